import { textOf, valueOf } from '../../yaml/tree.ts'
import { parseImage } from '../workflow/image.ts'
import { splitOutside } from '../expression/open-text.ts'
import { localAction } from '../workflow/repository.ts'
import { inputRows, neededOutput, resolveText, resolveVariables, scopeOf } from '../workflow/scope.ts'
import { actionName, inputEntry, inputText, type Job } from '../workflow/workflow.ts'
import type { TaggedImage } from './effect.ts'
import { type ActContext, mayRead } from './context.ts'
import { metadataTags, tagKind } from './tags.ts'

/** The images of a `tags:` list, those of a `docker/metadata-action` step included. */
export function imagesIn(tags: string | undefined, place: ActContext, depth = 0): readonly TaggedImage[] {
  return lines(tags).flatMap(line =>
    // What a step or an input gives may itself be a list.
    resolveText(line, place.scope).flatMap(text =>
      lines(text).flatMap(one => imageOrDescribed(one, place, depth)),
    ),
  )
}

function imageOrDescribed(text: string, place: ActContext, depth: number): readonly TaggedImage[] {
  const described = metadataImages(text, place)
  if (described.length > 0) return described
  const handed = imagesOfAction(text, place, depth)
  return handed.length > 0 ? handed : [taggedImage(text)]
}

/** The images that a local action gives as its output. */
function imagesOfAction(text: string, place: ActContext, depth: number): readonly TaggedImage[] {
  const [, id, name = ''] = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}$/.exec(text) ?? []
  const step = id === undefined ? undefined : place.job.steps.find(one => one.id === id)
  const action = step?.uses && localAction(step.uses.value, place.repository, place.checkouts)
  const [job] = action?.jobs ?? []
  // Actions may call each other in a ring, which GitHub ends at ten.
  if (action === undefined || job === undefined || depth > 10 || !mayRead(place, action.text)) return []
  const inputs = inputRows(valueOf(action.root, 'inputs'), step?.with, place.scope)
  const scope = scopeOf({ workflow: action, job, repository: place.repository.name, inputs, depth: 1 })
  const output = textOf(inputEntry(valueOf(action.root, 'outputs'), name)?.value, 'value')
  return imagesIn(output, { ...place, workflow: action, job, scope }, depth + 1)
}

function lines(text: string | undefined): readonly string[] {
  return splitOutside(text ?? '', /[\r\n,]/, ['{{'])
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}

/** One word of a command, with everything that its variables and expressions can become. */
export function imagesOfWord(word: string, place: ActContext): readonly TaggedImage[] {
  return resolveVariables(word, place.scope).flatMap(text => {
    const described = metadataImages(text, place)
    if (described.length > 0) return described
    // What an expression gives may be a list here, too.
    return splitOutside(text, /[\r\n,]/).length > 1 ? lines(text).map(taggedImage) : [taggedImage(text)]
  })
}

function taggedImage(text: string): TaggedImage {
  const image = parseImage(text)
  // Behind a variable that holds the whole image may be any tag.
  const tag = image.tag ?? (image.name === undefined ? '${{ }}' : undefined)
  return { image, tags: isByDigest(text) ? [] : [tagKind(tag)] }
}

/** `name@sha256:…`: no tag is set. */
function isByDigest(text: string): boolean {
  return /@(sha256:|\$)/.test(text)
}

const ofStep = /\bsteps\.([\w-]+)\.outputs\.(tags|json|bake-file(-tags)?)\b/

/** The images that a text takes from `docker/metadata-action`. */
export function metadataImages(text: string, place: ActContext): readonly TaggedImage[] {
  const { job } = place
  if (/\bDOCKER_METADATA_OUTPUT_(TAGS|JSON)/.test(text)) {
    const last = job.steps.findLast(isMetadata)
    return last === undefined ? [] : imagesOf(last, place)
  }
  const needed = neededOutput(/\bneeds\.[\w-]+\.outputs\.[\w-]+/.exec(text)?.[0] ?? '', place.workflow)
  if (needed !== undefined && ofStep.test(needed.text)) {
    const { job, text: output } = needed
    const scope = scopeOf({ workflow: place.workflow, job, repository: place.scope.repository, depth: 1 })
    return metadataImages(output, { ...place, job, scope })
  }
  const id = ofStep.exec(text)?.[1]
  const step = id === undefined ? undefined : job.steps.find(one => one.id === id && isMetadata(one))
  return step === undefined ? [] : imagesOf(step, place)
}

type Step = Job['steps'][number]

function isMetadata(step: Step): boolean {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test(actionName(step))
}

function imagesOf(step: Step, { scope }: ActContext): readonly TaggedImage[] {
  const tags = metadataTags(inputText(step, 'tags'), inputText(step, 'flavor'))
  return (
    (inputText(step, 'images') ?? '')
      .split(/[\r\n]/)
      .flatMap(line => resolveText(line, scope).flatMap(text => text.split(/[\r\n]/)))
      .flatMap(line => (line.includes('=') ? [line] : splitOutside(line, /,/)))
      // Its lines are CSV: a field may stand in quotes.
      .map(line => line.trim().replaceAll('"', ''))
      .filter(line => !/,enable=false\b/.test(line))
      .map(line => line.replace(/^name=/, '').replace(/,enable=.*/, ''))
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(text => ({ image: parseImage(text, { isName: true }), tags }))
  )
}
