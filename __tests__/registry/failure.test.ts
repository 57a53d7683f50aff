import { describe, expect, it } from '@jest/globals'
import type { OatError } from '../../src/base/error.ts'
import type { TokenListMatch } from '../../src/token-list/find-entry.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { otherEntry, type ProofContext, proofFailure, scopeExcess } from '../../src/registry/failure.ts'
import type { Question } from '../../src/registry/protocol.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

const connection = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
const job = (more: Partial<ProofContext> = {}): ProofContext => ({
  registry: 'docker.io',
  user: { username: 'acme' },
  organization: 'acme',
  input: 'token',
  channel: 'nightly',
  access: 'push',
  ...more,
})
const ask = (more: Partial<Question> = {}): Question => ({ repository: 'acme/a', action: 'push', ...more })
const told = ({ code, message, hint }: OatError): string => `${code}: ${message}; ${hint}`

const entry = (label: string, access: string) =>
  `  - { label: ${label}, channel: nightly, access: ${access}, repositories: [acme/a], stores: [{ secret: ${access} }, { secret: ${access}, app: dependabot }] }\n`
const text = `organization: acme\ntokens:\n${entry('Pull', 'pull')}${entry('Push', 'push')}`
const tokenList = parseTokenList(await readTokenListYaml(text), 'r.yml')

type Answer = Parameters<typeof proofFailure>[0]
const withheld = { kind: 'withheld', label: undefined, detail: 'insufficient scopes' } as const
const failure = (
  answer: Answer,
  asked: Partial<Question> = {},
  context: Partial<ProofContext> = {},
): string => told(proofFailure(answer, ask(asked), job(context)))

describe('a token that may not', () => {
  it.each<[string, Partial<Question>, Partial<ProofContext>, string]>([
    [
      'push to a repository of its organization',
      {},
      {},
      'SCOPE_MISSING: the token (input "token") cannot push acme/a on docker.io (insufficient scopes); ' +
        'add Image Push on acme/a to the token in Docker Home. If the name is misspelled, or this is the token of another image, correct that: ' +
        'the registry does not tell whether the repository exists',
    ],
    ['pull from it', { action: 'pull' }, { access: 'pull' }, 'add Image Pull on acme/a to the token'],
    [
      'push elsewhere',
      { repository: 'nova/b' },
      {},
      'nova/b does not belong to acme, which owns the token: correct the name, or give a token of its owner',
    ],
    [
      'as keyless, for want of a ruleset',
      {},
      { connection },
      'add Image Push on acme/a to a ruleset of the connection that matches this job, in Docker Home. If',
    ],
    ['by a name of its own', {}, { token: 'the nightly push token' }, 'the nightly push token cannot push'],
    [
      'pull what may be public',
      { repository: 'library/golang', action: 'pull' },
      {},
      'if library/golang is a public image, tick "Read public repositories" for the token in Docker Home; or set "docker-config: scoped", so that base images do not use this login. A private image needs a token of its own organization',
    ],
    [
      'pull what may be public, as keyless',
      { repository: 'library/golang', action: 'pull' },
      { connection },
      'if library/golang is a public image, allow public repositories in a ruleset of the connection in Docker Home; or',
    ],
    ['pull from a like name', { repository: 'acme2/a', action: 'pull' }, {}, 'if acme2/a is a public image'],
    [
      'pull, at a registry without organizations',
      { repository: 'nova/b', action: 'pull' },
      { organization: undefined },
      'nova/b does not belong to acme',
    ],
    [
      'pull any public image',
      { repository: 'library/hello-world', action: 'pull', standsForPublic: true },
      {},
      'tick "Read public repositories" for the token in Docker Home, or write public-pull: false in its entry of the token list',
    ],
  ])('%s', (...[, asked, context, said]) => {
    const text = failure(withheld, asked, context)
    expect(text).toContain(said)
    expect(text).toMatch(/^SCOPE_MISSING/)
    expect(text.includes('public-pull: false')).toBe(asked.standsForPublic === true)
    expect(text.includes('public image')).toBe(said.includes('public image'))
  })
})

describe('a token that the registry does not take', () => {
  const rejected = { kind: 'rejected', detail: 'incorrect username or password' } as const
  const lock =
    'Do not try again before that: repeated failures lock the organization out for about ten minutes'
  it.each<[Answer, Partial<ProofContext>, string]>([
    [
      rejected,
      {},
      'TOKEN_REJECTED: docker.io does not accept the token (input "token") for user "acme" (incorrect username or password); ' +
        'check that "acme" is the Docker organization that owns this token, not another one and not a person; that the token is active (Docker Home → your organization → Identity & auth → Access tokens), ' +
        `and that it is complete in the secret of input "token". ${lock}`,
    ],
    [
      rejected,
      { secret: { secret: 'PUSH', environment: undefined } },
      `and that it is complete in secret PUSH. ${lock}`,
    ],
    [rejected, { secret: { secret: 'PUSH', environment: 'prod' } }, 'in secret PUSH of environment prod.'],
    [
      rejected,
      { user: { username: 'acme', from: 'DOCKERHUB_USERNAME' } },
      'check that "acme" (from DOCKERHUB_USERNAME) is the Docker organization that owns this token',
    ],
    [rejected, { input: '' }, 'it is complete in its secret.'],
    [
      rejected,
      { connection },
      `check that the connection belongs to the Docker organization "acme", and that it is active (Docker Home). ${lock}`,
    ],
    [
      { kind: 'opaque' },
      {},
      'SCOPE_UNPROVEN: docker.io answers for acme/a with a token that only the registry can read; use "proof: sufficient"; this registry does not show what a token can do',
    ],
    [
      { kind: 'expired', detail: 'token is expired' },
      {},
      'TOKEN_EXPIRED: docker.io says that the token (input "token") has expired (token is expired); ' +
        'create one in Docker Home → acme → Identity & auth → Access tokens → Generate access token: Image Push on acme/a, Read public repositories. ' +
        'Save it in the secret of input "token". Run it again',
    ],
    [
      { kind: 'expired', detail: 'Personal Access Token is expired' },
      {},
      '(Personal Access Token is expired; Docker calls every token "personal access token" here)',
    ],
    [{ kind: 'expired', detail: 'x' }, { connection }, 'raise "oidc-expires-in:", and run it again'],
    [
      { kind: 'expired', detail: 'x' },
      { renewal: { entry: tokenList.tokens[1], thisRepository: 'acme/a', runId: '77' } },
      'label "Push", Image Push on acme/a, Read public repositories. ' +
        'Save it in secret PUSH of acme/a; Dependabot secret PUSH of acme/a. Then run `gh run rerun 77 --failed`',
    ],
  ])('%j, %j', (answer, ...[context, said]) => {
    expect(failure(answer, {}, context)).toContain(said)
  })

  it('is made anew without naming a repository that was not asked for', () => {
    const text = failure({ kind: 'expired', detail: 'x' }, { repository: '' }, {})
    expect(text).toContain('Generate access token: Read public repositories. Save')
  })
})

describe('a registry that is not Docker’s', () => {
  const text = (answer: Answer) => failure(answer, {}, { registry: 'quay.test:443' })
  it.each<[Answer, string]>([
    [
      withheld,
      'let the token push acme/a, or correct the name: the registry does not tell whether the repository exists',
    ],
    [
      { kind: 'rejected', detail: 'x' },
      'check that "acme" is the user of this token at quay.test:443; that the token is active there, and that it is complete in the secret of input "token"',
    ],
    [
      { kind: 'expired', detail: 'x' },
      'create one at quay.test:443. Save it in the secret of input "token". Run it again',
    ],
  ])('has no Docker Home: %j', (answer, hint) => {
    expect(text(answer).endsWith(`; ${hint}`)).toBe(true)
  })

  it.each(['dhi.io', 'index.docker.io', '127.0.0.1:5000'])('is not %s', registry => {
    expect(failure(withheld, {}, { registry })).toContain('Docker Home')
  })
})

describe('a token that may do too much', () => {
  const excess = (asked: Partial<Question>, context: Partial<ProofContext>) =>
    told(scopeExcess(ask(asked), job(context)))

  it('is named with what it may do, and what to do', () => {
    expect(excess({}, { access: 'pull', secret: { secret: 'PULL', environment: undefined } })).toBe(
      'SCOPE_EXCESS: the token (input "token") can push acme/a, which is more than access pull; ' +
        'save a token with pull access and nothing more in secret PULL',
    )
    expect(excess({ action: 'delete' }, { connection })).toBe(
      `SCOPE_EXCESS: the keyless token (OIDC connection ${connection}) can delete acme/a, which is more than access push; ` +
        'narrow the rulesets of the connection in Docker Home: all that match this job count',
    )
    expect(excess({ isOfOthers: true }, {})).toBe(
      'SCOPE_EXCESS: the token (input "token") can push acme/a, which the token list has in another entry; ' +
        'limit the token to the repositories of its own entry in Docker Home',
    )
    expect(excess({ standsForPublic: true }, {})).toBe(
      'SCOPE_EXCESS: the token (input "token") can pull every public image, and the token list says public-pull: false; ' +
        'untick "Read public repositories" for the token in Docker Home, or remove public-pull: false',
    )
  })
})

describe('a token of another entry', () => {
  const [pull] = tokenList.tokens
  const wrong = (label: string, match: TokenListMatch = { tokenList, entry: pull }) => {
    const error = otherEntry(label, match, job({ access: 'pull', input: 'nightly-pull-token' }))
    return error && told(error)
  }

  it('is known by its label, whatever its state', () => {
    expect(wrong('Push (current 2026-11-24T14:00:00Z)')).toBe(
      'WRONG_TOKEN: input "nightly-pull-token" holds "Push (current 2026-11-24T14:00:00Z)", which is the nightly push token; ' +
        'save the nightly pull token in the secret of input "nightly-pull-token"',
    )
    expect(wrong('Push')).toMatch(/^WRONG_TOKEN/)
  })

  it.each(['Pull', 'Pull (pending 2026-11-24T14:00:00Z 1.1)', 'push', 'Somebody’s'])('is not %j', label => {
    expect(wrong(label)).toBeUndefined()
  })

  it('is not known without a token list', () => {
    expect(wrong('Push', { tokenList: undefined, entry: undefined })).toBeUndefined()
  })
})
