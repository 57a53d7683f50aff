import { breakableText as text, dayText, plainText } from '../base/markdown.ts'
import { firstOf } from '../base/text.ts'
import { parseLabel } from '../token-list/label.ts'
import { storeWords } from '../token-list/store.ts'
import type { SeenCopy } from './copies.ts'
import type { InventoryToken } from './inventory.ts'

/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 100
const mostCopies = 10

/** Every token in two columns, which a phone shows whole: what it is, and its life and copies. */
export function inventoryTable(inventory: readonly InventoryToken[]): readonly string[] {
  const shown = inventory.slice(0, mostRows)
  const more = inventory.length - shown.length
  if (shown.length === 0) return []
  return [
    '| token | lifetime and copies |',
    '| --- | --- |',
    ...shown.map(token => `| ${whatItIs(token).join('<br>')} | ${lifeOf(token).join('<br>')} |`),
    '',
    ...(more > 0 ? [`… and ${more} more: see the output <code>inventory</code>.`, ''] : []),
  ]
}

function whatItIs(token: InventoryToken): readonly string[] {
  const { label, state, works, purpose, access, channel, oidc, rights, publicRead, repositories } = token
  const use = [channel, access, state].filter(word => word !== null).join(' ')
  const has = rights?.map(right => plainText(right.replace(/^scope-image-(pull|push) on /, '$1 ')))
  return [
    // The state and its time stand below.
    `<b>${text(parseLabel(label).name)}</b>`,
    ...(purpose === null ? [] : [`<i>${text(purpose)}</i>`]),
    `${text(use)}${state === 'current' && !works ? ', does not work' : ''}`,
    ...(has ?? [`for ${(repositories ?? []).map(plainText).join(', ') || 'unknown repositories'}`]),
    ...(publicRead === null ? [] : [publicRead ? 'read public images' : 'not public images']),
    ...(oidc === null ? [] : ['jobs log in without it (OIDC)']),
  ]
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
  return [
    ...times.flatMap(([what, time]) => (time === null ? [] : [`${what}: ${day(time)}`])),
    ...firstOf(token.copies.map(copyText), mostCopies),
  ]
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

function day(time: string): string {
  return dayText(time.slice(0, 10))
}
