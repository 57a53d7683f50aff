import { describe, expect, it } from '@jest/globals'
import type { OatError } from '../../src/base/error.ts'
import {
  accessForbidden,
  type HubIdentity,
  isQuota,
  loginRefused,
  quotaReached,
  refuseTokenAsPassword,
  requestRejected,
} from '../../src/hub/failure.ts'
import type { HubToken } from '../../src/tokens/token.ts'

const told = ({ code, message, hint }: OatError): string => `${code}: ${message}; ${hint}`
const jo: HubIdentity = { username: 'jo', organization: 'acme' }
const activity: HubIdentity = { username: 'acme', organization: 'acme', tokenInput: 'activity-token' }

describe('Docker Hub does not let an account in', () => {
  const refused = 'the password of jo on Docker Hub is refused'
  const single = 'acme enforces single sign-on, so Docker Hub does not accept a password'
  const factor = 'jo on Docker Hub has two-factor authentication, so the password alone is not enough'
  it.each([
    ['incorrect authentication credentials', refused],
    ['gosso', refused],
    ['SSO is enforced', single],
    ['single signon required', single],
    ['Require secondary authentication: two-factor', factor],
    ['2FA is on', factor],
    ['Please use personal access token', factor],
  ])('says %j', (detail, said) => {
    expect(loginRefused(jo, detail, false).message).toBe(`${said} (${detail})`)
  })

  it('and asks for a code', () => {
    expect(told(loginRefused(jo, 'no words', true))).toContain(factor)
    expect(told(loginRefused(jo, 'sso', true))).toContain(single)
  })

  it.each(['', 'pass word', 'my dckr_pat_x', 'dckr_xyz_x', 'dckr_pat'])('%j may be a password', password => {
    expect(() => {
      refuseTokenAsPassword(password)
    }).not.toThrow()
  })
})

it.each<[string, number, HubIdentity, string]>([
  ['an Organization Access Token cannot', 404, jo, 'the session of jo comes from an organization access'],
  ['SSO', 404, jo, 'acme enforces single sign-on'],
  [
    'no',
    404,
    activity,
    'input "activity-token" may not read the audit log or a repository of acme (no); give the token',
  ],
])('Docker Hub forbids: %j, HTTP %d', (detail, ...[status, identity, said]) => {
  expect(told(accessForbidden(identity, status, detail))).toContain(`HUB_FORBIDDEN: ${said}`)
})

describe('a new token', () => {
  it.each([
    ['You have reached your limit of tokens', 403, true],
    ['QUOTA exceeded', 402, true],
    ['too many access tokens', 409, true],
    ['limit', 429, false],
    ['unlimited', 403, false],
    ['no such repository', 403, false],
  ])('has no room: %j, HTTP %d: %s', (detail, ...[status, expected]) => {
    expect(isQuota({ status, detail })).toBe(expected)
  })

  const now = 1000
  const tokens = (dead: number, alive: number): HubToken[] =>
    Array.from({ length: dead + alive }, (_, id) => ({
      id: String(id),
      label: `label ${id}`,
      createdAt: 0,
      isActive: id !== 0 || dead === 0,
      expiresAt: id < dead ? now : now + 1,
    }))

  it.each([
    [0, 10, 'delete a token that nobody needs in Docker Home'],
    [2, 1, 'delete in Docker Home: "label 0", "label 1"'],
    [7, 0, 'delete in Docker Home: "label 0", "label 1", "label 2", "label 3", "label 4", and 2 more'],
  ])('has no room beside %d dead and %d others, and it is said what makes some', (dead, alive, said) => {
    const quota = told(quotaReached('acme', 'limit reached', { tokens: tokens(dead, alive), now }))
    expect(quota).toBe(
      `HUB_QUOTA: acme has ${dead + alive} access tokens, and its plan allows no more (limit reached); ${said}. Nothing was changed. Expired and deactivated tokens count (Docker allows 10 on Team and 100 on Business); "delete-after" in the token list decides how long they stay`,
    )
  })

  const rejected = (detail: string, paths = ['acme/a', 'acme/b']) => {
    const resources = paths.map(path => ({ type: 'TYPE_REPO', path, scopes: [] }))
    return told(requestRejected({ status: 400, detail, label: 'acme push', resources }))
  }

  it.each([
    ['acme/b', 'acme/b'],
    ['"acme/b", "acme/a"', 'acme/a, acme/b'],
    ['no acme/b.', 'acme/b'],
    // Other names that hold this one.
    ['acme/bb', 'acme/a, acme/b'],
    ['acme.acme/b', 'acme/a, acme/b'],
    ['no reason', 'acme/a, acme/b'],
  ])('%j is about %s', (detail, about) => {
    expect(rejected(detail)).toContain(`with access to ${about} (`)
  })

  it('is about names to the letter', () => {
    expect(rejected('acme/aXb', ['acme/a.b', 'acme/c'])).toContain('to acme/a.b, acme/c (')
  })
})
