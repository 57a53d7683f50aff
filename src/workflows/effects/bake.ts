import { actionName, inputText } from '../workflow/workflow.ts'
import { flagValues } from '../shell/flags.ts'
import { resolveText } from '../workflow/scope.ts'
import { mayPush } from './build.ts'
import { type Effect, effect, type TaggedImage } from './effect.ts'
import { imagesIn, metadataImages } from './images.ts'
import type { ActContext, CommandContext, ActionContext } from './context.ts'

/** `docker/bake-action` and its like: its files are not read, so only `set` and metadata say what it pushes. */
export function bakeEffects(place: ActionContext): readonly Effect[] {
  const { step, scope } = place
  const list = (name: string, separator: RegExp) =>
    (inputText(step, name) ?? '').split(separator).flatMap(line => resolveText(line, scope))
  const part = { by: actionName(step), at: step.node.start }
  const files = list('files', /[\r\n,]/)
  return bakedEffects(
    { files, overrides: list('set', /[\r\n]/), push: mayPush(inputText(step, 'push'), scope) },
    place,
    part,
  )
}

/** `docker buildx bake`. */
export function bakeCommandEffects(words: readonly string[], place: CommandContext): readonly Effect[] {
  const push = words.some(word => /^--push(=true)?$/.test(word))
  const part = { by: 'docker buildx bake', at: place.at }
  return bakedEffects(
    { files: flagValues(words, /^(-f|--file)$/), overrides: flagValues(words, /^--set$/), push },
    place,
    part,
  )
}

/** @param request its `overrides` are `*.output=type=registry` and the like */
function bakedEffects(
  request: { files: readonly string[]; overrides: readonly string[]; push: boolean },
  place: ActContext,
  part: { by: string; at: number },
): readonly Effect[] {
  const { files, overrides, push } = request
  const pull = effect('pull', part)
  const forced = overrides.some(line => /output=type=(registry|image,.*push=true)|\.push=true/.test(line))
  // An output of the file may push, too.
  if (!forced && !push) return [pull, effect('opaque', part)]
  const images = overridden(overrides, place) ?? files.flatMap(file => metadataImages(file, place))
  return [pull, effect('push', { ...part, images })]
}

/** The images that `set` names in the place of those of the file: as tags, or as the name of what is pushed. */
function overridden(overrides: readonly string[], place: ActContext): readonly TaggedImage[] | undefined {
  const tags = overrides.flatMap(line => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? [])
  const names = overrides.flatMap(line => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? [])
  const named = tags.length > 0 ? tags : names
  return named.length === 0 ? undefined : named.flatMap(tag => imagesIn(tag, place))
}
