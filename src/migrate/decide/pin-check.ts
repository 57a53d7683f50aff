import type { Repository } from '../effects/step.ts'
import type { Login } from '../logins/login.ts'
import { isPinned, pinsByCommit } from '../rewrite/uses.ts'
import { type Decision, held } from './decision.ts'

/** Holds an edit back that would have to name a commit of this action which nobody knows here. */
export function pinCheck(decision: Decision, { pin }: Repository): Decision {
  const { plan } = decision
  if (plan === undefined || pin !== undefined || !needsPin(plan.login)) return decision
  return held(plan.login, {
    code: 'PIN_UNKNOWN',
    why: `the file pins actions by commit, and which commit of this action to name is not known (${decision.finding.message})`,
    remedy: 'run migrate as an action that is itself pinned by commit, or write the step by hand',
    access: plan.access,
  })
}

function needsPin({ form, step, workflow }: Login): boolean {
  if (form.kind === 'action' || form.kind === 'entry') return isPinned(step?.uses?.value ?? '')
  return form.kind === 'script' && pinsByCommit(workflow.root)
}
