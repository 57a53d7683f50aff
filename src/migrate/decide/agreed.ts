import { isSameCredential } from '../logins/is-same-credential.ts'
import type { Login } from '../logins/login.ts'
import type { Plan } from '../logins/plan.ts'
import { giverEdits } from '../rewrite/rewrite-givers.ts'
import { type Decision, held } from './decision.ts'

interface Decided {
  readonly login: Login
  readonly decision: Decision
}

/** Logins that get one credential handed over change together, and only if one token serves them all. */
export function agreed(all: readonly Decided[]): readonly Decision[] {
  return all.map(({ login, decision }) => {
    if (decision.plan?.handed === undefined) return decision
    const together = all.filter(one => isSameCredential(one.login, login))
    const tokens = new Set(together.map(one => tokensOf(one.decision.plan)))
    if (tokens.size === 1) return decision
    return held(login, {
      code: 'CREDENTIAL_PASSED',
      why: 'the credential that callers hand over serves several logins here, which need different tokens or are held back',
      remedy: 'let the callers hand over one secret for each login, then migrate again',
      access: decision.plan.access,
    })
  })
}

function tokensOf(plan: Plan | undefined): string {
  return plan === undefined ? '' : JSON.stringify(giverEdits(plan))
}
