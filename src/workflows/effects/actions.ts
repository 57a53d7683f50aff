import { actionName, inputText, type WorkflowStep } from '../jobs/workflow.ts'
import { readLines, truthOf } from '../values/expression.ts'
import { joinTexts, type Text } from '../values/text.ts'
import { bakeActs, buildActs, type ReadHere } from './build.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords, isHubApi, isQuietAction } from './words.ts'

/** Actions that push: the input that names the images, and the one that has to be true. */
const pushers: readonly (readonly [action: RegExp, images: string, when?: string])[] = [
  [/^int128\/docker-manifest-create-action$/, 'tags'],
  [/^actions\/attest(-build-provenance|-sbom)?$/, 'subject-name', 'push-to-registry'],
]

/** What an action from elsewhere does to registries. @param value what a text at its step is */
export function actionActs(
  step: WorkflowStep,
  read: ReadHere,
  value: (text: string) => Text,
): readonly Act[] {
  const name = actionName(step)
  const lines = (key: string) => readLines(inputText(step, key) ?? '', value)
  const isTrue = (key: string) => truthOf(joinTexts(lines(key)))
  if (/^(docker|depot)\/build-push-action$/.test(name)) {
    const [[context], [file], [target]] = [lines('context'), lines('file'), lines('target')]
    const more = { context, file, target, args: lines('build-args'), caches: lines('cache-to') }
    // What is computed may be true.
    const isPush = isTrue('push') !== false
    return buildActs({ by: name, isPush, tags: lines('tags'), outputs: lines('outputs'), ...more }, read)
  }
  if (name === 'docker/bake-action') {
    const isTold = inputText(step, 'push') !== undefined || inputText(step, 'load') !== undefined
    const isPush = isTrue('push') === false ? (isTold ? false : undefined) : true
    return bakeActs(name, { isPush, sets: lines('set'), files: [...lines('files'), ...lines('bake-file')] })
  }
  const [, images, when] = pushers.find(([action]) => action.test(name)) ?? []
  if (images !== undefined) {
    const isPush = when === undefined || isTrue(when) === true
    return isPush ? [act('push', name, imagesIn(lines(images)))] : []
  }
  if (name === 'docker/setup-buildx-action' && inputText(step, 'driver') === 'cloud') {
    return [act('cloud', name)]
  }
  if (isHubApi(name) || isQuietAction(name)) return []
  // `args` tell what a program does that an action runs; one that is told to push images pushes them, whoever wrote it.
  const program = name.replace(/^.*\//, '').replace(/-action$/, '')
  const words = (inputText(step, 'args') ?? '').split(/\s+/).filter(word => word !== '')
  const told = words.length === 0 ? undefined : commandByWords([program, ...words])
  return [told?.kind === 'push' ? { ...told, by: name } : act('open', name)]
}
