import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { Log } from '../runner/runner.ts'
import type { Asker } from './asker.ts'
import { type Facts, names } from './facts.ts'
import {
  type ActionName,
  actionOf,
  ownEntries,
  type ListEntry,
  type LoginReading,
  plainEntry,
} from './logins.ts'
import * as questions from './questions.ts'

/** What flags and variables say, each under the name of its flag. */
export type Given = ReadonlyMap<string, string>

/** What is wanted, once nothing is left to ask. */
export interface SetupWishes {
  readonly organization: string
  readonly logins: LoginReading
  /** Of a new token list. */
  readonly entries: readonly ListEntry[]
  /** No entry has a token that somebody keeps. */
  readonly isKeyless: boolean
  /** The UUID of a new OIDC connection. */
  readonly connection: string | undefined
  readonly rotation: 'owner' | 'assisted' | 'none'
  readonly audit: boolean
  readonly hubUsername: string | undefined
  readonly own: ActionName | undefined
}

/** Gives the answer to a question: that of a flag, a person's, or in the end none. */
interface Answers {
  readonly given: Given
  readonly ask: (question: questions.SetupQuestion) => Promise<string>
}

/**
 * Asks one question after the other, each once and checked at once. Without a person all that is missing is named together.
 * @param asker `nobody`: the proposals count
 * @throws OatError INPUT_INVALID
 */
export async function askEverything(
  facts: Facts,
  given: Given,
  { asker, log }: { asker: Asker | 'nobody' | undefined; log: Log },
): Promise<SetupWishes> {
  const missing: string[] = []
  const ask: Answers['ask'] = async ({ ...question }) => {
    const { key, flag, before = [], proposal, problem } = question
    const text = given.get(key)
    if (asker !== 'nobody') for (const line of before) log.info(line)
    const wrong = text === undefined ? undefined : problem?.(text)
    if (wrong !== undefined) throw refused(`${flag.replace(/[ =].*$/, '')}: ${wrong}`, `write ${flag}`)
    if (text !== undefined) return text
    if (typeof asker === 'object') return asker.answer(question)
    if (asker === undefined) missing.push(flag)
    return proposal
  }
  const wishes = await askInTurn(facts, { given, ask })
  if (missing.length === 0) return wishes
  throw refused(
    `missing: ${missing.map(flag => flag.replace(/ .*$/, '')).join(', ')}`,
    `write ${missing.join(' ')}, or run it at a terminal, which asks`,
  )
}

function refused(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint: `${hint}; nothing was changed` })
}

async function askInTurn(facts: Facts, answers: Answers): Promise<SetupWishes> {
  const { home, list, workflows, logins: seen } = facts
  const { given, ask } = answers
  const isNew = list.text === undefined
  const [unfit] = seen.problems
  if (unfit !== undefined) {
    throw refused(`--answer: ${unfit}`, 'write FILE:LINE= with the file and the line of the login')
  }
  const known = list.value?.organization ?? seen.organization
  const isOpen = known === undefined || (isNew && given.has('organization'))
  const organization = isOpen ? await ask(questions.organizationQuestion(home)) : known
  const image = `${organization}/${(home.split('/')[1] ?? '').toLowerCase()}`
  const told = parseList(given.get('answer') ?? '')
  for (const login of seen.open) {
    const answer = await ask(questions.loginQuestion(login, image))
    if (answer !== 'leave') told.push(`${login.place}=${answer}`)
  }
  const showsNone = list.value === undefined && seen.entries.length === 0
  const named =
    showsNone || given.has('push') || given.has('pull') ? await askRepositories(image, answers) : []
  const isWanted = isNew
    ? (await askWay(facts, answers)) === 'keyless'
    : list.value?.tokens.every(({ oidc }) => oidc !== undefined) === true
  const read = (own: ActionName | undefined): LoginReading =>
    workflows.read({ answers: told, isKeyless: isWanted, own, list: isNew ? undefined : list.value })
  const logins = told.length > 0 || isWanted ? read(facts.own) : seen
  const entries = isNew
    ? newEntries(
        facts,
        ownEntries(logins, organization),
        named.map(one => ({ ...one, isKeyless: isWanted })),
      )
    : []
  const connection =
    isNew && isWanted ? await ask(questions.connectionQuestion(facts, entries, organization)) : undefined
  const isKeyless = isWanted && entries.every(entry => entry.isKeyless)
  const modes = await askModes(facts, answers, isKeyless)
  const isNamed = isNew || modes.isWritten || logins.files.length > 0
  const own = facts.own ?? (isNamed ? actionOf(await ask(questions.actionQuestion)) : undefined)
  const { rotation, audit, hubUsername } = modes
  return {
    ...{ organization, entries, connection, isKeyless, own, rotation, audit, hubUsername },
    logins: own === facts.own ? logins : read(own),
  }
}

async function askRepositories(image: string, { given, ask }: Answers) {
  const wanted = (['push', 'pull'] as const).filter(
    access => given.has(access) || (access === 'push' && !given.has('pull')),
  )
  const named: { access: 'push' | 'pull'; names: readonly string[] }[] = []
  for (const access of wanted) {
    named.push({ access, names: parseList(await ask(questions.repositoriesQuestion(access, image))) })
  }
  return named
}

async function askWay({ server }: Facts, { given, ask }: Answers): Promise<string> {
  if (server === 'https://github.com') return ask(questions.wayQuestion)
  // Docker takes the ID tokens of no other GitHub.
  if (given.get('login') === 'keyless') {
    throw refused('--login: keyless works on github.com only', 'write --login token')
  }
  return 'token'
}

/** Those of the logins, and of steps that an earlier setup without a list left; else what was named. */
function newEntries(
  { home, list }: Facts,
  own: readonly ListEntry[],
  named: readonly { access: 'push' | 'pull'; names: readonly string[]; isKeyless: boolean }[],
): readonly ListEntry[] {
  const entries = own.filter(({ repositories }) => repositories.length > 0)
  for (const { stores, access, repositories } of list.value?.tokens ?? []) {
    const secret = stores.find(isSecretStore)?.secret ?? ''
    if (entries.some(({ secrets }) => secrets.includes(secret))) continue
    const step = plainEntry(repositories, { access, home, known: entries })
    entries.push(...step.map(entry => ({ ...entry, secrets: [secret] })))
  }
  if (entries.length > 0) return entries
  return named.flatMap(({ access, names, isKeyless }) =>
    plainEntry(names, { access, home, known: [] }).map(entry => ({ ...entry, isKeyless })),
  )
}

/** Who rotates and audits. A workflow that is there says it, and so does the list. */
async function askModes(
  { rotate, audit, list, workflows, environment }: Facts,
  { given, ask }: Answers,
  isKeyless: boolean,
) {
  const declines = (mode: 'rotation' | 'audit'): boolean =>
    list.value?.without.includes(mode) === true && !given.has(mode)
  if (isKeyless && (given.get('rotation') ?? 'none') !== 'none') {
    throw refused('--rotation: a keyless login has no token to rotate', 'write --rotation none')
  }
  const text = rotate && workflows.texts.get(rotate.path)
  const isSettled = isKeyless || text !== undefined || declines('rotation')
  const answer = isSettled ? 'none' : await ask(questions.rotationQuestion)
  const way = text === undefined ? answer : text.includes('hub-password') ? 'owner' : 'assisted'
  const rotation = way === 'owner' || way === 'assisted' ? way : 'none'
  const isOwners = rotation === 'owner'
  const hasName = environment.holds?.variables?.has(names.owner) === true
  const hubUsername = isOwners && !hasName ? await ask(questions.accountQuestion) : given.get('hub-username')
  const isAudited =
    audit !== undefined ||
    (!declines('audit') && (await ask(questions.auditQuestion(isOwners))) === 'nightly')
  const isWritten = (rotation !== 'none' && rotate === undefined) || (isAudited && audit === undefined)
  return { rotation, audit: isAudited, hubUsername, isWritten } as const
}
