import { type Look, unseen } from '../../base/look.ts'
import { dayMs, formatTime } from '../../base/time.ts'
import {
  parseLimit,
  parseMoves,
  parsePulls,
  parseRuns,
  parseSeenRepository,
  type WorkflowRun,
} from './answers.ts'
import type { GithubClient } from './client.ts'
import type { Tree } from './contents.ts'
import { type GithubLooks, subjectOf } from './looks.ts'

/** A run can be run again for 30 days, and lasts 35 at most (docs.github.com, "Actions limits"). */
const longestRunMs = 65 * dayMs
/** GitHub lists no more with a filter. */
const mostListed = 1000

export type GithubHistory = ReturnType<typeof createGithubHistory>

/** The runs of a repository since a time, and what they played. */
export function createGithubHistory(
  client: GithubClient,
  { one, newest }: GithubLooks,
  { repository, since }: { readonly repository: string; readonly since: number },
) {
  const root = `/repos/${repository}`
  const oldest = since - longestRunMs
  const [home, limit] = [one(parseSeenRepository), one(parseLimit)]
  const [pulls, moves] = [newest(parsePulls, oldest), newest(parseMoves, oldest)]

  async function runsBetween(from: number, to: number): Promise<readonly WorkflowRun[]> {
    const created = [from, to].map(at => `${formatTime(at).slice(0, 19)}Z`).join('..')
    const asking = { about: subjectOf(root), what: 'runs', parse: parseRuns }
    const path = `${root}/actions/runs?created=${created}`
    const { total } = await client.ask(`${path}&per_page=1`, asking)
    if (total <= mostListed || to - from <= 1000) return client.list(path, asking, ({ id }) => id)
    const middle = Math.floor((from + to) / 2000) * 1000
    return [...(await runsBetween(from, middle)), ...(await runsBetween(middle, to))]
  }

  /** The branches that a pull request may be for: those that its own branch has one for. */
  async function basesOf({ event, branch = '' }: WorkflowRun): Promise<Look<readonly string[]>> {
    if (event === 'pull_request_target') {
      const answer = await home(root)
      return 'unseen' in answer
        ? answer
        : { seen: answer.seen === undefined ? [] : [answer.seen.defaultBranch] }
    }
    const answer = await pulls(`${root}/pulls?state=all&sort=updated&direction=desc&per_page=100`)
    if ('unseen' in answer) return answer
    const bases = answer.seen.filter(({ head }) => head === branch).map(({ base }) => base)
    return bases.length > 0 ? { seen: bases } : unseen(root, `no pull request of ${branch} is listed`)
  }

  /** Where a branch was at a time; as it is today where it has not moved since. */
  async function commitAt(branch: string, time: number): Promise<Look<string>> {
    const answer = await moves(`${root}/activity?ref=${encodeURIComponent(branch)}&per_page=100`)
    if ('unseen' in answer) return answer
    return { seen: answer.seen.filter(({ at }) => at > time).at(-1)?.before ?? branch }
  }

  return {
    /** Every run of which an attempt may have been at work since then, and how many had ended before. */
    runs: async (until: number) => {
      const listed = await runsBetween(oldest, until)
      const files = listed.map(run => ({ ...run, path: run.path.replace(/@.*/s, '') }))
      const all = [...new Map(files.map(run => [run.id, run])).values()]
      const runs = all.filter(({ endedAt }) => endedAt >= since)
      return { runs, ended: all.length - runs.length }
    },
    /** Requests that GitHub still allows. */
    limit: () => limit('/rate_limit'),
    /**
     * What a run played. The merge of a pull request is not kept: its head and its base are what it was made of.
     * `pull_request_target` plays the default branch (docs.github.com, "Events that trigger workflows").
     */
    treesOf: async (run: WorkflowRun): Promise<Look<readonly Tree[]>> => {
      const trees = run.event === 'pull_request_target' ? [] : [{ repository, ref: run.commit }]
      const bases = run.event.startsWith('pull_request') ? await basesOf(run) : { seen: [] }
      if ('unseen' in bases) return bases
      for (const branch of new Set(bases.seen)) {
        const commit = await commitAt(branch, run.createdAt)
        if ('unseen' in commit) return commit
        trees.push({ repository, ref: commit.seen })
      }
      return { seen: trees }
    },
  }
}
