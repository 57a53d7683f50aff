import type { PlayedStep } from '../jobs/play.ts'
import { actionName, inputText } from '../jobs/workflow.ts'
import { parseImage, type Image } from '../values/image.ts'
import { readLines, truthOf } from '../values/expression.ts'
import {
  anyOf,
  literalValue,
  onlyHole,
  knownText,
  splitText,
  type Text,
  type Value,
  wordsOf,
} from '../values/text.ts'
import { baseAct, type BuildPlace } from './build.ts'
import { cacheImages, pushesOutput } from './commands.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords, isHubApi, isQuietAction } from './words.ts'

/** Where a step with an action stands. */
export interface ActionPlace extends BuildPlace {
  readonly value: (text: string) => Value
}

/** An action that pushes: the inputs of which the first that is given names the images, and the one that has to be true. */
interface Pusher {
  readonly images: readonly string[]
  readonly when?: string
  /** The input with the registry that stands before them. */
  readonly below?: string
}

const pushers: Readonly<Record<string, Pusher>> = {
  'redhat-actions/push-to-registry': { images: ['image', 'tags'], below: 'registry' },
  'akhilerm/tag-push-action': { images: ['dst'] },
  'noelware/docker-manifest-action': { images: ['base-image', 'tags'], when: 'push' },
  'int128/docker-manifest-create-action': { images: ['tags', 'index-annotations'] },
  'actions/attest-build-provenance': { images: ['subject-name'], when: 'push-to-registry' },
  'actions/attest-sbom': { images: ['subject-name'], when: 'push-to-registry' },
  'actions/attest': { images: ['subject-name'], when: 'push-to-registry' },
  'mr-smithers-excellent/docker-build-push': { images: ['image'], below: 'registry' },
  'elgohr/publish-docker-github-action': { images: ['name'], below: 'registry' },
  'whoan/docker-build-with-cache-action': { images: ['image_name'], below: 'registry' },
}

const builders = /^(docker|depot|useblacksmith)\/build-push-action$/
const pullers =
  /^(aquasecurity\/trivy-action|anchore\/(sbom|scan)-action|docker\/scout-action|(.*\/)?docker-scout|snyk\/actions\/docker)$/
/** Its name says to which other registry it pushes: `push-to-ecr`. */
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/

/** What an action from elsewhere does to registries. */
export function actionActs(step: PlayedStep, place: ActionPlace): readonly Act[] {
  const name = actionName(step)
  const given = (key: string): Value | undefined => {
    const text = inputText(step, key)
    return text === undefined ? undefined : readLines(text, place.value)
  }
  if (builders.test(name)) return buildActs(step, given, place)
  if (/^(docker|depot)\/bake-action$/.test(name)) return bakeActs(name, given)
  const pusher = pushers[name]
  if (pusher !== undefined) {
    if (pusher.when !== undefined && truthOf(given(pusher.when) ?? literalValue('')) !== true) return []
    const images = pusher.images.flatMap(key => given(key) ?? []).slice(0, 16)
    const registry = pusher.below === undefined ? undefined : given(pusher.below)?.[0]
    const named = imagesIn(images).map(image =>
      registry === undefined ? image : parseImage([...registry, '/', ...image.text]),
    )
    return [act('push', name, named)]
  }
  if (name === 'devcontainers/ci') {
    const images = given('imageName')
    return images === undefined || inputText(step, 'push') === 'never'
      ? [act('open', name)]
      : [act('push', name, imagesIn(images))]
  }
  if (name === 'docker/setup-buildx-action') {
    return inputText(step, 'driver') === 'cloud' ? [act('cloud', name)] : []
  }
  if (pullers.test(name)) return [act('pull', name, imagesIn(given('image-ref') ?? given('image') ?? []))]
  if (name === 'actions/github-script') {
    return /docker|exec/.test(inputText(step, 'script') ?? '') ? [act('open', name)] : []
  }
  if (isHubApi(name)) return [act('api', name)]
  if (isQuietAction(name)) return []
  return elsewhere.test(name) ? [act('pull', name)] : unknownAction(step, given)
}

/** An action that is told to push images pushes them, whoever wrote it; `args` tell what a program does that it runs. Any other may push. */
function unknownAction(step: PlayedStep, given: (key: string) => Value | undefined): readonly Act[] {
  const name = actionName(step)
  const program = name.replace(/^.*\//, '').replace(/-action$/, '')
  const words = (inputText(step, 'args') ?? '').split(/\s+/).filter(word => word !== '')
  const told = words.length === 0 ? undefined : commandByWords([program, ...words])
  if (told?.kind === 'push') return [{ ...told, by: name }]
  if (program === 'goreleaser' && words.length > 0 && told === undefined) return []
  const images = given('tags') ?? given('images') ?? given('image')
  return truthOf(given('push') ?? literalValue('')) === true && images !== undefined
    ? [act('push', name, imagesIn(images))]
    : [act('open', name)]
}

/** docker/build-push-action before its version 2: it logs in, and pushes unless it is told not to. */
export function isFirstBuildAction(step: PlayedStep): boolean {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? '') ?? []
  return ref !== undefined && !/^v?([2-9]|[1-9]\d+)(\.|$)|^[0-9a-f]{40}$|^(master|main)$/.test(ref)
}

function buildActs(
  step: PlayedStep,
  given: (key: string) => Value | undefined,
  place: ActionPlace,
): readonly Act[] {
  const by = actionName(step)
  const isFirst = isFirstBuildAction(step)
  const outputs = (given('outputs') ?? [])
    .flatMap(text => splitText(text, /\r?\n/))
    .filter(text => pushesOutput(wordsOf(text)))
  const named = outputs.flatMap(outputNames)
  const tags = imagesIn(given('tags') ?? [])
  const first = isFirst ? [...(given('registry') ?? [['']]), ...(given('repository') ?? [])] : []
  const pushed = truthOf(given('push') ?? literalValue(isFirst ? 'true' : 'false'))
  // With an output that is pushed by its own name, `push:` says nothing more.
  const isPushed = pushed !== false || outputs.length > 0
  const images = isFirst ? imagesIn([first.flat()]) : named.length > 0 ? named : tags
  const caches = (given('cache-to') ?? []).flatMap(text => splitText(text, /\r?\n/)).flatMap(cacheImages)
  const builds = [given('file'), given('context')].map(value => value ?? [undefined])
  const bases =
    builds[0]?.flatMap(file =>
      (builds[1] ?? []).map(context => baseAct(by, buildOf(file, context, given), place)),
    ) ?? []
  return [
    act('pull', by),
    ...bases,
    isPushed ? act('push', by, images) : act('local', by, tags),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

function buildOf(
  file: Text | undefined,
  context: Text | undefined,
  given: (key: string) => Value | undefined,
) {
  const lines = (key: string) => (given(key) ?? []).flatMap(text => splitText(text, /\r?\n/))
  return {
    file,
    context,
    target: anyOf([given('target') ?? []])[0],
    args: lines('build-args'),
    contexts: lines('build-contexts').map(text => wordsOf(text).replace(/=.*/s, '').trim()),
  }
}

/** `name=` of an output: one image, or several in quotes. */
function outputNames(output: Text): readonly Image[] {
  const at = output.findIndex(piece => typeof piece === 'string' && /(^|,|")name=/.test(piece))
  const piece = output[at]
  if (typeof piece !== 'string') return []
  const [, quote = '', rest = ''] = /(?:^|,|")name=("?)([^]*)$/.exec(piece) ?? []
  const end = quote === '' ? /,[^]*/ : /"[^]*/
  const tail = end.test(rest) ? [] : output.slice(at + 1)
  const cut = tail.findIndex(one => typeof one === 'string' && end.test(one))
  const closing = tail[cut]
  const pieces =
    cut === -1
      ? tail
      : [...tail.slice(0, cut), ...(typeof closing === 'string' ? [closing.replace(end, '')] : [])]
  return imagesIn([[rest.replace(end, ''), ...pieces].filter(one => one !== '')])
}

/** Bake files are not read: the tags are those that `set:` or a file of metadata-action gives. */
function bakeActs(by: string, given: (key: string) => Value | undefined): readonly Act[] {
  const sets = given('set') ?? []
  const outputs = sets.filter(text => /\.output=/.test(wordsOf(text)) && pushesOutput(wordsOf(text)))
  const isSet = outputs.length > 0
  if (truthOf(given('push') ?? literalValue('false')) === false && !isSet) {
    const isTold =
      (given('push') ?? given('load')) !== undefined && !sets.some(text => onlyHole(text) !== undefined)
    return [act(isTold ? 'pull' : 'open', by)]
  }
  const tags = sets.flatMap(([first, ...rest]) => {
    const [, image] = /\.tags=(.*)$/.exec(typeof first === 'string' ? first : '') ?? []
    return image === undefined ? [] : [parseImage([image, ...rest])]
  })
  const files = imagesIn([...(given('files') ?? []), ...(given('bake-file') ?? [])]).filter(
    ({ text }) => knownText(text) === undefined,
  )
  return [act('pull', by), act('push', by, [...tags, ...outputs.flatMap(outputNames), ...files])]
}
