import { createShortener } from './passages.ts'
import { tellShort } from './tell-short.ts'

/** What is as usual, for all stories: one place where a word is changed. */
export const usual = createShortener(new URL('../stories/usual.txt', import.meta.url))

/** A whole transcript as it is kept: what is usual has its short form, from which the lines can be had back. */
export function shortTranscript(whole: string): string {
  return `${usual.shorten(tellShort(whole)).join('\n')}\n`
}
