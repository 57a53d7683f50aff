import { textOf } from '../../yaml/tree.ts'
import { type Expression, parseCondition, parseExpression } from '../workflow/expression.ts'
import { parseImage } from '../workflow/image.ts'
import { splitOutside } from '../workflow/open-text.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'
import { actionName, type Job, type WorkflowStep } from '../workflow/workflow.ts'
import { type Effect, effect, type TaggedImage } from './effect.ts'
import { metadataTags, tagKind } from './tags.ts'

/** Where a step stands, for what looks around in its job. */
export interface StepPlace {
  readonly step: WorkflowStep
  readonly job: Job
  readonly scope: Scope
}

/** `docker/build-push-action`: `push`, `outputs`, and a registry cache that is written. */
export function buildPushEffects(place: StepPlace): readonly Effect[] {
  const { step, scope } = place
  const input = (name: string) => textOf(step.with, name)
  const at = step.node.start
  const by = 'docker/build-push-action'
  const effects: Effect[] = [effect('pull', { by, at })]
  const pushed = pushCondition(input('push'), scope)
  const outputs = (input('outputs') ?? '').split(/\r?\n/).filter(line => pushesOutput(line))
  if (pushed !== 'never') {
    effects.push(effect('push', { by, at, images: imagesIn(input('tags'), place), condition: pushed }))
  }
  if (outputs.length > 0) {
    const named = outputs.flatMap(line => /name=([^,"]+)/.exec(line)?.[1] ?? [])
    effects.push(effect('push', { by, at, images: imagesIn(named.join('\n') || input('tags'), place) }))
  }
  const cache = /type=registry,.*?ref=([^,\s]+)/.exec(input('cache-to') ?? '')?.[1]
  if (cache !== undefined) {
    const images = imagesIn(cache, place).map(one => ({ ...one, tags: [] }))
    effects.push(effect('push', { by: `${by} (cache)`, at, images }))
  }
  return effects
}

/** `docker/bake-action`: what it pushes stands in another file, unless `set` or metadata say it. */
export function bakeEffects(place: StepPlace): readonly Effect[] {
  const { step, job, scope } = place
  const at = step.node.start
  const by = 'docker/bake-action'
  const set = textOf(step.with, 'set') ?? ''
  const pushed = pushCondition(textOf(step.with, 'push'), scope)
  const bySet = /output=type=(registry|image,.*push=true)|\.push=true/.test(set)
  const named = [...set.matchAll(/\.tags=(\S+)/g)].map(match => match[1] ?? '').join('\n')
  const meta = /steps\.([\w-]+)\.outputs\.bake-file/.exec(textOf(step.with, 'files') ?? '')?.[1]
  const images = named === '' ? metadataImages(meta, { job, scope }) : imagesIn(named, place)
  const effects = [effect('pull', { by, at })]
  if (bySet) return [...effects, effect('push', { by, at, images })]
  if (pushed !== 'never') return [...effects, effect('push', { by, at, images, condition: pushed })]
  // The bake file may set an output of its own.
  return [...effects, effect('opaque', { by, at })]
}

/** `type=registry` always pushes, `type=image` with `push=true`. */
export function pushesOutput(line: string): boolean {
  return /type=registry/.test(line) || /push=true/.test(line)
}

function pushCondition(push: string | undefined, scope: Scope): Expression | undefined | 'never' {
  const [resolved = ''] = resolveText(push ?? '', scope)
  if (resolved.trim() === '' || resolved === 'false') return 'never'
  if (resolved === 'true') return undefined
  return parseCondition(resolved) ?? parseExpression('unknown.value')
}

/** The images of a `tags:` list, those of a `docker/metadata-action` step of the job included. */
export function imagesIn(
  tags: string | undefined,
  place: Pick<StepPlace, 'job' | 'scope'>,
): readonly TaggedImage[] {
  return splitOutside(tags ?? '', /[\r\n,]+/, ['{{'])
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => {
      const meta = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.(tags|json)/.exec(line)?.[1]
      const described = metadataImages(meta, place)
      return described.length > 0 ? described : taggedImages(line, place.scope)
    })
}

/** One image text, with everything that its expressions can become. */
export function taggedImages(text: string, scope: Scope): readonly TaggedImage[] {
  return resolveText(text, scope).map(one => {
    const image = parseImage(one)
    // Behind a variable that holds the whole image may be any tag.
    const tag = image.tag ?? (image.name === undefined ? '${{ }}' : undefined)
    return { image, tags: isByDigest(one) ? [] : [tagKind(tag)] }
  })
}

/** `name@sha256:…`: no tag is set. */
function isByDigest(text: string): boolean {
  return /@(sha256:|\$)/.test(text)
}

function metadataImages(
  id: string | undefined,
  place: Pick<StepPlace, 'job' | 'scope'>,
): readonly TaggedImage[] {
  const step = place.job.steps.find(one => one.id === id && actionName(one) === 'docker/metadata-action')
  if (id === undefined || step === undefined) return []
  const tags = metadataTags(textOf(step.with, 'tags'))
  return (textOf(step.with, 'images') ?? '')
    .split(/[\r\n]+/)
    .map(line =>
      line
        .trim()
        .replace(/^name=/, '')
        .replace(/,enable=.*$/, ''),
    )
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => resolveText(line, place.scope).map(one => ({ image: parseImage(one), tags })))
}
