import type { Environment } from '../../base/child-environment.ts'
import { oneLine } from '../../base/text.ts'

const colours = { error: '31', warning: '33', notice: '36', added: '32', removed: '31' } as const
type Colour = keyof typeof colours

/** Whether to colour: FORCE_COLOR and NO_COLOR decide as for Node (nodejs.org/api/cli.html), else whether somebody sees it. */
export function isColoured(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = environment
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return !refused && isTerminal && kind !== 'dumb'
}

/** Lines on a terminal, or in a pipe. */
export interface Screen {
  readonly print: (to: 'out' | 'err', text: string, colour?: Colour) => void
  /** A line that the next one replaces, on a terminal alone; `''` takes it away. */
  readonly progress: (text: string) => void
}

const eraseLine = '\r\u001b[K'

/** Prints harmless single lines: results to `out`, warnings, errors and progress to stderr. `hide` takes secrets out. */
export function createScreen(options: {
  out: NodeJS.WriteStream
  environment: Environment
  hide: (text: string) => string
}): Screen {
  const { out, environment, hide } = options
  const { stderr } = process
  let isUnderWay = false
  const progress = (text: string): void => {
    if (!stderr.isTTY || environment['TERM'] === 'dumb') return
    const width = Math.max((stderr.columns || 80) - 1, 20)
    if (isUnderWay || text !== '') stderr.write(`${eraseLine}${hide(oneLine(text)).slice(0, width)}`)
    isUnderWay = text !== ''
  }
  return {
    print: (to, text, colour) => {
      progress('')
      const stream = to === 'out' ? out : stderr
      const line = hide(oneLine(text))
      const coloured = colour !== undefined && isColoured(environment, stream.isTTY)
      stream.write(coloured ? `\u001b[${colours[colour]}m${line}\u001b[0m\n` : `${line}\n`)
    },
    progress,
  }
}
