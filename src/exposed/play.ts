import { posix } from 'node:path'
import { unseen } from '../base/look.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import type { GithubContents, Tree } from '../stores/github/contents.ts'
import { readUse } from '../workflows/jobs/use.ts'
import { readWorkflow, type Workflow, type WorkflowJob } from '../workflows/jobs/workflow.ts'
import { type ActionLooks, unreadable, type UseLook } from './actions.ts'
import { isFullCommit } from './bad-action.ts'

/** A job of a workflow file, and the job that calls the file. */
export interface Call {
  readonly file: Workflow
  readonly job: WorkflowJob
  readonly caller: Call | undefined
}

/** GitHub plays at most ten workflows in one another (docs.github.com, "Reusing workflows"). */
const deepest = 10
/** More than anybody's run has: files that call each other twice would be read without end. */
const mostLooks = 5000

export type Play = ReturnType<typeof createPlay>

/** Plays what a run starts, as these trees have it. One look for each job and each `uses:`. */
export function createPlay(readFiles: GithubContents, { lookAtSteps, matchUse }: ActionLooks) {
  return async ({ path: start, called }: WorkflowRun, workspace: readonly Tree[]) => {
    const looks: UseLook[] = []
    const had: Call[] = []

    async function playWorkflow(path: string, home: readonly Tree[], caller?: Call): Promise<void> {
      const what = caller?.job.uses?.value.replace(/^[.$]\//, '') ?? path
      const isEndless = depthOf(caller) >= deepest || looks.length > mostLooks
      const files = isEndless ? unseen(what, endless) : await readFiles(home, [path], what)
      if ('unseen' in files) return void looks.push(files)
      for (const document of files.seen) {
        const file = readWorkflow({ path: what, ...document })
        if (file?.kind !== 'workflow') looks.push(unseen(what, 'it has no jobs'))
        else for (const job of file.jobs) await playJob({ file, job, caller }, home)
      }
    }

    async function playJob(call: Call, home: readonly Tree[]): Promise<void> {
      const { uses, steps } = call.job
      const place = { home, workspace, actions: new Set<string>(), replaced: [] }
      const ofJob = await (uses === undefined
        ? lookAtSteps(steps, place)
        : lookAtCall(uses.value, call, home))
      looks.push({ seen: false }, ...ofJob)
      if (ofJob.some(look => 'seen' in look && look.seen)) had.push(call)
    }

    /** A job may call a workflow in place of steps. GitHub says which commit of it ran. */
    async function lookAtCall(text: string, call: Call, home: readonly Tree[]): Promise<readonly UseLook[]> {
      const use = readUse(text)
      const match = use.kind === 'action' ? matchUse(use, text) : undefined
      if (match !== undefined) return [match]
      if (!('path' in use)) return [unseen(text, unreadable)]
      const ref = use.kind === 'action' ? (called.get(text.trim().toLowerCase()) ?? use.ref) : ''
      if (use.kind !== 'action') await playWorkflow(posix.normalize(use.path), home, call)
      else if (isFullCommit(ref)) await playWorkflow(use.path, [{ repository: use.name, ref }], call)
      else return [unseen(text, 'GitHub does not say which commit of it ran')]
      return []
    }

    await playWorkflow(start, workspace)
    return { looks, had, isThere: looks.some(look => 'seen' in look) }
  }
}

function depthOf(call: Call | undefined): number {
  return call === undefined ? 0 : 1 + depthOf(call.caller)
}

const endless = 'it is called too deep, or too often'
