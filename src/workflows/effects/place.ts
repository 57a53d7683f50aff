import { textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { type Checkout, joinPath, pathInRepository } from '../workflow/paths.ts'
import type { Repository } from '../workflow/repository.ts'
import type { Scope } from '../workflow/scope.ts'
import type { Job, WorkflowStep, Workflow } from '../workflow/workflow.ts'

/** What is around a step or a command: what its words mean, and which files it sees. */
export interface ActPlace {
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
export function mayRead({ budget }: Pick<ActPlace, 'budget'>, text: string, steps = 0): boolean {
  budget.characters -= text.length + 1_000 * (steps + 1)
  return budget.characters >= 0
}

/** Where a step stands. */
export interface StepPlace extends ActPlace {
  readonly step: WorkflowStep
}

/** Where a command stands: `at` is the offset of its step, `depth` counts the files that call each other. */
export interface CommandPlace extends ActPlace {
  readonly at: number
  readonly depth: number
  /** The script that runs it, as it was called; `undefined` in a step. */
  readonly script?: string
}

/** The folder in which a step's script starts. */
export function directoryOf(
  step: WorkflowStep,
  { workflow, job }: Pick<ActPlace, 'workflow' | 'job'>,
): string | undefined {
  const fallback = [job.node, workflow.root].map(node =>
    textOf(valueOf(valueOf(node, 'defaults'), 'run'), 'working-directory'),
  )
  return joinPath('', textOf(step.node, 'working-directory') ?? fallback.find(Boolean) ?? '')
}

/** The path in the repository of a file that a command names. */
function pathOf(name: string, { directory, checkouts }: ActPlace): string | undefined {
  const path = directory === undefined ? undefined : joinPath(directory, name)
  return path === undefined ? undefined : pathInRepository(path, checkouts)
}

/** The text of a file of the repository that a command names; `undefined` when it cannot be read. */
export function textAt(name: string, place: ActPlace): string | undefined {
  const path = pathOf(name, place)
  const text = path === undefined ? undefined : place.repository.otherFiles.text(path)
  return text === undefined || !mayRead(place, text) ? undefined : text
}

/** The same for a file in YAML. */
export function yamlAt(name: string, place: ActPlace): YamlNode | undefined {
  const path = textAt(name, place) === undefined ? undefined : pathOf(name, place)
  return path === undefined ? undefined : place.repository.otherFiles.yaml(path)
}
