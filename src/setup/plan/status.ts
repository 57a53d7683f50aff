import { counted, parseList } from '../../base/text.ts'
import { formatDuration } from '../../base/time.ts'
import type { Declined, Register, Slot } from '../../register/register.ts'
import { expiryVariable, isSecretStore, storeName, storeWords } from '../../register/store.ts'
import { isOurs, type Workflow } from '../../workflows/jobs/workflow.ts'
import { textOf } from '../../yaml/tree.ts'
import { date, span } from '../../tokens/token.ts'
import type { Facts } from './facts.ts'
import { placeOf } from './plan.ts'

/** A token of the register, as far as GitHub shows it. */
interface TokenStatus {
  readonly label: string
  readonly access: Slot['access']
  readonly repositories: readonly string[]
  /** `keyless`: nothing is kept. Times: ISO, as GitHub tells them. */
  readonly kind: 'token' | 'keyless'
  readonly copies: readonly {
    readonly store: string
    /** `not seen`: it is in a place that setup does not look at. */
    readonly state: 'there' | 'absent' | 'not seen'
    readonly updatedAt: string | undefined
  }[]
  readonly expiresAt: string | undefined
  /** When it is old enough to be replaced. */
  readonly dueAt: string | undefined
  /** Workflows that read its secret, or name it by their repositories. */
  readonly workflows: readonly string[]
}

/** A workflow and its last run, in words; `page`: of that run. */
interface RunStatus {
  readonly state: string
  readonly page: string | undefined
}

/** What stands there now. */
export interface Status {
  readonly tokens: readonly TokenStatus[]
  readonly rotation: RunStatus
  readonly audit: RunStatus
  readonly missing: readonly string[]
}

export function statusOf(facts: Facts, register: Register | undefined, missing: readonly string[]): Status {
  return {
    tokens: (register?.tokens ?? []).map(slot => tokenStatus(slot, facts)),
    rotation: runStatus('rotation', facts),
    audit: runStatus('audit', facts),
    missing,
  }
}

function tokenStatus(slot: Slot, facts: Facts): TokenStatus {
  const { home, rotate, repository } = facts
  const copies = slot.stores.map(store => {
    const place = isSecretStore(store) ? placeOf(store, facts) : undefined
    const updatedAt = isSecretStore(store) ? place?.secrets.get(store.secret)?.updatedAt : undefined
    return {
      store: storeName(store, home),
      state: place === undefined ? 'not seen' : updatedAt === undefined ? 'absent' : 'there',
      updatedAt,
    } as const
  })
  const times = copies.flatMap(({ updatedAt }) => updatedAt ?? [])
  const secrets = slot.stores.filter(isSecretStore)
  const expiries = secrets.flatMap(
    store => placeOf(store, facts)?.variables?.get(expiryVariable(store.secret)) ?? [],
  )
  const names = secrets.map(({ secret }) => secret)
  return {
    label: slot.label,
    access: slot.access,
    repositories: slot.repositories,
    kind: slot.oidc === undefined ? 'token' : 'keyless',
    copies: copies.map(copy => ({ ...copy, updatedAt: iso(copy.updatedAt) })),
    expiresAt: expiries.toSorted()[0],
    dueAt:
      rotate === undefined || times.length === 0
        ? undefined
        : iso(Math.min(...times) + slot.rotation.everyMs),
    workflows: [...repository.workflows.values()]
      .filter(({ path }) => path !== rotate?.path && path !== facts.audit?.path)
      .filter(
        workflow =>
          names.some(name => new RegExp(`\\bsecrets\\.${name}\\b`, 'i').test(workflow.text)) ||
          namesRepository(workflow, slot),
      )
      .map(({ path }) => path),
  }
}

/** A step of this action names a repository of the entry. */
function namesRepository({ jobs }: Workflow, { access, repositories }: Slot): boolean {
  return jobs.some(({ steps }) =>
    steps.some(step => {
      const named = parseList((isOurs(step) && textOf(step.with, access)) || '')
      return named.some(name => repositories.includes(name.toLowerCase()))
    }),
  )
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}

function runStatus(mode: Declined, { rotate, audit, register: { value }, now }: Facts): RunStatus {
  const workflow = mode === 'rotation' ? rotate : audit
  const without = (state: string): RunStatus => ({ state, page: undefined })
  if (workflow === undefined) {
    if (value?.without.includes(mode) === true) return without('none, as the register says')
    const isKeyless = value?.tokens.every(({ oidc }) => oidc !== undefined) === true
    return without(mode === 'rotation' && isKeyless ? 'none, as every login is keyless' : 'not set up')
  }
  const { path, lastRun } = workflow
  if (lastRun === undefined) return without(`${path}, no run yet`)
  const { conclusion = 'still running', startedAt, page } = lastRun
  return { state: `${path}, last run ${span(Math.max(0, now - startedAt))} ago: ${conclusion}`, page }
}

/** The status for a person. */
export function statusLines({ tokens, rotation, audit, missing }: Status, facts: Facts): readonly string[] {
  return [
    ...tokens.flatMap(token => tokenLines(token, facts)),
    `Rotation: ${rotation.state}`,
    ...pageLine(rotation),
    `Audit: ${audit.state}`,
    ...pageLine(audit),
    ...(missing.length === 0
      ? ['Everything is in place.']
      : [`${counted(missing.length, 'thing')} missing:`, ...missing.map(what => `○ ${what}`)]),
  ]
}

function pageLine({ page }: RunStatus): readonly string[] {
  return page === undefined ? [] : [`  ${page}`]
}

function tokenLines(token: TokenStatus, { now, register, rotate }: Facts): readonly string[] {
  const { label, access, repositories, kind, copies, expiresAt, dueAt, workflows } = token
  const slot = register.value?.tokens.find(one => one.label === label)
  const every = slot === undefined ? '' : ` (every ${formatDuration(slot.rotation.everyMs)})`
  const head = `Token ${JSON.stringify(label)}: ${access} ${repositories.join(', ')}`
  const used = `  used in ${workflows.length === 0 ? 'no workflow' : workflows.join(', ')}`
  if (kind === 'keyless') return [`${head}; keyless`, used]
  const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= now
  const expiry =
    expiresAt === undefined
      ? 'expiry not known'
      : `${isOver ? 'expired' : 'expires'} ${expiresAt.slice(0, 10)}`
  const due =
    dueAt === undefined
      ? rotate === undefined
        ? 'no rotation'
        : 'next rotation not known'
      : `next rotation due ${Date.parse(dueAt) <= now ? 'since' : 'from'} ${date(Date.parse(dueAt))}${every}`
  return [
    head,
    ...copies.map(({ store, state, updatedAt }) => {
      const age = updatedAt === undefined ? '' : `${span(Math.max(0, now - Date.parse(updatedAt)))} old`
      return `  ${storeWords(store)}: ${{ there: age, absent: 'not there', 'not seen': 'not looked at from here' }[state]}`
    }),
    `  ${expiry}; ${due}`,
    used,
  ]
}
