import type { Variables } from './environment.ts'
import type { PlannedStep } from './planned-step.ts'
import type { StepRecord } from './step-record.ts'

/** Prints what the runner prints before a step starts: its inputs and `env:`, so nothing there is hidden but by masks. */
export function printBanner(
  step: PlannedStep,
  { record, inputs, env }: { record: StepRecord; inputs: Variables; env: Variables },
): void {
  warnOfUnknownInputs(step, record)
  if (step.stage === 'post') {
    record.print('Post job cleanup.')
    return
  }
  record.print(`##[group]${step.name}`)
  if (step.script !== undefined) {
    record.print(step.script)
    record.print(`shell: ${step.shell} -e {0}`)
  }
  const given = Object.entries(inputs).filter(([, value]) => value !== '')
  printBlock(record, { title: 'with:', entries: given })
  printBlock(record, { title: 'env:', entries: Object.entries(env) })
  record.print('##[endgroup]')
}

function warnOfUnknownInputs({ given, manifest }: PlannedStep, record: StepRecord): void {
  const known = Object.keys(manifest?.inputs ?? {})
  const lower = new Set(known.map(name => name.toLowerCase()))
  const unknown = Object.keys(given).filter(name => !lower.has(name.toLowerCase()))
  if (unknown.length === 0) return
  const message = `Unexpected input(s) '${unknown.join("', '")}', valid inputs are ['${known.join("', '")}']`
  record.annotate('warning', message)
}

function printBlock(
  record: StepRecord,
  { title, entries }: { title: string; entries: readonly (readonly [string, string])[] },
): void {
  if (entries.length === 0) return
  record.print(title)
  for (const [name, value] of entries) record.print(`  ${name}: ${value}`)
}
