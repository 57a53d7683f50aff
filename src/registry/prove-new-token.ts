import { OatError } from '../base/error.ts'
import { seconds } from '../base/retry.ts'
import type { Clock } from '../ports.ts'
import { type Proof, proveGrant, type Proving } from './prove.ts'

/** Milliseconds before each further look at a token that was minted a moment ago. */
const pauses = [2000, 5000, 10_000]

/**
 * The exact proof for a token of ours that is seconds old. Docker's token service may not know it yet, so a refusal
 * counts only when it is still there after three further looks: few, since refused logins lock an organization out.
 */
export async function proveNewToken(
  proving: Omit<Proving, 'exact'>,
  with_: { clock: Clock; signal: AbortSignal; info: (text: string) => void },
): Promise<Proof> {
  const { clock, signal, info } = with_
  for (const pause of pauses) {
    try {
      return await proveGrant({ ...proving, exact: true })
    } catch (error) {
      if (!mayPass(error)) throw error
      info(
        `${proving.context.registry} does not take the new token yet (${error.code}), which is seconds old; looking again in ${seconds(pause)}`,
      )
    }
    await clock.sleep(pause, signal)
  }
  return proveGrant({ ...proving, exact: true })
}

function mayPass(error: unknown): error is OatError {
  return error instanceof OatError && (error.code === 'TOKEN_REJECTED' || error.code === 'SCOPE_MISSING')
}
