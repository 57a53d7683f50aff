import type { Environment } from '../../base/child-environment.ts'
import { oneLine, wrap } from '../../base/text.ts'

const colours = { error: '31', warning: '33', notice: '36', debug: '2' } as const
type Colour = keyof typeof colours

/** FORCE_COLOR and NO_COLOR decide as for Node (nodejs.org/api/cli.html), else whether somebody sees it. */
export function isColoured(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = environment
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return !refused && isTerminal && kind !== 'dumb'
}

/** Columns of a terminal: COLUMNS says how many, else it does. */
export function widthOf(stream: NodeJS.WriteStream, { COLUMNS: columns }: Environment): number {
  return Number(columns) || stream.columns || 80
}

const eraseLine = '\r\u001b[K'

/** Prints harmless lines: results to `out`, warnings, errors and progress to stderr. `hide`: secrets. */
export function createScreen(options: {
  out: NodeJS.WriteStream
  environment: Environment
  hide: (text: string) => string
}) {
  const { out, environment, hide } = options
  const { stderr } = process
  let isUnderWay = false
  /** A line that the next one replaces, on a terminal alone; `''` takes it away. */
  const progress = (text: string): void => {
    if (!stderr.isTTY || environment['TERM'] === 'dumb') return
    const width = Math.max(widthOf(stderr, environment) - 1, 20)
    if (isUnderWay || text !== '') stderr.write(`${eraseLine}${hide(oneLine(text)).slice(0, width)}`)
    isUnderWay = text !== ''
  }
  const streamOf = (to: 'out' | 'err') => (to === 'out' ? out : stderr)
  const write = (to: 'out' | 'err', line: string, colour?: Colour): void => {
    progress('')
    const stream = streamOf(to)
    const coloured = colour !== undefined && isColoured(environment, stream.isTTY)
    stream.write(coloured ? `\u001b[${colours[colour]}m${line}\u001b[0m\n` : `${line}\n`)
  }
  return {
    print: (to: 'out' | 'err', text: string, colour?: Colour) => {
      write(to, hide(oneLine(text)), colour)
    },
    /** A sentence: on a terminal in lines that fit, of which each but the first is indented. */
    tell: (to: 'out' | 'err', text: string, colour?: Colour) => {
      const stream = streamOf(to)
      const width = stream.isTTY ? widthOf(stream, environment) : Infinity
      // Secrets are taken out first: in two lines one would not be found.
      for (const line of fitted(hide(oneLine(text)), width)) write(to, line, colour)
    },
    progress,
  }
}

/** Lines of so many characters; those after the first are indented by two more than it. */
export function fitted(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const [first = '', ...furtherLines] = wrap(text.trimStart(), Math.max(width - indent.length - 2, 20))
  return [`${indent}${first}`].concat(furtherLines.map(line => `${indent}  ${line}`))
}
