import { actionName, inputText, isFirstBuildAction } from '../workflow/workflow.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'
import { buildArguments, buildEffect, type ImageBuild } from './bases.ts'
import { splitOutside } from '../expression/open-text.ts'
import { type Effect, effect, localEffects, type TaggedImage } from './effect.ts'
import { imagesIn } from './images.ts'
import type { ActionContext } from './context.ts'

/** `docker/build-push-action` and its like: `push`, `outputs`, and a registry cache that is written. */
export function buildPushEffects(place: ActionContext): readonly Effect[] {
  const { step, scope } = place
  const input = (name: string) => inputText(step, name)
  const at = step.node.start
  const by = actionName(step)
  const effects: Effect[] = [
    effect('pull', { by, at }),
    ...localEffects(imagesIn(input('tags'), place), { by, at }),
    ...builds(place).map(build => buildEffect(build, { ...place, directory: '', by, at })),
  ]
  const texts = resolveText(input('outputs') ?? '', scope)
  const outputs = texts.flatMap(text => text.split(/\r?\n/)).filter(line => pushesOutput(line))
  const repository = isFirstBuildAction(step) ? input('repository') : undefined
  // With an output that is pushed by its own name, `push:` says nothing more.
  const isNamed = outputs.length > 0 && input('tags') === undefined
  if (!isNamed && mayPush(input('push') ?? (repository === undefined ? undefined : 'true'), scope)) {
    const images =
      repository === undefined
        ? input('tags')
        : ['registry', 'repository'].flatMap(name => input(name) ?? []).join('/')
    effects.push(effect('push', { by, at, images: imagesIn(images, place) }))
  }
  if (outputs.length > 0) {
    const named = outputs.flatMap(outputNames)
    effects.push(effect('push', { by, at, images: imagesIn(named.join('\n') || input('tags'), place) }))
  }
  const written = cacheImages(input('cache-to'), place)
  if (written.length > 0) effects.push(effect('push', { by: `${by} (cache)`, at, images: written }))
  const read = cacheImages(input('cache-from'), place)
  if (read.length > 0) effects.push(effect('pull', { by: `${by} (cache)`, at, images: read }))
  return effects
}

/** The images of a cache that is kept in a registry; it has no tag of its own. */
function cacheImages(text: string | undefined, place: ActionContext): readonly TaggedImage[] {
  return resolveText(text ?? '', place.scope)
    .flatMap(one => one.split(/\r?\n/))
    .flatMap(line => (/\btype=registry\b/.test(line) ? splitOutside(line, /,/) : []))
    .flatMap(field => /^\s*ref=(.+?)\s*$/.exec(field)?.[1] ?? [])
    .flatMap(ref => imagesIn(ref, place))
    .map(one => ({ ...one, tags: [] }))
}

/** What the step builds, in each of its rows: without a `context:` the repository as GitHub has it. */
function builds({ step, scope }: ActionContext): readonly ImageBuild[] {
  const text = (name: string) => inputText(step, name)
  return resolvedTogether(
    [text('context') ?? '.', text('file') ?? '', text('target') ?? '', text('build-args') ?? ''],
    scope,
  ).map(([context = '', file = '', target = '', args = '']) => ({
    context: context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'),
    dockerfile: file === '' ? undefined : file,
    target: target === '' ? undefined : target,
    args: buildArguments(args.split(/\r?\n/), scope.env),
    contexts: new Set(
      (text('build-contexts') ?? '').split(/\r?\n/).map(line => line.split('=')[0]?.trim() ?? ''),
    ),
  }))
}

/** Texts that belong together, in each row of the scope. */
function resolvedTogether(texts: readonly string[], scope: Scope): readonly (readonly string[])[] {
  const separator = '\0'
  return resolveText(texts.join(separator), scope).map(text => text.split(separator))
}

/** `type=registry` always pushes, `type=image` with `push=true`, or with an expression that may give that. */
export function pushesOutput(line: string): boolean {
  return /type=registry/.test(line) || /\bpush=(?!false\b)/.test(line)
}

/** The images of an output: CSV, of which a field with several names stands in quotes, `type=image,"name=a,b",push=true`. */
export function outputNames(line: string): readonly string[] {
  const [, quoted] = /(?:^|,)(?:"name=|name=")([^"]*)"/.exec(line) ?? []
  const [, plain] = /(?:^|,)name=([^,"]+)/.exec(line) ?? []
  return quoted === undefined ? (plain === undefined ? [] : [plain]) : splitOutside(quoted, /,/)
}

/** A `push:` input that is not always off. */
export function mayPush(push: string | undefined, scope: Scope): boolean {
  return !resolveText(push ?? '', scope).every(text => /^\s*(false)?\s*$/i.test(text))
}
