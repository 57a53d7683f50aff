import { plainText as text } from '../base/markdown.ts'
import { firstOf } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { parseLabel } from '../token-list/label.ts'
import { storeWords } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { withoutCopies } from '../tokens/copies.ts'
import { everyPublicRepository, imageRight } from '../tokens/resources.ts'
import { works, toldOf, type Told } from '../tokens/token.ts'
import { copiesIn, type SeenCopy } from './copies.ts'
import type { AuditView } from './look.ts'
import { onlyReadsActivity } from './token-findings.ts'
import type { SeenToken } from './tokens.ts'

/** One token, or an entry without one. `null`: not known. Rights are Docker Hub's, of tokens that work. */
export type InventoryToken = ReturnType<typeof auditInventory>[number]

/** Every token in the list's order, each followed by its older ones; then what the list does not know. */
export function auditInventory(view: AuditView) {
  const { tokenList, tokens } = view
  const entries = tokenList.tokens.flatMap(entry => {
    const entryTokens = tokens.filter(it => it.entry === entry)
    const hasCurrent = entryTokens.some(({ state }) => state === 'current')
    const rows = entryTokens.map(it => rowOf(entry, it, view))
    return hasCurrent ? rows : [rowOf(entry, undefined, view)].concat(rows)
  })
  const strangers = tokens.filter(({ entry }) => entry === undefined)
  return entries.concat(strangers.map(it => rowOf(undefined, it, view)))
}

function rowOf(entry: Entry | undefined, seenToken: SeenToken | undefined, view: AuditView) {
  const { token, leaves, state = view.hub === undefined ? 'not seen' : 'absent' } = seenToken ?? {}
  const { resources, createdAt, description = '' } = token ?? {}
  const time = (ms: number | undefined) => (ms === undefined ? null : formatTime(ms))
  /** `never` only where Docker Hub says so. */
  const timeOrNever = (ms: Told<number>) =>
    token === undefined || ms === 'unseen' ? null : (time(ms) ?? 'never')
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map(scope => ({ path, scope })))
  const isReader = view.inputs.activity !== undefined && token && onlyReadsActivity(token)
  const words = withoutCopies(description) || (isReader ? 'reads the audit log (activity-token)' : null)
  // The copies are those of the current token; of an entry without one it is seen whether they are there.
  const isKept = entry !== undefined && ['current', 'absent', 'not seen'].includes(state)
  const copies = isKept ? copiesIn(entry, view) : []
  const isNamed = (path: string) => path !== everyPublicRepository
  const repositories = resources?.filter(({ type, path }) => type === 'TYPE_REPO' && isNamed(path))
  const rights = flat?.filter(({ path }) => isNamed(path))
  return {
    label: token?.label ?? entry?.label ?? '',
    state,
    works: token === undefined ? null : works(token, view.now),
    purpose: entry?.purpose ?? words,
    channel: entry?.channel ?? null,
    access: entry?.access ?? null,
    repositories: repositories?.map(({ path }) => path) ?? entry?.repositories ?? null,
    rights: rights?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat?.some(({ path }) => !isNamed(path)) ?? null,
    createdBy: toldOf(token?.createdBy) ?? null,
    createdAt: time(createdAt),
    expiresAt: timeOrNever(token?.expiresAt),
    lastUsedAt: timeOrNever(token?.lastUsedAt),
    rotatedAt: state === 'current' && token?.state === 'current' ? time(token.since) : null,
    deactivateAfter: state === 'replaced' ? time(leaves) : null,
    deleteAfter: state === 'deactivated' ? time(leaves) : null,
    oidc: entry?.oidc ?? null,
    id: token?.id ?? null,
    copies: copies.map(copy => {
      return { store: copy.name, updatedAt: time(copy.secret?.updatedAt), state: copy.state }
    }),
  }
}

/** A summary may have 1 MiB, and more rows than this do not help. */
const mostRows = 100
const mostCopies = 10

export function inventoryLines(inventory: readonly InventoryToken[]): readonly string[] {
  const rows = inventory.slice(0, mostRows).map(token => {
    const copies = firstOf(token.copies.map(copyText), mostCopies)
    const lines = [whatItIs(token).join(' · '), lifeOf(token).join(' · ')].concat(copies)
    return `- ${lines.filter(Boolean).join('<br>')}`
  })
  const excess = inventory.length - rows.length
  if (rows.length === 0) return []
  const hint = excess > 0 ? [`… and ${excess} more: see the output <code>inventory</code>.`, ''] : []
  return ['#### Tokens', '', rows, '', hint].flat()
}

function whatItIs(token: InventoryToken): readonly string[] {
  const { label, state, works, purpose, access, channel, oidc, rights, publicRead, repositories } = token
  const use = [channel, access, state].filter(word => word !== null).join(' ')
  const has = rights?.map(right => {
    const image = imageRight(right)
    return text(image === undefined || image.action === 'delete' ? right : `${image.action} ${image.path}`)
  })
  return [
    // The state and its time stand below.
    `<b>${text(parseLabel(label).name)}</b>`,
    purpose === null ? [] : `<i>${text(purpose)}</i>`,
    `${text(use)}${state === 'current' && !works ? ', does not work' : ''}`,
    has ?? `for ${(repositories ?? []).map(text).join(', ') || 'unknown repositories'}`,
    publicRead === null ? [] : publicRead ? 'read public images' : 'not public images',
    oidc === null ? [] : 'jobs log in without it (OIDC)',
  ].flat()
}

/** While an old token and its successor both work, the line of the old one says until when. */
function lifeOf(token: InventoryToken): readonly string[] {
  const times = [
    [`created${token.createdBy === null ? '' : ` by ${text(token.createdBy)}`}`, token.createdAt],
    ['rotated', token.rotatedAt],
    ['expires', token.expiresAt],
    ['last used', token.lastUsedAt],
    ['works beside the new one until', token.deactivateAfter],
    ['to be deleted after', token.deleteAfter],
  ] as const
  return times.flatMap(([event, time]) => (time === null ? [] : `${event}: ${day(time)}`))
}

const copyWords: Readonly<Record<SeenCopy['state'], string>> = {
  present: 'has the token',
  absent: '<b>missing</b>',
  older: '<b>older than the token</b>',
  changed: '<b>has another value</b>',
  'not seen': 'not looked at',
}

/** GitHub never shows a value: there a time is all that is known. */
function copyText({ store, state, updatedAt }: InventoryToken['copies'][number]): string {
  const name = text(storeWords(store))
  if (updatedAt === null) return `${name}: ${copyWords[state]}`
  const note = { ...copyWords, present: '', changed: '<b>changed after the rotation</b>' }[state]
  return `${name}: ${note === '' ? '' : `${note}, `}written ${day(updatedAt)}`
}

const day = (time: string): string => time.slice(0, 10)
