import { parseList } from '../../base/text.ts'
import { type Migration, migrateFiles } from '../../migrate/analyse.ts'
import type { DraftedToken } from '../../migrate/report/draft.ts'
import { plannedToken } from '../../migrate/report/tokens.ts'
import { secretNameFor } from '../../register/find-slot.ts'
import { organizationProblem, repositoryProblem } from '../../register/names.ts'
import type { Register } from '../../register/register.ts'
import { namedByVariable, type RegisterView } from '../../workflows/logins/plan.ts'
import { parseAnswer } from '../../workflows/logins/answer.ts'
import type { Facts } from './facts.ts'
import { actionOf } from './own-name.ts'

/** Answers so far, each under the key of its question. */
export type Given = ReadonlyMap<string, string>

/** What the workflows need, as far as the answers go. */
export function analysed(facts: Facts, given: Given): Migration {
  const answers = [...given].flatMap(([key, said]) => {
    const [, place] = /^answer (.+)$/.exec(key) ?? []
    const answer = place === undefined || said === 'leave' ? undefined : parseAnswer(`${place}=${said}`)
    return answer === undefined || 'problem' in answer ? [] : [answer]
  })
  const { value } = facts.register
  const own = actionOf(facts, given)
  const repository = own === undefined ? facts.repository : { ...facts.repository, own }
  return migrateFiles(repository, value && viewOf(value, facts.home), {
    answers,
    prefer: wantsKeyless(facts, given) ? 'oidc' : 'token',
    warns: true,
  })
}

function viewOf(register: Register, home: string): RegisterView {
  const slots = register.tokens.map(slot => ({ ...slot, secret: secretNameFor(slot, home)?.secret }))
  return { organization: register.organization, slots }
}

/** Jobs are to log in without a secret, as far as that can work. */
function wantsKeyless({ register: { value } }: Facts, given: Given): boolean {
  return value?.tokens.every(({ oidc }) => oidc !== undefined) ?? given.get('login') === 'keyless'
}

/** No entry has a token that somebody keeps: there is nothing to rotate. */
export function isKeyless(facts: Facts, given: Given): boolean {
  if (facts.register.value !== undefined || !wantsKeyless(facts, given)) return wantsKeyless(facts, given)
  return newEntries(facts, given).entries.every(entry => entry.isKeyless)
}

/** The Docker organization, where something tells it. */
export function organizationOf(facts: Facts, given: Given): string | undefined {
  const said = given.get('organization') ?? facts.register.value?.organization
  if (said !== undefined) return said
  const { tokens, keyless } = analysed(facts, new Map([...given].filter(([key]) => key !== 'organization')))
  return [...tokens, ...keyless].map(({ organization }) => organization).find(isName)
}

function isName(organization: string): boolean {
  return organizationProblem(organization) === undefined
}

/** The entries of a new register; `unlisted`: those whose repositories nobody told yet. */
export function newEntries(
  facts: Facts,
  given: Given,
): { entries: readonly DraftedToken[]; unlisted: readonly DraftedToken[] } {
  const organization = organizationOf(facts, given)
  const { tokens, keyless } = analysed(facts, given)
  const own = [...tokens, ...keyless.map(token => ({ ...token, isKeyless: true }))]
    .filter(token => [organization, namedByVariable].includes(token.organization))
    .map(token => listed({ ...token, organization: organization ?? token.organization }, given))
  if (own.length > 0) {
    return {
      entries: own.filter(({ repositories }) => repositories.length > 0),
      unlisted: own.filter(({ repositories }) => repositories.length === 0),
    }
  }
  const entries = (['push', 'pull'] as const).flatMap(access => {
    const [first, ...rest] = parseList(given.get(access) ?? '')
    if (first === undefined) return []
    const isOwn = given.get('login') === 'keyless'
    return [{ ...plannedToken([first, ...rest], { access, home: facts.home }), isKeyless: isOwn }]
  })
  return { entries, unlisted: [] }
}

/** With the repositories that a person named, where the files show none. */
function listed(token: DraftedToken, given: Given): DraftedToken {
  if (token.repositories.length > 0) return token
  return { ...token, repositories: parseList(given.get(token.access) ?? '') }
}

/** What is wrong with a list of repositories; `undefined`: nothing. */
export function repositoriesProblem(text: string, organization: string): string | undefined {
  const list = parseList(text)
  if (list.length === 0) return 'Name at least one'
  const wrong = list.find(name => repositoryProblem(name) !== undefined)
  if (wrong !== undefined) return `${wrong} is not of the form ${organization}/IMAGE`
  const other = list.find(name => !name.startsWith(`${organization}/`))
  return other === undefined ? undefined : `${other} does not belong to ${organization}`
}
