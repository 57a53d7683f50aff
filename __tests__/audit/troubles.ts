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

/** One trouble each, by the code of the one finding that audit must have; what it says is in troubles.txt, in this order. */
export const troubles: readonly (readonly [string, Trouble, Surroundings?])[] = [
  [
    'ROTATION_INCOMPLETE',
    a => {
      const mark = { copies: 'aab29ef3' }
      changed({ description: noteMark('', { ...mark, home, leak: { toldAt: ago(30), isLeaked: false } }) })(a)
      const description = noteMark('', { ...mark, replacedAt: ago(1) })
      a.mint({ label: `${label} (current ${stamp(70)})`, resources: [own, open], description }, ago(70))
    },
  ],
  [
    'PUSH_UNEXPECTED',
    a => {
      pushed(a, { actor: 'acme', days: 2 })
      pushed(a, { actor: 'mallory', days: 1 })
    },
    listWith('pushers: [Acme]'),
  ],
  ['TAGS_MUTABLE', nothing, listWith('immutable-tags: true')],
  ['TOKEN_DEAD', deleted],
  ['TOKEN_DEAD', expires(-1)],
  ['TOKEN_DEAD', changed({ isActive: false })],
  // An hour more: days are rounded down, and the audit itself takes a moment.
  ['TOKEN_EXPIRING', expires(13 + 1 / 24)],
  ['TOKEN_IDLE', became({ lastUsedAt: null, createdAt: ago(91) })],
  ['TOKEN_IDLE', idle],
  ['TOKEN_IDLE', idle, listWith(`oidc: ${oidc}`)],
  ['TOKEN_WIDER', widened],
  ['TOKEN_WIDER', changed({ resources: [own, open, ofOrganization] })],
  ['TOKEN_NARROWER', changed({ resources: [own] })],
  ['TOKEN_LEFTOVER', minted(`${label} (pending ${stamp(1)} 7.1)`, 1)],
  ['TOKEN_LEFTOVER', minted(`${label} (current ${stamp(60)})`, 60)],
  ['QUOTA_WASTED', a => (a.mint({ label: `${label} (retired ${stamp(8)})` }, ago(70)).isActive = false)],
  ['QUOTA_WASTED', a => [minted('old', 200)(a), minted('older', 201)(a)]],
  ['TOKEN_UNMANAGED', minted('quick test', 1, { createdBy: 'alice' })],
  ['TOKEN_UNMANAGED', minted(`gone push (current ${stamp(1)})`, 1)],
  [
    'TOKEN_UNMANAGED',
    minted(`other push (current ${stamp(1)})`, 1, { description: ofAnother, resources: [own] }),
  ],
  [
    'TOKEN_EXTRA',
    minted(`other push (current ${stamp(1)})`, 1, {
      description: noteMark('', { copies: 'aab29ef3', home: 'acme/other' }),
      resources: [own],
    }),
  ],
  ['TOKEN_EXTRA', minted('quick test', 1, { createdBy: 'alice', resources: [own] })],
  ['TOKEN_EXTRA', minted('quick test', 1, { resources: [ofOrganization] })],
  ['TOKEN_EXTRA', minted(label, 1, { resources: [resource('acme/*', 'scope-repository-admin')] })],
  [
    'TOKEN_EXTRA',
    minted(`${label} (retired ${stamp(2)})`, 40, { resources: [resource('acme/*', 'scope-image-push')] }),
  ],
  ['TOKEN_EXTRA', minted(`${label} (retired ${stamp(1)})`, 2)],
  ['TOKEN_FOREIGN', ofStranger],
  [
    'TOKEN_ACTIVITY',
    a => {
      const event = { account: 'acme', action: 'access_token.update', name: 'acme', actor: 'alice' } as const
      for (const days of [3, 4]) a.world.hub?.audit.add({ ...event, data: { label }, at: ago(days) })
    },
  ],
  [
    'REPOSITORY_UNUSABLE',
    a => Object.assign(a.world.github?.repository('acme/website') ?? {}, { isArchived: true }),
  ],
  ['REPOSITORY_UNUSABLE', removed],
  ['LIST_UNPROTECTED', nothing, { files: {} }],
  ['LIST_UNPROTECTED', nothing, owners('/docs/ @acme/writers\n/.github/ # no\n')],
  ['LABEL_TAKEN', changed({ description: ofAnother })],
  [
    'COPIES_CHANGED',
    a => {
      a.put(website, { secret: 'ADDED', at: rotatedAt })
      a.put(website, { variable: 'ADDED_EXPIRES_AT', value: iso(-80) })
    },
    { ...listAnd('{ secret: ADDED, repository: acme/website }'), noted: auditTokenList },
  ],
  ['COPIES_CHANGED', nothing, { ...listAnd('{ program: [vault, kv, put, x] }'), noted: auditTokenList }],
  ['SECRET_ABSENT', drop(website, 'NIGHTLY_PUSH')],
  ['SECRET_ABSENT', nothing, listAnd('{ program: [cat], check: [cat] }')],
  ['SECRET_MISMATCH', put(website, { secret: 'NIGHTLY_PUSH', at: ago(40) })],
  ['SECRET_MISMATCH', overwritten],
  ['SECRET_MISMATCH', nothing, listAnd('{ program: [cat], check: [echo, something] }')],
  ['SECRET_SHADOWED', put(website, { secret: 'NIGHTLY_PULL' })],
  ['SECRET_LEGACY', put(website, { secret: 'DOCKERHUB_TOKEN' })],
  [
    'SECRET_LEGACY',
    put(here, { secret: 'DOCKERHUB_TOKEN' }),
    // No place of the list lies in this repository.
    { tokenList: auditTokenList.replace(/.*NIGHTLY_PUSH, repository: acme\/kubernetes.*\n/, '') },
  ],
  ['SECRET_UNREADABLE', put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: [] })],
  [
    'SECRET_UNREADABLE',
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: ['acme/website'] }),
    { tokenList: auditTokenList.replace(visibility, 'visibility: private') },
  ],
  ['SECRET_VISIBLE', put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: 'all' })],
  [
    'SECRET_VISIBLE',
    put('actions:acme', { secret: 'NIGHTLY_PULL', at: rotatedAt, readers: ['acme/website', 'acme/app'] }),
  ],
  ['EXPIRY_WRONG', drop(website, variable)],
  [
    'EXPIRY_WRONG',
    a => {
      became({ expiresAt: null })(a)
      a.drop(here, variable)
    },
  ],
  ['EXPIRY_WRONG', put(website, { variable, value: '2027-01-01T00:00:00Z' })],
]
