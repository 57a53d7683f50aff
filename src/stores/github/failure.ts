import { type ErrorCode, OatError } from '../../base/error.ts'
import { describeOutcome, type Fault, networkHint } from '../../base/http-failure.ts'
import { longestWait, pauseWords } from '../../base/retry.ts'
import { printable } from '../../base/text.ts'
import { storeError } from '../store-error.ts'

/** For the sake of which store something is asked: errors name it. */
export interface Subject {
  readonly name: string
  /** Where it is, in words, where its name does not say it; and what is needed to write there. */
  readonly place?: string
  readonly permission: string
}

/** An HTTP status of GitHub's that was no success, with its own words. */
export interface GithubRefusal {
  readonly status: number
  readonly message: string
  readonly isLimit?: boolean
  /** Milliseconds that GitHub asks to wait. */
  readonly pause?: number | undefined
  /** What of an App is refused, where it is not the request itself. */
  readonly trouble?: 'key' | 'installation' | 'token'
}

export interface Refused {
  readonly subject: Subject
  readonly method: string
  readonly refusal: GithubRefusal | Fault
  readonly speaker: 'app' | 'token'
}

/** Another server speaks in its place, or one that redirects elsewhere. */
export const wrongServer = 'check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place'

/** Why GitHub would not, and what to do: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED. */
export function githubRefusal(refused: Refused): OatError {
  const { subject, refusal } = refused
  const [code, message, hint] = 'fault' in refusal ? failed(refusal) : explain(refusal, refused)
  const cause = 'fault' in refusal && refusal.fault instanceof Error ? refusal.fault : undefined
  return storeError(code, subject.name, { message, hint, cause })
}

type Text = readonly [code: ErrorCode, message: string, hint: string]

function failed(refusal: Fault): Text {
  const { fault } = refusal
  const hint = fault instanceof OatError ? wrongServer : networkHint(fault)
  return ['STORE_FAILED', `GitHub: ${describeOutcome(refusal)}`, hint]
}

function explain(refusal: GithubRefusal, { subject, method, speaker }: Refused): Text {
  const { status, isLimit = false, pause, trouble } = refusal
  const { name, place = name, permission } = subject
  const answer = `HTTP ${status}, ${printable(refusal.message, 200)}`
  const isApp = speaker === 'app'
  const [speakerWords, short] = isApp ? ['the GitHub App', 'the App'] : ['input "github-token"', 'the token']
  if (isLimit) {
    const hint = `run it again in ${pause === undefined ? 'an hour' : pauseWords(pause)}`
    // Nothing else will be answered before that time either.
    const code = pause !== undefined && pause > longestWait ? 'RATE_LIMITED' : 'STORE_FAILED'
    return [code, `GitHub's rate limit is reached (${answer})`, hint]
  }
  if (trouble === 'key') {
    const hint =
      'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App'
    return ['STORE_FORBIDDEN', `GitHub does not accept the key of the GitHub App (${answer})`, hint]
  }
  if (trouble === 'installation') {
    const hint = 'install the App there (its settings, Install App), or correct the name in the token list'
    const message = `the GitHub App is not installed in ${place}, or that does not exist (${answer})`
    return ['STORE_MISSING', message, hint]
  }
  if (trouble === 'token') {
    const hint =
      'check the App in the settings of the organization (GitHub Apps, Configure), and that an owner has approved its permissions'
    return ['STORE_FORBIDDEN', `GitHub gives the GitHub App no token for ${place} (${answer})`, hint]
  }
  if (status === 401) {
    const hint = isApp
      ? 'run it again; if that does not help, check that the App is still installed'
      : 'it may be expired or revoked. That of a GitHub App lasts an hour: give the App and its key instead'
    const message = `GitHub does not accept ${isApp ? 'the token of ' : ''}${speakerWords} (${answer})`
    return ['STORE_FORBIDDEN', message, hint]
  }
  if (status === 403) {
    const never = !isApp && !permission.includes(': read"')
    const hint = `give ${short} ${permission}${never ? ". The job's own GITHUB_TOKEN can never have it" : ''}`
    return [
      'STORE_FORBIDDEN',
      `${speakerWords} cannot ${method === 'GET' ? 'read' : 'write'} it (${answer})`,
      hint,
    ]
  }
  if (status === 404) {
    const hint = `check the name in the token list, and that ${short} has ${permission}`
    return ['STORE_MISSING', `${place} does not exist, or ${speakerWords} cannot see it`, hint]
  }
  const hint = status >= 500 ? 'GitHub has a problem: run it again later' : 'read what GitHub says'
  return ['STORE_FAILED', `GitHub answers ${answer}`, hint]
}
