import { actionName, inputText, type WorkflowStep } from '../jobs/workflow.ts'
import { parseImage } from '../values/image.ts'
import { readLines, truthOf } from '../values/expression.ts'
import { knownText, literalValue, onlyHole, splitText, type Value, wordsOf } from '../values/text.ts'
import { cacheImages, fieldOf, pushesOutput } from './commands.ts'
import { baseAct, type BuildPlace } from './dockerfile.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords, isHubApi, isQuietAction } from './words.ts'

/** Where a step with an action stands. */
interface ActionPlace extends BuildPlace {
  readonly value: (text: string) => Value
}

/** Actions that push: the inputs that name the images, below `registry` if that is given, and the one that has to be true. */
const pushers: Readonly<Record<string, readonly [images: string, when?: string]>> = {
  'redhat-actions/push-to-registry': ['image tags'],
  'akhilerm/tag-push-action': ['dst'],
  'noelware/docker-manifest-action': ['base-image tags', 'push'],
  'int128/docker-manifest-create-action': ['tags index-annotations'],
  'actions/attest-build-provenance': ['subject-name', 'push-to-registry'],
  'actions/attest-sbom': ['subject-name', 'push-to-registry'],
  'actions/attest': ['subject-name', 'push-to-registry'],
  'mr-smithers-excellent/docker-build-push': ['image'],
  'elgohr/publish-docker-github-action': ['name'],
  'whoan/docker-build-with-cache-action': ['image_name'],
}

const builders = /^(docker|depot|useblacksmith)\/build-push-action$/
const pullers =
  /^(aquasecurity\/trivy-action|anchore\/(sbom|scan)-action|docker\/scout-action|(.*\/)?docker-scout|snyk\/actions\/docker)$/
/** Its name says to which other registry it pushes: `push-to-ecr`. */
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/

type Given = (key: string) => Value | undefined

/** What an action from elsewhere does to registries. */
export function actionActs(step: WorkflowStep, place: ActionPlace): readonly Act[] {
  const name = actionName(step)
  const given: Given = key => {
    const text = inputText(step, key)
    return text === undefined ? undefined : readLines(text, place.value)
  }
  const isTrue = (key: string) => truthOf(given(key) ?? literalValue('')) === true
  if (builders.test(name)) return buildActs(step, given, place)
  if (/^(docker|depot)\/bake-action$/.test(name)) return bakeActs(name, given)
  const pusher = Object.hasOwn(pushers, name) ? pushers[name] : undefined
  if (pusher !== undefined) {
    const [inputs, when] = pusher
    if (when !== undefined && !isTrue(when)) return []
    const registry = given('registry')?.[0]
    const images = imagesIn(inputs.split(' ').flatMap(key => given(key) ?? []))
    return [
      act(
        'push',
        name,
        registry ? images.map(({ text }) => parseImage([...registry, '/', ...text])) : images,
      ),
    ]
  }
  if (
    name === 'devcontainers/ci' &&
    given('imageName') !== undefined &&
    inputText(step, 'push') !== 'never'
  ) {
    return [act('push', name, imagesIn(given('imageName') ?? []))]
  }
  if (name === 'docker/setup-buildx-action') {
    return inputText(step, 'driver') === 'cloud' ? [act('cloud', name)] : []
  }
  if (pullers.test(name)) return [act('pull', name, imagesIn(given('image-ref') ?? given('image') ?? []))]
  if (name === 'actions/github-script' && /docker|exec/.test(inputText(step, 'script') ?? '')) {
    return [act('open', name)]
  }
  if (isHubApi(name)) return [act('api', name)]
  if (isQuietAction(name)) return []
  if (elsewhere.test(name)) return [act('pull', name)]
  // `args` tell what a program does that an action runs; one that is told to push images pushes them, whoever wrote it.
  const program = name.replace(/^.*\//, '').replace(/-action$/, '')
  const words = (inputText(step, 'args') ?? '').split(/\s+/).filter(word => word !== '')
  const told = words.length === 0 ? undefined : commandByWords([program, ...words])
  if (told?.kind === 'push') return [{ ...told, by: name }]
  if (program === 'goreleaser' && words.length > 0 && told === undefined) return []
  const images = given('tags') ?? given('images') ?? given('image')
  return [isTrue('push') && images !== undefined ? act('push', name, imagesIn(images)) : act('open', name)]
}

/** docker/build-push-action before its version 2: it logs in, and pushes unless it is told not to. */
export function isFirstBuildAction(step: WorkflowStep): boolean {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? '') ?? []
  return ref !== undefined && !/^v?([2-9]|[1-9]\d+)(\.|$)|^[0-9a-f]{40}$|^(master|main)$/.test(ref)
}

function buildActs(step: WorkflowStep, given: Given, place: ActionPlace): readonly Act[] {
  const by = actionName(step)
  const isFirst = isFirstBuildAction(step)
  const lines = (key: string) => (given(key) ?? []).flatMap(text => splitText(text, /\r?\n/))
  const outputs = lines('outputs').filter(pushesOutput)
  const named = outputs.flatMap(text => fieldOf('name', text))
  const tags = isFirst
    ? imagesIn([[...(given('registry') ?? [['']]), ...(given('repository') ?? [])].flat()])
    : imagesIn(given('tags') ?? [])
  const pushed = truthOf(given('push') ?? literalValue(String(isFirst)))
  // With an output that is pushed by its own name, `push:` says nothing more.
  const isPushed = pushed !== false || outputs.length > 0
  const caches = lines('cache-to').flatMap(cacheImages)
  const [file, context] = [given('file')?.[0], given('context')?.[0]]
  const build = {
    file,
    context,
    target: given('target')?.[0],
    args: lines('build-args'),
    contexts: lines('build-contexts'),
  }
  return [
    act('pull', by),
    baseAct(by, build, place),
    isPushed ? act('push', by, named.length > 0 ? named : tags) : act('local', by, tags),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

/** Bake files are not read: the tags are those that `set:` or a file of metadata-action gives. */
function bakeActs(by: string, given: Given): readonly Act[] {
  const sets = given('set') ?? []
  const outputs = sets.filter(text => /\.output=/.test(wordsOf(text)) && pushesOutput(text))
  if (truthOf(given('push') ?? literalValue('false')) === false && outputs.length === 0) {
    const isTold =
      (given('push') ?? given('load')) !== undefined && sets.every(text => onlyHole(text) === undefined)
    return [act(isTold ? 'pull' : 'open', by)]
  }
  const tags = sets.flatMap(([first, ...rest]) => {
    const [, image] = /\.tags=(.*)$/.exec(typeof first === 'string' ? first : '') ?? []
    return image === undefined ? [] : [parseImage([image, ...rest])]
  })
  const files = [...(given('files') ?? []), ...(given('bake-file') ?? [])]
  const computed = imagesIn(files).filter(({ text }) => knownText(text) === undefined)
  return [
    act('pull', by),
    act('push', by, [...tags, ...outputs.flatMap(text => fieldOf('name', text)), ...computed]),
  ]
}
