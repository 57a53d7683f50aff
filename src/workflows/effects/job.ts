import { textOf, valueOf } from '../../yaml/tree.ts'
import { createReader, type JobReader } from '../jobs/lookup.ts'
import { playJobs, type PlayedJob, type PlayedStep } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { knownText } from '../values/text.ts'
import { actionActs } from './actions.ts'
import { commandActs } from './commands.ts'
import { joinPath } from './dockerfile.ts'
import { type Act, act, type Effect } from './effect.ts'
import { stepByName } from './words.ts'

/** What is read of a whole repository: each job with what its steps do to registries, in order, read when it is first asked for. */
export interface RepositoryView {
  readonly repository: Repository
  readonly reader: JobReader
  readonly jobs: readonly { readonly job: PlayedJob; readonly effects: () => readonly Effect[] }[]
}

/** Plays every job of a repository. */
export function viewRepository(repository: Repository): RepositoryView {
  const reader = createReader(repository.name)
  const jobs = playJobs(repository).map(job => {
    let effects: readonly Effect[] | undefined
    return { job, effects: () => (effects ??= jobEffects(job, repository, reader)) }
  })
  return { repository, reader, jobs }
}

function jobEffects(job: PlayedJob, repository: Repository, reader: JobReader): readonly Effect[] {
  const found = job.played.flatMap(step =>
    reader.mayRun(step, job) ? stepEffects(step, { job, repository, reader }) : [],
  )
  const last = job.played.at(-1)
  if (!job.isCut || last === undefined) return found
  return [
    ...found,
    {
      ...act('open', 'what is called here has more steps than migrate reads'),
      at: job.node.start,
      step: last,
    },
  ]
}

function stepEffects(
  step: PlayedStep,
  { job, repository, reader }: { job: PlayedJob; repository: Repository; reader: JobReader },
): readonly Effect[] {
  const at = step.node.start
  const value = (text: string) => reader.value(text, { job, step })
  const directory = directoryOf(step, job)
  const acts = (): readonly (Act & { at?: number })[] => {
    if (scriptOf(step) !== undefined) return scriptActs()
    // `wait`, `wait-all` and `cancel` run nothing themselves; what a local action does follows.
    if (step.uses === undefined || step.called !== undefined) return []
    if (pathHere(step.uses.value, repository) === undefined) {
      return actionActs(step, { directory: '', file: repository.text, value })
    }
    // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
    return localAction(step, job, repository)?.jobs.length === 0 ? [] : [act('open', step.uses.value)]
  }
  const scriptActs = () => {
    const offsetOf = scriptLines(step)
    const variable = (name: string) => value(`\${{ env.${name} }}`)
    return reader.scripts(step, job).flatMap(({ commands, problem }) => {
      let folder = directory
      const found = commands.flatMap(({ ways, line, isConditional }) => {
        const [head, target] = (ways[0] ?? []).map(knownText)
        if (/^(cd|pushd)$/.test(head ?? '')) {
          const isOpen = folder === undefined || target === undefined || isConditional
          folder = isOpen ? undefined : joinPath(folder ?? '', target)
        }
        const place = { directory: folder, file: repository.text, variable }
        return ways.flatMap(words => commandActs(words, place).map(one => ({ ...one, at: offsetOf(line) })))
      })
      return problem === undefined ? found : [...found, act('open', problem)]
    })
  }
  const all = stepByName(step.name, acts()).map(one => ({ at, ...one, step }))
  const key = ({ kind, by, at: place, images }: Effect) =>
    JSON.stringify([kind, by, place, images.map(({ text }) => text)])
  return [...new Map(all.map(one => [key(one), one])).values()]
}

/** Where a step's script runs. */
function directoryOf(step: PlayedStep, job: PlayedJob): string | undefined {
  const around = [job.node, job.frame.file.root].flatMap(
    node => textOf(valueOf(valueOf(node, 'defaults'), 'run'), 'working-directory') ?? [],
  )
  const own = textOf(step.node, 'working-directory') ?? around[0] ?? ''
  return own.includes('$') ? undefined : joinPath('', own)
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
