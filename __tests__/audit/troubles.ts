import { noteMark } from '../../src/tokens/copies.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs } from './world.ts'

/** One thing that goes wrong. */
type Trouble = (audited: AuditWorld) => unknown

const label = 'nightly-app push'
const ago = (days: number): number => auditTime - days * dayMs
const stamp = (days: number): string => new Date(ago(days)).toISOString().replace('.000', '')
const iso = (days: number): string => new Date(ago(days)).toISOString()
const resource = (path: string, scope: string) => ({ type: 'TYPE_REPO' as const, path, scopes: [scope] })
const own = resource('acme/nightly-app', 'scope-image-push')
const open = resource('*/*/public', 'scope-image-pull')
const ofOrganization = { type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-member-edit'] }
const home = 'acme/app'
const ofAnother = noteMark('', { copies: '0a1b2c3d', home: 'acme/other' })
const [here, website] = ['actions:acme/app', 'actions:acme/website']
const variable = 'NIGHTLY_PUSH_EXPIRES_AT'
/** When the copies of `startAuditWorld` were written. */
const rotatedAt = ago(10) + 30_000

const push = (audited: AuditWorld) => audited.current('nightly', 'push')
const nothing: Trouble = () => undefined
const changed =
  (change: Parameters<AuditWorld['world']['book']['change']>[1]): Trouble =>
  a =>
    a.world.book.change(push(a).id, change)
const became =
  (token: object): Trouble =>
  a =>
    Object.assign(push(a), token)
const minted =
  (name: string, days: number, more: Omit<Parameters<AuditWorld['mint']>[0], 'label'> = {}): Trouble =>
  a =>
    a.mint({ label: name, ...more }, ago(days))
const put =
  (place: string, kept: Parameters<AuditWorld['put']>[1]): Trouble =>
  a => {
    a.put(place, kept)
  }
const drop =
  (place: string, name: string): Trouble =>
  a => {
    a.drop(place, name)
  }
const deleted: Trouble = a => {
  a.world.book.delete(push(a).id)
}
const removed: Trouble = a => {
  a.world.book.removeRepository('acme/app')
}
const expires =
  (days: number): Trouble =>
  a => {
    Object.assign(push(a), { expiresAt: ago(-days) })
    for (const place of [website, here]) a.put(place, { variable, value: iso(-days) })
  }

/** A push in Docker's audit log, as the example of its description has one. */
export function pushed(
  { world }: AuditWorld,
  { actor, days, tag = 'v1.2' }: { actor: string; days: number; tag?: string },
): void {
  const data = { tag, digest: `sha256:${'a'.repeat(64)}` }
  const event = { account: 'acme', action: 'repo.tag.push', name: 'acme/nightly-app', actor, data } as const
  world.hub?.audit.add({ ...event, at: ago(days) })
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
const listWith = (key: string): Surroundings => ({
  tokenList: auditTokenList.replace(pushEntry, pushEntry.replace('\n', `\n    ${key}\n`)),
})
const listAnd = (store: string): Surroundings => ({
  tokenList: auditTokenList.replace(/$/, `      - ${store}\n`),
})
const owners = (text: string): Surroundings => ({ files: { '.github/CODEOWNERS': text } })
const oidc = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
const idle = became({ lastUsedAt: ago(95), createdAt: ago(96) })
const visibility = 'visibility: selected, repositories: [acme/website]'

/** What three of them look like together is a story. */
export const storyTroubles: readonly Trouble[] = [
  changed({ resources: [resource('acme/*', 'scope-image-push'), open] }),
  became({ createdBy: 'mallory' }),
  put(website, { secret: 'NIGHTLY_PUSH', at: ago(1) }),
]
const [widened = nothing, ofStranger = nothing, overwritten = nothing] = storyTroubles

/** What audit must say of one trouble: this and nothing else. */
export const troubles: readonly (readonly [string, RegExp, Trouble, Surroundings?])[] = [
  [
    'ROTATION_INCOMPLETE',
    /^a token of this entry leaked, and that is not over: deactivate the leaked token .* in Docker Home now: it still works$/,
    a => {
      const mark = { copies: 'aab29ef3' }
      changed({ description: noteMark('', { ...mark, home, leak: { toldAt: ago(30), isLeaked: false } }) })(a)
      const description = noteMark('', { ...mark, replacedAt: ago(1) })
      a.mint({ label: `${label} (current ${stamp(70)})`, resources: [own, open], description }, ago(70))
    },
  ],
  [
    'PUSH_UNEXPECTED',
    /^mallory pushed 1 time, the latest on 2026-11-23: tag v1.2, digest sha256:aaaa/,
    a => {
      pushed(a, { actor: 'acme', days: 2 })
      pushed(a, { actor: 'mallory', days: 1 })
    },
    listWith('pushers: [Acme]'),
  ],
  ['TAGS_MUTABLE', /whoever can push can replace them$/, nothing, listWith('immutable-tags: true')],
  ['TOKEN_DEAD', /no token for nightly push/, deleted],
  ['TOKEN_DEAD', /on 2026-11-23/, expires(-1)],
  // An hour more: days are rounded down, and the audit itself takes a moment.
  ['TOKEN_EXPIRING', /in 13 days, on 2026-12-07/, expires(13 + 1 / 24)],
  ['TOKEN_DEAD', /deactivated/, changed({ isActive: false })],
  ['TOKEN_IDLE', /never used in 91 days/, became({ lastUsedAt: null, createdAt: ago(91) })],
  ['TOKEN_IDLE', /95 days ago, on 2026-08-21/, idle],
  ['TOKEN_IDLE', /last used 95 days ago, .* connection 7e9f1a52-.*5f\. /, idle, listWith(`oidc: ${oidc}`)],
  ['TOKEN_WIDER', /scope-image-push on acme\/\*/, widened],
  ['TOKEN_WIDER', /scope-member-edit on acme/, changed({ resources: [own, open, ofOrganization] })],
  ['TOKEN_NARROWER', /scope-image-pull on \*\/\*\/public/, changed({ resources: [own] })],
  ['TOKEN_LEFTOVER', /24 hours ago by run 7\.1/, minted(`${label} (pending ${stamp(1)} 7.1)`, 1)],
  ['TOKEN_LEFTOVER', /; last used on 2026-11-24$/, minted(`${label} (current ${stamp(60)})`, 60)],
  [
    'QUOTA_WASTED',
    /1 of 4 tokens is deactivated or expired, and should be gone \("nightly-app push \(retired/,
    a => (a.mint({ label: `${label} (retired ${stamp(8)})` }, ago(70)).isActive = false),
  ],
  [
    'QUOTA_WASTED',
    /^2 of 5 tokens are deactivated or expired, and should be gone \("old", "older"\); Docker counts them too/,
    a => [minted('old', 200)(a), minted('older', 201)(a)],
  ],
  ['TOKEN_UNMANAGED', /on 2026-11-23 by alice, and is not/, minted('quick test', 1, { createdBy: 'alice' })],
  ['TOKEN_UNMANAGED', /lost its name/, minted(`gone push (current ${stamp(1)})`, 1)],
  [
    'TOKEN_UNMANAGED',
    /its description says that it belongs to the token list of acme\/other. It can push/,
    minted(`other push (current ${stamp(1)})`, 1, { description: ofAnother, resources: [own] }),
  ],
  [
    'TOKEN_EXTRA',
    /by alice, and is not in the token list. It can push to a repository of the list/,
    minted('quick test', 1, { createdBy: 'alice', resources: [own] }),
  ],
  ['TOKEN_EXTRA', /or change more$/, minted('quick test', 1, { resources: [ofOrganization] })],
  [
    'TOKEN_EXTRA',
    /works beside the current one.* more than the token list says: scope-repository-admin on acme\/\*/,
    minted(label, 1, { resources: [resource('acme/*', 'scope-repository-admin')] }),
  ],
  [
    'TOKEN_EXTRA',
    /labelled as deactivated since 2026-11-22, and works.* scope-image-push on acme\/\*/,
    minted(`${label} (retired ${stamp(2)})`, 40, { resources: [resource('acme/*', 'scope-image-push')] }),
  ],
  ['TOKEN_EXTRA', /labelled as deactivated since 2026-11-23/, minted(`${label} (retired ${stamp(1)})`, 2)],
  ['TOKEN_FOREIGN', /created by mallory/, ofStranger],
  [
    'TOKEN_ACTIVITY',
    /alice changed .* on 2026-11-21/,
    a => {
      const event = { account: 'acme', action: 'access_token.update', name: 'acme', actor: 'alice' } as const
      a.world.hub?.audit.add({ ...event, data: { label }, at: ago(3) })
    },
  ],
  [
    'REPOSITORY_UNUSABLE',
    /^is archived on GitHub: its secrets cannot be changed, so each rotation of them fails$/,
    a => Object.assign(a.world.github?.repository('acme/website') ?? {}, { isArchived: true }),
  ],
  ['REPOSITORY_UNUSABLE', /acme\/app, which is not on/, removed],
  ['LIST_UNPROTECTED', /there is no CODEOWNERS file/, nothing, { files: {} }],
  ['LIST_UNPROTECTED', /no line of CODEOWNERS/, nothing, owners('/docs/ @acme/writers\n/.github/ # no\n')],
  ['LABEL_TAKEN', /belongs to the token list of acme\/other/, changed({ description: ofAnother })],
  [
    'COPIES_CHANGED',
    /other places than those that got it/,
    a => {
      a.put(website, { secret: 'ADDED', at: rotatedAt })
      a.put(website, { variable: 'ADDED_EXPIRES_AT', value: iso(-80) })
    },
    { ...listAnd('{ secret: ADDED, repository: acme/website }'), noted: auditTokenList },
  ],
  [
    'COPIES_CHANGED',
    /other places than those that got it/,
    nothing,
    { ...listAnd('{ program: [vault, kv, put, x] }'), noted: auditTokenList },
  ],
  ['SECRET_ABSENT', /is not there, and "nightly-app push" should be/, drop(website, 'NIGHTLY_PUSH')],
  ['SECRET_ABSENT', /^is not there, and/, nothing, listAnd('{ program: [cat], check: [cat] }')],
  [
    'SECRET_MISMATCH',
    /2026-10-15 14:00:00 UTC, before/,
    put(website, { secret: 'NIGHTLY_PUSH', at: ago(40) }),
  ],
  [
    'SECRET_MISMATCH',
    /changed 2026-11-23 14:00:00 UTC, after the last rotation \(2026-11-14 14:01:00 UTC\)/,
    overwritten,
  ],
  [
    'SECRET_MISMATCH',
    /^has another value than the current token$/,
    nothing,
    listAnd('{ program: [cat], check: [echo, something] }'),
  ],
  [
    'SECRET_SHADOWED',
    /^secret NIGHTLY_PULL of acme\/website has the same name, and jobs get that one$/,
    put(website, { secret: 'NIGHTLY_PULL' }),
  ],
  ['SECRET_LEGACY', /secret DOCKERHUB_TOKEN is still there/, put(website, { secret: 'DOCKERHUB_TOKEN' })],
  [
    'SECRET_LEGACY',
    /secret DOCKERHUB_TOKEN is still there/,
    put(here, { secret: 'DOCKERHUB_TOKEN' }),
    // No place of the list lies in this repository.
    { tokenList: auditTokenList.replace(/.*NIGHTLY_PUSH, repository: acme\/kubernetes.*\n/, '') },
  ],
  [
    'SECRET_UNREADABLE',
    /^acme\/website cannot read it, and the token list names it/,
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: [] }),
  ],
  [
    'SECRET_UNREADABLE',
    /selected repositories can read it, the token list says every repository/,
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: ['acme/website'] }),
    { tokenList: auditTokenList.replace(visibility, 'visibility: all') },
  ],
  [
    'SECRET_VISIBLE',
    /every repository of the organization can read it/,
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: 'all' }),
  ],
  [
    'SECRET_VISIBLE',
    /^acme\/app can read it/,
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: ['acme/website', 'acme/app'] }),
  ],
  ['EXPIRY_WRONG', /NIGHTLY_PUSH_EXPIRES_AT is not there/, drop(website, variable)],
  [
    'EXPIRY_WRONG',
    /EXPIRES_AT says .*, the token never expires$/,
    a => {
      became({ expiresAt: null })(a)
      a.drop(here, variable)
    },
  ],
  ['EXPIRY_WRONG', /"2027-01-01T00:00:00Z"/, put(website, { variable, value: '2027-01-01T00:00:00Z' })],
]
