import type { Register, Slot } from '../register/register.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './view.ts'

/** What is wrong with the repositories of the register on Docker Hub: one that is not there, or whose tags can be replaced. */
export function hubRepositoryFindings(
  register: Register,
  { repositories, readsAsOwner }: Pick<AuditView, 'repositories' | 'readsAsOwner'>,
): readonly AuditFinding[] {
  if (repositories === undefined) return []
  return register.tokens.flatMap(slot => [
    ...slot.repositories
      .filter(name => repositories.has(name) && repositories.get(name) === undefined)
      .map(name => gone(name, slot, readsAsOwner)),
    ...(slot.immutableTags ? slot.repositories.flatMap(name => mutableTags(name, slot, repositories)) : []),
  ])
}

/** To a token that may not read a private repository, it is not there. */
function gone(name: string, slot: Slot, isOwner: boolean): AuditFinding {
  const doubt = isOwner ? '' : ', or input "activity-token" may not see it (scope-repository-read)'
  const message = `${JSON.stringify(slot.label)} names ${name}, which is not on Docker Hub${doubt}`
  return finding('REPOSITORY_GONE', { subject: name, slot, message })
}

function mutableTags(
  name: string,
  slot: Slot,
  repositories: NonNullable<AuditView['repositories']>,
): readonly AuditFinding[] {
  const found = repositories.get(name)
  if (found === undefined || found.immutableTags?.enabled === true) return []
  const message =
    found.immutableTags === undefined
      ? 'its tags are to be immutable (immutable-tags: true), and Docker Hub does not tell whether they are'
      : 'its tags are to be immutable (immutable-tags: true), and whoever can push can replace them'
  return [finding('TAGS_MUTABLE', { subject: name, slot, message })]
}
