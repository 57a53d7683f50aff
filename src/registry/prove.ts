import type { Clock } from '../base/clock.ts'
import { OatError, resultOrError } from '../base/error.ts'
import { pauseWords } from '../base/retry.ts'
import type { Log } from '../runner/runner.ts'
import type { TokenListMatch } from '../token-list/find-entry.ts'
import { type Answered, askAll, askEach, askForeign } from './ask-all.ts'
import { otherEntry, type ProofContext, proofFailure, scopeExcess } from './failure.ts'
import type { Needs } from './needs.ts'
import type { Action } from './protocol.ts'
import type { Registry } from './registry.ts'

export interface Proof {
  readonly grant: Readonly<Record<string, readonly Action[]>>
  /** The token's label in Docker Home, where the registry tells. */
  readonly label: string | undefined
  readonly unproven: string | undefined
  readonly isAccepted: boolean
}

export interface Proving {
  readonly registry: Registry
  readonly needs: Needs
  readonly exact: boolean
  readonly context: ProofContext
  /** Where the label that the registry tells may be another entry's. */
  readonly match?: TokenListMatch
}

/** Proves what is needed, and under `exact` nothing more. The first refusal ends it; WRONG_TOKEN wins. */
export async function proveGrant(proving: Proving): Promise<Proof> {
  const { registry, context, exact, needs } = proving
  const challenge = await registry.challenge()
  if (challenge.scheme === 'none') {
    return withoutProof(exact, `${context.registry} asks for no credential, so there is nothing to check`)
  }
  if (challenge.scheme === 'basic') {
    const answer = await registry.checkBasic()
    const question = { repository: '', action: context.access }
    if (answer.kind !== 'granted') throw proofFailure(answer, question, context)
    const accepted = `${context.registry} accepts the credential; what it allows shows only when it is used`
    return withoutProof(exact, accepted, true)
  }

  if (needs.needed.length === 0) {
    return withoutProof(exact, 'no repositories are named, so only the login itself was checked')
  }
  const answers = await askAll(needs.needed, { registry, untilRefused: true })
  const granted = answers.flatMap(question => accept(question, proving))
  if (exact) {
    for (const question of await askEach(needs.forbidden, registry)) refuse(question, context)
    for (const question of await askForeign(needs.foreign, registry)) refuse(question, context)
  }
  const grant: Record<string, Action[]> = {}
  for (const { repository, action } of granted) (grant[repository] ??= []).push(action)
  const isOpaque = granted.length < answers.length
  const unproven = isOpaque ? `${context.registry} answers with tokens that only it can read` : undefined
  return { grant, label: granted[0]?.label, unproven, isAccepted: granted.length > 0 }
}

/** What it proves: nothing where only the registry can read the answer. */
function accept(answered: Answered, { context, exact, match }: Proving) {
  const { answer, repository, action } = answered
  const isNamed = match !== undefined && 'label' in answer && answer.label !== undefined
  const wrong = isNamed ? otherEntry(answer.label, match, context) : undefined
  if (wrong !== undefined) throw wrong
  if (answer.kind === 'granted') return [{ repository, action, label: answer.label }]
  if (answer.kind === 'opaque' && !exact) return []
  throw proofFailure(answer, answered, context)
}

function refuse(answered: Answered, context: ProofContext): void {
  const { answer } = answered
  if (answer.kind === 'granted') throw scopeExcess(answered, context)
  if (answer.kind !== 'withheld') throw proofFailure(answer, answered, context)
}

function withoutProof(exact: boolean, unproven: string, isAccepted: boolean = false): Proof {
  if (!exact) return { grant: {}, label: undefined, unproven, isAccepted }
  throw new OatError('SCOPE_UNPROVEN', {
    message: unproven,
    hint: 'proof: exact needs a registry with a token service, and push: or pull: with the repositories; use proof: sufficient to continue without it',
  })
}

/** Milliseconds before each further try with a token that was created a moment ago. */
const pauses = [2000, 5000, 10_000]

/** For a new token a refusal counts after three more looks: few, since refused logins lock out. */
export async function proveNewToken(
  proving: Omit<Proving, 'exact'>,
  { clock, signal, runner }: { clock: Clock; signal: AbortSignal; runner: Pick<Log, 'info'> },
): Promise<Proof> {
  const exactProving = { ...proving, exact: true }
  for (const pause of pauses) {
    const proof = await resultOrError(() => proveGrant(exactProving))
    if (!(proof instanceof OatError)) return proof
    const { code } = proof
    if (code !== 'TOKEN_REJECTED' && code !== 'SCOPE_MISSING') throw proof
    const { registry } = proving.context
    runner.info(
      `${registry} does not accept the new token yet (${code}); trying again in ${pauseWords(pause)}`,
    )
    await clock.sleep(pause, signal)
  }
  return proveGrant(exactProving)
}
