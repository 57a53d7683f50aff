import { posix } from 'node:path'
import { combine, type Gap, unseen } from '../base/look.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import { readWorkflow, type Workflow, type WorkflowJob } from '../workflows/jobs/workflow.ts'
import { absent, type ActionLook, createActionLooks, unreadable } from './actions.ts'
import type { History } from './history.ts'
import { type BadAction, readUse } from './uses.ts'

/** A job of a workflow file, and the job that calls the file. */
export interface Call {
  readonly file: Workflow
  readonly job: WorkflowJob
  readonly caller: Call | undefined
}

/** What a run played. `had`: the jobs that had the bad action. `isWhole`: all of it was seen. */
export interface PlayedRun {
  readonly run: WorkflowRun
  readonly had: readonly Call[]
  readonly isWhole: boolean
  readonly gaps: readonly Gap[]
}

/** GitHub plays at most ten workflows in one another. */
const deepest = 10
/** More than anybody's run has: files that call each other twice would be read without end. */
const mostCalls = 1000

/** Runs that GitHub itself makes have no file. Those of Copilot do what the repository's setup steps say. */
const ofGithub = /^dynamic\/(dependabot|pages|github-code-scanning)\//
const owners = /^(actions|dependabot|github)\//i

/** Reads every file that a run played, as its commit has it, and looks for the bad action in each. */
export async function playRun(run: WorkflowRun, bad: BadAction, history: History): Promise<PlayedRun> {
  const { path } = run
  const { looks, had, playWorkflow } = createPlay(run.commit, bad, history)
  if (!path.startsWith('dynamic/')) await playWorkflow({ path, caller: undefined, depth: 1 })
  else if (ofGithub.test(path) && !owners.test(bad.name)) looks.push({ seen: false })
  else looks.push(unseen(path, 'GitHub does not show what it plays in it'))
  const { isWhole, gaps } = combine({ what: path, why: 'nothing of it was read', remedy: '' }, looks)
  return { run, had, isWhole, gaps }
}

type Callee = Readonly<{ path: string; caller: Call | undefined; depth: number }>

/** `looks`: one for each file and each `uses:`. */
function createPlay(commit: string, bad: BadAction, history: History) {
  const { lookAtAction, lookAtSteps } = createActionLooks(bad, history)
  const looks: ActionLook[] = []
  const had: Call[] = []
  let left = mostCalls

  async function playWorkflow({ path, caller, depth }: Callee): Promise<void> {
    const look = await history.file(commit, path)
    if ('unseen' in look) return void looks.push(look)
    const file = look.seen && readWorkflow({ path, ...look.seen })
    if (file?.kind !== 'workflow') {
      return void looks.push(unseen(path, look.seen === undefined ? absent : 'it has no jobs'))
    }
    looks.push({ seen: false })
    for (const job of file.jobs) {
      const call = { file, job, caller }
      const jobLooks = [...(await lookAtCall(call, depth)), ...(await lookAtSteps(job.steps, commit))]
      looks.push(...jobLooks)
      if (jobLooks.some(one => 'seen' in one && one.seen)) had.push(call)
    }
  }

  /** A job may call a workflow in place of steps. */
  async function lookAtCall(call: Call, depth: number): Promise<readonly ActionLook[]> {
    const text = call.job.uses?.value
    if (text === undefined) return []
    const use = readUse(text)
    if (use.kind === 'action') {
      const look = lookAtAction(use, text)
      const isRead = 'unseen' in look || look.seen
      return [isRead ? look : unseen(text, 'it is a workflow of another repository, which was not read')]
    }
    if (!('path' in use)) return [unseen(text, unreadable)]
    if (depth >= deepest || (left -= 1) < 0) return [unseen(text, 'it is called too deep, or too often')]
    await playWorkflow({ path: posix.normalize(use.path), caller: call, depth: depth + 1 })
    return []
  }

  return { looks, had, playWorkflow }
}
