import { lookupAt, type StepPlace } from '../jobs/lookup.ts'
import { playJobs, type PlayedJob, type PlayedStep } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { readScript, type ReadScript } from '../values/shell.ts'
import { readTemplate } from '../values/expression.ts'
import { knownText, type Text } from '../values/text.ts'
import { actionActs } from './actions.ts'
import { commandActs } from './commands.ts'
import { type Act, act, type Effect } from './effect.ts'
import { stepByName } from './words.ts'

/** Reads the texts of a repository's jobs. */
export interface JobReader {
  /** What a text is at a step, or at the front of its job. */
  readonly text: (text: string, place: StepPlace) => Text
  /** The script of a step. */
  readonly script: (step: PlayedStep, job: PlayedJob) => ReadScript
}

/** What is read of a whole repository: each job with what its steps do to registries, in order, read when it is first asked for. */
export interface RepositoryView {
  readonly repository: Repository
  readonly reader: JobReader
  readonly jobs: readonly { readonly job: PlayedJob; readonly effects: () => readonly Effect[] }[]
}

/** Plays every job of a repository. */
export function viewRepository(repository: Repository): RepositoryView {
  const { name } = repository
  const reader: JobReader = {
    text: (text, place) => (text.includes('${{') ? readTemplate(text, lookupAt(place, name)) : [text]),
    script: (step, job) => readScript(scriptOf(step) ?? '', lookupAt({ job, step }, name), step.foreignShell),
  }
  const jobs = playJobs(repository).map(job => {
    let effects: readonly Effect[] | undefined
    return { job, effects: () => (effects ??= jobEffects(job, { repository, reader })) }
  })
  return { repository, reader, jobs }
}

function jobEffects(job: PlayedJob, view: Omit<RepositoryView, 'jobs'>): readonly Effect[] {
  const found = job.played.flatMap(step =>
    stepByName(step.name, stepActs(step, job, view)).map(one => ({ at: step.node.start, ...one, step })),
  )
  const last = job.played.at(-1)
  const more = act('open', 'what is called here has more steps than migrate reads')
  return job.isCut && last !== undefined ? [...found, { ...more, at: job.node.start, step: last }] : found
}

function stepActs(
  step: PlayedStep,
  job: PlayedJob,
  { repository, reader }: Omit<RepositoryView, 'jobs'>,
): readonly (Act & { at?: number })[] {
  const value = (text: string) => reader.text(text, { job, step })
  if (scriptOf(step) === undefined) {
    // `wait`, `wait-all` and `cancel` run nothing themselves; what a local action does follows.
    if (step.uses === undefined || step.isCall) return []
    if (pathHere(step.uses.value, repository) === undefined) {
      return actionActs(step, { isRoot: true, file: repository.text }, value)
    }
    // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
    return localAction(step, repository) === undefined ? [act('open', step.uses.value)] : []
  }
  const offsetOf = scriptLines(step)
  const { commands, problem } = reader.script(step, job)
  const isMoved = commands.some(({ words: [head = []] }) => /^(cd|pushd)$/.test(knownText(head) ?? ''))
  const place = {
    isRoot: !isMoved && !/working-directory/.test(step.frame.file.text),
    file: repository.text,
    variable: (name: string) => value(`\${{ env.${name} }}`),
  }
  const found = commands.flatMap(({ words, line }) =>
    commandActs(words, place).map(one => ({ ...one, at: offsetOf(line) })),
  )
  return problem === undefined ? found : [...found, act('open', problem)]
}

/** Where the lines of a step's script begin in its file. */
export function scriptLines({
  run,
  frame,
  node,
}: Pick<PlayedStep, 'run' | 'frame' | 'node'>): (line: number) => number {
  if (run?.style !== 'block') return () => run?.start ?? node.start
  const { text } = frame.file
  const starts: number[] = []
  for (let at = text.indexOf('\n', run.start) + 1; at > 0 && at <= run.end; at = text.indexOf('\n', at) + 1) {
    starts.push(at)
  }
  return line => starts[line] ?? run.end
}
