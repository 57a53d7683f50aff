import { unique } from '../../base/text.ts'
import { type Look, lookAt } from '../../base/look.ts'
import { dayMs, formatSecond } from '../../base/time.ts'
import { storeError } from '../store-error.ts'
import { parseLimit, parseMoves, parsePulls, parseRuns, parseSeenRepository } from './answers.ts'
import type { WorkflowRun } from './answers.ts'
import type { GithubClient } from './client.ts'
import { once, subjectOf, type Tree } from './contents.ts'

/** A run can be run again for 30 days, and lasts 35 at most (docs.github.com, "Actions limits"). */
const longestRunMs = 65 * dayMs
/** GitHub lists no more with a filter (docs.github.com/rest/actions/workflow-runs). */
const mostListed = 1000

export type GithubHistory = ReturnType<typeof createGithubHistory>

export function createGithubHistory(
  client: GithubClient,
  { repository, since, server }: Readonly<{ repository: string; since: number; server: string }>,
) {
  const root = `/repos/${repository}`
  const subject = subjectOf(root)
  const oldest = since - longestRunMs
  const isOld = ({ at }: { readonly at: number }): boolean => at < oldest
  const home = once(() => client.ask(root, { subject, parse: parseSeenRepository }))
  const pulls = once(path => client.follow(path, { subject, parse: parsePulls }, isOld))
  const moves = once(path => client.follow(path, { subject, parse: parseMoves }, isOld))

  async function runsBetween(from: number, to: number): Promise<readonly WorkflowRun[]> {
    const created = [from, to].map(formatSecond).join('..')
    const path = `${root}/actions/runs?created=${created}`
    const asking = { subject, listName: 'runs', parse: parseRuns }
    const { total } = await client.ask(`${path}&per_page=1`, asking)
    if (total <= mostListed || to - from <= 1000) return client.list(path, asking, ({ id }) => id)
    const middle = Math.floor((from + to) / 2000) * 1000
    return (await runsBetween(from, middle)).concat(await runsBetween(middle, to))
  }

  /** The branches that a pull request may be for: those that its own branch has one for. */
  async function basesOf({ event, branch = '' }: WorkflowRun): Promise<readonly string[]> {
    // A server of an older version plays the base of the pull request.
    const played = event === 'pull_request_target' ? [(await home('')).defaultBranch] : []
    if (played.length > 0 && server === 'https://github.com') return played
    const pullRequests = await pulls(`${root}/pulls?state=all&sort=updated&direction=desc&per_page=100`)
    const bases = pullRequests.filter(({ head }) => head === branch).map(({ base }) => base)
    if (bases.length > 0) return unique(bases.concat(played))
    const message = `no pull request of ${branch} is listed`
    throw storeError('STORE_MISSING', subject.name, { message, hint: '' })
  }

  /** Where a branch was at a time; as it is today where it has not moved since. */
  async function treeAt(branch: string, time: number): Promise<Tree> {
    const branchMoves = await moves(`${root}/activity?ref=${encodeURIComponent(branch)}&per_page=100`)
    return { repository, ref: branchMoves.filter(({ at }) => at > time).at(-1)?.before ?? branch }
  }

  return {
    /** Every run of which an attempt may have been at work since then, and how many had ended before. */
    runs: async (until: number) => {
      const listedRuns = await runsBetween(oldest, until)
      const files = listedRuns.map(run => ({ ...run, path: run.path.replace(/@.*/s, '') }))
      const uniqueRuns = Array.from(new Map(files.map(run => [run.id, run])).values())
      const runs = uniqueRuns.filter(({ endedAt }) => endedAt >= since)
      return { runs, ended: uniqueRuns.length - runs.length }
    },
    /** Requests that GitHub still allows. A server may have no limit. */
    limit: () =>
      lookAt('/rate_limit', client.place, () => client.ask('/rate_limit', { subject, parse: parseLimit })),
    /**
     * What a run played. The merge of a pull request is not kept: its head and its base are what it was made
     * of. `pull_request_target` plays the default branch (docs.github.com, "Events that trigger workflows").
     */
    treesOf: (run: WorkflowRun): Promise<Look<readonly Tree[]>> =>
      lookAt(run.path, client.place, async () => {
        const head = { repository, ref: run.commit }
        if (!run.event.startsWith('pull_request')) return [head]
        const trees = await Promise.all((await basesOf(run)).map(branch => treeAt(branch, run.createdAt)))
        return run.event === 'pull_request_target' ? trees : [head].concat(trees)
      }),
  }
}
