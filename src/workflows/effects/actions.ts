import { actionName, inputText, type WorkflowStep } from '../jobs/workflow.ts'
import { readLines, truthOf } from '../values/expression.ts'
import { parseImage } from '../values/image.ts'
import { joinTexts, type Text } from '../values/text.ts'
import { bakeActs, buildActs, type BuildPlace } from './build.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords, isHubApi, isQuietAction } from './words.ts'

/** Actions that push: the inputs that name the images, below `registry` if that is given, and the one that has to be true. */
const pushers: Readonly<Record<string, readonly [images: string, when?: string]>> = {
  'redhat-actions/push-to-registry': ['image tags'],
  'int128/docker-manifest-create-action': ['tags index-annotations'],
  'actions/attest-build-provenance': ['subject-name', 'push-to-registry'],
  'actions/attest-sbom': ['subject-name', 'push-to-registry'],
  'actions/attest': ['subject-name', 'push-to-registry'],
}

/** What an action from elsewhere does to registries. @param value what a text at its step is */
export function actionActs(
  step: WorkflowStep,
  place: BuildPlace,
  value: (text: string) => Text,
): readonly Act[] {
  const name = actionName(step)
  const lines = (key: string) => {
    const text = inputText(step, key)
    return text === undefined ? [] : readLines(text, value)
  }
  const isTrue = (key: string) => truthOf(joinTexts(lines(key)))
  if (/^(docker|depot|useblacksmith)\/build-push-action$/.test(name)) {
    // What is computed may be true.
    const isPush = isTrue('push') !== false
    const [context, file, target] = ['context', 'file', 'target'].map(key => lines(key)[0])
    const build = {
      by: name,
      isPush,
      tags: lines('tags'),
      outputs: lines('outputs'),
      caches: lines('cache-to'),
    }
    const more = { context, file, target, args: lines('build-args'), contexts: lines('build-contexts') }
    return buildActs({ ...build, ...more }, place)
  }
  if (/^(docker|depot)\/bake-action$/.test(name)) {
    const isTold = inputText(step, 'push') !== undefined || inputText(step, 'load') !== undefined
    const isPush = isTrue('push') === false ? (isTold ? false : undefined) : true
    return bakeActs(name, { isPush, sets: lines('set'), files: [...lines('files'), ...lines('bake-file')] })
  }
  const pusher = Object.hasOwn(pushers, name) ? pushers[name] : undefined
  if (pusher !== undefined) {
    const [inputs, when] = pusher
    if (when !== undefined && isTrue(when) !== true) return []
    const [registry] = lines('registry')
    const images = imagesIn(inputs.split(' ').flatMap(lines))
    const below = images.map(({ text }) => parseImage([...(registry ?? []), '/', ...text]))
    return [act('push', name, registry === undefined ? images : below)]
  }
  if (name === 'docker/setup-buildx-action') {
    return inputText(step, 'driver') === 'cloud' ? [act('cloud', name)] : []
  }
  const script = name === 'actions/github-script' ? (inputText(step, 'script') ?? '') : ''
  if (/docker|podman|buildah|skopeo|crane/i.test(script)) return [act('open', name)]
  if (isHubApi(name) || isQuietAction(name)) return []
  // `args` tell what a program does that an action runs; one that is told to push images pushes them, whoever wrote it.
  const program = name.replace(/^.*\//, '').replace(/-action$/, '')
  const words = (inputText(step, 'args') ?? '').split(/\s+/).filter(word => word !== '')
  const told = words.length === 0 ? undefined : commandByWords([program, ...words])
  if (told?.kind === 'push') return [{ ...told, by: name }]
  if (program === 'goreleaser' && words.length > 0 && told === undefined) return []
  return [act('open', name)]
}
