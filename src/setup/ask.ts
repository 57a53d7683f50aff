import { parseList } from '../base/text.ts'
import { parseAnswer } from '../migrate/decide/answer.ts'
import { type NewToken, plannedToken } from '../migrate/report/tokens.ts'
import { organizationProblem, repositoryProblem } from '../token-list/names.ts'
import type { Access, Declined, Entry, TokenList } from '../token-list/token-list.ts'
import { namedAction } from '../workflows/jobs/repository.ts'
import { type Asker, refusal, type SetupQuestion } from './asker.ts'
import { type LoginReading, ownEntries } from './logins.ts'
import type { Facts } from './look.ts'
import { names } from './workflow-texts.ts'

/** What flags and variables say, each under the name of its flag. */
export type Given = ReadonlyMap<string, string>

export type SetupWishes = Awaited<ReturnType<typeof askEverything>>

type Rights = Pick<Entry, 'access' | 'repositories'>

type Ask = (question: SetupQuestion) => Promise<string>

/** Asks in turn, each checked at once; INPUT_INVALID for all without a person. `proposals`: asks nothing. */
export async function askEverything(facts: Facts, flags: Given, asker: Asker | 'proposals' | undefined) {
  const missing: SetupQuestion[] = []
  const wishes = await askInTurn(facts, flags, async question => {
    const { flag, key = nameOf(flag), proposal = '', problem } = question
    const text = flags.get(key)
    const wrong = text === undefined ? undefined : problem?.(text)
    if (wrong !== undefined) throw refusal(`--${nameOf(flag)}: ${wrong}`, `write ${flag}`)
    if (text !== undefined) return text
    if (typeof asker === 'object') return asker.answer(question)
    // Where nobody can be asked, what has a flag against it is done.
    if (asker === undefined && !flag.startsWith('--no-')) missing.push(question)
    return proposal
  })
  if (missing.length === 0) return wishes
  // Of a login the reason says which line nobody could read.
  const words = missing.map(
    ({ flag, key, reason }) => `--${nameOf(flag)}${key === undefined ? '' : ` (${reason})`}`,
  )
  const hint = `write ${missing.map(({ flag }) => flag).join(' ')}, or run it at a terminal, which asks`
  throw refusal(`missing: ${words.join(', ')}`, hint)
}

const nameOf = (flag: string): string => flag.replace(/^--| .*$/g, '')

async function askInTurn(facts: Facts, flags: Given, ask: Ask) {
  const { home, list, workflows, logins: reading } = facts
  const [unfit] = reading.problems
  if (unfit !== undefined) {
    throw refusal(`--answer: ${unfit}`, 'write FILE:LINE= with the file and the line of the login')
  }
  const seenOwner = flags.has('organization') ? undefined : reading.organization
  const organization = list.value?.organization ?? seenOwner ?? (await ask(organizationQuestion(home)))
  const image = `${organization}/${(home.split('/')[1] ?? '').toLowerCase()}`
  const answers = parseList(flags.get('answer') ?? '')
  for (const login of reading.open) {
    const answer = await ask(loginQuestion(login, image))
    if (answer !== 'leave') answers.push(`${login.place}=${answer}`)
  }
  const readLogins = (own: Facts['own']) => workflows.read({ answers, own, list: list.value })
  const logins = readLogins(facts.own)
  const repositoriesOf = async (access: Access) => parseList(await ask(repositoriesQuestion(access, image)))
  const entries: NewToken[] = []
  if (list.value === undefined) {
    const loginEntries = ownEntries(logins.entries, organization)
    for (const entry of loginEntries) {
      const { access, repositories } = entry
      entries.push(repositories.length > 0 ? entry : { ...entry, repositories: await repositoriesOf(access) })
    }
    for (const access of loginEntries.length > 0 ? [] : (['push', 'pull'] as const)) {
      const isAsked = access === 'push' && !flags.has('pull')
      if (!isAsked && !flags.has(access)) continue
      entries.push(plannedToken(await repositoriesOf(access), { access, home }))
    }
  }
  refuseOtherThan({ organization, tokens: list.value?.tokens ?? entries }, flags, list.path)
  const modes = await askModes(facts, flags, ask)
  const isNamed = list.value === undefined || modes.isWritten || logins.files.length > 0
  const action = facts.own ?? (isNamed ? namedAction(await ask(actionQuestion)) : undefined)
  return {
    organization,
    ...modes,
    own: action,
    entries,
    logins: action === facts.own ? logins : readLogins(action),
  }
}

/** A flag asks for nothing that the list, there or planned, has otherwise. */
function refuseOtherThan(
  { organization, tokens }: Pick<TokenList, 'organization'> & { tokens: readonly Rights[] },
  flags: Given,
  path: string,
): void {
  const hint = 'leave it out, or write it there'
  const other = flags.get('organization') ?? organization
  if (other !== organization) throw refusal(`--organization: ${path} has ${organization}`, hint)
  for (const flag of ['push', 'pull'] as const) {
    const fitting = tokens.filter(({ access }) => access === flag || access === 'push')
    const names = fitting.flatMap(({ repositories }) => repositories)
    const name = parseList(flags.get(flag) ?? '').find(it => !names.includes(it))
    if (name !== undefined) throw refusal(`--${flag}: no entry of ${path} can ${flag} ${name}`, hint)
  }
}

/** Who rotates and audits. A workflow that is there says it, and so does the list. */
async function askModes(facts: Facts, flags: Given, ask: Ask) {
  const { rotate, audit, review, list, workflows, environment } = facts
  const isDeclined = (mode: Declined): boolean =>
    list.value?.without.includes(mode) === true && !flags.has(mode)
  const text = rotate && workflows.texts.get(rotate.path)
  const wayOfWorkflow = text?.includes('hub-password') === true ? 'owner' : 'assisted'
  const answer = text === undefined && !isDeclined('rotation') ? await ask(rotationQuestion) : 'none'
  const way = text === undefined ? answer : wayOfWorkflow
  const rotation: 'owner' | 'assisted' | 'none' = way === 'owner' || way === 'assisted' ? way : 'none'
  const isOwners = rotation === 'owner'
  const hasName = environment.holds?.variables?.has(names.owner) === true
  const hubUsername = isOwners && !hasName ? await ask(accountQuestion) : flags.get('hub-username')
  const isAudited =
    audit !== undefined || (!isDeclined('audit') && (await ask(auditQuestion(isOwners))) === 'nightly')
  const isReviewed = review !== undefined || (!isDeclined('review') && (await ask(reviewQuestion)) === 'yes')
  const isNew = (rotation !== 'none' && rotate === undefined) || (isAudited && audit === undefined)
  const isWritten = isNew || (isReviewed && review === undefined)
  return { rotation, audit: isAudited, review: isReviewed, hubUsername, isWritten }
}

const organizationQuestion = (home: string): SetupQuestion => ({
  flag: '--organization NAME',
  text: 'Which Docker organization owns the images?',
  reason: 'It owns the tokens, and is the user name of every login.',
  proposal: home.replace(/\/.*$/, '').toLowerCase(),
  problem: name => {
    const problem = organizationProblem(name)
    return problem && `It ${problem.message}: ${problem.hint}`
  },
})

const loginQuestion = (
  { place, reason, canLeave }: LoginReading['open'][number],
  image: string,
): SetupQuestion => ({
  key: `answer ${place}`,
  flag: `--answer ${place}=push:${image}`,
  text: `What does the login in ${place} do? Write push:${image} or pull:${image}${canLeave ? ', or leave' : ''}`,
  reason,
  proposal: `push:${image}`,
  problem: answer => {
    if (answer === 'leave' && canLeave) return undefined
    const parsed = parseAnswer(`${place}=${answer}`)
    return 'problem' in parsed ? `It ${parsed.problem}` : undefined
  },
})

/** Where no workflow shows the repositories of a token. */
const repositoriesQuestion = (access: Access, image: string): SetupQuestion => ({
  flag: `--${access} ${image}`,
  text: `Which repositories do your jobs ${access === 'push' ? 'push to' : 'only pull'}?`,
  reason: 'Its token can use these repositories on Docker Hub, and no others. Write commas between several.',
  proposal: image,
  problem: text => {
    const owner = image.replace(/\/.*/, '')
    const list = parseList(text)
    const wrong = list.find(name => repositoryProblem(name) !== undefined || !name.startsWith(`${owner}/`))
    if (list.length === 0) return 'Name at least one'
    return wrong && `${wrong} is not of the form ${owner}/IMAGE`
  },
})

const rotationQuestion: SetupQuestion = {
  flag: '--rotation owner|assisted|none',
  text: 'Who creates new tokens before the old ones expire?',
  reason:
    'A workflow can, with the password of an owner account, which controls the whole organization. It is kept in an environment of GitHub that other branches cannot use, and nowhere else.',
  choices: {
    owner: 'A workflow, with an owner account of Docker',
    assisted: 'A person; a workflow checks and copies the token',
    none: 'Nobody yet',
  },
  proposal: 'assisted',
}

const accountQuestion: SetupQuestion = {
  flag: '--hub-username NAME',
  text: 'Which Docker account creates the tokens?',
  reason: 'Use an account for this alone: an owner, or a custom role that manages access tokens.',
  problem: name => (/^[A-Za-z0-9][\w.-]*$/.test(name) ? undefined : 'Write its name, not an e-mail address'),
}

const auditQuestion = (hasOwner: boolean): SetupQuestion => ({
  flag: '--audit nightly|none',
  text: `Should a workflow compare ${hasOwner ? 'tokens and secrets' : 'the secrets'} with the token list every night?`,
  reason: hasOwner
    ? 'It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing.'
    : 'Without an owner account it does not see what a token can do, or who created it. It changes nothing.',
  choices: { nightly: 'Yes, every night', none: 'No' },
  proposal: 'nightly',
})

const reviewQuestion: SetupQuestion = {
  flag: '--no-review',
  text: 'Should a workflow look at each pull request?',
  reason:
    'It fails if a job pushes an image that no token covers, and shows what a change of the token list gives and takes. It needs no secret.',
  choices: { yes: 'Yes, in docker-tokens.yml', no: 'No' },
  proposal: 'yes',
}

const actionQuestion: SetupQuestion = {
  flag: '--action OWNER/NAME@COMMIT',
  text: 'Where is your copy of this action on GitHub?',
  reason: 'For example acme/docker-oat-login@ and the 40 digits that git rev-parse HEAD prints in the copy.',
  problem: answer =>
    namedAction(answer) ? undefined : 'Write OWNER/NAME@COMMIT, with all 40 digits of the commit',
}
