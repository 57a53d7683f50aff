import { OatError } from '../model/error.ts'
import type { Action, Answer, Question } from '../model/proof.ts'
import { proofFailure, scopeExcess, type ProofContext } from '../model/proof-failure.ts'
import type { Registry } from '../ports.ts'
import { inBatches } from './in-batches.ts'

/** Repository → actions that were proven. */
export type Grant = Readonly<Record<string, readonly Action[]>>

export interface Proof {
  readonly grant: Grant
  /** The token's label in Docker Home, where the registry tells. */
  readonly label: string | undefined
  /** What could not be proven, and why; for the log. */
  readonly unproven: string | undefined
}

export interface Proving {
  readonly registry: Registry
  readonly repositories: readonly string[]
  readonly exact: boolean
  readonly context: ProofContext
  /** Told the label with the first answer that has one; may throw WRONG_TOKEN. */
  readonly onLabel: (label: string) => void
}

/**
 * Proves that the registry grants `access` on every repository, one action a request; under `exact`, that it grants
 * nothing more. The first refusal ends it. Throws as `proofFailure` says; SCOPE_EXCESS; SCOPE_UNPROVEN.
 */
export async function proveGrant(proving: Proving): Promise<Proof> {
  const { registry, context, exact, repositories } = proving
  const challenge = await registry.challenge()
  if (challenge.scheme === 'none') {
    return withoutProof(exact, `${context.registry} asks for no credential, so there is nothing to prove`)
  }
  if (challenge.scheme === 'basic') {
    const answer = await registry.checkBasic()
    if (answer.kind !== 'granted')
      throw proofFailure(answer, { asked: { repository: '', action: context.access }, context })
    return withoutProof(
      exact,
      `${context.registry} accepts the credential; what it allows shows only when it is used`,
    )
  }

  const [first, ...others] = repositories
  if (first === undefined)
    return withoutProof(exact, 'no repositories are given, so docker login is the only proof')
  // The first alone: a bad credential is presented once.
  const answers = [
    await ask(first, proving),
    ...(await inBatches(others, repository => ask(repository, proving))),
  ]

  const proven = context.access === 'push' ? (['pull', 'push'] as const) : (['pull'] as const)
  const granted = repositories.filter((_, place) => answers[place]?.kind === 'granted')
  const label = answers.find(answer => answer.kind === 'granted')?.label
  const opaque = repositories.length - granted.length
  return {
    grant: Object.fromEntries(granted.map(repository => [repository, proven])),
    label,
    unproven: opaque === 0 ? undefined : `${context.registry} answers with tokens that only it can read`,
  }
}

type Accepted = Extract<Answer, { kind: 'granted' | 'opaque' }>

async function ask(repository: string, proving: Proving): Promise<Accepted> {
  const { context, exact, registry } = proving
  const needed: Question = { repository, action: context.access }
  const answer = await registry.ask(needed)
  if ('label' in answer && answer.label !== undefined) proving.onLabel(answer.label)
  if (answer.kind !== 'granted' && (answer.kind !== 'opaque' || exact))
    throw proofFailure(answer, { asked: needed, context })
  if (exact) await refuseMore(repository, proving)
  return answer
}

/** Docker's scopes are nested, pull in push in delete: the next one up tells. */
async function refuseMore(repository: string, { context, registry }: Proving): Promise<void> {
  const excess: Question = { repository, action: context.access === 'pull' ? 'push' : 'delete' }
  const answer = await registry.ask(excess)
  if (answer.kind === 'granted') throw scopeExcess(excess, context)
  if (answer.kind !== 'withheld') throw proofFailure(answer, { asked: excess, context })
}

function withoutProof(exact: boolean, unproven: string): Proof {
  if (!exact) return { grant: {}, label: undefined, unproven }
  throw new OatError('SCOPE_UNPROVEN', {
    message: unproven,
    hint: 'verify: exact needs a registry with a token service, and repositories; verify: sufficient goes on without',
  })
}
