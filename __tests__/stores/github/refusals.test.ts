import { describe, expect, it } from '@jest/globals'
import { longestWait } from '../../../src/base/retry.ts'
import { githubRefusal, type GithubRefusal, type Refused } from '../../../src/stores/github/failure.ts'

const target = {
  place: 'environment prod of kong/kic',
  permission: 'the permission "Secrets: write" for kong/kic',
}
function told(refusal: Partial<GithubRefusal> | { fault: unknown }, more: Partial<Refused> = {}): string {
  const asked =
    'fault' in refusal ? refusal : { status: 403, message: 'Nope\nnever', sso: undefined, ...refusal }
  const given = { store: 'actions:kong/kic#prod:PUSH', target, speaker: 'token' as const, ...more }
  const { code, message, hint } = githubRefusal({ ...given, refusal: asked as Refused['refusal'] })
  expect(message).toMatch(/^secret PUSH, environment prod of kong\/kic: /)
  return `${code}: ${message.replace(/^.*? of kong\/kic: /, '')}; ${hint}`
}

describe('GitHub refuses a secret', () => {
  it.each<[string, Partial<GithubRefusal>, Partial<Refused>]>([
    [
      'STORE_FORBIDDEN: GitHub does not accept input "github-token" (HTTP 401, Nope never); it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it',
      { status: 401 },
      {},
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); give the token the permission "Secrets: write" for kong/kic',
      {},
      {},
    ],
    [
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Nope never); give the token the permission "Secrets: write" for kong/kic. ' +
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
      'STORE_FORBIDDEN: input "github-token" cannot write it (HTTP 403, Repository was Archived); the repository is archived: unarchive it, or remove it from the register',
      { message: 'Repository was Archived' },
      {},
    ],
    [
      'STORE_MISSING: environment prod of kong/kic does not exist, or input "github-token" cannot see it; check the name in the register, and that the token has the permission "Secrets: write" for kong/kic',
      { status: 404 },
      {},
    ],
    ['STORE_FAILED: GitHub answers HTTP 422, Nope never; read what GitHub says', { status: 422 }, {}],
    ['STORE_FAILED: GitHub answers HTTP 499, Nope never; read what GitHub says', { status: 499 }, {}],
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
    ['STORE_FORBIDDEN: input "github-token" cannot write it', { pause: longestWait + 1000 }, {}],
  ])('%s', (said, ...[refusal, more]) => {
    expect(told(refusal, more)).toContain(said)
  })

  it('in its own words, cut', () => {
    expect(told({ status: 422, message: 'x'.repeat(300) })).toMatch(/HTTP 422, x{199}…; /)
  })

  it('by not answering', () => {
    const fault = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    expect(told({ fault })).toMatch(/^STORE_FAILED: GitHub: connection reset; .*network/)
    const { cause } = githubRefusal({
      store: 'x',
      refusal: { fault },
      target,
      speaker: 'token' as const,
    })
    expect(cause).toBe(fault)
    const unnamed = { fault: { code: 'EOTHER', message: 'gone' } }
    const bare = githubRefusal({ store: 'x', refusal: unnamed, target, speaker: 'token' as const })
    expect(bare.message).toMatch(/^x: GitHub: /)
    expect(bare.cause).toBeUndefined()
  })
})
