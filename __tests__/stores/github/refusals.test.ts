import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../../src/base/error.ts'
import { githubRefusal, type GithubRefusal, type Refused } from '../../../src/stores/github/failure.ts'

const subject = {
  name: 'actions:acme/kic#prod:PUSH',
  place: 'environment prod of acme/kic',
  permission: 'the permission "Secrets: write" for acme/kic',
}
function told(refusal: Partial<GithubRefusal> | { fault: unknown }, more: Partial<Refused> = {}): string {
  const asked = 'fault' in refusal ? refusal : { status: 403, message: 'Nope\nnever', ...refusal }
  const given = { subject, method: 'PUT', speaker: 'token' as const, ...more }
  const { code, message, hint } = githubRefusal({ ...given, refusal: asked as Refused['refusal'] })
  expect(message).toMatch(/^secret PUSH, environment prod of acme\/kic: /)
  return `${code}: ${message.replace(/^.*? of acme\/kic: /, '')}; ${hint}`
}

describe('GitHub refuses a secret', () => {
  it.each<[string, Partial<GithubRefusal>, Partial<Refused>]>([
    [
      'STORE_FORBIDDEN: GitHub does not accept input "github-token" (HTTP 401, Nope never); it may be expired or revoked. That of a GitHub App lasts an hour: give the App and its key instead',
      { status: 401 },
      {},
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); give the token the permission "Secrets: write" for acme/kic. The job\'s own GITHUB_TOKEN can never have it',
      {},
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
      "STORE_FAILED: GitHub's rate limit is reached (HTTP 403, Nope never); run it again in an hour",
      { isLimit: true },
      {},
    ],
    [
      "RATE_LIMITED: GitHub's rate limit is reached (HTTP 403, Nope never); run it again in 24 h",
      { isLimit: true, pause: 86_400_000 },
      {},
    ],
    [
      'STORE_FORBIDDEN: GitHub does not accept the token of the GitHub App (HTTP 401, Nope never); run it again; if that does not help, check that the App is still installed',
      { status: 401 },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: the GitHub App cannot write it (HTTP 403, Nope never); give the App the permission "Secrets: write" for acme/kic',
      {},
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: GitHub does not accept the key of the GitHub App (HTTP 401, Nope never); check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App',
      { status: 401, trouble: 'key' },
      { speaker: 'app' },
    ],
    [
      'STORE_MISSING: the GitHub App is not installed in environment prod of acme/kic, or that does not exist (HTTP 404, Nope never); install the App there (its settings, Install App), or correct the name in the token list',
      { status: 404, trouble: 'installation' },
      { speaker: 'app' },
    ],
    [
      'STORE_FORBIDDEN: GitHub gives the GitHub App no token for environment prod of acme/kic (HTTP 422, Nope never); check the App in the settings of the organization (GitHub Apps, Configure), and that an owner has approved its permissions',
      { status: 422, trouble: 'token' },
      { speaker: 'app' },
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
    expect(told({ fault: { code: 'ENOTFOUND', message: '' } })).toContain(': the name does not resolve; ')
    const asked = { subject, method: 'PUT', speaker: 'token' as const }
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
