import { textOf, valueOf } from '../../yaml/tree.ts'
import { type Checkout, joinPath, pathInRepository } from '../workflow/paths.ts'
import type { Repository } from '../workflow/repository.ts'
import type { Scope } from '../workflow/scope.ts'
import type { Job, WorkflowStep, Workflow } from '../workflow/workflow.ts'

/** What is around a step or a command: what its words mean, and which files it sees. */
export interface ActContext {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly scope: Scope
  readonly checkouts: readonly Checkout[]
  /** The folder that it works in, from the workspace; `undefined` when the file does not tell. */
  readonly directory: string | undefined
  readonly budget: ReadingBudget
}

/** How much a workflow's steps may still make read: files that call each other several times would be read without end. */
export interface ReadingBudget {
  characters: number
}

/** More than anybody's scripts, many times over. */
export function readingBudget(): ReadingBudget {
  return { characters: 10_000_000 }
}

/** Takes what a file costs; a short one is not free, nor is a step. @returns `false` when nothing is left */
export function mayRead({ budget }: Pick<ActContext, 'budget'>, text: string, steps = 0): boolean {
  budget.characters -= text.length + 1_000 * (steps + 1)
  return budget.characters >= 0
}

/** Where a step stands. */
export interface ActionContext extends ActContext {
  readonly step: WorkflowStep
}

/** Where a command stands. */
export interface CommandContext extends ActContext {
  /** Its offset, or that of its step. */
  readonly at: number
  /** Of the lines of its script. */
  readonly lines?: readonly number[]
}

/** The folder in which a step's script starts. */
export function directoryOf(
  step: WorkflowStep,
  { workflow, job }: Pick<ActContext, 'workflow' | 'job'>,
): string | undefined {
  const fallback = [job.node, workflow.root].map(node =>
    textOf(valueOf(valueOf(node, 'defaults'), 'run'), 'working-directory'),
  )
  return joinPath('', textOf(step.node, 'working-directory') ?? fallback.find(Boolean) ?? '')
}

/** The text of a file of the repository that a command names; `undefined` when it cannot be read. */
export function textAt(name: string, place: ActContext): string | undefined {
  const { directory, checkouts } = place
  const joined = directory === undefined ? undefined : joinPath(directory, name)
  const path = joined === undefined ? undefined : pathInRepository(joined, checkouts)
  const text = path === undefined ? undefined : place.repository.otherFiles.text(path)
  return text === undefined || !mayRead(place, text) ? undefined : text
}
