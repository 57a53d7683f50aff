import { momentText, plainText } from '../base/markdown.ts'
import { formatTime } from '../base/time.ts'
import type { SecretStore } from '../register/store.ts'

/** A copy on GitHub, and when it was changed by GitHub's clock, in milliseconds since 1970. */
export interface ChangedCopy {
  readonly store: SecretStore
  readonly changedAt: number
}

/** A run of a workflow with a job that was given a secret's value before it was changed. Times: GitHub's clock. */
export interface OldRun {
  readonly repository: string
  readonly workflow: string
  readonly page: string
  readonly startedAt: number
}

/** Which jobs may hold the value that a secret had before, as far as GitHub shows it. */
export interface OldJobs {
  /** Those whose jobs have not all ended. */
  readonly running: readonly OldRun[]
  /** The one whose job ended last; `undefined`: none was seen. */
  readonly last: (OldRun & { readonly endedAt: number }) | undefined
  /** What GitHub did not show, and why, in words. */
  readonly notSeen: readonly string[]
}

/** For the output `report`; `lastEndedAt` is `null` while one runs, and where none was seen. */
export function reportOldJobs({ running, last, notSeen }: OldJobs) {
  return {
    running: running.map(({ startedAt, ...run }) => ({ ...run, startedAt: formatTime(startedAt) })),
    lastEndedAt: running.length > 0 || last === undefined ? null : formatTime(last.endedAt),
    notSeen,
  }
}

/** The same in sentences, for a log. */
export function oldJobsLines(jobs: OldJobs): readonly string[] {
  return say(jobs, { run: ({ repository, workflow, page }) => `${workflow} of ${repository} (${page})` })
}

/** For a page: with links. */
export function oldJobsTexts(jobs: OldJobs): readonly string[] {
  const run = ({ repository, workflow, page }: OldRun): string =>
    `<a href="${page}">${plainText(workflow)}</a> of ${plainText(repository)}`
  return say({ ...jobs, notSeen: jobs.notSeen.map(plainText) }, { run, moment: momentText })
}

interface Words {
  readonly run: (run: OldRun) => string
  readonly moment?: (at: number) => string
}

function say({ running, last, notSeen }: OldJobs, { run, moment = formatTime }: Words): readonly string[] {
  const open = running.map(
    it => `${run(it)} has run since ${moment(it.startedAt)}, and may hold the old value`,
  )
  if (open.length > 0) return [...open, ...notSeen]
  if (last !== undefined) {
    const which = notSeen.length === 0 ? 'the last job' : 'the last job that was seen and'
    const that = notSeen.length === 0 ? 'that could hold' : 'could hold'
    return [`${which} ${that} the old value ended ${moment(last.endedAt)}: ${run(last)}`, ...notSeen]
  }
  return notSeen.length > 0 ? notSeen : ['GitHub lists no other job that kept the old value']
}
