import path from 'node:path'
import ignore from 'ignore'
import type { Entry } from '../token-list/token-list.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'
import type { ListCheckout } from './ports.ts'

export function repositoryFindings(view: AuditView): readonly AuditFinding[] {
  const archived = (view.github?.archived ?? []).map(subject => {
    const message = 'is archived on GitHub: its secrets cannot be changed, so each rotation of them fails'
    return finding('REPOSITORY_UNUSABLE', { subject, message })
  })
  return view.tokenList.tokens
    .flatMap(entry => entry.repositories.flatMap(name => onHub(name, entry, view)))
    .concat(archived, unprotected(view))
}

function onHub(subject: string, entry: Entry, { repositories, inputs }: AuditView): AuditFinding[] {
  if (!repositories?.has(subject)) return []
  const repository = repositories.get(subject)
  if (repository === undefined) {
    // To a token that may not read a private repository, it is not there.
    const doubt = inputs.hub ? '' : ', or input "activity-token" may not see it (scope-repository-read)'
    const message = `${JSON.stringify(entry.label)} names ${subject}, which is not on Docker Hub${doubt}`
    return [finding('REPOSITORY_UNUSABLE', { subject, entry, message })]
  }
  const rule = repository.immutableTags
  if (!entry.immutableTags || rule?.enabled === true) return []
  const state = rule ? 'whoever can push can replace them' : 'Docker Hub does not tell whether they are'
  const message = `its tags are to be immutable (immutable-tags: true), and ${state}`
  return [finding('TAGS_MUTABLE', { subject, entry, message })]
}

function unprotected({ checkout }: AuditView): readonly AuditFinding[] {
  if (checkout === undefined || ownersOf(checkout).length > 0) return []
  const { list: subject, codeOwners } = checkout
  const isThere = codeOwners !== undefined
  const why = isThere ? 'no line of CODEOWNERS gives it an owner' : 'there is no CODEOWNERS file'
  return [finding('LIST_UNPROTECTED', { subject, message: `${why}, so a change of it needs no review` })]
}

/** Owners by the last line that fits. GitHub skips a line with a word that cannot be an owner. */
export function ownersOf({ list, codeOwners = '' }: ListCheckout): readonly string[] {
  const isOwner = (word: string): boolean => /^(@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/.test(word)
  const lines = codeOwners
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '')
    // A space that belongs to a name stands behind a backslash.
    .map(line => line.split(/(?<!\\)\s+/))
    .filter(([, ...owners]) => owners.every(isOwner))
  return lines.findLast(([pattern = '']) => fits(pattern, list))?.slice(1) ?? []
}

/** Patterns are those of .gitignore, but `folder/*` is for the files of that folder alone (same page). */
function fits(pattern: string, file: string): boolean {
  const owned = ignore().add(pattern)
  const folder = path.posix.dirname(file)
  const isDeeper = pattern.endsWith('/*') && folder !== '.' && owned.ignores(folder)
  return owned.ignores(file) && !isDeeper
}
