import { type GithubSecret, parseSecret, parseSecrets } from './answers.ts'
import type { GithubCall } from './call.ts'
import type { LocatedStore } from './places.ts'
import { rightTo } from './target.ts'

/** One page of a target's secrets, and the names that were looked up or written since. */
interface Snapshot {
  readonly takenAt: number
  readonly secrets: ReadonlyMap<string, GithubSecret>
  readonly isWhole: boolean
  readonly spent: Set<string>
}

/** As many as GitHub gives: all that a repository or an environment may have. */
const pageSize = 100
/** Milliseconds by GitHub's clock: one list serves the stores that are looked at in one go, and no later question. */
const freshFor = 600_000

/**
 * Looks secrets up: one list for all secrets of a target, instead of one request for each. An organization
 * may have ten pages of them; then its secrets are asked for one by one.
 */
export function createGithubIndex(call: GithubCall) {
  const snapshots = new Map<string, Snapshot>()

  async function list({ name, target }: LocatedStore): Promise<Snapshot> {
    const path = `${target.path}/secrets?per_page=${pageSize}`
    const request = { method: 'GET', path, right: rightTo('read', target.rights.secrets, target) } as const
    const page = await call.ask({ store: name, target, request, parse: parseSecrets })
    const secrets = new Map(page.items.map(secret => [secret.name.toUpperCase(), secret]))
    const takenAt = call.serverTime() ?? 0
    return { takenAt, secrets, isWhole: page.total <= page.items.length, spent: new Set() }
  }

  function usable(located: LocatedStore): Snapshot | undefined {
    const known = snapshots.get(located.target.path)
    if (known === undefined || known.spent.has(located.store.secret)) return undefined
    if (call.isOver(located.target.path)) return undefined
    return (call.serverTime() ?? 0) - known.takenAt > freshFor ? undefined : known
  }

  const single = ({ name, store, target }: LocatedStore): Promise<GithubSecret | undefined> => {
    const request = { method: 'GET', path: `${target.path}/secrets/${store.secret}` } as const
    return call.find({ store: name, target, request, parse: parseSecret })
  }

  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located: LocatedStore): Promise<GithubSecret | undefined> {
      const { path } = located.target
      if (snapshots.get(path)?.isWhole === false) return single(located)
      const snapshot = usable(located) ?? (await list(located))
      snapshots.set(path, snapshot)
      snapshot.spent.add(located.store.secret)
      const found = snapshot.secrets.get(located.store.secret)
      return found === undefined && !snapshot.isWhole ? single(located) : found
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, target }: LocatedStore): void {
      snapshots.get(target.path)?.spent.add(store.secret)
    },
  }
}
