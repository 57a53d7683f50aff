import type { Entry } from '../token-list/token-list.ts'
import { ownersOf } from './code-owners.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** What is wrong with the list's repositories on Docker Hub and on GitHub, and with that of the list. */
export function repositoryFindings(view: AuditView): readonly AuditFinding[] {
  const archived = (view.github?.archived ?? []).map(subject => {
    const message = 'is archived on GitHub: its secrets cannot be changed, so each rotation of them fails'
    return finding('REPOSITORY_UNUSABLE', { subject, message })
  })
  return [
    ...view.tokenList.tokens.flatMap(entry => entry.repositories.flatMap(name => onHub(name, entry, view))),
    ...archived,
    ...unprotected(view),
  ]
}

function onHub(subject: string, entry: Entry, { repositories, inputs }: AuditView): AuditFinding[] {
  if (!repositories?.has(subject)) return []
  const found = repositories.get(subject)
  if (found === undefined) {
    // To a token that may not read a private repository, it is not there.
    const doubt = inputs.hub ? '' : ', or input "activity-token" may not see it (scope-repository-read)'
    const message = `${JSON.stringify(entry.label)} names ${subject}, which is not on Docker Hub${doubt}`
    return [finding('REPOSITORY_UNUSABLE', { subject, entry, message })]
  }
  if (!entry.immutableTags || found.immutableTags?.enabled === true) return []
  const isTold = found.immutableTags !== undefined
  const seen = isTold ? 'whoever can push can replace them' : 'Docker Hub does not tell whether they are'
  const message = `its tags are to be immutable (immutable-tags: true), and ${seen}`
  return [finding('TAGS_MUTABLE', { subject, entry, message })]
}

function unprotected({ checkout }: AuditView): readonly AuditFinding[] {
  if (checkout === undefined || ownersOf(checkout).length > 0) return []
  const { list: subject, codeOwners } = checkout
  const isThere = codeOwners !== undefined
  const why = isThere ? 'no line of CODEOWNERS gives it an owner' : 'there is no CODEOWNERS file'
  return [finding('LIST_UNPROTECTED', { subject, message: `${why}, so a change of it needs no review` })]
}
