import { asJsonObject } from '../base/json.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { parseRuns, parseTree, type WorkflowRun } from '../stores/github/answers.ts'
import type { GithubClient } from '../stores/github/client.ts'
import { isAnswer } from '../stores/github/ask.ts'
import { viewRepository } from '../workflows/effects/job.ts'
import type { FoundFile } from '../workflows/files.ts'
import { readRepository } from '../workflows/read.ts'
import type { ReadYaml } from '../yaml/read.ts'

/** A run can be run again for so long (docs.github.com, "Re-running workflows and jobs"). */
const rerunMs = 30 * dayMs

/** What GitHub knows of a repository's past. */
export function createHistory(client: GithubClient, name: string, readYaml: ReadYaml) {
  const root = `/repos/${name}`
  const permission = `the repository permissions "Actions: read" and "Contents: read" for ${name}`
  const about = { name: `repository ${name}`, place: `repository ${name}`, permission }
  const treeOf = (json: unknown) => parseTree(json) ?? new Map<string, string>()
  const blob = once(hash => client.find(`${root}/git/blobs/${hash}`, { about, parse: parseBlob }))

  async function runsBetween(from: number, to: number): Promise<readonly WorkflowRun[]> {
    const created = [from, to].map(at => `${formatTime(at).slice(0, 19)}Z`).join('..')
    const query = `${root}/actions/runs?created=${created}&per_page=100`
    const page = (number: number) => client.ask(`${query}&page=${number}`, { about, parse: parseRuns })
    const { total, items } = await page(1)
    // GitHub finds no more with a filter.
    if (total > 1000 && to - from > 1000) {
      const middle = Math.floor((from + to) / 2000) * 1000
      return [...(await runsBetween(from, middle)), ...(await runsBetween(middle, to))]
    }
    const all = [...items]
    for (let next = 2; all.length < total && next <= 10; next += 1) all.push(...(await page(next)).items)
    return all
  }

  return {
    /** Every run of which an attempt began since then, as far as GitHub still lists it. */
    runs: async (since: number, now: number): Promise<readonly WorkflowRun[]> => {
      const found = await runsBetween(since - rerunMs, now)
      const latest = new Map(found.map(run => [run.id, { ...run, path: run.path.replace(/@.*/s, '') }]))
      return [...latest.values()].filter(({ startedAt }) => startedAt >= since)
    },
    /** The workflows and own actions as a commit has them; `undefined`: GitHub cannot show it, or not whole. */
    at: once(async commit => {
      const tree = await client.find(`${root}/git/trees/${commit}?recursive=1`, { about, parse: treeOf })
      if (tree === undefined || tree.size === 0) return undefined
      const files: FoundFile[] = []
      for (const [path, hash] of tree) {
        if (!/^\.github\/.*\.ya?ml$|(^|\/)action\.ya?ml$/.test(path)) continue
        const text = await blob(hash)
        files.push(text === undefined ? { path, problem: 'it is not there' } : { path, text })
      }
      const own = { name: '', tag: '', pin: undefined }
      const read = { files: { find: () => files, text: () => undefined }, readYaml, name, own }
      const { repository, seen, unread } = readRepository([], read)
      return { jobs: viewRepository(repository).jobs, paths: seen, isWhole: unread.length === 0 }
    }),
    /** The commit that a tag or branch of an action stands for now; `undefined` where nothing resolves it. */
    resolve: async (action: string, ref: string): Promise<string | undefined> => {
      const reply = await client.send('GET', `/repos/${action}/commits/${encodeURIComponent(ref)}`)
      return isAnswer(reply) ? field(reply.data, 'sha') : undefined
    },
  }
}

/** Asks for each thing once. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return key => {
    const found = known.get(key) ?? ask(key)
    known.set(key, found)
    return found
  }
}

function field(json: unknown, name: string): string | undefined {
  const value = asJsonObject(json)?.[name]
  return typeof value === 'string' ? value : undefined
}

function parseBlob(json: unknown): string | undefined {
  const content = field(json, 'content')
  return content && Buffer.from(content, 'base64').toString('utf8')
}
