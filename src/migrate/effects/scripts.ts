import { resolveVariables, type Scope } from '../workflow/scope.ts'
import { flagValue, type ShellCommand } from '../workflow/script.ts'
import { taggedImages } from './build.ts'
import { type CommandPlace, containerEffects } from './containers.ts'
import { type Effect, effect } from './effect.ts'
import { isHarmlessCommand } from './harmless.ts'

/** What a script does to registries. `at` is the offset of the script's step. */
export function shellEffects(
  commands: readonly ShellCommand[],
  place: { scope: Scope; at: number },
): readonly Effect[] {
  const set = new Map<string, string | undefined>()
  const { scope } = place
  const env = { get: (name: string) => (set.has(name) ? set.get(name) : scope.env.get(name)) }
  return commands.flatMap(command => {
    for (const assignment of command.assignments) assign(set, assignment)
    if (command.words[0] === 'export') for (const word of command.words.slice(1)) assign(set, word)
    return commandEffects(command, { at: place.at, scope: { ...scope, env } })
  })
}

/** Only texts that need no command are kept: `TAG=$(date)` stays unknown. */
function assign(set: Map<string, string | undefined>, assignment: string): void {
  const [, name = '', value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(assignment) ?? []
  if (name === '') return
  set.set(name, /\$\(|`/.test(value) ? undefined : value)
}

const flagged = /^(skopeo|crane|regctl|oras|cosign|helm|ko|goreleaser)$/

function commandEffects(command: ShellCommand, place: CommandPlace): readonly Effect[] {
  const words = command.words.map(word => resolveVariables(word, place.scope)[0] ?? word)
  const [head = '', verb = ''] = words
  const by = [head, verb].join(' ').trim().slice(0, 60)
  if (words.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
    return [effect('api', { by: head, at: place.at })]
  }
  // Flags before the verb may take values: what the verb is, the words alone do not tell.
  if (verb.startsWith('-') && flagged.test(head)) return [effect('opaque', { by, at: place.at })]
  const known = tool(words, place)
  if (known !== undefined) return known
  return isHarmlessCommand(words) ? [] : [effect('opaque', { by, at: place.at })]
}

function tool(words: readonly string[], place: CommandPlace): readonly Effect[] | undefined {
  const [head = '', verb = '', third = ''] = words
  const { at, scope } = place
  const push = (image: string | undefined) => {
    const images = image === undefined ? [] : taggedImages(image, scope)
    return [effect('push', { by: `${head} ${verb}`, at, images })]
  }
  const last = words.filter(word => !word.startsWith('-')).at(-1)
  const named = flagValue(words, /^(-t|--tag|--new_tag)$/)
  switch (head.replace(/^.*\//, '')) {
    case 'docker':
    case 'podman':
    case 'nerdctl':
    case 'buildah':
    case 'docker-compose':
      return containerEffects(words, place)
    case 'skopeo':
      if (verb === 'copy') return /^docker:\/\//.test(last ?? '') ? push(last) : []
      return verb === 'sync' ? [effect('opaque', { by: 'skopeo sync', at })] : []
    case 'crane':
      if (/^(copy|cp|push)$/.test(verb)) return push(last)
      if (/^(tag|delete)$/.test(verb)) return push(third)
      if (/^(append|mutate|flatten|rebase)$/.test(verb)) return push(named)
      return []
    case 'regctl':
      return /^(copy|cp|create|mod|import)$/.test(third) ? push(last) : []
    case 'oras':
      return /^(push|copy|cp|attach|tag)$/.test(verb)
        ? push(verb === 'copy' || verb === 'cp' ? last : third)
        : []
    case 'cosign':
      return /^(sign|attest|attach|copy|clean)$/.test(verb) ? untagged(push(last?.replace(/@.*$/, ''))) : []
    case 'helm':
      return verb === 'push' ? push(last) : []
    case 'ko':
      return koEffects(words, place)
    case 'goreleaser':
      return goreleaserEffects(words.slice(1), { by: 'goreleaser', at })
    case 'gradle':
    case 'gradlew':
    case 'mvn':
    case 'mvnw':
      return jibEffects(words, place)
    default:
      return undefined
  }
}

function untagged(effects: readonly Effect[]): readonly Effect[] {
  return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }))
}

/** ko pushes under `KO_DOCKER_REPO` (ko.build), except to its local targets. */
function koEffects(words: readonly string[], { scope, at }: CommandPlace): readonly Effect[] {
  const by = `ko ${words[1] ?? ''}`
  const repo = scope.env.get('KO_DOCKER_REPO')
  if (!/^(build|publish|apply|resolve|create)$/.test(words[1] ?? '')) return []
  if (words.some(word => /^(-L|--local|--push=false)$/.test(word)) || /^(ko|kind)\.local/.test(repo ?? ''))
    return []
  const images = repo === undefined ? [] : taggedImages(`${repo}/\${IMPORT_PATH}`, scope)
  const tags = flagValue(words, /^(-t|--tags)$/)
  const tagged =
    tags === undefined ? images : images.flatMap(({ image }) => taggedImages(`${image.text}:${tags}`, scope))
  return [effect('push', { by, at, images: tagged })]
}

/** jib pushes to an image that its build file names, unless the command does; any other build may push too. */
function jibEffects(words: readonly string[], { scope, at }: CommandPlace): readonly Effect[] {
  const by = words.slice(0, 2).join(' ')
  if (!words.some(word => /(^|:)(jib|jib:build)$/.test(word))) return [effect('opaque', { by, at })]
  const [, image] =
    words.map(word => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? []
  const images = image === undefined ? [] : taggedImages(image, scope)
  return [effect(image === undefined ? 'opaque' : 'push', { by, at, images })]
}

/**
 * What goreleaser does: `release` pushes the images of its own file; `--snapshot` and skipped publishing do not;
 * `--split` leaves publishing to a later `continue --merge` (goreleaser.com, "Split and merge").
 */
export function goreleaserEffects(
  args: readonly string[],
  place: { by: string; at: number },
): readonly Effect[] {
  const text = args.join(' ')
  const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '')
  if (/--snapshot|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
    return [effect('pull', place)]
  if (/--split/.test(text)) return [effect('opaque', { ...place, by: `${place.by} --split` })]
  if (verb === 'release' || verb === 'continue' || verb === 'publish') {
    return [effect('push', place)]
  }
  if (verb === 'build' || verb === 'check' || verb === 'healthcheck') return []
  return [effect('opaque', place)]
}
