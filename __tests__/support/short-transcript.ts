import { readFileSync } from 'node:fs'
import { lengthen, type Passage, readPassages, shorten } from './passages.ts'
import { tellShort } from './tell-short.ts'

/** What is as usual, for all stories: one place where a word is changed. */
export const usual: readonly Passage[] = readPassages(
  readFileSync(new URL('../stories/usual.txt', import.meta.url), 'utf8'),
)

/** A whole transcript as it is kept: what is usual has its short form, from which the lines can be had back. */
export function shortTranscript(whole: string): string {
  const told = tellShort(whole)
  const short = shorten(told, usual)
  const back = lengthen(short, usual)
  const lost = told.find((line, place) => line !== back[place])
  if (lost !== undefined || back.length !== told.length)
    throw new Error(
      `stories/usual.txt: two passages have the same short form; one is of this line:\n${lost ?? ''}`,
    )
  return `${short.join('\n')}\n`
}
