import { type ErrorCode, OatError } from '../../base/error.ts'
import { describeOutcome, type Fault, networkHint } from '../../base/http-failure.ts'
import { longestWait, pauseWords } from '../../base/retry.ts'
import { printable } from '../../base/text.ts'
import { storeWords } from '../../token-list/store.ts'

/** For the sake of which store something is asked: errors name it. */
export interface Subject {
  /** The store's name, as in outputs. */
  readonly name: string
  /** Where it is, in words, and what is needed to write there. */
  readonly place: string
  readonly permission: string
}

/** An HTTP status of GitHub's that was no success, with its own words. */
export interface GithubRefusal {
  readonly status: number
  readonly message: string
  /** The `X-GitHub-SSO` header: the organization wants the token authorized for single sign-on. */
  readonly sso?: string | undefined
  /** Which of GitHub's limits is reached, where that is why. */
  readonly limit?: 'rate limit' | 'secondary rate limit' | undefined
  /** Milliseconds that GitHub asks to wait. */
  readonly pause?: number | undefined
  /** What of an App is refused, where it is not the request itself. */
  readonly trouble?: 'key' | 'installation' | 'suspended' | 'token'
}

export interface Refused {
  readonly about: Subject
  readonly method: string
  readonly refusal: GithubRefusal | Fault
  /** `installation`: a token of an App's, such as the job's own GITHUB_TOKEN. */
  readonly speaker: 'app' | 'installation' | 'token'
}

/** Another server speaks in its place, or one that redirects elsewhere. */
export const wrongServer = 'check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place'

/** Why GitHub would not, and what to do: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED. */
export function githubRefusal(refused: Refused): OatError {
  const { about, refusal } = refused
  const [code, message, hint] = 'fault' in refusal ? failed(refusal) : explain(refusal, refused)
  const cause = 'fault' in refusal && refusal.fault instanceof Error ? refusal.fault : undefined
  return new OatError(code, { message: `${storeWords(about.name)}: ${message}`, hint, cause })
}

type Text = readonly [code: ErrorCode, message: string, hint: string]

function failed(refusal: Fault): Text {
  const { fault } = refusal
  const hint = fault instanceof OatError ? wrongServer : networkHint(fault)
  return ['STORE_FAILED', `GitHub: ${describeOutcome(refusal)}`, hint]
}

function explain(refusal: GithubRefusal, { about, method, speaker }: Refused): Text {
  const { status, message, limit, pause = 0, trouble } = refusal
  const { place, permission } = about
  const answer = `HTTP ${status}, ${printable(message, 200)}`
  const [who, short, whose] =
    speaker === 'app'
      ? ['the GitHub App', 'the App', 'the token of the GitHub App']
      : ['input "github-token"', 'the token', 'input "github-token"']
  if (limit !== undefined && pause > longestWait) {
    const wait = pauseWords(pause)
    return ['RATE_LIMITED', `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`]
  }
  if (limit !== undefined) {
    const why = `GitHub keeps answering that its rate limit is reached (${answer})`
    return ['STORE_FAILED', why, 'run it again in an hour']
  }
  if (trouble !== undefined) return troubles[trouble](answer, place)
  if (status === 401) {
    const hint = speaker === 'app' ? 'somebody revoked it, or uninstalled the App: run it again' : expired
    return ['STORE_FORBIDDEN', `GitHub does not accept ${whose} (${answer})`, hint]
  }
  if (status === 403) {
    const why = `${who} cannot ${method === 'GET' ? 'read' : 'write'} it (${answer})`
    return ['STORE_FORBIDDEN', why, forbiddenHint(refusal, permission, speaker)]
  }
  if (status === 404) {
    const hint = `check the name in the token list, and that ${short} has ${permission}`
    return ['STORE_MISSING', `${place} does not exist, or ${who} cannot see it`, hint]
  }
  const hint = status >= 500 ? 'GitHub has a problem: run it again later' : 'read what GitHub says'
  return ['STORE_FAILED', `GitHub answers ${answer}`, hint]
}

const expired =
  'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it'

const troubles: Record<NonNullable<GithubRefusal['trouble']>, (answer: string, place: string) => Text> = {
  key: answer => [
    'STORE_FORBIDDEN',
    `GitHub does not accept the key of the GitHub App (${answer})`,
    'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key',
  ],
  installation: (answer, place) => [
    'STORE_MISSING',
    `the GitHub App is not installed in ${place}, or that does not exist (${answer})`,
    'install the App there (its settings, Install App), or correct the name in the token list',
  ],
  suspended: answer => [
    'STORE_FORBIDDEN',
    `the GitHub App is suspended there (${answer})`,
    'an owner can end that in the settings of the organization: GitHub Apps, Configure',
  ],
  token: (answer, place) => [
    'STORE_FORBIDDEN',
    `GitHub gives the GitHub App no token for ${place} (${answer})`,
    'check the permissions of the App, that an owner has approved them, and that the token list uses the current names of the repositories',
  ],
}

function forbiddenHint(
  { message, sso }: GithubRefusal,
  permission: string,
  speaker: Refused['speaker'],
): string {
  if (sso !== undefined) return 'authorize the token for the single sign-on of the organization'
  if (/archived/i.test(message)) {
    return 'the repository is archived: unarchive it, or remove it from the token list'
  }
  if (speaker === 'app') return `give the App ${permission}, and have an owner approve it`
  const need = `give the token ${permission}`
  if (speaker === 'token' || permission.includes(': read"')) return need
  return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`
}
