import { posix } from 'node:path'
import { type Look, unseen } from '../base/look.ts'
import type { GithubContents, Tree } from '../stores/github/contents.ts'
import { readUse, replacedBy, type UsedAction } from '../workflows/jobs/use.ts'
import { readWorkflow, type WorkflowStep } from '../workflows/jobs/workflow.ts'
import { textOf, valueOf } from '../yaml/tree.ts'
import { type BadAction, isFullCommit, matchAction } from './bad-action.ts'

/** `true`: it is the bad action. */
export type UseLook = Look<boolean>

/** A job at a step. `home`: where the file stands that has the step. */
interface JobPlace {
  readonly home: readonly Tree[]
  readonly workspace: readonly Tree[]
  /** What was read for the job, and the folders that hold another commit or repository by then. */
  readonly actions: Set<string>
  readonly replaced: string[]
}

export type ActionLooks = ReturnType<typeof createActionLooks>

/**
 * Looks for the bad action in what steps use, on every level.
 * @param todays is given each action that was read as its tag or branch is today
 */
export function createActionLooks(bad: BadAction, readFiles: GithubContents, todays: Set<string>) {
  async function lookAtSteps(steps: readonly WorkflowStep[], place: JobPlace): Promise<readonly UseLook[]> {
    const looks: UseLook[] = []
    for (const step of steps) {
      place.replaced.push(...replacedBy(step, place.workspace[0]?.repository))
      if (step.uses !== undefined) looks.push(...(await lookAtUse(step.uses.value, place)))
    }
    return looks
  }

  async function lookAtUse(text: string, place: JobPlace): Promise<readonly UseLook[]> {
    const use = readUse(text)
    if (use.kind === 'image') return []
    if (use.kind === 'unreadable') return [unseen(text, unreadable)]
    if (use.kind === 'self') return lookInFolder(use.path, text, place)
    if (use.kind === 'local') {
      const isReplaced = place.replaced.some(folder => `${use.path}/`.startsWith(folder))
      if (isReplaced) return [unseen(text, 'another commit or repository was checked out before')]
      return lookInFolder(use.path, text, { ...place, home: place.workspace })
    }
    const match = matchUse(use, text)
    if (match !== undefined) return [match]
    const home = [{ repository: use.name, ref: use.ref }]
    const looks = await lookInFolder(use.path, text, { ...place, home })
    if (isFullCommit(use.ref)) return looks
    // The first look is that at itself.
    if (looks.length > 1) return [unseen(text, 'it calls others, and which ones it called then is not known')]
    if (looks.some(look => 'seen' in look)) todays.add(text)
    return looks
  }

  /** `undefined`: it is another action, and has to be read. */
  function matchUse(use: UsedAction, text: string): UseLook | undefined {
    const verdict = matchAction(use, bad)
    if (verdict === 'unsure') return unseen(text, 'it is another version')
    return verdict === 'another' ? undefined : { seen: verdict === 'bad' }
  }

  async function lookInFolder(folder: string, text: string, place: JobPlace): Promise<readonly UseLook[]> {
    const key = place.home.map(({ repository, ref }) => `${repository}@${ref}/${folder}`).join()
    if (place.actions.has(key)) return [{ seen: false }]
    place.actions.add(key)
    const paths = ['action.yml', 'action.yaml'].map(name => posix.join(folder, name))
    const files = await readFiles(place.home, paths, text)
    if ('unseen' in files) return [files]
    const looks: UseLook[] = []
    for (const file of files.seen) {
      const runs = valueOf(file.root, 'runs')
      const using = textOf(runs, 'using') ?? ''
      const steps = readWorkflow({ path: text, ...file })?.jobs[0]?.steps
      // An old one of GitHub's is a part of the runner.
      const isWhole = /^(node\d+|docker)$/i.test(using) || valueOf(runs, 'plugin') !== undefined
      looks.push(isWhole || steps !== undefined ? { seen: false } : unseen(text, 'it is not an action'))
      if (using === 'composite') looks.push(...(await lookAtSteps(steps ?? [], place)))
    }
    return looks
  }

  return { lookAtSteps, matchUse }
}

export const unreadable = 'what it names cannot be read'
