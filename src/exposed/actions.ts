import { posix } from 'node:path'
import { type Look, unseen } from '../base/look.ts'
import { readWorkflow, type WorkflowStep } from '../workflows/jobs/workflow.ts'
import { textOf, valueOf } from '../yaml/tree.ts'
import type { History } from './history.ts'
import { type BadAction, matchAction, readUse, type Use } from './uses.ts'

/** `true`: it is the bad action. */
export type ActionLook = Look<boolean>

/** Looks for the bad action in what steps use, on every level. */
export function createActionLooks(bad: BadAction, history: History) {
  /** @param done folders of actions that the job has called before */
  async function lookAtFolder(folder: string, commit: string, done: Set<string>): Promise<ActionLook[]> {
    if (done.has(folder)) return []
    done.add(folder)
    for (const name of ['action.yml', 'action.yaml']) {
      const look = await history.file(commit, posix.join(folder, name))
      if ('unseen' in look) return [look]
      if (look.seen === undefined) continue
      const using = textOf(valueOf(look.seen.root, 'runs'), 'using') ?? ''
      if (/^(node\d+|docker)$/.test(using)) return [{ seen: false }]
      const [job] = readWorkflow({ path: folder, ...look.seen })?.jobs ?? []
      if (using !== 'composite' || job === undefined) return [unseen(`./${folder}`, 'it is not an action')]
      return [{ seen: false }, ...(await lookAtSteps(job.steps, commit, done))]
    }
    return [unseen(`./${folder}`, absent)]
  }

  async function lookAtSteps(steps: readonly WorkflowStep[], commit: string, done = new Set<string>()) {
    const looks: ActionLook[] = []
    for (const text of steps.flatMap(({ uses }) => uses?.value ?? [])) {
      const use = readUse(text)
      if (use.kind === 'unreadable') looks.push(unseen(text, unreadable))
      else if (use.kind === 'action') looks.push(lookAtAction(use, text))
      else if ('path' in use) looks.push(...(await lookAtFolder(posix.normalize(use.path), commit, done)))
    }
    return looks
  }

  function lookAtAction(use: Extract<Use, { kind: 'action' }>, text: string): ActionLook {
    const verdict = matchAction(use, bad)
    return verdict === 'unsure' ? unseen(text, 'it is another version') : { seen: verdict === 'yes' }
  }

  return { lookAtAction, lookAtSteps }
}

export const absent = 'their commit does not have it'
export const unreadable = 'what it names cannot be read'
