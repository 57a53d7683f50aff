import { inBatches } from '../../base/batches.ts'
import { OatError } from '../../base/error.ts'
import { counted, firstOf } from '../../base/text.ts'
import { dayMs, formatTime } from '../../base/time.ts'
import { type SecretStore, storeName, storeWords } from '../../register/store.ts'
import type { ChangedCopy, OldJobs, OldRun } from '../old-jobs.ts'
import { type ListedRun, parseJobs, parseListedRuns, parseRepositoryNames, parseSecret } from './answers.ts'
import type { GithubCall, GithubRequestContext } from './call.ts'
import { secretTarget } from './target.ts'

/** GitHub ends a run after so long (docs.github.com, "Actions limits"). */
const longestRun = 35 * dayMs
const perPage = 100
/** More runs of those days than this are not looked at one by one. */
const mostListed = 3 * perPage
/** Of those that were under way when the copy was changed, the jobs of so many are asked for. */
const mostAsked = 50
const mostRepositories = 100
const openStatuses = ['in_progress', 'queued', 'waiting', 'pending', 'requested'] as const

/** When a job is given a value: with its run, or when it starts itself (docs.github.com, "Secrets reference", when they are read). */
interface Change {
  readonly changedAt: number
  readonly isReadAtStart: boolean
}

interface Place {
  readonly repository: string
  readonly changes: Change[]
}

/** What one repository shows. `gap`: what of it is not known. */
interface Looked {
  readonly running: readonly OldRun[]
  readonly ended: readonly NonNullable<OldJobs['last']>[]
  readonly gap?: string
  /** The permission is missing, or the repository is not there. */
  readonly isHidden?: boolean
}

/**
 * Which jobs may hold what these secrets held before, by the runs that GitHub lists. What it does not show is no error.
 * @param ownRun the id of the run that asks, which is not counted
 */
export async function findOldJobs(
  copies: readonly ChangedCopy[],
  { call, thisRepository, ownRun }: { call: GithubCall; thisRepository: string; ownRun: string | undefined },
): Promise<OldJobs> {
  const notSeen: string[] = []
  const places = new Map<string, Place>()
  for (const { store, changedAt } of copies) {
    // No job is given one.
    if (store.app === 'codespaces') continue
    const readers = await readersOf(store, call, thisRepository)
    if (typeof readers === 'string') notSeen.push(readers)
    else {
      for (const repository of readers) {
        const place = places.get(repository.toLowerCase()) ?? { repository, changes: [] }
        places.set(repository.toLowerCase(), place)
        place.changes.push({ changedAt, isReadAtStart: store.kind === 'environment-secret' })
      }
    }
  }
  const all = [...places.values()]
  const chosen = all.slice(0, mostRepositories)
  const looked = await inBatches(chosen, place => lookAt(place, { call, ownRun }))
  const hidden = chosen.flatMap(({ repository }, at) => (looked[at]?.isHidden === true ? [repository] : []))
  const ended = looked.flatMap(it => it.ended).toSorted((a, b) => b.endedAt - a.endedAt)
  return {
    running: looked.flatMap(it => it.running),
    last: ended[0],
    notSeen: [
      ...(hidden.length === 0 ? [] : [hiddenWords(hidden)]),
      ...looked.flatMap(({ gap }) => gap ?? []),
      ...notSeen,
      ...(all.length > chosen.length
        ? [`${all.length - chosen.length} more repositories were not asked`]
        : []),
    ],
  }
}

function hiddenWords(repositories: readonly string[]): string {
  return `GitHub did not say which jobs of ${firstOf(repositories, 5).join(', ')} still ran: the repository permission "Actions: read" shows them`
}

/** `owner/repo` of every repository whose jobs may be given a secret, or why that is not known. */
async function readersOf(
  store: SecretStore,
  call: GithubCall,
  thisRepository: string,
): Promise<readonly string[] | string> {
  if (store.kind !== 'organization-secret') return [store.repository ?? thisRepository]
  const target = secretTarget(store, '')
  const name = storeName(store, thisRepository)
  const path = `${target.path}/secrets/${store.secret}`
  try {
    const question = { store: name, target, request: { method: 'GET', path }, parse: parseSecret } as const
    const { visibility } = await call.ask(question)
    if (visibility !== 'selected') {
      return `${storeWords(name)} is open to ${visibility === 'all' ? 'all' : 'all private'} repositories, whose jobs were not looked at`
    }
    const list = {
      ...{ store: name, target, parse: parseRepositoryNames },
      path: `${path}/repositories`,
      what: 'the repositories that may read the secret',
    }
    return await call.list(list, repository => repository.toLowerCase())
  } catch (error) {
    if (error instanceof OatError) return `whose jobs read it is not known: ${error.message}`
    throw error
  }
}

interface Asking {
  readonly call: GithubCall
  readonly ownRun: string | undefined
}

async function lookAt(place: Place, { call, ownRun }: Asking): Promise<Looked> {
  const { repository, changes } = place
  const [owner = '', name = ''] = repository.split('/')
  const context: Question = {
    call,
    root: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/actions/runs`,
    store: `the jobs of ${repository}`,
    target: {
      place: `repository ${repository}`,
      permission: `the repository permission "Actions: read" for ${repository}`,
    },
    right: `${owner.toLowerCase()} actions read`,
  }
  const changed = Math.min(...changes.map(({ changedAt }) => changedAt))
  try {
    const { runs, total } = await listRuns(changes, context)
    const open = runs.filter(({ isOpen }) => isOpen)
    const late = runs.filter(({ isOpen, updatedAt }) => !isOpen && updatedAt > changed)
    const underWay = [...open, ...late].filter(({ id }) => String(id) !== ownRun)
    const answers = await inBatches(underWay.slice(0, mostAsked), run => lookAtRun(run, changes, context))
    const running = answers.flatMap(it => (it?.endedAt === undefined && it !== undefined ? [it.run] : []))
    return {
      running: running.map(run => describe(run, repository)),
      ended: answers.flatMap(it =>
        it?.endedAt === undefined ? [] : [{ ...describe(it.run, repository), endedAt: it.endedAt }],
      ),
      ...gapOf({ repository, total, isRunning: running.length > 0, underWay: underWay.length }),
    }
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    const isHidden = error.code === 'STORE_FORBIDDEN' || error.code === 'STORE_MISSING'
    return { running: [], ended: [], ...(isHidden ? { isHidden } : { gap: error.message }) }
  }
}

function gapOf(seen: {
  repository: string
  total: number
  isRunning: boolean
  underWay: number
}): Pick<Looked, 'gap'> {
  const { repository, total, isRunning, underWay } = seen
  if (underWay > mostAsked) {
    return { gap: `${repository}: only ${mostAsked} of ${underWay} runs were looked at` }
  }
  if (total <= mostListed || isRunning) return {}
  return {
    gap: `${repository} has ${counted(total, 'run')} of 35 days, too many to look at: none that could hold the old value runs any more, and when the last one ended is not known`,
  }
}

function describe({ workflow, page, startedAt, id }: ListedRun, repository: string): OldRun {
  // GitHub's word for the host alone: the rest is made of what is known.
  const path = repository.split('/').map(encodeURIComponent).join('/')
  return { repository, workflow, startedAt, page: `${new URL(page).origin}/${path}/actions/runs/${id}` }
}

interface Question extends Pick<GithubRequestContext, 'store' | 'target'> {
  readonly call: GithubCall
  readonly root: string
  readonly right: string
}

/** Runs that began before the change; all of them, or where they are too many those that have not ended. */
async function listRuns(
  changes: readonly Change[],
  { call, root, right, ...context }: Question,
): Promise<{ runs: readonly ListedRun[]; total: number }> {
  const times = changes.map(({ changedAt }) => changedAt)
  const [from, until] = [Math.min(...times) - longestRun, Math.max(...times)].map(at =>
    formatTime(at).replace(/\.\d+/, ''),
  )
  const window = `created=${from}..${until}&exclude_pull_requests=true&per_page=${perPage}`
  const ask = (query: string) => {
    const request = { method: 'GET', path: `${root}?${window}${query}`, right } as const
    return call.ask({ ...context, request, parse: parseListedRuns })
  }
  const { total, items } = await ask('&page=1')
  const found = [...items]
  if (total <= mostListed) {
    for (let page = 2; (page - 1) * perPage < total; page++) found.push(...(await ask(`&page=${page}`)).items)
    return { runs: found, total }
  }
  const open = await inBatches(openStatuses, status => ask(`&status=${status}`))
  const byId = new Map(open.flatMap(page => page.items).map(run => [run.id, run]))
  return { runs: [...byId.values()], total }
}

/** `undefined`: none of its jobs held the old value after the change. Without `endedAt` one may hold it now. */
async function lookAtRun(
  run: ListedRun,
  changes: readonly Change[],
  { call, root, right, ...context }: Question,
): Promise<{ run: ListedRun; endedAt?: number } | undefined> {
  // Its later jobs get what was there when the run was queued, too.
  const isOld = changes.some(({ isReadAtStart, changedAt }) => !isReadAtStart && run.startedAt <= changedAt)
  if (run.isOpen && isOld) return { run }
  const request = {
    method: 'GET',
    path: `${root}/${run.id}/jobs?filter=all&per_page=${perPage}`,
    right,
  } as const
  const { total, items: jobs } = await call.ask({ ...context, request, parse: parseJobs })
  if (total > jobs.length) return run.isOpen ? { run } : { run, endedAt: run.updatedAt }
  const begun = (attempt: number): number =>
    attempt === 1
      ? run.createdAt
      : Math.min(...jobs.filter(job => job.attempt === attempt).map(({ createdAt }) => createdAt))
  const kept = jobs.filter(({ attempt, startedAt = Infinity, endedAt = Infinity, isSkipped }) =>
    changes.some(
      ({ isReadAtStart, changedAt }) =>
        !isSkipped && (isReadAtStart ? startedAt : begun(attempt)) <= changedAt && endedAt > changedAt,
    ),
  )
  if (kept.length === 0) return undefined
  const ends = kept.map(({ endedAt = Infinity }) => endedAt)
  return ends.includes(Infinity) ? { run } : { run, endedAt: Math.max(...ends) }
}
