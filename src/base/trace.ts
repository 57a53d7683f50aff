import { sinceStart } from './clock.ts'

let show: ((text: string) => void) | undefined

/** From now on each exchange, program call and decision is a line for whoever looks for a defect. */
export function openTrace(print: (text: string) => void): void {
  show = print
}

/** @param describe with no value, header or body in it */
export function trace(describe: () => string): void {
  show?.(describe())
}

/** The same for what takes time. What throws is told by its error. */
export async function traced<T>(act: Promise<T>, describe: (result: T) => string): Promise<T> {
  const began = sinceStart()
  const result = await act
  trace(() => `${describe(result)}, ${Math.round(sinceStart() - began)} ms`)
  return result
}
