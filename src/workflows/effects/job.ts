import { commandsOf, playJobs, type PlayedJob, type PlayedStep, textAt } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { actionName, inputText, scriptOf } from '../jobs/workflow.ts'
import { truthOf } from '../values/expression.ts'
import { joinTexts, splitText, type Text } from '../values/text.ts'
import { bakeActs, buildActs } from './build.ts'
import { commandActs } from './commands.ts'
import { type Act, act, type Effect, imagesIn } from './effect.ts'
import { commandByWords, isHubApi, quietActions, stepByName } from './words.ts'

/** Each job, with what its steps do to registries, in order: read when it is first asked for. */
export interface RepositoryView {
  readonly repository: Repository
  readonly jobs: readonly { readonly job: PlayedJob; readonly effects: () => readonly Effect[] }[]
}

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
    if (pathHere(step.uses.value, repository) === undefined) return actionActs(step, repository, value)
    // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
    return localAction(step, repository) === undefined ? [act('open', step.uses.value)] : []
  }
  const offsetOf = scriptLines(step)
  const isMoved = /^\s*(cd|pushd)\b/m.test(script) || /working-directory/.test(step.frame.file.text)
  const read = isMoved ? undefined : repository.text
  const variable = (name: string) => value(`\${{ env.${name} }}`)
  return commandsOf({ job, step }).flatMap(({ words, line }) =>
    commandActs(words, read, variable).map(one => ({ ...one, at: offsetOf(line) })),
  )
}

/** Actions that push: the input that names the images, and the one that has to be true. */
const pushers: readonly (readonly [action: RegExp, images: string, when?: string])[] = [
  [/^int128\/docker-manifest-create-action$/, 'tags'],
  [/^actions\/attest(-build-provenance|-sbom)?$/, 'subject-name', 'push-to-registry'],
]

function actionActs(step: PlayedStep, repository: Repository, value: (text: string) => Text): readonly Act[] {
  const by = actionName(step)
  const given = (...names: string[]) =>
    names.flatMap(key => splitText(value(inputText(step, key) ?? ''), /\r?\n/))
  const truth = (key: string) => truthOf(joinTexts(given(key)))
  // What is computed may be true.
  const isPush = truth('push') !== false
  if (/^(docker|depot)\/build-push-action$/.test(by)) {
    return buildActs({ by, given, isPush }, given('context')[0], repository.text)
  }
  if (by === 'docker/bake-action') return bakeActs({ by, given, isPush: isPush || undefined })
  const [, images, when] = pushers.find(([action]) => action.test(by)) ?? []
  if (images !== undefined) {
    return when === undefined || truth(when) === true ? [act('push', by, imagesIn(given(images)))] : []
  }
  if (/setup-buildx-action$/.test(by) && inputText(step, 'driver') === 'cloud') return [act('cloud', by)]
  if (isHubApi(by) || quietActions.test(by)) return []
  // `args` tell what a program does that an action runs: told to push images, it pushes them.
  const program = by.replace(/^.*\//, '').replace(/-action$/, '')
  const words = (inputText(step, 'args') ?? '').split(/\s+/).filter(word => word !== '')
  const told = words.length === 0 ? undefined : commandByWords([program, ...words])
  return [told?.kind === 'push' ? { ...told, by } : act('open', by)]
}

/** Where the lines of a step's script begin in its file. */
export function scriptLines({ run, frame, node }: PlayedStep): (line: number) => number {
  if (run?.style !== 'block') return () => run?.start ?? node.start
  const ends = [...frame.file.text.slice(run.start, run.end).matchAll(/\n/g)]
  return line => run.start + (ends[line]?.index ?? run.end - run.start - 1) + 1
}
