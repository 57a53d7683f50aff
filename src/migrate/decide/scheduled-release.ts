import { textOf } from '../../yaml/yaml-tree.ts'
import { resolveText, scopeOf } from '../workflow/scope.ts'
import { actionName, type Job, type Workflow } from '../workflow/workflow.ts'
import type { Verdict } from './verdicts.ts'

const releaseRef = /^(refs\/(tags|heads)\/)?(v?\d+(\.\d+)*|releases?[-/].+|stable)$/

/** A schedule that checks out releases rebuilds them; `undefined` when the job checks out anything else. */
export function scheduledRelease(workflow: Workflow, job: Job): Verdict | undefined {
  const checkouts = job.steps.filter(step => actionName(step) === 'actions/checkout')
  const scope = scopeOf({ workflow, job })
  for (const step of checkouts) {
    const ref = textOf(step.with, 'ref')
    if (ref === undefined) continue
    const refs = resolveText(ref, scope)
    if (refs.every(one => releaseRef.test(one))) {
      return {
        channel: 'release',
        confidence: 'sure',
        why: `it rebuilds ${refs[0] ?? ''}`,
        at: step.node.start,
      }
    }
  }
  return undefined
}
