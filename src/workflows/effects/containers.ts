import { flagValue, flagValues } from '../shell/flags.ts'
import { bakeCommandEffects } from './bake.ts'
import { buildArguments, buildEffect } from './bases.ts'
import { outputNames, pushesOutput } from './build.ts'
import { type Effect, effect, localEffects, type TaggedImage } from './effect.ts'
import { imagesOfWord } from './images.ts'
import type { CommandContext } from './context.ts'

/** What docker, what is like it, and `docker-compose` do to registries. */
export function containerEffects(all: readonly string[], place: CommandContext): readonly Effect[] {
  const words = withoutGlobalFlags(all)
  const verbs = words.slice(1).filter(word => !word.startsWith('-'))
  const [head = ''] = words
  const [first = '', second = ''] = verbs
  const composed = head === 'docker-compose' || first === 'compose'
  if (composed) return composeEffects(words, place)
  const push = (images: readonly string[]) => [
    pushOf(images, { ...place, by: `${head} ${verbs.slice(0, 1).join(' ')}` }),
  ]
  const pull = (named: readonly string[]) => [
    effect('pull', { by: `${head} ${first}`, at: place.at, images: pulled(named, place) }),
  ]
  switch (first) {
    case 'push':
      return push([verbs.at(head === 'docker' ? 1 : -1) ?? ''])
    case 'pull':
      return pull(verbs.slice(1))
    case 'run':
    case 'create':
      return [...pull(verbs.slice(1)), ...handedLogins(words, place)]
    case 'image':
      return containerEffects([head, ...words.slice(words.indexOf('image') + 1)], place)
    case 'tag':
      return localEffects(imagesOfWord(verbs[2] ?? '', place), { by: `${head} tag`, at: place.at })
    case 'load':
    case 'import':
      return [effect('local', { by: `${head} ${first}`, at: place.at })]
    case 'manifest':
      if (second === 'inspect') return pull(verbs.slice(2))
      return second === 'push' ? push([verbs[2] ?? '']) : []
    case 'plugin':
      return second === 'push' ? push([verbs[2] ?? '']) : []
    case 'trust':
      return second === 'sign' ? push([verbs[2] ?? '']) : []
    case 'pushrm':
      return [effect('api', { by: 'docker pushrm', at: place.at })]
    case 'build':
      return buildEffects(words, place)
    case 'bake':
      return bakeCommandEffects(['buildx', ...words.slice(1)], place)
    case 'buildx':
      return buildxEffects(withoutGlobalFlags(words.slice(words.indexOf('buildx'))), place)
    default:
      // A verb not known here, behind which a push may still come, or one that is computed.
      return words.includes('push') || /[$`\s]/.test(first)
        ? [effect('opaque', { by: `${head} ${first}`, at: place.at })]
        : []
  }
}

/** A container that gets Docker's own logins may push with them: kaniko, or skopeo, which says where it copies to. */
function handedLogins(words: readonly string[], place: CommandContext): readonly Effect[] {
  if (!words.some(word => /(^|[:/~=])\.docker\b/.test(word))) return []
  const by = `${words[0] ?? ''} run`
  const copied = words.findLast(word => word.startsWith('docker://'))
  return [copied === undefined ? effect('opaque', { by, at: place.at }) : pushOf([copied], { ...place, by })]
}

/** `docker --config DIR push`, `buildx --builder NAME build`: flags before the verb, those with a value included. */
function withoutGlobalFlags([head = '', ...rest]: readonly string[]): readonly string[] {
  let at = 0
  while (rest[at]?.startsWith('-') === true) {
    at +=
      /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file|--builder)$/.test(
        rest[at] ?? '',
      )
        ? 2
        : 1
  }
  return [head, ...rest.slice(at)]
}

function buildxEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const [, verb = '', third = ''] = words
  if (verb === 'build' || verb === 'b') return buildEffects(words, place)
  if (verb === 'imagetools' && third === 'create') {
    const named = flagValues(words, /^(-t|--tag)$/)
    // Docker's own example takes the tags out of what metadata-action left in the environment.
    const described = words.filter(word =>
      /DOCKER_METADATA_OUTPUT_|\bsteps\.[\w-]+\.outputs\.(json|tags)/.test(word),
    )
    const images = named.length > 0 ? named : described.slice(0, 1)
    const by = 'docker buildx imagetools create'
    const sources = words
      .slice(3)
      .filter((word, at, all) => !/^[-$]/.test(word) && !valuedCreateFlag.test(all[at - 1] ?? ''))
    const read = sources.flatMap(source => imagesOfWord(source, place))
    return [effect('pull', { by, at: place.at, images: read }), pushOf(images, { ...place, by })]
  }
  if (verb === 'imagetools' && third === 'inspect') {
    const images = pulled(words.slice(3), place)
    return [effect('pull', { by: 'docker buildx imagetools inspect', at: place.at, images })]
  }
  if (verb === 'create' && flagValue(words, /^--driver$/) === 'cloud') {
    return [effect('cloud', { by: 'docker buildx create --driver cloud', at: place.at })]
  }
  return verb === 'bake' || verb === 'f' ? bakeCommandEffects(words, place) : []
}

function buildEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const tags = flagValues(words, /^(-t|--tag)$/)
  const outputs = flagValues(words, /^(-o|--output)$/)
  const named = words
    .slice(words.findIndex(word => /^(build|b)$/.test(word)) + 1)
    .filter((word, at, all) => !/^-./.test(word) && !valuedBuildFlag.test(all[at - 1] ?? ''))
  const flag = words.some(word => /^--push(=true)?$/.test(word)) ? '--push' : '--output'
  const pushes = flag === '--push' || outputs.some(pushesOutput)
  const cache = flagValues(words, /^--cache-to$/).flatMap(
    value => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? [],
  )
  const effects = [
    effect('pull', { by: 'docker build', at: place.at }),
    baseOf(named, words, { ...place, by: 'docker build' }),
    ...localEffects(
      tags.flatMap(tag => imagesOfWord(tag, place)),
      { by: 'docker build', at: place.at },
    ),
  ]
  const pushed = [...tags, ...outputs.filter(pushesOutput).flatMap(outputNames)]
  if (pushes) effects.push(pushOf(pushed, { ...place, by: `docker build ${flag}` }))
  else if (named.some(word => word.startsWith('$') && (named.length > 1 || /[@*]\]?\}?$/.test(word)))) {
    // Beside the context only flags are left, and they may push.
    effects.push(effect('opaque', { by: 'docker build', at: place.at }))
  }
  if (cache.length > 0) {
    const push = pushOf(cache, { ...place, by: 'docker build --cache-to' })
    effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) })
  }
  return effects
}

const valuedCreateFlag =
  /^(-t|--tag|-f|--file|-p|--platform|--builder|--progress|--annotation|--metadata-file)$/

const valuedBuildFlag =
  /^(-t|--tag|-f|--file|--build-arg|--target|--platform|-o|--output|--label|--cache-(to|from)|--secret|--ssh|--network|--builder|--progress|--build-context|--metadata-file|--iidfile|--annotation|--attest|--add-host|--shm-size|--ulimit|--allow|-m|--memory|--project)$/

/** The images that a build starts from: the last of its `named` words is the context. */
function baseOf(
  named: readonly string[],
  words: readonly string[],
  place: CommandContext & { by: string },
): Effect {
  const contexts = flagValues(words, /^--build-context$/).map(value => value.split('=')[0] ?? '')
  const build = {
    context: named.at(-1) ?? '.',
    dockerfile: flagValue(words, /^(-f|--file)$/),
    target: flagValue(words, /^--target$/),
    args: buildArguments(flagValues(words, /^--build-arg$/), place.scope.env),
    contexts: new Set(contexts),
  }
  return buildEffect(build, place)
}

function composeEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const by = 'docker compose'
  if (words.includes('push') || words.includes('--push')) {
    return [effect('push', { by: `${by} push`, at: place.at })]
  }
  const [, verb = ''] = withoutGlobalFlags(words.slice(words.findIndex(word => word.endsWith('compose'))))
  if (verb === 'publish') return [pushOf([words.at(-1) ?? ''], { ...place, by: `${by} publish` })]
  if (verb.startsWith('$')) return [effect('opaque', { by, at: place.at })]
  return [effect('pull', { by, at: place.at })]
}

/** The first word that reads as an image: flags of `docker run` may take values, which the list of words does not tell. */
function pulled(words: readonly string[], place: CommandContext): readonly TaggedImage[] {
  const named = words.find(
    word =>
      /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) &&
      !/^([./]|(linux|windows)\/)/.test(word),
  )
  const [first = ''] = words
  const image = named ?? (words.length === 1 ? first : undefined)
  return image === undefined ? [] : imagesOfWord(image, place)
}

function pushOf(images: readonly string[], place: CommandContext & { by: string }): Effect {
  const named = images.filter(image => image !== '').flatMap(image => imagesOfWord(image, place))
  return effect('push', { by: place.by, at: place.at, images: named })
}
