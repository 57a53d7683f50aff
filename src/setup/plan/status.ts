import { counted } from '../../base/text.ts'
import { formatDuration } from '../../base/time.ts'
import type { Register, Slot } from '../../register/register.ts'
import { storeName, storeWords } from '../../register/store.ts'
import { date, span } from '../../tokens/token.ts'
import type { Facts, ModeWorkflow } from './facts.ts'
import { ownStores } from './plan.ts'

/** A token of the register, as far as GitHub shows it. */
interface TokenStatus {
  readonly label: string
  readonly access: Slot['access']
  readonly repositories: readonly string[]
  /** `keyless`: nothing is kept. Times: ISO, as GitHub tells them. */
  readonly kind: 'token' | 'keyless'
  readonly copies: readonly { readonly store: string; readonly updatedAt: string | undefined }[]
  readonly expiresAt: string | undefined
  /** When it is old enough to be replaced. */
  readonly dueAt: string | undefined
  /** Workflows that read its secret, or name it by their repositories. */
  readonly workflows: readonly string[]
}

/** What stands there now. */
export interface Status {
  readonly tokens: readonly TokenStatus[]
  readonly rotation: string
  readonly audit: string
  readonly missing: readonly string[]
}

export function statusOf(facts: Facts, register: Register | undefined, missing: readonly string[]): Status {
  return {
    tokens: (register?.tokens ?? []).map(slot => tokenStatus(slot, facts)),
    rotation: runWords(facts.rotate, facts.now),
    audit: runWords(facts.audit, facts.now),
    missing,
  }
}

function tokenStatus(slot: Slot, facts: Facts): TokenStatus {
  const { environment, holds, home, rotate, repository } = facts
  const stores = ownStores(slot, home)
  const seen = stores.map(store => {
    const place = store.kind === 'repository-secret' ? holds : environment.holds
    const isSeen =
      store.app === 'actions' &&
      (store.kind !== 'environment-secret' || store.environment === environment.name)
    return { store, place: isSeen ? place : undefined }
  })
  const copies = seen.map(({ store, place }) => ({
    store: storeName(store, home),
    updatedAt: place?.secrets.get(store.secret)?.updatedAt,
  }))
  const times = copies.flatMap(({ updatedAt }) => updatedAt ?? [])
  const expiries = seen.flatMap(
    ({ store, place }) => place?.variables?.get(`${store.secret}_EXPIRES_AT`) ?? [],
  )
  const names = stores.map(({ secret }) => secret)
  return {
    label: slot.label,
    access: slot.access,
    repositories: slot.repositories,
    kind: slot.oidc === undefined ? 'token' : 'keyless',
    copies: copies.map(({ store, updatedAt }) => ({ store, updatedAt: iso(updatedAt) })),
    expiresAt: expiries.toSorted()[0],
    dueAt:
      rotate === undefined || times.length === 0
        ? undefined
        : iso(Math.min(...times) + slot.rotation.everyMs),
    workflows: [...repository.workflows.values()]
      .filter(({ path }) => path !== rotate?.path && path !== facts.audit?.path)
      .filter(({ text }) => names.some(name => new RegExp(`\\bsecrets\\.${name}\\b`, 'i').test(text)))
      .map(({ path }) => path),
  }
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}

function runWords(workflow: ModeWorkflow | undefined, now: number): string {
  if (workflow === undefined) return 'not set up'
  const { path, lastRun } = workflow
  if (lastRun === undefined) return `${path}, no run yet`
  const { conclusion = 'still running', startedAt, page } = lastRun
  return `${path}, last run ${span(Math.max(0, now - startedAt))} ago: ${conclusion} (${page})`
}

/** The status for a person. */
export function statusLines({ tokens, rotation, audit, missing }: Status, facts: Facts): readonly string[] {
  return [
    ...tokens.flatMap(token => tokenLines(token, facts)),
    `Rotation: ${rotation}`,
    `Audit: ${audit}`,
    ...(missing.length === 0
      ? ['Everything is in place.']
      : [`${counted(missing.length, 'thing')} missing:`, ...missing.map(what => `○ ${what}`)]),
  ]
}

function tokenLines(token: TokenStatus, { now, register }: Facts): readonly string[] {
  const { label, access, repositories, kind, copies, expiresAt, dueAt, workflows } = token
  const slot = register.value?.tokens.find(one => one.label === label)
  const every = slot === undefined ? '' : ` (every ${formatDuration(slot.rotation.everyMs)})`
  const head = `Token ${JSON.stringify(label)}: ${access} ${repositories.join(', ')}`
  if (kind === 'keyless') return [`${head}; keyless`]
  const expiry = expiresAt === undefined ? 'expiry not known' : `expires ${expiresAt.slice(0, 10)}`
  const due =
    dueAt === undefined ? 'no rotation' : `next rotation due from ${date(Date.parse(dueAt))}${every}`
  return [
    head,
    ...copies.map(({ store, updatedAt }) => {
      const age =
        updatedAt === undefined ? 'not there' : `${span(Math.max(0, now - Date.parse(updatedAt)))} old`
      return `  ${storeWords(store)}: ${age}`
    }),
    `  ${expiry}; ${due}`,
    `  used in ${workflows.length === 0 ? 'no workflow' : workflows.join(', ')}`,
  ]
}
