import { auditCodes } from '../../src/audit/finding.ts'
import { errorCodes } from '../../src/base/error.ts'
import type { Scene } from './scene.ts'

/** Errors that do not end with the link to their own anchor of docs/errors.md, or name the page more than once. */
export function unlinkedErrors({ jobs }: Pick<Scene, 'jobs'>): string[] {
  const steps = jobs.flatMap(job => job.steps)
  return steps.flatMap(({ errors, log }) => {
    const isAudit = log.includes('  mode: audit')
    return errors.filter(message => {
      const code = errorCodes.find(known => message.startsWith(`${known}: `))
      // Findings of audit have codes of their own; one word is both.
      if (code === undefined || (isAudit && auditCodes.some(known => known === code))) return false
      const link = ` (docs/errors.md#${code.toLowerCase()})`
      return !message.endsWith(link) || message.split('errors.md').length !== 2
    })
  })
}
