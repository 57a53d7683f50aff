import type { PlayedStep } from '../jobs/play.ts'
import { type Image, parseImage } from '../values/image.ts'
import { showText, splitText, type Text, wordsOf } from '../values/text.ts'

/** `idle`: it is known to push nothing with Docker's logins. `unread`: it may push. */
export type Reading = 'pushes' | 'idle' | 'unread'

export interface Act {
  readonly does: Reading
  readonly by: string
  /** What it pushes, or gives to the machine alone; none: some image, which one the files do not tell. */
  readonly images: readonly Image[]
  /** What a build starts from. */
  readonly bases: readonly Image[]
  /** Nothing else says it. */
  readonly guess?: 'words' | 'name' | undefined
}

/** `at`: an offset in the file of its step. Each step has at least one. */
export interface Effect extends Act {
  readonly at: number
  readonly step: PlayedStep
}

export function act(does: Reading, tool: string, images: readonly Image[] = []): Act {
  return { does, by: tool, images, bases: [] }
}

/** One of them pushes, else one of them may. */
export function readingOf(readings: readonly Reading[]): Reading {
  if (readings.includes('pushes')) return 'pushes'
  return readings.includes('unread') ? 'unread' : 'idle'
}

/** Whether Docker's file of logins, or its folder, is in the words of a tool; `jq` turns features on in it. */
export function takesLogins(tool: string, words: string): boolean {
  const variable = tool !== 'jq' && /DOCKER_CONFIG\s*(\/\s*)?(config\.json|$)/m.test(words)
  return variable || /(^|[/\s=:,"'])\.docker(\/config\.json|\/?\s*$)/m.test(words)
}

/** Whether a folder that is given away has Docker's logins in it: the home, or what is around it. */
export function holdsHome(folder: Text): boolean {
  return /(^|=)(~|\/|\/root|\/home(\/\w+)?|\$\{\{ env\.HOME \}\}|(\.\.\/)+\.\.)\/*$/.test(showText(folder))
}

/** The images that texts name, a line or a comma each. */
export function imagesIn(texts: readonly Text[]): readonly Image[] {
  return texts
    .flatMap(text => splitText(text, /[\s,]+/))
    .filter(text => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test(wordsOf(text)))
    .map(parseImage)
}
