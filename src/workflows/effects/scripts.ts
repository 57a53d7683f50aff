import { flagValue } from '../shell/flags.ts'
import { parseImage } from '../workflow/image.ts'
import { joinPath } from '../workflow/paths.ts'
import { resolveVariables } from '../workflow/scope.ts'
import type { ShellCommand } from '../shell/command.ts'
import { registryTool } from '../shell/registry-tools.ts'
import { withVariables } from '../shell/variables.ts'
import { containerEffects } from './containers.ts'
import { type Effect, effect, untagged } from './effect.ts'
import { isHarmlessCommand } from './harmless.ts'
import { imagesOfWord } from './images.ts'
import type { CommandContext } from './context.ts'
import { unreadCommand } from './unread.ts'
import { commandWords, wordsOf } from './words.ts'

/** What a script does to registries. */
export function shellEffects(commands: readonly ShellCommand[], place: CommandContext): readonly Effect[] {
  const effects: Effect[] = []
  let { directory } = place
  let sometimes = false
  for (const { command, variables } of withVariables(commands, place.scope.env)) {
    const line = place.lines?.[command.line]
    const here = { ...place, at: line ?? place.at, scope: { ...place.scope, env: variables } }
    if (/^(cd|pushd|popd)$/.test(command.words[0])) {
      const [, target = ''] = wordsOf(command.words, here.scope)
      directory = directory === undefined || target === '' ? undefined : joinPath(directory, target)
      sometimes = command.conditional
      continue
    }
    // Behind a `cd` that may have been skipped, or was in a subshell, the folder is open.
    const isOpen = sometimes && !command.conditional
    const at = { ...here, directory: isOpen ? undefined : directory }
    const found = commandWords(command.words, here.scope).flatMap(words => commandEffects(words, at))
    effects.push(...found)
  }
  return effects
}

/**
 * What the words of a command tell that is not read. ko, in goreleaser too, pushes to what this variable names, or below it
 * (ko.build, "Configuration").
 */
export function unreadEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const told = unreadCommand(words, place.at)
  const isKo = words[0] === 'ko'
  const [push] = told
  if (push?.kind !== 'push' || !(isKo || words[0] === 'goreleaser')) return told
  const [name = '', ...more] = resolveVariables('$KO_DOCKER_REPO', place.scope)
  // Where nothing shows it, an action may have set it, for its own registry.
  if (more.length > 0 || name.startsWith('$K')) {
    return isKo ? [{ ...push, kind: 'opaque', releases: true }] : told
  }
  const { namespace = 'library', open } = parseImage(name)
  const isOwner = namespace === 'library' && open === undefined
  const known = { ...push, images: imagesOfWord(isOwner ? `${name}/$(app)` : name, place) }
  return isKo ? [known] : [...told, known]
}

function commandEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const [head = '', verb = ''] = words
  if (words.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
    return [effect('api', { by: head, at: place.at })]
  }
  // Flags before the verb may take values: what the verb is, the words alone do not tell.
  if (verb.startsWith('-') && registryTool(head)?.isLikeDocker === false) {
    return [effect('opaque', { by: `${head} ${verb}`, at: place.at })]
  }
  const known = tool(words, place)
  if (known !== undefined) return known
  return isHarmlessCommand(words) ? [] : unreadEffects(words, place)
}

function tool(words: readonly string[], place: CommandContext): readonly Effect[] | undefined {
  const [head = '', verb = '', third = ''] = words
  const { at } = place
  const push = (image: string | undefined) => {
    const images = image === undefined ? [] : imagesOfWord(image, place)
    return [effect('push', { by: `${head} ${verb}`, at, images })]
  }
  const pull = (image = '') => [
    effect('pull', { by: `${head} ${verb}`, at, images: imagesOfWord(image, place) }),
  ]
  const [source, last] = words.filter(word => !word.startsWith('-')).slice(-2)
  const copy = () => [...pull(source), ...push(last)]
  const named = flagValue(words, /^(-t|--tag|--new_tag)$/)
  if (registryTool(head)?.isLikeDocker === true) return containerEffects(words, place)
  switch (head.replace(/.*\//, '')) {
    case 'docker-compose':
    case 'depot':
      return containerEffects(words, place)
    case 'buildx':
    case 'docker-buildx':
      return containerEffects(['docker', 'buildx', ...words.slice(1)], place)
    case 'skopeo':
      if (verb === 'copy') {
        return [source, last].flatMap((image = '', at) =>
          /^docker:\/\//.test(image) ? (at === 0 ? pull : push)(image) : [],
        )
      }
      if (verb === 'inspect') return /^docker:\/\//.test(last ?? '') ? pull(last) : []
      return undefined
    case 'crane':
      if (/^(copy|cp)$/.test(verb)) return copy()
      if (verb === 'push') return push(last)
      if (/^(tag|delete)$/.test(verb)) return push(third)
      return /^(append|mutate|flatten|rebase)$/.test(verb) ? push(named) : undefined
    case 'regctl':
      if (/^(copy|cp)$/.test(third)) return copy()
      return /^(create|mod|import)$/.test(third) ? push(last) : undefined
    case 'oras':
      if (/^(copy|cp)$/.test(verb)) return copy()
      return /^(push|attach|tag)$/.test(verb) ? push(third) : undefined
    case 'cosign':
      return /^(sign|attest|attach|copy|clean)$/.test(verb)
        ? untagged(push(last?.replace(/@.*/, '')))
        : undefined
    case 'helm':
      return verb === 'push' ? untagged(push(chartOf(words))) : undefined
    case 'gradle':
    case 'gradlew':
    case 'mvn':
    case 'mvnw':
      return jibEffects(words, place)
    default:
      return undefined
  }
}

/** A chart goes below the name that `helm push FILE REMOTE` gives, under its own (helm.sh, "Use OCI-based registries"). */
function chartOf(words: readonly string[]): string {
  const [file = '', remote = ''] = words.slice(2).filter(word => !word.startsWith('-'))
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(file)?.[1]
  return `${remote.replace(/\/$/, '')}/${name ?? '$(chart)'}`
}

/** jib pushes to an image that its build file names, unless the command does; any other build may push too. */
function jibEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const { at } = place
  const by = words.slice(0, 2).join(' ')
  if (!words.some(word => /(^|:)(jib|jib:build)$/.test(word))) return unreadCommand(words, at)
  const [, image] =
    words.map(word => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? []
  const images = image === undefined ? [] : imagesOfWord(image, place)
  return [effect(image === undefined ? 'opaque' : 'push', { by, at, images })]
}
