import { organizationProblem } from '../../register/names.ts'
import { unanswered } from '../../migrate/report/next.ts'
import { namedAction } from '../../workflows/workflow/repository.ts'
import { parseAnswer } from '../../workflows/logins/answer.ts'

import {
  analysed,
  newEntries,
  type Given,
  isKeylessRegister,
  organizationOf,
  repositoriesProblem,
} from './entries.ts'
import { type Facts, names } from './facts.ts'

/** One thing that only a person knows. */
export interface SetupQuestion {
  /** Under which the answer is kept: the name of its flag, or `answer FILE:LINE`. */
  readonly key: string
  /** What to type where nobody can be asked. */
  readonly flag: string
  readonly text: string
  /** Why it is asked, or what follows from the answer. */
  readonly reason: string
  /** None: any text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly proposal: string
  /** What is wrong with an answer; `undefined`: nothing. */
  readonly problem: (answer: string) => string | undefined
}

/** What is left to ask, the first one first: later ones may depend on its answer. */
export function openQuestions(facts: Facts, given: Given): readonly SetupQuestion[] {
  return allQuestions(facts, given).filter(({ key }) => !given.has(key))
}

/** Everything that has to be known, as far as the answers show it. */
export function allQuestions(facts: Facts, given: Given): readonly SetupQuestion[] {
  const wanted = [
    organizationQuestion(facts, given),
    ...loginQuestions(facts, given),
    ...repositoryQuestions(facts, given),
    ...wayQuestions(facts, given),
    ...workflowQuestions(facts, given),
  ]
  return wanted.filter(question => question !== undefined)
}

const none = (): undefined => undefined

function organizationQuestion(facts: Facts, given: Given): SetupQuestion | undefined {
  const isKnown = !given.has('organization') && organizationOf(facts, given) !== undefined
  if (facts.register.value !== undefined || isKnown) return undefined
  return {
    key: 'organization',
    flag: '--organization NAME',
    text: 'Which Docker organization owns the images?',
    reason: 'It owns the tokens, and is the user name of every login.',
    choices: [],
    proposal: facts.home.replace(/\/.*$/, '').toLowerCase(),
    problem: name => {
      const problem = organizationProblem(name)
      return problem && `It ${problem.message}: ${problem.hint}`
    },
  }
}

/** One for each login whose job does not show what it does. */
function loginQuestions(facts: Facts, given: Given): readonly SetupQuestion[] {
  const organization = organizationOf(facts, given)
  if (organization === undefined) return []
  const [, name = ''] = facts.home.split('/')
  return unanswered(analysed(facts, given).findings).map(({ file = '', line = 0, message }) => {
    const place = `${file}:${line}`
    return {
      key: `answer ${place}`,
      flag: `--answer ${place}=push:${organization}/IMAGE`,
      text: `What does the login in ${place} do? Write push:${organization}/IMAGE, pull:${organization}/IMAGE, or leave`,
      reason: `${message}.`,
      choices: [],
      proposal: `push:${organization}/${name.toLowerCase()}`,
      problem: answer => {
        if (answer === 'leave') return undefined
        const read = parseAnswer(`${place}=${answer}`)
        return 'problem' in read ? `It ${read.problem}` : undefined
      },
    }
  })
}

/** Where no workflow shows the repositories of a token. */
function repositoryQuestions(facts: Facts, given: Given): readonly (SetupQuestion | undefined)[] {
  const organization = organizationOf(facts, given)
  if (facts.register.value !== undefined || organization === undefined) return []
  if (loginQuestions(facts, given).some(({ key }) => !given.has(key))) return []
  const { entries, unlisted } = newEntries(facts, given)
  const ask = (access: 'push' | 'pull', text: string): SetupQuestion => ({
    key: access,
    flag: `--${access} ${organization}/IMAGE`,
    text,
    reason:
      'Its token can use these repositories on Docker Hub, and no others. Write commas between several.',
    choices: [],
    proposal: `${organization}/${(facts.home.split('/')[1] ?? '').toLowerCase()}`,
    problem: answer => repositoriesProblem(answer, organization),
  })
  if (unlisted.length > 0) {
    return unlisted.map(({ access, secrets }) =>
      ask(access, `Which repositories do the jobs with the secret ${secrets.join(', ')} ${access}?`),
    )
  }
  const isPushAsked = given.has('push') || (entries.length === 0 && !given.has('pull'))
  return [
    isPushAsked ? ask('push', 'Which repositories do your jobs push to?') : undefined,
    given.has('pull') ? ask('pull', 'Which repositories do your jobs only pull?') : undefined,
  ]
}

/** How the jobs log in. An entry of a register says it. */
function wayQuestions(facts: Facts, given: Given): readonly (SetupQuestion | undefined)[] {
  if (facts.register.value !== undefined) return []
  const organization = organizationOf(facts, given) ?? ''
  return [
    {
      key: 'login',
      flag: '--login token|keyless',
      text: 'How should jobs log in?',
      reason: 'Keyless needs an OIDC connection, and a job that may request an ID token.',
      choices: [
        { value: 'token', label: 'With an access token, kept as a secret' },
        { value: 'keyless', label: 'Keyless: nothing is stored' },
      ],
      proposal: 'token',
      problem: none,
    },
    given.get('login') === 'keyless'
      ? {
          key: 'oidc-connection-id',
          flag: '--oidc-connection-id UUID',
          text: 'What is the ID of the OIDC connection?',
          reason: `Create it in Docker Home → ${organization} → Identity & auth → OIDC connections, with a ruleset for repo:${facts.home}:* and Image Push or Image Pull on ${[...new Set(newEntries(facts, given).entries.flatMap(({ repositories }) => repositories))].join(', ')}. Allow public repositories. The ID is not a secret.`,
          choices: [],
          proposal: '',
          problem: answer =>
            /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer)
              ? undefined
              : 'It is not a UUID, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
        }
      : undefined,
  ]
}

function workflowQuestions(facts: Facts, given: Given): readonly (SetupQuestion | undefined)[] {
  const isKeyless = given.get('login') === 'keyless' || isKeylessRegister(facts)
  const rotates = facts.rotate?.text.includes('hub-password') ?? given.get('rotation') === 'owner'
  const writes = facts.rotate === undefined || facts.audit === undefined
  return [
    facts.rotate === undefined && !isKeyless ? rotationQuestion : undefined,
    rotates && facts.environment.holds?.variables?.has(names.owner) !== true ? accountQuestion : undefined,
    facts.audit === undefined ? auditQuestion : undefined,
    writes && facts.own === undefined ? actionQuestion : undefined,
  ]
}

const rotationQuestion: SetupQuestion = {
  key: 'rotation',
  flag: '--rotation owner|assisted|none',
  text: 'Who creates new tokens before the old ones expire?',
  reason:
    'A workflow can, with the password of an owner account of Docker. That password controls the whole organization, so it is kept in a protected environment of GitHub and nowhere else.',
  choices: [
    { value: 'owner', label: 'A workflow, with an owner account of Docker' },
    { value: 'assisted', label: 'A person; a workflow checks and copies the token' },
    { value: 'none', label: 'Nobody yet' },
  ],
  proposal: 'assisted',
  problem: none,
}

const accountQuestion: SetupQuestion = {
  key: 'hub-username',
  flag: '--hub-username NAME',
  text: 'Which Docker account creates the tokens?',
  reason:
    'Use an account for this alone: an owner of the organization, or a custom role that manages access tokens.',
  choices: [],
  proposal: '',
  problem: answer =>
    /^[A-Za-z0-9][\w.-]*$/.test(answer) ? undefined : 'Write its name, not an e-mail address',
}

const auditQuestion: SetupQuestion = {
  key: 'audit',
  flag: '--audit nightly|none',
  text: 'Should a workflow compare everything with the register every night?',
  reason: 'It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing.',
  choices: [
    { value: 'nightly', label: 'Yes, every night' },
    { value: 'none', label: 'No' },
  ],
  proposal: 'nightly',
  problem: none,
}

const actionQuestion: SetupQuestion = {
  key: 'action',
  flag: '--action OWNER/NAME@COMMIT',
  text: 'How do your workflows name this action?',
  reason: 'This program does not know where it comes from. Give the repository and a commit.',
  choices: [],
  proposal: '',
  problem: answer => (namedAction(answer) ? undefined : 'Write OWNER/NAME@COMMIT'),
}
