import { OatError } from '../../base/error.ts'
import { describeOutcome, type Fault, networkHint } from '../../base/http-failure.ts'
import { longestWait, seconds } from '../../base/retry.ts'
import { printable } from '../../base/text.ts'
import { storeWords } from '../../register/store.ts'
import type { SecretTarget } from './target.ts'

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

/** Who asks: an App with its key, the token of an installation (an App's, or the job's own GITHUB_TOKEN), or another token. */
export type Speaker = 'app' | 'installation' | 'token'

export interface Refused {
  /** The store's name, as in outputs. */
  readonly store: string
  readonly refusal: GithubRefusal | Fault
  readonly target: Pick<SecretTarget, 'place' | 'permission'>
  readonly speaker: Speaker
}

type Text = readonly [
  code: 'STORE_FORBIDDEN' | 'STORE_MISSING' | 'STORE_FAILED' | 'RATE_LIMITED',
  message: string,
  hint: string,
]

/** Why GitHub would not, and what to do: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED. */
export function githubRefusal(refused: Refused): OatError {
  const { store, refusal } = refused
  const [code, message, hint] = 'fault' in refusal ? failed(refusal) : explain(refusal, refused)
  const cause = 'fault' in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {}
  return new OatError(code, { message: `${storeWords(store)}: ${message}`, hint, ...cause })
}

/** Another server speaks in its place, or one that redirects elsewhere. */
export const wrongServer = 'check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place'

function failed(refusal: Fault): Text {
  const { fault } = refusal
  const hint = fault instanceof OatError ? wrongServer : networkHint(fault)
  return ['STORE_FAILED', `GitHub: ${describeOutcome(refusal)}`, hint]
}

function explain(refusal: GithubRefusal, refused: Refused): Text {
  const { status, message, limit, pause, trouble } = refusal
  const answer = `HTTP ${status}, ${printable(message, 200)}`
  if (limit !== undefined && pause !== undefined && pause > longestWait) {
    const wait = seconds(pause)
    return ['RATE_LIMITED', `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`]
  }
  if (limit !== undefined) {
    return [
      'STORE_FAILED',
      `GitHub keeps answering that its rate limit is reached (${answer})`,
      'run it again in an hour',
    ]
  }
  if (trouble !== undefined) return explainApp(trouble, answer, refused)
  const { target, speaker } = refused
  const who = speaker === 'app' ? 'the GitHub App' : 'input "github-token"'
  switch (status) {
    case 401:
      return speaker === 'app'
        ? [
            'STORE_FORBIDDEN',
            `GitHub does not accept the token of the GitHub App (${answer})`,
            'somebody revoked it, or uninstalled the App: run it again',
          ]
        : [
            'STORE_FORBIDDEN',
            `GitHub does not accept input "github-token" (${answer})`,
            'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it',
          ]
    case 403:
      return ['STORE_FORBIDDEN', `${who} cannot write it (${answer})`, forbiddenHint(refusal, refused)]
    case 404:
      return [
        'STORE_MISSING',
        `${target.place} does not exist, or ${who} cannot see it`,
        `check the name in the register, and that ${speaker === 'app' ? 'the App' : 'the token'} has ${target.permission}`,
      ]
    default:
      return [
        'STORE_FAILED',
        `GitHub answers ${answer}`,
        status >= 500 ? 'GitHub has a problem: run it again later' : 'read what GitHub says',
      ]
  }
}

function explainApp(
  trouble: NonNullable<GithubRefusal['trouble']>,
  answer: string,
  { target }: Refused,
): Text {
  switch (trouble) {
    case 'key':
      return [
        'STORE_FORBIDDEN',
        `GitHub does not accept the key of the GitHub App (${answer})`,
        'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key',
      ]
    case 'installation':
      return [
        'STORE_MISSING',
        `the GitHub App is not installed in ${target.place}, or that does not exist (${answer})`,
        'install the App there (its settings, Install App), or correct the name in the register',
      ]
    case 'suspended':
      return [
        'STORE_FORBIDDEN',
        `the GitHub App is suspended there (${answer})`,
        'an owner can end that in the settings of the organization: GitHub Apps, Configure',
      ]
    case 'token':
      return [
        'STORE_FORBIDDEN',
        `GitHub gives the GitHub App no token for ${target.place} (${answer})`,
        'check the permissions of the App, that an owner has approved them, and that the register uses the current names of the repositories',
      ]
  }
}

function forbiddenHint({ message, sso }: GithubRefusal, { target, speaker }: Refused): string {
  if (sso !== undefined) return 'authorize the token for the single sign-on of the organization'
  if (/archived/i.test(message)) {
    return 'the repository is archived: unarchive it, or remove it from the register'
  }
  if (speaker === 'app') return `give the App ${target.permission}, and have an owner approve it`
  const need = `give the token ${target.permission}`
  if (speaker === 'token') return need
  return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`
}
