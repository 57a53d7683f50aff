import { commandsOf, textAt } from '../jobs/lookup.ts'
import { playJobs, type PlayedJob, type PlayedStep } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { actionActs } from './actions.ts'
import { commandActs } from './commands.ts'
import { type Act, act, type Effect } from './effect.ts'
import { stepByName } from './words.ts'

/** What is read of a whole repository: each job with what its steps do to registries, in order, read when it is first asked for. */
export interface RepositoryView {
  readonly repository: Repository
  readonly jobs: readonly { readonly job: PlayedJob; readonly effects: () => readonly Effect[] }[]
}

/** Plays every job of a repository. */
export function viewRepository(repository: Repository): RepositoryView {
  const jobs = playJobs(repository).map(job => {
    let effects: readonly Effect[] | undefined
    return { job, effects: () => (effects ??= jobEffects(job)) }
  })
  return { repository, jobs }
}

function jobEffects(job: PlayedJob): readonly Effect[] {
  const found = job.played.flatMap(step =>
    stepByName(step.name, stepActs(step, job)).map(one => ({ at: step.node.start, ...one, step })),
  )
  const last = job.played.at(-1)
  const more = act('open', 'what is called here has more steps than migrate reads')
  return job.isCut && last !== undefined ? [...found, { ...more, at: job.node.start, step: last }] : found
}

function stepActs(step: PlayedStep, job: PlayedJob): readonly (Act & { at?: number })[] {
  const { repository } = job
  const value = (text: string) => textAt(text, { job, step })
  const script = scriptOf(step)
  if (script === undefined) {
    // `wait`, `wait-all` and `cancel` run nothing themselves; what a local action does follows.
    if (step.uses === undefined || step.isCall) return []
    if (pathHere(step.uses.value, repository) === undefined) return actionActs(step, repository.text, value)
    // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
    return localAction(step, repository) === undefined ? [act('open', step.uses.value)] : []
  }
  const offsetOf = scriptLines(step)
  const isMoved = /^\s*(cd|pushd)\b/m.test(script) || /working-directory/.test(step.frame.file.text)
  const read = isMoved ? undefined : repository.text
  const variable = (name: string) => value(`\${{ env.${name} }}`)
  return commandsOf(step, job).flatMap(({ words, line }) =>
    commandActs(words, read, variable).map(one => ({ ...one, at: offsetOf(line) })),
  )
}

/** Where the lines of a step's script begin in its file. */
export function scriptLines({ run, frame, node }: PlayedStep): (line: number) => number {
  if (run?.style !== 'block') return () => run?.start ?? node.start
  const { text } = frame.file
  const starts: number[] = []
  for (let at = text.indexOf('\n', run.start) + 1; at > 0 && at <= run.end; at = text.indexOf('\n', at) + 1) {
    starts.push(at)
  }
  return line => starts[line] ?? run.end
}
