import { breakableText as text, dayText, plainText } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { dayMs } from '../base/time.ts'
import { parseLabel } from '../register/label.ts'
import { storeWords } from '../register/store.ts'
import type { InventoryCopy } from './copies.ts'
import type { InventoryToken } from './inventory.ts'

/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 100
const mostCopies = 10

/** Every token in two columns, which a phone shows whole: its rights, and its life and copies. @param now `undefined` without Docker Hub */
export function inventoryTable(
  inventory: readonly InventoryToken[],
  now: number | undefined,
): readonly string[] {
  const shown = inventory.slice(0, mostRows)
  const more = inventory.length - shown.length
  if (shown.length === 0) return []
  return [
    '| token | lifetime and copies |',
    '| --- | --- |',
    ...shown.map(token => `| ${whatItIs(token).join('<br>')} | ${lifeOf(token, now).join('<br>')} |`),
    '',
    ...(more > 0 ? [`… and ${more} more: see the output <code>inventory</code>.`, ''] : []),
  ]
}

function whatItIs(token: InventoryToken): readonly string[] {
  const { label, state, purpose, access, channel, oidc } = token
  const isOff = state === 'current' && token.works === false
  return [
    // The state and its time stand below.
    `<b>${text(parseLabel(label).name)}</b>`,
    ...(purpose === null ? [] : [`<i>${text(purpose)}</i>`]),
    `${[channel, access].filter(word => word !== null).join(' ')}${access === null ? '' : ', '}${state}${isOff ? ', does not work' : ''}`,
    rightsOf(token),
    ...(oidc === null ? [] : ['jobs log in without it (OIDC)']),
  ]
}

const short: Readonly<Record<string, string>> = { 'scope-image-pull': 'pull', 'scope-image-push': 'push' }

function rightsOf({ rights, publicRead, repositories, works }: InventoryToken): string {
  if (rights === null) {
    const names = (repositories ?? []).map(plainText).join(', ')
    return works === false ? 'no access left' : `for ${names || 'unknown repositories'}`
  }
  const words = rights.map(right => {
    const [scope = '', path = ''] = right.split(' on ')
    return plainText(short[scope] === undefined ? right : `${short[scope]} ${path}`)
  })
  return [...words, publicRead === true ? 'read public images' : 'not public images'].join('<br>')
}

function lifeOf(token: InventoryToken, now: number | undefined): readonly string[] {
  const { createdBy, createdAt, rotatedAt, expiresAt, lastUsedAt, deactivateAfter, deleteAfter } = token
  const by = createdBy === null ? '' : ` by ${text(createdBy)}`
  return [
    ...(createdAt === null ? [] : [`created ${date(createdAt)}${by}`]),
    ...(rotatedAt === null ? [] : [`rotated ${date(rotatedAt)}`]),
    ...(token.complete === null ? [] : [token.complete ? 'complete: no other token works' : 'not complete']),
    ...(expiresAt === null ? [] : [expiryOf(expiresAt, now)]),
    ...(lastUsedAt === null ? [] : [lastUsedAt === 'never' ? 'never used' : `last used ${date(lastUsedAt)}`]),
    ...(deactivateAfter === null
      ? []
      : [
          `${isPast(deactivateAfter, now) ? 'was to be' : 'will be'} deactivated after ${moment(deactivateAfter)}, unless something still uses it`,
        ]),
    ...(deleteAfter === null
      ? []
      : [`${isPast(deleteAfter, now) ? 'was to be' : 'will be'} deleted after ${moment(deleteAfter)}`]),
    ...copyLines(token.copies, now),
  ]
}

function expiryOf(time: string, now: number | undefined): string {
  if (time === 'never') return 'never expires'
  return `${isPast(time, now) ? 'expired' : 'expires'} ${date(time)}`
}

function isPast(time: string, now: number | undefined): boolean {
  return now !== undefined && Date.parse(time) <= now
}

function copyLines(copies: readonly InventoryCopy[], now: number | undefined): readonly string[] {
  const lines = copies.map(({ store, state, updatedAt }) => {
    const name = text(storeWords(store))
    if (state === 'absent') return `<b>missing</b>: ${name}`
    if (state === 'present' && updatedAt === null) return `${name}: has the token`
    if (state === 'changed' && updatedAt === null) return `${name}: <b>has another value</b>`
    if (updatedAt === null) return `${name}: not looked at`
    const days =
      now === undefined ? undefined : Math.max(0, Math.floor((now - Date.parse(updatedAt)) / dayMs))
    const age =
      days === undefined
        ? date(updatedAt)
        : days === 0
          ? 'less than a day old'
          : `${counted(days, 'day')} old`
    return `${name}: ${copyNotes[state] ?? ''}${age}`
  })
  return firstOf(lines, mostCopies)
}

const copyNotes: Readonly<Partial<Record<InventoryCopy['state'], string>>> = {
  older: '<b>older than the token</b>, ',
  changed: '<b>changed after the rotation</b>, ',
}

function date(time: string): string {
  return dayText(time.slice(0, 10))
}

function moment(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}
