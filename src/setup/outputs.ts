import type { Runner } from '../runner/runner.ts'
import { whatIsLeft } from './left.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'

/** Prints what is left. YAML and commands are there to be copied: such a line is never broken. */
export function showLeft(facts: Facts, plan: Plan, runner: Runner): boolean {
  const remainingLines = Array.from(whatIsLeft(facts, plan))
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

/** `steps`: what was done, line by line of the plan. */
export function reportSetup({ output }: Runner, isOk: boolean, steps?: Plan['steps'][number]['lines']) {
  output('ok', String(isOk))
  if (steps !== undefined) output('steps', JSON.stringify(steps))
  return isOk
}
