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
  readonly sso: string | undefined
  /** Which of GitHub's limits is reached, where that is why. */
  readonly limit?: 'rate limit' | 'secondary rate limit' | undefined
  /** Milliseconds that GitHub asks to wait. */
  readonly asked?: number | undefined
}

export interface Refused {
  /** The store's name, as in outputs. */
  readonly store: string
  readonly refusal: GithubRefusal | Fault
  readonly target: Pick<SecretTarget, 'place' | 'permission'>
  /** The token is an installation's: an App's, or the job's own GITHUB_TOKEN. */
  readonly isInstallation: boolean
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

function failed(refusal: Fault): Text {
  return ['STORE_FAILED', `GitHub: ${describeOutcome(refusal)}`, networkHint(refusal.fault)]
}

function explain(refusal: GithubRefusal, { target, isInstallation }: Refused): Text {
  const { status, message, sso, limit, asked } = refusal
  const said = `HTTP ${status}, ${printable(message, 200)}`
  if (limit !== undefined && asked !== undefined && asked > longestWait) {
    const wait = seconds(asked)
    return ['RATE_LIMITED', `GitHub's rate limit ends in ${wait} (${said})`, `run it again in ${wait}`]
  }
  if (limit !== undefined) {
    return [
      'STORE_FAILED',
      `GitHub keeps answering that its rate limit is reached (${said})`,
      'run it again in an hour',
    ]
  }
  switch (status) {
    case 401:
      return [
        'STORE_FORBIDDEN',
        `GitHub does not accept input "github-token" (${said})`,
        'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour',
      ]
    case 403:
      return ['STORE_FORBIDDEN', `input "github-token" cannot write it (${said})`, forbiddenHint()]
    case 404:
      return [
        'STORE_MISSING',
        `${target.place} does not exist, or input "github-token" cannot see it`,
        `check the name in the register, and that the token has ${target.permission}`,
      ]
    default:
      return [
        'STORE_FAILED',
        `GitHub answers ${said}`,
        status >= 500 ? 'GitHub has a problem: run it again later' : 'read what GitHub says',
      ]
  }

  function forbiddenHint(): string {
    if (sso !== undefined) return 'authorize the token for the single sign-on of the organization'
    if (/archived/i.test(message))
      return 'the repository is archived: unarchive it, or remove it from the register'
    const need = `give the token ${target.permission}`
    if (!isInstallation) return need
    return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`
  }
}
