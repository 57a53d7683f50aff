import { parseList } from '../../base/text.ts'
import { listView, type Migration, migrateFiles } from '../../migrate/analyse.ts'
import type { DraftedToken } from '../../migrate/report/draft.ts'
import { plannedToken } from '../../migrate/report/tokens.ts'
import { organizationProblem, repositoryProblem } from '../../register/names.ts'
import { namedByVariable } from '../../migrate/decide/plan.ts'
import { parseAnswer } from '../../migrate/decide/answer.ts'
import type { Facts } from './facts.ts'
import { actionOf } from './own-name.ts'

/** Answers so far, each under the key of its question. */
export type Answers = ReadonlyMap<string, string>

/** What the workflows need, as far as the answers go. */
export function analysed(facts: Facts, answers: Answers): Migration {
  const logins = [...answers].flatMap(([key, text]) => {
    const [, place] = /^answer (.+)$/.exec(key) ?? []
    const login = place === undefined || text === 'leave' ? undefined : parseAnswer(`${place}=${text}`)
    return login === undefined || 'problem' in login ? [] : [login]
  })
  const { value } = facts.register
  const own = actionOf(facts, answers)
  const repository = own === undefined ? facts.repository : { ...facts.repository, own }
  return migrateFiles(repository, listView(value, facts.home), {
    answers: logins,
    prefer: wantsKeyless(facts, answers) ? 'oidc' : 'token',
    warns: true,
  })
}

/** Jobs are to log in without a secret, as far as that can work. */
function wantsKeyless({ register: { value } }: Facts, answers: Answers): boolean {
  return value?.tokens.every(({ oidc }) => oidc !== undefined) ?? answers.get('login') === 'keyless'
}

/** No entry has a token that somebody keeps: there is nothing to rotate. */
export function isKeyless(facts: Facts, answers: Answers): boolean {
  if (facts.register.value !== undefined || !wantsKeyless(facts, answers)) return wantsKeyless(facts, answers)
  return newEntries(facts, answers).entries.every(entry => entry.isKeyless)
}

/** The Docker organization, where something tells it. */
export function organizationOf(facts: Facts, answers: Answers): string | undefined {
  const known = answers.get('organization') ?? facts.register.value?.organization
  if (known !== undefined) return known
  const { tokens, keyless } = analysed(facts, new Map([...answers].filter(([key]) => key !== 'organization')))
  return [...tokens, ...keyless].map(({ organization }) => organization).find(isName)
}

function isName(organization: string): boolean {
  return organizationProblem(organization) === undefined
}

/** The entries of a new register; `unlisted`: those whose repositories nobody told yet. */
export function newEntries(
  facts: Facts,
  answers: Answers,
): { entries: readonly DraftedToken[]; unlisted: readonly DraftedToken[] } {
  const organization = organizationOf(facts, answers)
  const { tokens, keyless } = analysed(facts, answers)
  const own = [...tokens, ...keyless.map(token => ({ ...token, isKeyless: true }))]
    .filter(token => [organization, namedByVariable].includes(token.organization))
    .map(token => listed({ ...token, organization: organization ?? token.organization }, answers))
  if (own.length > 0) {
    return {
      entries: own.filter(({ repositories }) => repositories.length > 0),
      unlisted: own.filter(({ repositories }) => repositories.length === 0),
    }
  }
  const entries = (['push', 'pull'] as const).flatMap(access => {
    const [first, ...rest] = parseList(answers.get(access) ?? '')
    if (first === undefined) return []
    const isOwn = answers.get('login') === 'keyless'
    return [{ ...plannedToken([first, ...rest], { access, home: facts.home }), isKeyless: isOwn }]
  })
  return { entries, unlisted: [] }
}

/** With the repositories that a person named, where the files show none. */
function listed(token: DraftedToken, answers: Answers): DraftedToken {
  if (token.repositories.length > 0) return token
  return { ...token, repositories: parseList(answers.get(token.access) ?? '') }
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
