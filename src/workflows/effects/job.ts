import { textOf, valueOf } from '../../yaml/tree.ts'
import { lookupAt, type Place } from '../jobs/lookup.ts'
import { playJobs, type PlayedJob, type PlayedStep } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { readScript, type ReadScript } from '../shell.ts'
import { readTemplate } from '../values/expression.ts'
import { knownText, type Text } from '../values/text.ts'
import { actionActs } from './actions.ts'
import { commandActs } from './commands.ts'
import { joinPath } from './dockerfile.ts'
import { type Act, act, type Effect } from './effect.ts'
import { stepByName } from './words.ts'

/** Reads the texts of a repository's jobs. */
export interface JobReader {
  /** What a text is at a step, or at the front of its job. */
  readonly text: (text: string, place: Place) => Text
  /** The script of a step. */
  readonly script: (step: PlayedStep, place: Place) => ReadScript
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
    script: (step, place) =>
      readScript(scriptOf(step) ?? '', lookupAt({ ...place, step }, name), step.foreignShell),
  }
  const jobs = playJobs(repository).map(job => {
    let effects: readonly Effect[] | undefined
    return { job, effects: () => (effects ??= jobEffects(job, repository, reader)) }
  })
  return { repository, reader, jobs }
}

/** What its steps do in any run of its matrix. */
function jobEffects(job: PlayedJob, repository: Repository, reader: JobReader): readonly Effect[] {
  const found = new Map<string, Effect>()
  for (const step of job.played) {
    for (const row of job.rows) {
      const acts = stepActs(step, { job, row, step }, { repository, reader })
      for (const one of stepByName<Act & { at?: number }>(step.name, acts)) {
        const { kind, by, at = step.node.start, images } = one
        const key = JSON.stringify([step.index, kind, by, at, images.map(({ text }) => text)])
        if (!found.has(key)) found.set(key, { ...one, at, step })
      }
    }
  }
  const last = job.played.at(-1)
  const more = act('open', 'what is called here has more steps than migrate reads')
  return [...found.values(), ...(job.isCut && last ? [{ ...more, at: job.node.start, step: last }] : [])]
}

function stepActs(
  step: PlayedStep,
  place: Place,
  { repository, reader }: Pick<RepositoryView, 'repository' | 'reader'>,
): readonly (Act & { at?: number })[] {
  const value = (text: string) => reader.text(text, place)
  if (scriptOf(step) === undefined) {
    // `wait`, `wait-all` and `cancel` run nothing themselves; what a local action does follows.
    if (step.uses === undefined || step.isCall) return []
    if (pathHere(step.uses.value, repository) === undefined) {
      return actionActs(step, { directory: '', file: repository.text }, value)
    }
    // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
    return localAction(step, repository) === undefined ? [act('open', step.uses.value)] : []
  }
  const offsetOf = scriptLines(step)
  const { commands, problem } = reader.script(step, place)
  const isMoved = commands.some(({ words: [head = []] }) => /^(cd|pushd)$/.test(knownText(head) ?? ''))
  const at = {
    directory: isMoved ? undefined : directoryOf(step, place.job),
    file: repository.text,
    variable: (name: string) => value(`\${{ env.${name} }}`),
  }
  const found = commands.flatMap(({ words, line }) =>
    commandActs(words, at).map(one => ({ ...one, at: offsetOf(line) })),
  )
  return problem === undefined ? found : [...found, act('open', problem)]
}

/** Where a step's script runs. */
function directoryOf(step: PlayedStep, job: PlayedJob): string | undefined {
  const [around = ''] = [job.node, job.frame.file.root].flatMap(
    node => textOf(valueOf(valueOf(node, 'defaults'), 'run'), 'working-directory') ?? [],
  )
  const own = textOf(step.node, 'working-directory') ?? around
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
