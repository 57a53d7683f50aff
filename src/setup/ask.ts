import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { Log } from '../runner/runner.ts'
import { namedAction } from '../workflows/jobs/repository.ts'
import type { Asker, SetupQuestion } from './asker.ts'
import { type ActionName, ownEntries, type ListEntry, plainEntry } from './logins.ts'
import type { Facts } from './look.ts'
import * as questions from './questions.ts'
import { names } from './workflow-texts.ts'

/** What flags and variables say, each under the name of its flag. */
export type Given = ReadonlyMap<string, string>

/** What is wanted, once nothing is left to ask. */
export type SetupWishes = Awaited<ReturnType<typeof askEverything>>

type Ask = (question: SetupQuestion) => Promise<string>

/**
 * Asks one question after the other, each once and checked at once. Without a person all that is missing is named together.
 * @param asker `nobody`: the proposals count
 * @throws OatError INPUT_INVALID
 */
export async function askEverything(
  facts: Facts,
  given: Given,
  { asker, log }: { asker: Asker | 'nobody' | undefined; log: Log },
) {
  const missing: string[] = []
  const wishes = await askInTurn(facts, given, async question => {
    const { flag, key = nameOf(flag), before = [], proposal = '', problem } = question
    const text = given.get(key)
    if (asker !== 'nobody') for (const line of before) log.info(line)
    const wrong = text === undefined ? undefined : problem?.(text)
    if (wrong !== undefined) throw refused(`--${nameOf(flag)}: ${wrong}`, `write ${flag}`)
    if (text !== undefined) return text
    if (typeof asker === 'object') return asker.answer(question)
    if (asker === undefined) missing.push(flag)
    return proposal
  })
  if (missing.length === 0) return wishes
  throw refused(
    `missing: ${missing.map(flag => `--${nameOf(flag)}`).join(', ')}`,
    `write ${missing.join(' ')}, or run it at a terminal, which asks`,
  )
}

const nameOf = (flag: string): string => flag.replace(/^--| .*$/g, '')

function refused(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint: `${hint}; nothing was changed` })
}

async function askInTurn(facts: Facts, given: Given, ask: Ask) {
  const { home, list, workflows, logins: seen, server } = facts
  const [unfit] = seen.problems
  if (unfit !== undefined) {
    throw refused(`--answer: ${unfit}`, 'write FILE:LINE= with the file and the line of the login')
  }
  const isNew = list.text === undefined
  const told = isNew && given.has('organization')
  const known = told ? undefined : (list.value?.organization ?? seen.organization)
  const organization = known ?? (await ask(questions.organizationQuestion(home)))
  const image = `${organization}/${(home.split('/')[1] ?? '').toLowerCase()}`
  const answers = parseList(given.get('answer') ?? '')
  for (const login of seen.open) {
    const answer = await ask(questions.loginQuestion(login, image))
    if (answer !== 'leave') answers.push(`${login.place}=${answer}`)
  }
  // What a person names is an entry; it is asked for where the workflows show no repositories.
  const showsNone = list.value === undefined && seen.entries.length === 0
  const named: ListEntry[] = []
  for (const access of ['push', 'pull'] as const) {
    const isAsked = access === 'push' && showsNone && !given.has('pull')
    if (!isAsked && !given.has(access)) continue
    const repositories = parseList(await ask(questions.repositoriesQuestion(access, image)))
    named.push(...plainEntry(repositories, { access, home, known: [] }))
  }
  // Docker takes the ID tokens of no other GitHub.
  const canKeyless = server === 'https://github.com'
  if (isNew && !canKeyless && given.get('login') === 'keyless') {
    throw refused('--login: keyless works on github.com only', 'write --login token')
  }
  const wantsKeyless = isNew
    ? canKeyless && (await ask(questions.wayQuestion)) === 'keyless'
    : list.value.tokens.every(({ oidc }) => oidc !== undefined)
  const read = (own: ActionName | undefined) =>
    workflows.read({ answers, isKeyless: wantsKeyless, own, list: isNew ? undefined : list.value })
  const logins = answers.length > 0 || wantsKeyless ? read(facts.own) : seen
  const entries = isNew ? newEntries(facts, ownEntries(logins.entries, organization), named) : []
  // An entry that a person named is keyless where the others are.
  const all = entries.map(entry => (named.includes(entry) ? { ...entry, isKeyless: wantsKeyless } : entry))
  const connection =
    isNew && wantsKeyless ? await ask(questions.connectionQuestion(facts, all, organization)) : undefined
  const isKeyless = wantsKeyless && all.every(entry => entry.isKeyless)
  const modes = await askModes(facts, { given, ask, isKeyless })
  const isNamed = isNew || modes.isWritten || logins.files.length > 0
  const own = facts.own ?? (isNamed ? namedAction(await ask(questions.actionQuestion)) : undefined)
  return {
    organization,
    ...modes,
    own,
    isKeyless,
    /** Of a new token list. */
    entries: all,
    /** The UUID of a new OIDC connection. */
    connection,
    logins: own === facts.own ? logins : read(own),
  }
}

/** Those of the logins, and of steps that an earlier setup without a list left; else what was named. */
function newEntries(
  { home, list }: Facts,
  own: readonly ListEntry[],
  named: readonly ListEntry[],
): readonly ListEntry[] {
  const entries = own.filter(({ repositories }) => repositories.length > 0)
  for (const { stores, access, repositories } of list.value?.tokens ?? []) {
    const secret = stores.find(isSecretStore)?.secret ?? ''
    if (entries.some(entry => entry.secret === secret)) continue
    const step = plainEntry(repositories, { access, home, known: entries })
    entries.push(...step.map(entry => ({ ...entry, secret })))
  }
  return entries.length > 0 ? entries : named
}

/** Who rotates and audits. A workflow that is there says it, and so does the list. */
async function askModes(
  { rotate, audit, list, workflows, environment }: Facts,
  { given, ask, isKeyless }: { given: Given; ask: Ask; isKeyless: boolean },
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
  const rotation: 'owner' | 'assisted' | 'none' = way === 'owner' || way === 'assisted' ? way : 'none'
  const isOwners = rotation === 'owner'
  const hasName = environment.holds?.variables?.has(names.owner) === true
  const hubUsername = isOwners && !hasName ? await ask(questions.accountQuestion) : given.get('hub-username')
  const isAudited =
    audit !== undefined ||
    (!declines('audit') && (await ask(questions.auditQuestion(isOwners))) === 'nightly')
  const isWritten = (rotation !== 'none' && rotate === undefined) || (isAudited && audit === undefined)
  return { rotation, audit: isAudited, hubUsername, isWritten }
}
