import { unique } from '../base/text.ts'
import type { TokenListMatch } from '../token-list/find-entry.ts'
import type { Access, Entry, TokenList } from '../token-list/token-list.ts'
import { publicImage } from '../tokens/resources.ts'
import type { Action, Question } from './protocol.ts'
import { type NamedTag, officialNamespace } from './repositories.ts'

/** What a token has to show: what it may do, and what it may not. */
export interface Needs {
  readonly needed: readonly Question[]
  /** Asked only where nothing in excess is allowed. */
  readonly forbidden: readonly Question[]
  /** Repositories of the token list's other entries, asked only there as well. */
  readonly foreign: readonly string[]
}

/** Each repository with its action alone. `match`: its entry, whose repositories are not foreign. */
export function jobNeeds(
  { push, pull }: { push: readonly string[]; pull: readonly string[] },
  match?: TokenListMatch,
): Needs {
  const questions = (names: readonly string[], action: Action): readonly Question[] =>
    names.map(repository => ({ repository, action }))
  const needed = questions(push, 'push').concat(questions(pull, 'pull'))
  const foreign = match === undefined ? [] : foreignTo(push.concat(pull), match)
  return { needed, forbidden: forbiddenBeside(needed), foreign }
}

/** Of a login: the token list knows what the step does not name. Who looks for a tag pulls. */
export function loginNeeds(
  inputs: { access: Access; push: readonly string[]; pull: readonly string[]; tags: readonly NamedTag[] },
  match: TokenListMatch,
): Needs {
  const { access, push } = inputs
  const pull = unique(inputs.pull.concat(inputs.tags.map(({ repository }) => repository)))
  const orEntry = (named: readonly string[]) => (named.length > 0 ? named : (match.entry?.repositories ?? []))
  return jobNeeds(access === 'push' ? { push: orEntry(push), pull } : { push, pull: orEntry(pull) }, match)
}

export function entryNeeds(entry: Entry, tokenList: TokenList | undefined): Needs {
  const { access, publicPull, repositories } = entry
  const uses = access === 'push' ? { push: repositories, pull: [] } : { push: [], pull: repositories }
  const { needed, forbidden, foreign } = jobNeeds(uses, { tokenList, entry })
  return {
    needed: needed.concat(publicPull ? publicQuestion : []),
    forbidden: forbidden.concat(publicPull ? [] : publicQuestion),
    foreign,
  }
}

/** Repositories of other entries. Those of one OIDC connection share its rulesets. */
export function foreignTo(names: readonly string[], { tokenList, entry }: TokenListMatch): readonly string[] {
  const otherEntries = (tokenList?.tokens ?? []).filter(
    ({ oidc }) => entry?.oidc === undefined || oidc !== entry.oidc,
  )
  const foreign = new Set(otherEntries.flatMap(({ repositories }) => repositories))
  for (const name of names.concat(entry?.repositories ?? [])) foreign.delete(name)
  return Array.from(foreign).sort()
}

/** One public image stands for all of them. */
export const publicQuestion: Question = { repository: publicImage, action: 'pull', standsForPublic: true }

const above: Readonly<Partial<Record<Action, Action>>> = { pull: 'push', push: 'delete' }

/** Docker's scopes are nested, pull in push in delete: the next one up tells. */
function forbiddenBeside(questions: readonly Question[]): readonly Question[] {
  const highest = new Map<string, Action>()
  for (const { repository, action } of questions) {
    if (repository.startsWith(`${officialNamespace}/`) || highest.get(repository) === 'push') continue
    highest.set(repository, action)
  }
  return Array.from(highest).flatMap(([repository, action]) => {
    const next = above[action]
    return next === undefined ? [] : { repository, action: next }
  })
}
