import type { PlayedStep } from '../jobs/play.ts'
import { type Image, parseImage } from '../values/image.ts'
import { knownText, splitText, type Value } from '../values/text.ts'

/**
 * What a step does to registries. `open`: it may push, the files do not tell. `quiet`: it is not read, and by its words
 * pushes nothing. `local`: it gives these images to the machine. `base`: a build starts from these. `api`: it calls Docker
 * Hub's API. `cloud`: it builds in Docker Build Cloud.
 */
export interface Effect {
  readonly kind: 'push' | 'pull' | 'base' | 'local' | 'open' | 'quiet' | 'api' | 'cloud'
  /** None: some image, which one the files do not tell. */
  readonly images: readonly Image[]
  /** What does it, in words: `docker push`. */
  readonly by: string
  /** Offset in the file of its step. */
  readonly at: number
  readonly step: PlayedStep
  /** Nothing says so but its words. */
  readonly isByWords?: true
  /** It may do so to more images than these: what it releases is told elsewhere. */
  readonly isMore?: true
}

export type Act = Omit<Effect, 'step' | 'at'>

export function act(kind: Act['kind'], by: string, images: readonly Image[] = []): Act {
  return { kind, by, images }
}

/** The images that a value names, a line or a comma each. */
export function imagesIn(value: Value): readonly Image[] {
  return value
    .flatMap(text => splitText(text, /[\s,]+/))
    .filter(text => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$|^\w+=/.test(knownText(text) ?? ''))
    .map(parseImage)
}
