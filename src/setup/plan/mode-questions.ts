import type { Declined } from '../../register/register.ts'
import { connectionClicks } from './clicks.ts'
import { analysed, newEntries, type Answers, isKeyless, organizationOf } from './entries.ts'
import { type Facts, names } from './facts.ts'
import { namedAction } from '../../workflows/jobs/repository.ts'
import type { SetupQuestion } from './question.ts'

const none = (): undefined => undefined

/** How the jobs log in. An entry of a register says it. */
export function wayQuestions(facts: Facts, answers: Answers): readonly (SetupQuestion | undefined)[] {
  if (facts.register.value !== undefined) return []
  const organization = organizationOf(facts, answers) ?? ''
  // Docker takes the ID tokens of no other GitHub.
  if (facts.server !== 'https://github.com') return [elsewhereLogin(answers)]
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
    answers.get('login') === 'keyless'
      ? {
          key: 'oidc-connection-id',
          flag: '--oidc-connection-id UUID',
          text: 'What is the ID of the OIDC connection?',
          reason: 'Docker Home shows it when the connection is created. It is not a secret.',
          before: connectionClicks(facts, newEntries(facts, answers).entries, organization),
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

/** Not a question: a flag that cannot be meant. */
function elsewhereLogin(answers: Answers): SetupQuestion | undefined {
  return answers.get('login') === 'keyless'
    ? {
        ...{ key: 'login', flag: '--login token', text: '', reason: '', choices: [], proposal: 'token' },
        problem: () => 'keyless works on github.com only',
      }
    : undefined
}

/** Who rotates and audits. A workflow that is there says it. */
export function workflowQuestions(facts: Facts, answers: Answers): readonly (SetupQuestion | undefined)[] {
  const { without = [] } = facts.register.value ?? {}
  const rotation = isKeyless(facts, answers) ? keylessRotation(answers) : rotationQuestion
  const rotates = facts.rotate?.text.includes('hub-password') ?? answers.get('rotation') === 'owner'
  const isNamed =
    facts.register.value === undefined ||
    (facts.rotate === undefined && (answers.get('rotation') ?? 'none') !== 'none') ||
    (facts.audit === undefined && answers.get('audit') === 'nightly') ||
    analysed(facts, answers).changed.size > 0
  return [
    facts.rotate === undefined && !isSettled('rotation', without, answers) ? rotation : undefined,
    rotates && facts.environment.holds?.variables?.has(names.owner) !== true ? accountQuestion : undefined,
    facts.audit === undefined && !isSettled('audit', without, answers) ? auditQuestion(rotates) : undefined,
    isNamed && facts.own === undefined ? actionQuestion : undefined,
  ]
}

/** The register says that it is not wanted, and nobody says something else now. */
function isSettled(key: Declined, without: readonly Declined[], answers: Answers): boolean {
  return without.includes(key) && !answers.has(key)
}

/** Not a question: a flag that cannot be meant. */
function keylessRotation(answers: Answers): SetupQuestion | undefined {
  const problem = (answer: string): string | undefined =>
    answer === 'none' ? undefined : 'a keyless login has no token to rotate'
  return answers.has('rotation') ? { ...rotationQuestion, problem } : undefined
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

const auditQuestion = (hasOwner: boolean): SetupQuestion => ({
  key: 'audit',
  flag: '--audit nightly|none',
  text: `Should a workflow compare ${hasOwner ? 'tokens and secrets' : 'the secrets'} with the register every night?`,
  reason: hasOwner
    ? 'It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing.'
    : 'Without an owner account it does not see what a token can do, or who created it. It changes nothing.',
  choices: [
    { value: 'nightly', label: 'Yes, every night' },
    { value: 'none', label: 'No' },
  ],
  proposal: 'nightly',
  problem: none,
})

const actionQuestion: SetupQuestion = {
  key: 'action',
  flag: '--action OWNER/NAME@COMMIT',
  text: 'How do your workflows name this action?',
  reason: 'This program does not know where it comes from. Give the repository and a commit.',
  choices: [],
  proposal: '',
  problem: answer => (namedAction(answer) ? undefined : 'Write OWNER/NAME@COMMIT'),
}
