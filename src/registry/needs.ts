import type { Register, Slot } from '../register/register.ts'
import { publicImage } from '../tokens/resources.ts'
import type { Action, Question } from './protocol.ts'
import { officialNamespace } from './repositories.ts'

/** What a token has to show: what it may do, and what it may not. */
export interface Needs {
  readonly needed: readonly Question[]
  /** Asked only where nothing in excess is allowed. */
  readonly forbidden: readonly Question[]
  /** Repositories of the register's other entries, asked only there as well. */
  readonly foreign: readonly string[]
}

/** An entry, and the register that it stands in. */
interface Entry {
  readonly register: Pick<Register, 'tokens'> | undefined
  readonly slot: Pick<Slot, 'repositories' | 'oidc'> | undefined
}

/** What a job needs: each repository with its action alone. `entry`: the register's, whose repositories are not foreign. */
export function jobNeeds(
  { push, pull }: { push: readonly string[]; pull: readonly string[] },
  entry?: Entry,
): Needs {
  const needs = withForbidden([
    ...push.map((repository): Question => ({ repository, action: 'push' })),
    ...pull.map((repository): Question => ({ repository, action: 'pull' })),
  ])
  return { ...needs, foreign: entry === undefined ? [] : foreignTo([...push, ...pull], entry) }
}

/** What an entry of the register says of its token. */
export function slotNeeds(
  slot: Pick<Slot, 'access' | 'repositories' | 'publicPull' | 'oidc'>,
  register: Pick<Register, 'tokens'> | undefined,
): Needs {
  const { access, repositories } = slot
  const needs = jobNeeds(
    access === 'push' ? { push: repositories, pull: [] } : { push: [], pull: repositories },
    { register, slot },
  )
  return slot.publicPull
    ? { ...needs, needed: [...needs.needed, publicQuestion] }
    : { ...needs, forbidden: [...needs.forbidden, publicQuestion] }
}

/** Repositories of other entries alone. Entries of one OIDC connection share its rulesets, and a token may have the rights of all. */
export function foreignTo(own: readonly string[], { register, slot }: Entry): readonly string[] {
  const others = (register?.tokens ?? []).filter(({ oidc }) => slot?.oidc === undefined || oidc !== slot.oidc)
  const foreign = new Set(others.flatMap(({ repositories }) => repositories))
  for (const name of [...own, ...(slot?.repositories ?? [])]) foreign.delete(name)
  return [...foreign].sort()
}

/** One public image stands for all of them. */
export const publicQuestion: Question = { repository: publicImage, action: 'pull', standsForPublic: true }

const above: Readonly<Partial<Record<Action, Action>>> = { pull: 'push', push: 'delete' }

/** Docker's scopes are nested, pull in push in delete: the next one up tells. Official images take no push from outside. */
function withForbidden(needed: readonly Question[]): Omit<Needs, 'foreign'> {
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
