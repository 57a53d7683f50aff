import { describe, expect, it } from '@jest/globals'
import type { OatError } from '../../src/base/error.ts'
import {
  accessForbidden,
  changeNotTaken,
  codeRefused,
  describeHoldings,
  type HubIdentity,
  isQuota,
  loginRefused,
  quotaReached,
  refuseTokenAsPassword,
  repositoryForbidden,
  requestRejected,
  sessionRefused,
  tokenGone,
} from '../../src/hub/failure.ts'
import type { HubToken } from '../../src/tokens/token.ts'

const told = ({ code, message, hint }: OatError): string => `${code}: ${message}; ${hint}`
const jo: HubIdentity = { username: 'jo', organization: 'kong' }
const activity: HubIdentity = { username: 'kong', organization: 'kong', tokenInput: 'activity-token' }

describe('Docker Hub does not let an account in', () => {
  const login = (detail: string, { asksForCode = false, identity = jo } = {}) =>
    told(loginRefused(identity, detail, asksForCode))

  it.each([
    [
      'incorrect authentication credentials',
      'the password of jo on Docker Hub is refused (incorrect authentication credentials); check input "hub-username" (a user name, not an e-mail address) and input "hub-password". Do not try again before that',
    ],
    [
      'Cannot log into an Organization Account',
      'jo on Docker Hub is an organization, which cannot log in (Cannot log into an Organization Account); give inputs "hub-username" and "hub-password" of an account that owns the organization',
    ],
    [
      'SSO is enforced',
      'kong enforces single sign-on, so Docker Hub does not accept a password (SSO is enforced); a personal access token does not help here either, whatever Docker Hub suggests: create the token in Docker Home',
    ],
    ['single sign on required', 'kong enforces single sign-on'],
    ['Single sign-on required', 'kong enforces single sign-on'],
    ['single signon required', 'kong enforces single sign-on'],
    ['singlesignon', 'the password of jo'],
    ['gosso', 'the password of jo'],
    [
      'Require secondary authentication: two-factor',
      'jo on Docker Hub has two-factor authentication, so the password alone is not enough (Require secondary authentication: two-factor); give input "hub-totp-secret"',
    ],
    ['two factor', 'jo on Docker Hub has two-factor authentication'],
    ['twofactor', 'jo on Docker Hub has two-factor authentication'],
    ['2FA is on', 'jo on Docker Hub has two-factor authentication'],
    ['second factor', 'jo on Docker Hub has two-factor authentication'],
    ['Please use personal access token', 'jo on Docker Hub has two-factor authentication'],
  ])('says %j', (detail, said) => {
    expect(login(detail)).toContain(`HUB_FORBIDDEN: ${said}`)
  })

  it('and asks for a code', () => {
    expect(login('no words', { asksForCode: true })).toContain(
      'jo on Docker Hub has two-factor authentication',
    )
    expect(login('sso', { asksForCode: true })).toContain('kong enforces single sign-on')
  })

  it('that is a token to read the log', () => {
    expect(login('bad', { identity: activity, asksForCode: true })).toBe(
      'HUB_FORBIDDEN: Docker Hub does not accept input "activity-token" for kong (bad); ' +
        'check that it is an active organization access token of kong, and that the secret has all of it. ' +
        'Do not try again before that: repeated failures lock the organization out for about ten minutes',
    )
  })

  it('whose code or session is not taken', () => {
    expect(told(codeRefused(jo, 'bad code'))).toBe(
      'HUB_FORBIDDEN: the two-factor code of jo on Docker Hub is refused (bad code); ' +
        'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again',
    )
    expect(told(sessionRefused(jo, 'no'))).toBe(
      'HUB_FORBIDDEN: Docker Hub logs jo in, and then refuses the session (no); ' +
        'check that the account is not locked or signed out everywhere at this moment, and run it again',
    )
  })

  it.each([
    [
      'dckr_pat_x',
      'input "hub-password" has a personal access token (dckr_pat_…), which cannot manage organization access tokens; ',
    ],
    [
      ' dckr_oat_x',
      'input "hub-password" has an organization access token (dckr_oat_…), which cannot manage other tokens; ',
    ],
  ])('with %j for a password, before it goes anywhere', (password, said) => {
    const remedy =
      'give inputs "hub-username" and "hub-password" of an account that owns the organization (or has the role to manage its access tokens), with its password and, for two-factor authentication, input "hub-totp-secret"'
    const refuse = () => {
      refuseTokenAsPassword(password)
    }
    expect(refuse).toThrow(expect.objectContaining({ code: 'HUB_FORBIDDEN', hint: remedy }))
    expect(refuse).toThrow(said.slice(0, -2))
  })

  it.each(['', 'pass word', 'my dckr_pat_x', 'dckr_xyz_x', 'dckr_pat'])('%j may be a password', password => {
    expect(() => {
      refuseTokenAsPassword(password)
    }).not.toThrow()
  })
})

describe('Docker Hub forbids', () => {
  it.each<[string, number, HubIdentity, string]>([
    [
      'no',
      403,
      jo,
      'jo cannot manage the access tokens of kong (no); make the account an owner, or give it a custom role with "Manage organization access tokens"',
    ],
    [
      'no',
      404,
      jo,
      'Docker Hub does not show the organization kong to jo (no); check organization in the token list, and that the account belongs to it',
    ],
    [
      'a Personal Access Token cannot',
      403,
      jo,
      'the session of jo comes from a personal access token (dckr_pat_…)',
    ],
    [
      'an Organization Access Token cannot',
      404,
      jo,
      'the session of jo comes from an organization access token (dckr_oat_…)',
    ],
    ['SSO', 404, jo, 'kong enforces single sign-on'],
    [
      'no',
      404,
      activity,
      'input "activity-token" may not read the audit log of kong (no); give the token the organization permission to read activity (scope-activity-read) in Docker Home',
    ],
  ])('%j, HTTP %d', (detail, ...[status, identity, said]) => {
    expect(told(accessForbidden(identity, status, detail))).toContain(`HUB_FORBIDDEN: ${said}`)
  })
})

it('Docker Hub forbids a token to read one repository', () => {
  expect(told(repositoryForbidden('kong/a', 'no'))).toBe(
    'HUB_FORBIDDEN: input "activity-token" may not read the repository kong/a (no); ' +
      'give the token the permission to read this repository (scope-repository-read) in Docker Home',
  )
})

describe('a new token', () => {
  it.each([
    ['You have reached your limit of tokens', 403, true],
    ['QUOTA exceeded', 402, true],
    ['the maximum number', 400, true],
    ['too many access tokens', 409, true],
    ['limit', 422, true],
    ['limit', 429, false],
    ['limit', 500, false],
    ['unlimited', 403, false],
    ['limits', 403, false],
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
  const asked = {
    status: 403,
    detail: 'limit reached',
    label: 'new',
    resources: [],
    organization: 'kong',
    now,
  }
  const quota = (dead: number, alive: number) => told(quotaReached({ ...asked, tokens: tokens(dead, alive) }))

  it('has no room, and it is said what makes some', () => {
    const rest =
      '. Nothing was changed. Expired and deactivated tokens count (Docker allows 10 on Team and 100 on Business); "delete-after" in the token list decides how long they stay'
    const start = (count: number) =>
      `HUB_QUOTA: kong has ${count} access tokens, and its plan allows no more (limit reached); `
    expect(quota(0, 10)).toBe(`${start(10)}delete a token that nobody needs in Docker Home${rest}`)
    expect(quota(2, 1)).toBe(`${start(3)}delete in Docker Home: "label 0", "label 1"${rest}`)
    const five = '"label 0", "label 1", "label 2", "label 3", "label 4"'
    expect(quota(5, 1)).toBe(`${start(6)}delete in Docker Home: ${five}${rest}`)
    expect(quota(7, 0)).toBe(`${start(7)}delete in Docker Home: ${five}, and 2 more${rest}`)
  })

  it('will be one of so many', () => {
    const said = (dead: number, alive: number) => describeHoldings({ tokens: tokens(dead, alive), now })
    expect(said(0, 1)).toBe('it has 1 token, none expired or deactivated')
    expect(said(1, 1)).toBe('it has 2 tokens, of which 1 expired or deactivated: "label 0"')
    expect(said(5, 0)).toMatch(/: ("label \d", ){4}"label 4"$/)
    expect(said(6, 0)).toMatch(/"label 4", and 1 more$/)
  })

  const rejected = (detail: string, paths: string[]) =>
    told(
      requestRejected({
        status: 400,
        detail,
        label: 'kong push',
        resources: paths.map(path => ({ type: 'TYPE_REPO', path, scopes: [] })),
      }),
    )

  it('cannot be for a repository that is gone', () => {
    expect(rejected('repository kong/b not found', ['kong/a', 'kong/b'])).toBe(
      'HUB_REJECTED: Docker Hub answers HTTP 400 for the token "kong push" with access to kong/b (repository kong/b not found); ' +
        'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list',
    )
  })

  it.each([
    ['kong/b', 'kong/b'],
    ['"kong/b", "kong/a"', 'kong/a, kong/b'],
    ['no kong/b.', 'kong/b'],
    // Other names that hold this one.
    ['kong/bb', 'kong/a, kong/b'],
    ['kong/b-c', 'kong/a, kong/b'],
    ['acme.kong/b', 'kong/a, kong/b'],
    ['x/kong/b', 'kong/a, kong/b'],
    ['no reason', 'kong/a, kong/b'],
  ])('%j is about %s', (detail, about) => {
    expect(rejected(detail, ['kong/a', 'kong/b'])).toContain(`with access to ${about} (`)
  })

  it('is about names to the letter, five of them', () => {
    expect(rejected('kong/aXb', ['kong/a.b', 'kong/c'])).toContain('to kong/a.b, kong/c (')
    expect(rejected('kong/a.b is gone', ['kong/a.b', 'kong/c'])).toContain('to kong/a.b (')
    const many = (count: number) => Array.from({ length: count }, (_, at) => `kong/r${at}`)
    expect(rejected('no', many(5))).toContain('to kong/r0, kong/r1, kong/r2, kong/r3, kong/r4 (no)')
    expect(rejected('no', many(7))).toContain('kong/r4, and 2 more (no)')
  })

  it('is not changed as it was asked, or is gone', () => {
    expect(told(changeNotTaken('kong "x"', ['label', 'state']))).toBe(
      'HUB_REJECTED: Docker Hub confirmed a change of the token "kong \\"x\\"" and now shows another label and state; ' +
        'somebody else may have changed it at the same time: look at it in Docker Home, and run it again',
    )
    expect(told(tokenGone('T'))).toBe(
      'HUB_REJECTED: token T does not exist on Docker Hub any more; somebody deleted it during this run: run it again',
    )
  })
})
