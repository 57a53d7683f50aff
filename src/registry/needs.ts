import type { Slot } from '../register/register.ts'
import { publicImage } from '../tokens/resources.ts'
import type { Action, Question } from './protocol.ts'
import { officialNamespace } from './repositories.ts'

/** What a token has to show: what it may do, and what it may not. */
export interface Needs {
  readonly needed: readonly Question[]
  /** Asked only where nothing in excess is allowed. */
  readonly forbidden: readonly Question[]
}

/** What a job needs: each repository with its action alone. */
export function jobNeeds({ push, pull }: { push: readonly string[]; pull: readonly string[] }): Needs {
  return withForbidden([
    ...push.map((repository): Question => ({ repository, action: 'push' })),
    ...pull.map((repository): Question => ({ repository, action: 'pull' })),
  ])
}

/** What an entry of the register says of its token. */
export function slotNeeds(slot: Pick<Slot, 'access' | 'repositories' | 'publicPull'>): Needs {
  const { access, repositories } = slot
  const needs = jobNeeds(
    access === 'push' ? { push: repositories, pull: [] } : { push: [], pull: repositories },
  )
  const everyPublic = publicQuestion()
  return slot.publicPull
    ? { ...needs, needed: [...needs.needed, everyPublic] }
    : { ...needs, forbidden: [...needs.forbidden, everyPublic] }
}

/** One public image stands for all of them. */
export function publicQuestion(): Question {
  return { repository: publicImage, action: 'pull', standsForPublic: true }
}

const above: Readonly<Record<Action, Action | undefined>> = {
  pull: 'push',
  push: 'delete',
  delete: undefined,
}

/** Docker's scopes are nested, pull in push in delete: the next one up tells. Official images are nobody's to push. */
function withForbidden(needed: readonly Question[]): Needs {
  const highest = new Map<string, Action>()
  for (const { repository, action } of needed) {
    if (repository.startsWith(`${officialNamespace}/`) || highest.get(repository) === 'push') continue
    highest.set(repository, action)
  }
  const forbidden = [...highest].flatMap(([repository, action]): Question[] => {
    const next = above[action]
    return next === undefined ? [] : [{ repository, action: next }]
  })
  return { needed, forbidden }
}
