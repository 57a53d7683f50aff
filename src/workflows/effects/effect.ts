import type { PlayedStep } from '../jobs/play.ts'
import { type Image, parseImage } from '../values/image.ts'
import { splitText, type Text, wordsOf } from '../values/text.ts'

export interface Act {
  /**
   * `open`: it may push. `quiet`: by its words it does not. `local`: it gives these images to the machine.
   * `base`: a build starts from these. `cloud`: it builds in Docker Build Cloud.
   */
  readonly kind: 'push' | 'base' | 'local' | 'open' | 'quiet' | 'cloud'
  /** None: some image, which one the files do not tell. */
  readonly images: readonly Image[]
  readonly by: string
  /** Nothing says so but its words. */
  readonly isGuessed?: true
}

/** `at`: an offset in the file of its step. */
export interface Effect extends Act {
  readonly at: number
  readonly step: PlayedStep
}

export function act(kind: Act['kind'], by: string, images: readonly Image[] = []): Act {
  return { kind, by, images }
}

/** The images that texts name, a line or a comma each. */
export function imagesIn(texts: readonly Text[]): readonly Image[] {
  return texts
    .flatMap(text => splitText(text, /[\s,]+/))
    .filter(text => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test(wordsOf(text)))
    .map(parseImage)
}
