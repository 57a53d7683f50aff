import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../../src/base/error.ts'
import { longestWait } from '../../../src/base/retry.ts'
import { githubRefusal, type GithubRefusal, type Refused } from '../../../src/stores/github/failure.ts'

const about = {
  name: 'actions:acme/kic#prod:PUSH',
  place: 'environment prod of acme/kic',
  permission: 'the permission "Secrets: write" for acme/kic',
}
function told(refusal: Partial<GithubRefusal> | { fault: unknown }, more: Partial<Refused> = {}): string {
  const asked =
    'fault' in refusal ? refusal : { status: 403, message: 'Nope\nnever', sso: undefined, ...refusal }
  const given = { about, method: 'PUT', speaker: 'token' as const, ...more }
  const { code, message, hint } = githubRefusal({ ...given, refusal: asked as Refused['refusal'] })
  expect(message).toMatch(/^secret PUSH, environment prod of acme\/kic: /)
  return `${code}: ${message.replace(/^.*? of acme\/kic: /, '')}; ${hint}`
}

describe('GitHub refuses a secret', () => {
  it.each<[string, Partial<GithubRefusal>, Partial<Refused>]>([
    [
      'STORE_FORBIDDEN: GitHub does not accept input "github-token" (HTTP 401, Nope never); it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it',
      { status: 401 },
      {},
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); give the token the permission "Secrets: write" for acme/kic',
      {},
      {},
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); give the token the permission "Secrets: write" for acme/kic. ' +
        "The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token",
      {},
      { speaker: 'installation' },
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); authorize the token for the single sign-on of the organization',
      { sso: 'required' },
      { speaker: 'installation' },
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Repository was Archived); the repository is archived: unarchive it, or remove it from the token list',
      { message: 'Repository was Archived' },
      {},
    ],
    [
      'STORE_MISSING: environment prod of acme/kic does not exist, or input "github-token" cannot see it; check the name in the token list, and that the token has the permission "Secrets: write" for acme/kic',
      { status: 404 },
      {},
    ],
    ['STORE_FAILED: GitHub answers HTTP 422, Nope never; read what GitHub says', { status: 422 }, {}],
    [
      'STORE_FAILED: GitHub answers HTTP 500, Nope never; GitHub has a problem: run it again later',
      { status: 500 },
      {},
    ],
    [
      'STORE_FAILED: GitHub keeps answering that its rate limit is reached (HTTP 403, Nope never); run it again in an hour',
      { limit: 'rate limit' },
      {},
    ],
    [
      'STORE_FAILED: GitHub keeps answering that its rate limit is reached (HTTP 403, Nope never); run it again in an hour',
      { limit: 'rate limit', pause: longestWait },
      {},
    ],
    [
      `RATE_LIMITED: GitHub's rate limit ends in ${longestWait / 60_000 + 1} minutes (HTTP 403, Nope never); run it again in ${longestWait / 60_000 + 1} minutes`,
      { limit: 'rate limit', pause: longestWait + 1000 },
      {},
    ],
    [
      'STORE_FORBIDDEN: GitHub does not accept the token of the GitHub App (HTTP 401, Nope never); somebody revoked it, or uninstalled the App: run it again',
      { status: 401 },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: the GitHub App cannot write it (HTTP 403, Nope never); give the App the permission "Secrets: write" for acme/kic, and have an owner approve it',
      {},
      { speaker: 'app' },
    ],
    [
      'STORE_MISSING: environment prod of acme/kic does not exist, or the GitHub App cannot see it; check the name in the token list, and that the App has the permission "Secrets: write" for acme/kic',
      { status: 404 },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: GitHub does not accept the key of the GitHub App (HTTP 401, Nope never); check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key',
      { status: 401, trouble: 'key' },
      { speaker: 'app' },
    ],
    [
      'STORE_MISSING: the GitHub App is not installed in environment prod of acme/kic, or that does not exist (HTTP 404, Nope never); install the App there (its settings, Install App), or correct the name in the token list',
      { status: 404, trouble: 'installation' },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: the GitHub App is suspended there (HTTP 403, Nope never); an owner can end that in the settings of the organization: GitHub Apps, Configure',
      { trouble: 'suspended' },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: GitHub gives the GitHub App no token for environment prod of acme/kic (HTTP 422, Nope never); check the permissions of the App, that an owner has approved them, and that the token list uses the current names of the repositories',
      { status: 422, trouble: 'token' },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot read it (HTTP 403, Nope never); give the token the permission "Secrets: write" for acme/kic',
      {},
      { method: 'GET' },
    ],
  ])('%s', (said, ...[refusal, more]) => {
    const text = told(refusal, more)
    expect(text).toContain(said)
    // What is said is said to its end.
    if (said.includes('; ')) expect(text.endsWith(said.slice(-40))).toBe(true)
  })

  it('by not answering', () => {
    const fault = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    expect(told({ fault })).toMatch(/^STORE_FAILED: GitHub: connection reset; .*network/)
    const asked = { about, method: 'PUT', speaker: 'token' as const }
    const { cause } = githubRefusal({ ...asked, refusal: { fault } })
    expect(cause).toBe(fault)
    const elsewhere = new OatError('STORE_FAILED', { message: 'it redirects', hint: 'x' })
    expect(told({ fault: elsewhere })).toMatch(
      /; check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place$/,
    )
    const unnamed = { fault: { code: 'EOTHER', message: 'gone' } }
    const bare = githubRefusal({ ...asked, refusal: unnamed })
    expect(bare.cause).toBeUndefined()
  })
})
