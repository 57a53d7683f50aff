import { textOf, valueOf } from '../../yaml/tree.ts'
import { createReader, type JobReader } from '../jobs/lookup.ts'
import { scriptOf } from '../jobs/outputs.ts'
import { playJobs, type PlayedJob, type PlayedStep } from '../jobs/play.ts'
import { pathHere, type Repository } from '../jobs/repository.ts'
import { actionName } from '../jobs/workflow.ts'
import { knownText } from '../values/text.ts'
import { actionActs } from './actions.ts'
import { joinPath } from './build.ts'
import { commandActs } from './commands.ts'
import { type Act, act, type Effect } from './effect.ts'
import { stepByName } from './words.ts'

/** A job with what its steps do to registries. */
interface JobView {
  readonly job: PlayedJob
  /** In order; read when it is first asked for. */
  readonly effects: () => readonly Effect[]
}

/** What is read of a whole repository. */
export interface RepositoryView {
  readonly repository: Repository
  readonly reader: JobReader
  readonly jobs: readonly JobView[]
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
  const [first] = job.played
  const cut = { ...act('open', 'what is called here has more steps than migrate reads'), at: job.node.start }
  return job.isCut && first !== undefined ? [...found, { ...cut, step: job.played.at(-1) ?? first }] : found
}

function stepEffects(
  step: PlayedStep,
  place: { job: PlayedJob; repository: Repository; reader: JobReader },
): readonly Effect[] {
  const { job, repository, reader } = place
  const at = step.node.start
  const directory = directoryOf(step, job)
  const files = { directory, file: repository.text }
  const value = (text: string) => reader.value(text, { job, step })
  const acts = (): readonly (Act & { at: number })[] => {
    if (scriptOf(step) !== undefined) {
      const offsetOf = scriptLines(step)
      return reader.scripts(step, job).flatMap(({ commands, problem }) => {
        let folder = directory
        const found = commands.flatMap(({ ways, line, isConditional }) => {
          const [head, target] = (ways[0] ?? []).map(word => knownText(word))
          if (/^(cd|pushd)$/.test(head ?? '')) {
            folder =
              folder === undefined || target === undefined || isConditional
                ? undefined
                : joinPath(folder, target)
          }
          const variable = (name: string) => value(`\${{ env.${name} }}`)
          return ways.flatMap(words =>
            commandActs(words, { ...files, directory: folder, variable }).map(one => ({
              ...one,
              at: offsetOf(line),
            })),
          )
        })
        return problem === undefined ? found : [...found, { ...act('open', problem), at }]
      })
    }
    // `wait`, `wait-all` and `cancel` run nothing themselves; what a local action does follows.
    if (step.uses === undefined || step.called !== undefined) return []
    const isMissing = pathHere(step.uses.value, repository) !== undefined
    return (isMissing ? missing(step, repository) : actionActs(step, { ...files, directory: '', value })).map(
      one => ({ ...one, at }),
    )
  }
  const seen = new Set<string>()
  return stepByName(step.name, acts())
    .map(one => ({ at, ...one, step }))
    .filter(({ kind, by, images, at: place }) => {
      const key = JSON.stringify([kind, by, place, images.map(({ text }) => text)])
      return seen.has(key) ? false : seen.add(key)
    })
}

/** A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler). */
function missing(step: PlayedStep, { workflows, name }: Repository): readonly Act[] {
  const folder = pathHere(step.uses?.value ?? '', { name }) ?? ''
  const isContainer = ['action.yml', 'action.yaml'].some(
    file => workflows.get(folder === '' ? file : `${folder}/${file}`)?.jobs.length === 0,
  )
  return isContainer ? [] : [act('open', step.uses?.value ?? actionName(step))]
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
