import { hostname } from 'node:os'
import type { Environment } from '../base/child-environment.ts'
import { errno } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { isJsonObject, parseJsonObject } from '../base/json.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Log } from '../runner/runner.ts'
import { configFileName, ownPrefix, readingConfig, undoFileName, writingConfig } from './config-files.ts'
import { elsewhere } from './failure.ts'
import type { JobName, UndoRecord } from './undo-stack.ts'

/** Docker's config directory, links resolved. */
type ConfigDirectory = Readonly<{ directory: string; files: Files }>

/** What our logins left for their undo. A damaged record is removed with a warning. Only under the lock. */
export async function readUndoRecord({ directory, files, runner }: ConfigDirectory & { runner: Log }) {
  const path = files.join(directory, undoFileName)
  const hint = `remove it; logins from before it are then not restored. Or ${elsewhere}`
  const text = await readingConfig(path, () => files.readOwn(path), hint)
  if (text === undefined) return undefined
  const record = parseJsonObject(text)
  const puts: unknown = record?.['puts']
  // What is wrong with it is never told: the text holds other logins.
  if (Array.isArray(puts) && puts.every(isPut)) return record as unknown as UndoRecord
  runner.warning(
    `${path} was damaged and is removed. Logins from before it cannot be restored: take those that this machine no longer needs out of ${configFileName} beside it, or run docker logout`,
  )
  await writingConfig(directory, () => files.remove(path))
  return undefined
}

function isPut(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const { login, key, place, print, below } = value
  const isKept = below === null || (typeof below === 'string' && parseJsonObject(below) !== undefined)
  return isKept && [login, key, place, print].every(one => typeof one === 'string')
}

/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
export async function writeUndoRecord({ directory, files }: ConfigDirectory, record: UndoRecord) {
  const path = files.join(directory, undoFileName)
  await writingConfig(directory, () =>
    record.puts.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)),
  )
}

const overPrefix = `${ownPrefix}.over.`

/** Notes without the lock that a login is over: its next holder takes it out. False: the disk is full. */
export async function noteOver({ directory, files }: ConfigDirectory, id: string): Promise<boolean> {
  try {
    await files.writeOwn(files.join(directory, overPrefix + id), '')
    return true
  } catch (error) {
    if (errno(error) === undefined) throw error
    return false
  }
}

/** This process's job. Runners may share a name or a folder; in containers RUNNER_TRACKING_ID is not set. */
export function jobNameOf(environment: Environment): JobName | undefined {
  const { RUNNER_NAME: name, RUNNER_TEMP: folder, RUNNER_TRACKING_ID: number } = environment
  if (!name || !folder) return undefined
  const { runId, runAttempt, job } = jobOf(environment)
  return { runner: [hostname(), name, folder].join(), run: [runId, runAttempt, job, number].join() }
}

/** The logins of jobs that this runner played before: they never came to their post step. */
export function ofEarlierJobs(record: UndoRecord | undefined, environment: Environment): readonly string[] {
  const now = jobNameOf(environment)
  const puts = record?.puts.filter(({ job }) => job?.runner === now?.runner && !isSameJob(job, now))
  return now === undefined ? [] : (puts ?? []).map(({ login }) => login)
}

/** A step may change RUNNER_TRACKING_ID, for what it starts to stay: only two of the runner's own differ. */
export function isSameJob(job: JobName | undefined, now: JobName | undefined): boolean {
  if (job === undefined || job.runner !== now?.runner) return false
  const runs = [job.run, now.run]
  const areOwn = runs.every(run => /^([^,]*,){3}github_[\da-f-]{36}$/i.test(run))
  const [one, other] = areOwn ? runs : runs.map(run => run.split(',', 3).join())
  return one === other
}

export async function notedOver({ directory, files }: ConfigDirectory): Promise<readonly string[]> {
  const names = await readingConfig(directory, () => files.list(directory))
  return names.filter(name => name.startsWith(overPrefix)).map(name => name.slice(overPrefix.length))
}

export async function forgetOver({ directory, files }: ConfigDirectory, id: string): Promise<void> {
  await writingConfig(directory, () => files.remove(files.join(directory, overPrefix + id)))
}
