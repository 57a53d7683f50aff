import { wrap } from '../../src/base/text.ts'
import { isColoured } from '../../src/runner/terminal/screen.ts'
import type { JobResult } from '../runner/job.ts'

const marks = { success: '✓', failure: '✗', skipped: '–', cancelled: '–' } as const
const colours = { success: 'green', failure: 'red', skipped: 'plain', cancelled: 'plain' } as const
const codes = { green: 32, red: 31, dim: 2, bold: 1, plain: 0 } as const

type Paint = (colour: keyof typeof codes, text: string) => string

/** Colours where somebody sees them, or NO_COLOR and FORCE_COLOR say so. */
export function createPaint(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const coloured = isColoured(environment, isTerminal)
  return (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
}

/** A story in a few lines: its steps with a mark each, and the first error in words. */
export function tellStory(
  { conclusion, steps }: JobResult,
  { title, asExpected }: { title: string; asExpected: boolean },
  paint: Paint,
): readonly string[] {
  const marked = steps
    .filter(({ name }) => !name.startsWith('Post '))
    .map(step => `${step.name} ${paint(colours[step.conclusion], marks[step.conclusion])}`)
  if (!asExpected) marked.push(paint('red', '← THAT SHOULD NOT BE'))
  else if (conclusion === 'failure') marked.push(paint('dim', '← as it should be'))
  const said = errorOf(steps.flatMap(({ log }) => log)).flatMap(firstLines)
  return [
    paint('bold', title),
    `     ${marked.join('   ')}`,
    ...said.map(line => paint('dim', `     ${line}`)),
  ]
}

/** The first error of a job, and what it says to do first. */
function errorOf(log: readonly string[]): readonly string[] {
  const place = log.findIndex(line => line.startsWith('##[error]'))
  if (place < 0) return []
  const [error = '', first = ''] = log.slice(place)
  return [error.replace('##[error]', ''), ...(first.startsWith('1. ') ? [first] : [])]
}

/** At most four lines; the summary page has the rest. */
function firstLines(text: string): readonly string[] {
  const all = wrap(text, 75)
  return all.length > 4 ? [...all.slice(0, 3), `${all[3] ?? ''} …`] : all
}
