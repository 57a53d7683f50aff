import type { Runner } from '../runner/runner.ts'
import { whatIsLeft } from './left.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'

/** Prints what is left. YAML and commands are there to be copied: such a line is never broken. */
export function showLeft(facts: Facts, plan: Plan, runner: Runner): boolean {
  const remainingLines = [...whatIsLeft(facts, plan)]
  const count = remainingLines.filter(text => !text.startsWith(' ')).length
  const head = count === 1 ? 'One thing is left:' : `${count} things are left:`
  runner.info(count === 0 ? 'Everything is in place.' : head)
  for (const text of remainingLines) {
    if (text.startsWith(' ')) runner.block(`   ${text}\n`)
    else runner.info(`○ ${text}`)
  }
  runner.output('left', JSON.stringify(remainingLines))
  return remainingLines.length === 0
}

export function reportOk(isOk: boolean, runner: Pick<Runner, 'output'>): boolean {
  runner.output('ok', String(isOk))
  return isOk
}

/** What setup did, line by line of its plan. */
export function reportSteps(
  isDone: boolean,
  lines: Plan['steps'][number]['lines'],
  runner: Pick<Runner, 'output'>,
): void {
  reportOk(isDone, runner)
  runner.output('steps', JSON.stringify(lines))
}
