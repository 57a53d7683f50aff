import type { ReadingPlace } from '../base/error.ts'
import { asJsonObject } from '../base/json.ts'
import { type Look, lookAt, unseen } from '../base/look.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { type Parse, parseFolder, parseRuns, type WorkflowRun } from '../stores/github/answers.ts'
import type { GithubClient } from '../stores/github/client.ts'
import type { ReadYaml } from '../yaml/read.ts'

/** A run can be run again for 30 days, and lasts 35 at most (docs.github.com, "Actions limits"). */
const longestRunMs = 65 * dayMs
/** GitHub lists no more with a filter. */
const mostListed = 1000

interface HistoryOptions {
  /** `owner/repo`. */
  readonly name: string
  readonly readYaml: ReadYaml
  readonly place: ReadingPlace
}

/** What GitHub tells of a repository's past, each thing asked for once. */
export function createHistory(client: GithubClient, { name, readYaml, place }: HistoryOptions) {
  const root = `/repos/${name}`
  const permission = `the repository permissions "Actions: read" and "Contents: read" for ${name}`
  const about = { name: `repository ${name}`, place: `repository ${name}`, permission }
  const object = <T>(kind: string, parse: Parse<T>) =>
    once(hash => lookAt(hash, place, () => client.find(`${root}/git/${kind}/${hash}`, { about, parse })))
  const folder = object('trees', parseFolder)
  const blob = object('blobs', parseBlob)

  async function runsBetween(from: number, to: number): Promise<readonly WorkflowRun[]> {
    const created = [from, to].map(at => `${formatTime(at).slice(0, 19)}Z`).join('..')
    const path = `${root}/actions/runs?created=${created}`
    const { total } = await client.ask(`${path}&per_page=1`, { about, parse: parseRuns })
    if (total > mostListed && to - from > 1000) {
      const middle = Math.floor((from + to) / 2000) * 1000
      return [...(await runsBetween(from, middle)), ...(await runsBetween(middle, to))]
    }
    return client.list(path, { about, what: 'runs', parse: parseRuns }, ({ id }) => id)
  }

  /** Git's hash of a file; `undefined`: the commit does not have it. A tree of all folders is cut where it is large. */
  async function hashOf(commit: string, path: string): Promise<Look<string | undefined>> {
    let hash = commit
    const parts = path.split('/')
    for (const [at, part] of parts.entries()) {
      const look = await folder(hash)
      if ('unseen' in look) return look
      if (look.seen === undefined) return unseen(path, 'their commit is not on GitHub any more')
      const entry = look.seen.entries.get(part)
      if (entry === undefined && look.seen.isCut) return unseen(path, 'GitHub does not list its whole folder')
      if (entry?.kind === 'elsewhere') return unseen(path, 'it is a link, or in a submodule')
      if (entry?.kind !== (at < parts.length - 1 ? 'folder' : 'file')) return { seen: undefined }
      hash = entry.hash
    }
    return { seen: hash }
  }

  const document = once(async hash => {
    const look = await blob(hash)
    if ('unseen' in look) return look
    if (look.seen === undefined) return unseen(hash, 'GitHub does not show it')
    const read = readYaml(look.seen)
    if ('root' in read) return { seen: { ...read, text: look.seen } }
    return unseen(hash, `line ${read.problem.line}: ${read.problem.message}`)
  })

  return {
    /** Every run of which an attempt may have been at work since then, and how many had ended before. */
    runs: async (since: number, until: number) => {
      const listed = await runsBetween(since - longestRunMs, until)
      const files = listed.map(run => ({ ...run, path: run.path.replace(/@.*/s, '') }))
      const all = [...new Map(files.map(run => [run.id, run])).values()]
      const runs = all.filter(({ endedAt }) => endedAt >= since)
      return { runs, ended: all.length - runs.length }
    },
    /** A file of YAML as a commit has it; `undefined`: it has none there. */
    file: async (commit: string, path: string) => {
      const hash = await hashOf(commit, path)
      if ('unseen' in hash) return hash
      return hash.seen === undefined ? { seen: undefined } : document(hash.seen)
    },
  }
}

export type History = ReturnType<typeof createHistory>

/** Asks for each thing once. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return key => {
    const answer = answers.get(key) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}

const parseBlob: Parse<string> = json => {
  const content = asJsonObject(json)?.['content']
  return typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined
}
