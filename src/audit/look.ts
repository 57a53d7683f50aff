import { inBatches } from '../base/batches.ts'
import { combine, type Look, lookAt, unseen } from '../base/look.ts'
import { unique } from '../base/text.ts'
import { createDetailReader } from '../hub/details.ts'
import type { HubActivity, HubInventory } from '../hub/inventory.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { type ProgramStore, storeName } from '../token-list/store.ts'
import type { InputName } from '../runner/input-defaults.ts'
import { inputWords } from '../runner/input-words.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { isChecked } from '../stores/programs.ts'
import { notedValue } from '../tokens/copies.ts'
import { date, readEntryTokens } from '../tokens/token.ts'
import { type AuditInputs, type AuditPart, partWords } from './inputs.ts'
import { lookAtGithub, orGap, type NoteGap } from './look-github.ts'
import type { AuditPorts } from './ports.ts'
import { type HubView, type Leak, openLeaks, seenTokens } from './tokens.ts'

/** What was seen. Any part may be missing: because it was not asked for, or as `gaps` say. */
export type AuditView = Awaited<ReturnType<typeof look>>

/** Looks at everything that is there to be seen, each thing once; both servers at once. */
export async function look(inputs: AuditInputs, from: AuditPorts) {
  const { runner, tokenList, checkout, home } = from
  const thisRepository = jobOf(runner.environment).repository
  const looks: Look<unknown>[] = []
  const noteGap: NoteGap = (subject, message) => void looks.push(unseen(subject, message))
  const see = seeing(inputs, runner, looks)
  const [docker, github] = await Promise.all([
    lookAtDocker(inputs, from, { see, noteGap, thisRepository, home }),
    see('github', from.github, port =>
      lookAtGithub(tokenList, { github: port, thisRepository, noteGap }, runner.progress),
    ),
  ])
  const { hub } = docker
  const programs = await see('programs', inputs.hub && from.openPrograms, async open =>
    hub === undefined ? undefined : lookAtPrograms(tokenList, hub, { open, noteGap }),
  )
  const { isWhole, gaps } = combine(noPart.unseen, looks)
  return {
    ...docker,
    tokenList,
    /** Docker Hub's clock, in milliseconds since 1970; 0 where it was not asked. */
    now: hub?.now ?? 0,
    /** Every token, and what it is to the list; none where Docker Hub was not looked at. */
    tokens: hub === undefined ? [] : seenTokens(tokenList, hub, home),
    github,
    programs,
    checkout,
    isWhole,
    gaps,
    inputs,
    /** `owner/repo` that the list stands in; '' where it is not known. */
    thisRepository,
    home,
    server: jobOf(runner.environment).server,
  }
}

const noPart = unseen('any part', 'none is asked for', 'name one in input "parts"')

/** Looks at a part that was asked for; `undefined` where it cannot be read. Throws a defect of ours. */
function seeing({ parts, hubGaps }: AuditInputs, { place }: Runner, looks: Look<unknown>[]) {
  return async <Port, T>(part: AuditPart, port: Port | undefined, view: (port: Port) => Promise<T>) => {
    if (!parts.includes(part)) return undefined
    const name = partWords[part]
    const partLook =
      port === undefined
        ? unseen(name, `was to be compared, and ${emptyInputs(part, hubGaps)}`)
        : await lookAt(name, place, () => view(port))
    looks.push(partLook)
    return 'seen' in partLook ? partLook.seen : undefined
  }
}

function emptyInputs(part: AuditPart, gaps: readonly InputName[]): string {
  if (part === 'github') return 'input "github-token" is empty'
  const owner = `${inputWords(gaps)} ${gaps.length === 1 ? 'is' : 'are'} empty`
  const either = `neither input "activity-token" nor an owner account is given: ${owner}`
  return part === 'hub' || part === 'programs' ? owner : either
}

type Looking = Readonly<{ see: ReturnType<typeof seeing>; noteGap: NoteGap }>

/** The log after the list: a refused password is then presented once. */
async function lookAtDocker(
  { activity: hasToken, parts }: AuditInputs,
  { tokenList, activity, ...ports }: AuditPorts,
  { see, noteGap, ...list }: Looking & { thisRepository: string; home: string | undefined },
) {
  const hub = await see('hub', ports.hub, lookAtTokens)
  const leaks = hub === undefined ? [] : openLeaks(tokenList, hub, list)
  for (const { label, unread, ...token } of hub?.tokens ?? []) {
    if (unread !== undefined) noteGap(JSON.stringify(label), `its rights could not be read: ${unread}`)
    const { createdBy, expiresAt, lastUsedAt } = token
    const owner = tokenList.owners && createdBy
    const fields = { expires_at: expiresAt, last_used_at: lastUsedAt, created_by: owner }
    const missed = Object.entries(fields).flatMap(([name, value]) => (value === 'unseen' ? name : []))
    if (missed.length > 0) noteGap(JSON.stringify(label), `Docker Hub does not tell its ${missed.join(', ')}`)
  }
  const isRefused = parts.includes('hub') && hub === undefined && hasToken === undefined
  if (isRefused) return { hub, leaks, events: undefined, pushes: undefined, repositories: undefined }
  const names = unique(tokenList.tokens.flatMap(entry => entry.repositories))
  const log = await see('activity', activity, async port => ({
    events: await lookAtChanges(port, tokenList.auditDays, noteGap),
    pushes: await lookAtPushes(tokenList, port, { names, leaks, noteGap }),
  }))
  /** By name; the value is `undefined` for one that is not there. */
  const repositories = await see('repositories', ports.repositories, async port => {
    return new Map(await inBatches(names, async name => [name, await port.repository(name)] as const))
  })
  return { hub, leaks, events: log?.events, pushes: log?.pushes, repositories }
}

async function lookAtTokens(hub: HubInventory): Promise<HubView> {
  const hubTokens = await hub.list()
  const now = hub.serverTime()
  return { now, tokens: await inBatches(hubTokens, createDetailReader(hub.details)) }
}

/** Changes of tokens in so many days; of a very long log the latest. */
async function lookAtChanges(log: HubActivity, days: number, noteGap: NoteGap) {
  const actions = ['create', 'update', 'delete'] as const
  const logs = await inBatches(actions, action => log.events(action, { days }))
  const cut = logs.flatMap(({ events, isWhole }, index) => {
    const first = date(events.reduce((earliest, { at }) => Math.min(earliest, at), Infinity))
    return isWhole ? [] : [`${events.length} of "${actions[index] ?? ''}" after ${first}`]
  })
  if (cut.length > 0) {
    const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(', ')}. A smaller "audit-days" in the token list avoids that`
    noteGap(partWords.activity, message)
  }
  return logs.flatMap(({ events }) => events)
}

/** Each watched repository is asked for by name, and told if too long; of the others the latest will do. */
async function lookAtPushes(
  { tokens, auditDays: days }: TokenList,
  log: HubActivity,
  { names, leaks, noteGap }: { names: readonly string[]; leaks: readonly Leak[]; noteGap: NoteGap },
) {
  const watching = leaks.map(({ entry }) => entry).concat(tokens.filter(({ pushers }) => pushers))
  const watched = names.filter(name => watching.some(({ repositories }) => repositories.includes(name)))
  const logs = await inBatches(watched, async name => {
    const times = leaks.filter(({ entry }) => entry.repositories.includes(name)).map(({ since }) => since)
    const [since] = times.sort((a, b) => a - b)
    const { events, isWhole } = await log.pushes(name, { days, since })
    if (!isWhole) {
      noteGap(name, `was pushed to so often that only the latest ${events.length} pushes were read`)
    }
    return events
  })
  const unwatched = names.filter(name => !watched.includes(name))
  const latest = unwatched.length === 0 ? [] : (await log.pushes(undefined, { days })).events
  return logs.flat().concat(latest.filter(({ repository }) => unwatched.includes(repository)))
}

/** Runs each `check` whose token's value is noted on Docker Hub. A copy without an answer is left out. */
async function lookAtPrograms(
  tokenList: TokenList,
  hub: HubView,
  { open, noteGap }: { open: AuditPorts['openPrograms']; noteGap: NoteGap },
) {
  const programs = open(({ label }) => notedValue(readEntryTokens(hub.tokens, label)))
  const view = new Map<ProgramStore, 'present' | 'changed' | 'absent'>()
  await inBatches(tokenList.tokens.flatMap(entry => entry.stores).filter(isChecked), async store => {
    const state = await orGap(storeName(store, ''), noteGap, () => programs.look(store))
    if (state?.kind === 'empty') view.set(store, 'absent')
    if (state?.kind === 'open') view.set(store, state.holds === undefined ? 'changed' : 'present')
  })
  return view
}
