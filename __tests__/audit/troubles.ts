import { noteMark } from '../../src/tokens/copies.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs } from './world.ts'

const label = 'nightly-app push'
const stamp = (at: number): string => new Date(at).toISOString().replace('.000', '')
const resource = (path: string, scope: string) => ({ type: 'TYPE_REPO' as const, path, scopes: [scope] })
const own = resource('acme/nightly-app', 'scope-image-push')
const open = resource('*/*/public', 'scope-image-pull')
const push = (audited: AuditWorld) => audited.current('nightly', 'push')
const ofAnother = noteMark('', { copies: '0a1b2c3d', home: 'acme/other' })
const operator = 'actions:acme/website'
/** When the copies of `startAuditWorld` were written. */
const rotatedAt = auditTime - 10 * dayMs + 30_000

function expire(audited: AuditWorld, days: number): void {
  const expiresAt = auditTime + days * dayMs
  Object.assign(push(audited), { expiresAt })
  for (const place of [operator, 'actions:acme/app']) {
    const value = new Date(expiresAt).toISOString()
    audited.put(place, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value })
  }
}

/** A push in Docker's audit log, as the example of its description has one. */
export function pushed(
  { world }: AuditWorld,
  {
    actor,
    days,
    tag = 'v1.2',
    repository = 'acme/nightly-app',
  }: { actor: string; days: number; tag?: string; repository?: string },
): void {
  const data = { tag, digest: `sha256:${'a'.repeat(64)}` }
  const at = auditTime - days * dayMs
  world.hub?.audit.add({ account: 'acme', action: 'repo.tag.push', name: repository, actor, data, at })
}

/** What a trouble needs beside the servers. */
interface Surroundings {
  readonly tokenList?: string
  /** The token list whose places got the tokens, where that is another one. */
  readonly noted?: string
  /** Files of the token list's repository. */
  readonly files?: Readonly<Record<string, string>>
}

const pushEntry = 'access: push\n    repositories: [acme/nightly-app]'
const pushEntryWith = (key: string) =>
  auditTokenList.replace(pushEntry, pushEntry.replace('\n', `\n    ${key}\n`))

/** One thing that goes wrong, and what audit must say of it: this and nothing else. */
export const troubles: readonly (readonly [
  string,
  (audited: AuditWorld) => unknown,
  string,
  RegExp,
  Surroundings?,
])[] = [
  [
    'a leaked token that was to be dead',
    a => {
      const since = auditTime - 70 * dayMs
      a.world.book.change(push(a).id, {
        description: noteMark('', {
          copies: 'aab29ef3',
          home: 'acme/app',
          leakSince: since,
        }),
      })
      const description = noteMark('', { copies: 'aab29ef3', replacedAt: auditTime - dayMs })
      a.mint({ label: `${label} (current ${stamp(since)})`, resources: [own, open], description }, since)
    },
    'ROTATION_INCOMPLETE',
    /^a token of this entry leaked, and that is not over: .* still works: deactivate it in Docker Home now$/,
  ],
  [
    'a push by somebody else',
    a => {
      pushed(a, { actor: 'acme', days: 2 })
      pushed(a, { actor: 'mallory', days: 1 })
    },
    'PUSH_UNEXPECTED',
    /^mallory pushed 1 time, the latest on 2026-11-23: tag v1.2, digest sha256:aaaa/,
    { tokenList: pushEntryWith('pushers: [Acme]') },
  ],
  [
    'tags that can be replaced',
    () => undefined,
    'TAGS_MUTABLE',
    /whoever can push can replace them$/,
    { tokenList: pushEntryWith('immutable-tags: true') },
  ],
  [
    'no token at all',
    a => {
      a.world.book.delete(push(a).id)
    },
    'TOKEN_DEAD',
    /no token for nightly push/,
  ],
  [
    'expired',
    a => {
      expire(a, -1)
    },
    'TOKEN_DEAD',
    /on 2026-11-23/,
  ],
  [
    'expires soon',
    a => {
      // An hour more: days are rounded down, and the audit itself takes a moment.
      expire(a, 13 + 1 / 24)
    },
    'TOKEN_EXPIRING',
    /in 13 days, on 2026-12-07/,
  ],
  ['deactivated', a => a.world.book.change(push(a).id, { isActive: false }), 'TOKEN_DEAD', /deactivated/],
  [
    'never used',
    a => {
      const t = a.current('nightly', 'pull')
      Object.assign(t, { lastUsedAt: null, createdAt: auditTime - 91 * dayMs })
    },
    'TOKEN_IDLE',
    /never used in 91 days/,
  ],
  [
    'idle',
    a => Object.assign(push(a), { lastUsedAt: auditTime - 95 * dayMs, createdAt: auditTime - 96 * dayMs }),
    'TOKEN_IDLE',
    /95 days ago, on 2026-08-21/,
  ],
  [
    'a delete scope',
    a => a.world.book.change(push(a).id, { resources: [{ ...own, scopes: ['scope-image-delete'] }, open] }),
    'TOKEN_WIDER',
    /scope-image-delete on acme\/nightly/,
  ],
  [
    'a glob',
    a => a.world.book.change(push(a).id, { resources: [resource('acme/*', 'scope-image-push'), open] }),
    'TOKEN_WIDER',
    /scope-image-push on acme\/\*/,
  ],
  [
    'an extra repository',
    a =>
      a.world.book.change(push(a).id, { resources: [own, open, resource('acme/acme', 'scope-image-pull')] }),
    'TOKEN_WIDER',
    /scope-image-pull on acme\/acme/,
  ],
  [
    'an admin scope',
    a =>
      a.world.book.change(push(a).id, {
        resources: [{ ...own, scopes: [...own.scopes, 'scope-repository-admin'] }, open],
      }),
    'TOKEN_WIDER',
    /scope-repository-admin/,
  ],
  [
    'an organization scope',
    a =>
      a.world.book.change(push(a).id, {
        resources: [own, open, { type: 'TYPE_ORG', path: 'acme', scopes: ['scope-member-edit'] }],
      }),
    'TOKEN_WIDER',
    /scope-member-edit on acme/,
  ],
  [
    'pull only',
    a => a.world.book.change(push(a).id, { resources: [{ ...own, scopes: ['scope-image-pull'] }, open] }),
    'TOKEN_NARROWER',
    /scope-image-push on acme\/nightly/,
  ],
  [
    'no public images',
    a => a.world.book.change(push(a).id, { resources: [own] }),
    'TOKEN_NARROWER',
    /scope-image-pull on \*\/\*\/public/,
  ],
  [
    'public images to push',
    a => a.world.book.change(push(a).id, { resources: [own, { ...open, scopes: ['scope-image-push'] }] }),
    'TOKEN_WIDER',
    /scope-image-push on \*\/\*\/public/,
  ],
  [
    'an interrupted run',
    a => a.mint({ label: `${label} (pending ${stamp(auditTime - dayMs)} 7.1)` }, auditTime - dayMs),
    'TOKEN_LEFTOVER',
    /24 hours ago by run 7\.1/,
  ],
  [
    'an old one that still works',
    a => a.mint({ label: `${label} (current ${stamp(auditTime - 60 * dayMs)})` }, auditTime - 60 * dayMs),
    'TOKEN_LEFTOVER',
    /last used on 2026-11-24/,
  ],
  [
    'a retired one that is still there',
    a => {
      a.mint(
        { label: `${label} (retired ${stamp(auditTime - 8 * dayMs)})` },
        auditTime - 70 * dayMs,
      ).isActive = false
    },
    'QUOTA_WASTED',
    /1 of 4 tokens is deactivated or expired, and should be gone \("nightly-app push \(retired/,
  ],
  [
    'made by hand',
    a => a.mint({ label: 'quick test', createdBy: 'alice' }, auditTime - dayMs),
    'TOKEN_UNMANAGED',
    /on 2026-11-23 by alice, and is not/,
  ],
  [
    'made by hand, and able to push to a repository of the list',
    a => a.mint({ label: 'quick test', createdBy: 'alice', resources: [own] }, auditTime - dayMs),
    'TOKEN_EXTRA',
    /by alice, and is not in the token list. It can push to a repository of the list/,
  ],
  [
    'made by hand, and an admin of the organization',
    a => {
      const resources = [{ type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-member-edit'] }]
      a.mint({ label: 'quick test', createdBy: 'alice', resources }, auditTime - dayMs)
    },
    'TOKEN_EXTRA',
    /or change more$/,
  ],
  [
    'the token of another list that can push to a repository of this one',
    a => {
      const label = `other push (current ${stamp(auditTime - dayMs)})`
      a.mint({ label, description: ofAnother, resources: [own] }, auditTime - dayMs)
    },
    'TOKEN_UNMANAGED',
    /its description says that it belongs to the token list of acme\/other. It can push/,
  ],
  [
    'a repository on GitHub that is archived',
    a => {
      const repository = a.world.github?.repository('acme/website')
      if (repository !== undefined) repository.isArchived = true
    },
    'REPOSITORY_UNUSABLE',
    /is archived on GitHub: its secrets cannot be changed/,
  ],
  [
    'lost by the token list',
    a => a.mint({ label: `gone push (current ${stamp(auditTime - dayMs)})` }, auditTime - dayMs),
    'TOKEN_UNMANAGED',
    /lost its name/,
  ],
  [
    'made by a stranger',
    a => Object.assign(push(a), { createdBy: 'mallory' }),
    'TOKEN_FOREIGN',
    /created by mallory/,
  ],
  [
    'keyless, and nobody uses the token',
    a => Object.assign(push(a), { lastUsedAt: auditTime - 95 * dayMs, createdAt: auditTime - 96 * dayMs }),
    'TOKEN_IDLE',
    /last used 95 days ago, .* connection 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f\. /,
    { tokenList: pushEntryWith('oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f') },
  ],
  [
    'no code owners at all',
    () => undefined,
    'LIST_UNPROTECTED',
    /there is no CODEOWNERS file/,
    { files: {} },
  ],
  [
    'code owners of something else',
    () => undefined,
    'LIST_UNPROTECTED',
    /no line of CODEOWNERS/,
    { files: { '.github/CODEOWNERS': '/docs/ @acme/writers\n/.github/docker-oat.yml # nobody\n' } },
  ],
  [
    'dead tokens',
    a => {
      a.mint({ label: 'old test' }, auditTime - 200 * dayMs)
    },
    'QUOTA_WASTED',
    /1 of 4 tokens .*"old test"/,
  ],
  [
    'somebody in Docker Home',
    a =>
      a.world.hub?.audit.add({
        account: 'acme',
        action: 'access_token.update',
        name: 'acme',
        actor: 'alice',
        data: { label },
        at: auditTime - 3 * dayMs,
      }),
    'TOKEN_ACTIVITY',
    /alice changed .* on 2026-11-21/,
  ],
  [
    'a repository that is gone',
    a => {
      a.world.book.removeRepository('acme/app')
    },
    'REPOSITORY_UNUSABLE',
    /acme\/app, which is not on/,
  ],
  [
    'an empty place',
    a => {
      a.drop(operator, 'NIGHTLY_PUSH')
    },
    'SECRET_ABSENT',
    /is not there, and "nightly-app push" should be/,
  ],
  [
    'a place that was left out',
    a => {
      a.put(operator, { secret: 'NIGHTLY_PUSH', at: auditTime - 40 * dayMs })
    },
    'SECRET_MISMATCH',
    /2026-10-15 14:00, before/,
  ],
  [
    'overwritten after the rotation, perhaps with a dead token',
    a => {
      a.put(operator, { secret: 'NIGHTLY_PUSH', at: auditTime - dayMs })
    },
    'SECRET_MISMATCH',
    /changed 2026-11-23 14:00, after the last rotation \(2026-11-14 14:01\)/,
  ],
  [
    'a second token with exactly the label, which may do everything',
    a => a.mint({ label, resources: [resource('acme/*', 'scope-repository-admin')] }, auditTime - dayMs),
    'TOKEN_EXTRA',
    /works beside the current one.* more than the token list says: scope-repository-admin on acme\/\*/,
  ],
  [
    'a working token that is labelled as deactivated',
    a =>
      a.mint(
        {
          label: `${label} (retired ${stamp(auditTime - 2 * dayMs)})`,
          resources: [resource('acme/*', 'scope-image-push')],
        },
        auditTime - 40 * dayMs,
      ),
    'TOKEN_EXTRA',
    /labelled as deactivated since 2026-11-22, and works.* scope-image-push on acme\/\*/,
  ],
  [
    'the same, made after the current one',
    a => a.mint({ label: `${label} (retired ${stamp(auditTime - dayMs)})` }, auditTime - 2 * dayMs),
    'TOKEN_EXTRA',
    /labelled as deactivated since 2026-11-23/,
  ],
  [
    'a secret that hides the organization’s',
    a => {
      a.put(operator, { secret: 'NIGHTLY_PULL' })
    },
    'SECRET_SHADOWED',
    /^secret NIGHTLY_PULL of acme\/website has the same name, and jobs get that one$/,
  ],
  [
    'the old account in this repository, where no place lies in it',
    a => {
      a.put('actions:acme/app', { secret: 'DOCKERHUB_TOKEN' })
    },
    'SECRET_LEGACY',
    /secret DOCKERHUB_TOKEN is still there/,
    { tokenList: auditTokenList.replace(/.*NIGHTLY_PUSH, repository: acme\/kubernetes.*\n/, '') },
  ],
  [
    'a label that another list rotates, too',
    a => a.world.book.change(push(a).id, { description: ofAnother }),
    'LABEL_TAKEN',
    /belongs to the token list of acme\/other/,
  ],
  [
    'a place that was added to the token list',
    a => {
      a.put(operator, { secret: 'ADDED', at: auditTime - 10 * dayMs + 30_000 })
      a.put(operator, { variable: 'ADDED_EXPIRES_AT', value: new Date(auditTime + 80 * dayMs).toISOString() })
    },
    'COPIES_CHANGED',
    /other places than those that got it/,
    {
      tokenList: auditTokenList.replace(/$/, `      - { secret: ADDED, repository: acme/website }\n`),
      noted: auditTokenList,
    },
  ],
  [
    'a place that has another value, as its program says',
    () => undefined,
    'SECRET_MISMATCH',
    /^has another value than the current token$/,
    { tokenList: auditTokenList.replace(/$/, '      - { program: [cat], check: [echo, something] }\n') },
  ],
  [
    'a place that has nothing, as its program says',
    () => undefined,
    'SECRET_ABSENT',
    /^is not there, and "nightly-app push" should be$/,
    { tokenList: auditTokenList.replace(/$/, '      - { program: [cat], check: [cat] }\n') },
  ],
  [
    'a program that was added to the token list',
    () => undefined,
    'COPIES_CHANGED',
    /other places than those that got it/,
    {
      tokenList: auditTokenList.replace(/$/, '      - { program: [vault, kv, put, x] }\n'),
      noted: auditTokenList,
    },
  ],
  [
    'a reader that GitHub does not have',
    a => {
      a.put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: [] })
    },
    'SECRET_UNREADABLE',
    /^acme\/website cannot read it, and the token list names it/,
  ],
  [
    'open to fewer than all',
    a => {
      a.put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: ['acme/website'] })
    },
    'SECRET_UNREADABLE',
    /selected repositories can read it, the token list says every repository/,
    {
      tokenList: auditTokenList.replace(
        'visibility: selected, repositories: [acme/website]',
        'visibility: all',
      ),
    },
  ],
  [
    'open to all',
    a => {
      a.put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: 'all' })
    },
    'SECRET_VISIBLE',
    /every repository of the organization can read it/,
  ],
  [
    'open to one more',
    a => {
      a.put('actions:acme', {
        secret: 'NIGHTLY_PULL',
        at: rotatedAt,
        readers: ['acme/website', 'acme/app'],
      })
    },
    'SECRET_VISIBLE',
    /^acme\/app can read it/,
  ],
  [
    'the old account',
    a => {
      a.put(operator, { secret: 'DOCKERHUB_TOKEN' })
    },
    'SECRET_LEGACY',
    /secret DOCKERHUB_TOKEN is still there/,
  ],
  [
    'no expiry variable',
    a => {
      a.drop(operator, 'NIGHTLY_PUSH_EXPIRES_AT')
    },
    'EXPIRY_WRONG',
    /NIGHTLY_PUSH_EXPIRES_AT is not there/,
  ],
  [
    'an expiry of a token that has none',
    a => {
      Object.assign(push(a), { expiresAt: null })
      a.drop('actions:acme/app', 'NIGHTLY_PUSH_EXPIRES_AT')
    },
    'EXPIRY_WRONG',
    /EXPIRES_AT says .*, the token never expires$/,
  ],
  [
    'another expiry',
    a => {
      a.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: '2027-01-01T00:00:00Z' })
    },
    'EXPIRY_WRONG',
    /"2027-01-01T00:00:00Z"/,
  ],
]
