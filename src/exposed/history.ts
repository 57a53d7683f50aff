import { asJsonObject } from '../base/json.ts'
import { dayMs, formatTime, parseInstant } from '../base/time.ts'
import type { GithubClient } from '../stores/github/client.ts'
import { isAnswer } from '../stores/github/octokit.ts'
import { viewRepository } from '../workflows/effects/job.ts'
import type { FoundFile } from '../workflows/files.ts'
import { readRepository } from '../workflows/read.ts'
import type { ReadYaml } from '../yaml/read.ts'

/** A run of a workflow by its latest attempt. `at`: when that began, in milliseconds since 1970. */
export type PastRun = NonNullable<ReturnType<typeof parseRun>>

/** GitHub finds no more with a filter. */
const mostFound = 1000
/** A run can be run again for so long (docs.github.com, "Re-running workflows and jobs"). */
const rerunMs = 30 * dayMs

/** What GitHub knows of a repository's past. */
export function createHistory(client: GithubClient, name: string, readYaml: ReadYaml) {
  const root = `/repos/${name}`
  const permission = `the repository permissions "Actions: read" and "Contents: read" for ${name}`
  const about = { name: `repository ${name}`, place: `repository ${name}`, permission }
  const texts = new Map<string, string | undefined>()
  const commits = new Map<string, Awaited<ReturnType<typeof read>>>()

  async function runsBetween(from: number, to: number): Promise<readonly PastRun[]> {
    const created = [from, to].map(at => `${formatTime(at).slice(0, 19)}Z`).join('..')
    const query = `${root}/actions/runs?created=${created}&per_page=100`
    const page = (number: number) => client.ask(`${query}&page=${number}`, { about, parse: parseRuns })
    const { total, runs } = await page(1)
    if (total > mostFound && to - from > 1000) {
      const middle = Math.floor((from + to) / 2000) * 1000
      return [...(await runsBetween(from, middle)), ...(await runsBetween(middle, to))]
    }
    const all = [...runs]
    for (let next = 2; all.length < total && next <= 10; next += 1) all.push(...(await page(next)).runs)
    return all
  }

  /** The workflows and the repository's own actions as a commit has them; `undefined`: GitHub cannot show it, or not whole. */
  async function read(commit: string) {
    const tree = await client.find(`${root}/git/trees/${commit}?recursive=1`, { about, parse: parseTree })
    const files = new Map<string, FoundFile>()
    for (const [path, hash] of tree ?? []) {
      if (!/^\.github\/.*\.ya?ml$|(^|\/)action\.ya?ml$/.test(path)) continue
      const asked = { about, parse: parseBlob }
      if (!texts.has(hash)) texts.set(hash, await client.find(`${root}/git/blobs/${hash}`, asked))
      const text = texts.get(hash)
      files.set(path, text === undefined ? { path, problem: 'it is not there' } : { path, text })
    }
    if (tree === undefined) return undefined
    const own = { name: '', tag: '', pin: undefined }
    const { repository, paths, unread } = readRepository([], {
      files: { find: () => files.values(), text: () => undefined },
      readYaml,
      name,
      own,
    })
    return {
      jobs: viewRepository(repository).jobs.map(({ job }) => job),
      paths,
      isWhole: unread.length === 0,
    }
  }

  return {
    /** Every run of which an attempt began since then, as far as GitHub still lists it. */
    runs: async (since: number, now: number): Promise<readonly PastRun[]> => {
      const found = await runsBetween(since - rerunMs, now)
      return [...new Map(found.map(run => [run.id, run])).values()].filter(({ at }) => at >= since)
    },
    at: async (commit: string) => {
      if (!commits.has(commit)) commits.set(commit, await read(commit))
      return commits.get(commit)
    },
    /** The commit that a tag or branch of an action stands for now; `undefined` where nothing resolves it. */
    resolve: async (action: string, ref: string): Promise<string | undefined> => {
      const reply = await client.send('GET', `/repos/${action}/commits/${encodeURIComponent(ref)}`)
      return isAnswer(reply) ? text(reply.data, 'sha') : undefined
    },
  }
}

function text(json: unknown, name: string): string | undefined {
  const value = asJsonObject(json)?.[name]
  return typeof value === 'string' ? value : undefined
}

function parseRun(json: unknown) {
  const id = asJsonObject(json)?.['id']
  const [path, commit, event] = ['path', 'head_sha', 'event'].map(name =>
    text(json, name)?.replace(/@.*/s, ''),
  )
  const at = parseInstant(text(json, 'run_started_at') ?? text(json, 'created_at'))
  const isRun = typeof id === 'number' && path !== undefined && commit !== undefined && at !== undefined
  return isRun ? { id, path, commit, event, at } : undefined
}

function parseRuns(json: unknown) {
  const { total_count: total, workflow_runs: list } = asJsonObject(json) ?? {}
  const runs = Array.isArray(list) ? list.map(parseRun).filter(run => run !== undefined) : undefined
  return typeof total === 'number' && runs !== undefined ? { total, runs } : undefined
}

/** Nothing of a tree that is too large to be shown whole. */
function parseTree(json: unknown): readonly (readonly [path: string, hash: string])[] | undefined {
  const { tree, truncated } = asJsonObject(json) ?? {}
  if (!Array.isArray(tree)) return undefined
  return truncated === true ? [] : tree.map(item => [text(item, 'path') ?? '', text(item, 'sha') ?? ''])
}

function parseBlob(json: unknown): string | undefined {
  const content = text(json, 'encoding') === 'base64' ? text(json, 'content') : undefined
  return content && Buffer.from(content, 'base64').toString('utf8')
}
