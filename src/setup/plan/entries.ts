import { parseList } from '../../base/text.ts'
import { type Migration, migrateFiles } from '../../migrate/analyse.ts'
import { type NewToken, plannedToken } from '../../migrate/report/tokens.ts'
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
  const isKeyless = given.get('login') === 'keyless' || isKeylessRegister(facts)
  const own = actionOf(facts, given)
  const repository = own === undefined ? facts.repository : { ...facts.repository, own }
  return migrateFiles(repository, value && viewOf(value, facts.home), {
    answers,
    prefer: isKeyless ? 'oidc' : 'token',
  })
}

function viewOf(register: Register, home: string): RegisterView {
  const slots = register.tokens.map(slot => ({ ...slot, secret: secretNameFor(slot, home)?.secret }))
  return { organization: register.organization, slots }
}

/** The jobs of the register's entries log in without a secret. */
export function isKeylessRegister({ register: { value } }: Facts): boolean {
  return value?.tokens.every(({ oidc }) => oidc !== undefined) ?? false
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
): { entries: readonly NewToken[]; unlisted: readonly NewToken[] } {
  const organization = organizationOf(facts, given)
  const { tokens, keyless } = analysed(facts, given)
  const own = [...tokens, ...keyless]
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
    return first === undefined ? [] : [plannedToken([first, ...rest], { access, home: facts.home })]
  })
  return { entries, unlisted: [] }
}

/** With the repositories that a person named, where the files show none. */
function listed(token: NewToken, given: Given): NewToken {
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
