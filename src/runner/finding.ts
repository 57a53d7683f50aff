import { printable } from '../base/text.ts'
import type { Runner } from './runner.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** What a finding of audit or migrate has. A code never changes its meaning. */
export interface AnyFinding<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
}

/** An annotation. `about`: the place or the subject, in words. */
export function announce(runner: Runner, { code, severity, message, remedy }: AnyFinding, about = ''): void {
  runner[severity](printable([code, about, `${message}; ${remedy}`].filter(Boolean).join(': '), 600))
}

/** Whether a finding like this fails the run, by input "fail-on". */
export function reaches(severity: Severity, failOn: 'error' | 'warning' | 'never'): boolean {
  return severity === failOn || (severity === 'error' && failOn === 'warning')
}
