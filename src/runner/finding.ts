import { printable } from '../base/text.ts'
import type { Choice } from './input-defaults.ts'
import type { Log } from './runner.ts'

/** The worst first. */
export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/** What a finding of audit or migrate has. A code never changes its meaning. */
export interface AnyFinding<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  readonly file?: string | undefined
  readonly line?: number | undefined
}

/** An annotation, at its place in the checkout. `subject`: that, or what it is about, in words. */
export function announce(log: Log, finding: AnyFinding, subject = ''): void {
  const { code, severity, message, remedy, file, line: startLine = 1 } = finding
  const text = printable([code, subject, `${message}; ${remedy}`].filter(Boolean).join(': '), 600)
  log[severity](text, file === undefined ? undefined : { file, startLine })
}

export function reaches(severity: Severity, failOn: Choice<'fail-on'>): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)
}
