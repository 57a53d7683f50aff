import { wrap } from '../../src/base/text.ts'
import { isColoured } from '../../src/runner/terminal/screen.ts'
import type { JobResult } from '../runner/job.ts'

/** How the demo tells a story: one line, and below it what an error said. */
export interface Told {
  readonly place: number
  readonly name: string
  readonly result: JobResult
  readonly asExpected: boolean
}

const marks = { success: '✓', failure: '✗', skipped: '–', cancelled: '–' } as const
const codes = { green: 32, red: 31, dim: 2, bold: 1 } as const

export type Paint = (colour: keyof typeof codes, text: string) => string

/** Colours where somebody sees them. `environment`: NO_COLOR and FORCE_COLOR count as on the command line. */
export function createPaint(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const colours = isColoured(environment, isTerminal)
  return (colour, text) => (colours ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
}

/** A story in a few lines: its steps with a mark each, and the first error in words. */
export function tellStory({ place, name, result, asExpected }: Told, paint: Paint): readonly string[] {
  const steps = result.steps
    .filter(({ name: step }) => !step.startsWith('Post '))
    .map(({ name: step, conclusion }) => {
      const mark = marks[conclusion]
      const painted =
        conclusion === 'success' ? paint('green', mark) : conclusion === 'failure' ? paint('red', mark) : mark
      return `${step} ${painted}`
    })
  const wanted = asExpected
    ? result.conclusion === 'failure'
      ? paint('dim', '← as it should be')
      : ''
    : paint('red', '← THAT SHOULD NOT BE')
  const said = errorOf(result).flatMap(line => firstLines(line, 75))
  return [
    `${String(place).padStart(2)} ${paint('bold', name)}`,
    `     ${steps.join('   ')}   ${wanted}`.trimEnd(),
    ...said.map(line => paint('dim', `     ${line}`)),
  ]
}

/** The first error of a job, and what it says to do first. */
function errorOf({ steps }: JobResult): readonly string[] {
  const log = steps.flatMap(step => step.log)
  const place = log.findIndex(line => line.startsWith('##[error]'))
  if (place < 0) return []
  const [error = '', first = ''] = log.slice(place)
  return [error.replace('##[error]', ''), ...(first.startsWith('1. ') ? [first] : [])]
}

/** At most four lines; the summary page has the rest. */
function firstLines(text: string, width: number): readonly string[] {
  const all = wrap(text, width)
  return all.length > 4 ? [...all.slice(0, 3), `${all[3] ?? ''} …`] : all
}
