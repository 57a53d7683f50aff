import { OatError } from '../base/error.ts'
import { counted } from '../base/text.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { otherEntry } from '../registry/failure.ts'
import type { Question } from '../registry/protocol.ts'
import { type Proof, proveGrant, type Proving } from '../registry/prove.ts'
import type { Registry } from '../registry/registry.ts'
import { expiresAtWords, renewalFacts, renewalHint } from '../registry/renewal.ts'
import type { LoginJob } from './job.ts'

export interface LoginProof extends Proof {
  /** What builds do not use the token for, because it does not cover it. */
  readonly uncovered: readonly Question[]
}

/** Proves the token as input proof says, and tells what was seen. Throws as `proveGrant` does. */
export async function prove(job: LoginJob, registry: Registry): Promise<LoginProof> {
  const { inputs, owner, match, needs, ports } = job
  const { runner } = ports
  const isScoped = inputs.dockerConfig === 'scoped'
  if (inputs.proof === 'off') {
    if (isScoped) {
      runner.info('not checked (proof: off): builds use the token for each repository that is named')
    }
    return { grant: {}, label: undefined, unproven: 'proof: off', isAccepted: false, uncovered: [] }
  }
  const context = contextOf(job)
  const onLabel = (label: string): void => {
    const wrong = otherEntry(label, match, context)
    if (wrong !== undefined) throw wrong
  }
  const proving = { registry, needs, exact: inputs.proof === 'exact', context, onLabel }
  const proof = isScoped
    ? await proveScoped(proving, owner?.name)
    : { ...(await proveGrant(proving)), uncovered: [] }
  for (const [repository, actions] of Object.entries(proof.grant)) {
    runner.info(`checked: ${actions.join(' and ')} on ${repository}`)
  }
  for (const { repository } of proof.uncovered) {
    runner.info(`not covered: ${repository}. Builds pull it without this token`)
  }
  if (proof.unproven !== undefined) runner.warning(`not checked: ${proof.unproven}`)
  return proof
}

function contextOf({ inputs, token, owner, match, ports }: LoginJob) {
  const { registry, access, expiresAt } = inputs
  const { credential: user, connection, input, channel } = token
  const { secret, renewal } = renewalFacts(match, ports.runner)
  const who = { registry: registry.name, user, organization: owner?.name, input, channel, access, connection }
  return { ...who, secret, renewal: { ...renewal, hasVariable: expiresAt !== undefined } }
}

/**
 * Proves a token for builds. A repository of somebody else that is only pulled may be public and need no login:
 * one that the token does not cover is no failure here.
 */
async function proveScoped(proving: Proving, organization: string | undefined): Promise<LoginProof> {
  const { needed, forbidden } = proving.needs
  let { foreign } = proving.needs
  const proveAll = async (questions: readonly Question[]): Promise<Proof> => {
    const names = new Set(questions.map(({ repository }) => repository))
    const beyond = forbidden.filter(({ repository }) => names.has(repository))
    const proof = await proveGrant({ ...proving, needs: { needed: questions, forbidden: beyond, foreign } })
    // Once is enough.
    foreign = []
    return proof
  }
  const isForeign = ({ repository, action }: Question): boolean =>
    action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`)
  const own = needed.filter(question => !isForeign(question))
  const proofs = own.length > 0 ? [await proveAll(own)] : []
  const uncovered: Question[] = []
  for (const question of needed.filter(isForeign)) {
    try {
      proofs.push(await proveAll([question]))
    } catch (error) {
      if (!(error instanceof OatError) || error.code !== 'SCOPE_MISSING') throw error
      uncovered.push(question)
    }
  }
  if (proofs.length === 0) {
    const names = uncovered.map(({ repository }) => repository).join(', ')
    throw new OatError('SCOPE_MISSING', {
      message: `the token cannot pull ${names}, so "docker-config: scoped" has nothing to use it for`,
      hint: 'write push: or pull: with a repository that the token covers; public images need no login',
    })
  }
  return {
    grant: Object.fromEntries(proofs.flatMap(({ grant }) => Object.entries(grant))),
    label: proofs.find(({ label }) => label !== undefined)?.label,
    unproven: proofs.find(({ unproven }) => unproven !== undefined)?.unproven,
    isAccepted: proofs.some(({ isAccepted }) => isAccepted),
    uncovered,
  }
}

/**
 * A warning about input expires-at: when less than `expiry-warning-days` are left, or for a past date of a token
 * that is accepted. Throws TOKEN_EXPIRED for one that was not checked.
 */
export function expiryWarning(
  { inputs, token, owner, match, needs, ports }: LoginJob,
  { isAccepted }: Proof,
): string | undefined {
  const { expiresAt: at, connection, input } = token
  if (at === undefined || connection !== undefined) return undefined
  const { access, registry } = inputs
  const [left, when] = [at - ports.clock.now(), formatTime(at)]
  if (left > 0) {
    if (left >= inputs.expiryWarningDays * dayMs) return undefined
    const days = Math.floor(left / dayMs)
    const rest = days === 0 ? 'in less than a day' : `in ${counted(days, 'day')}`
    return `The token (input "${input}") expires ${rest}, at ${when}. Rotate it before then.`
  }
  const own = needs.needed.filter(({ action }) => action === access)
  const repositories = own.map(({ repository }) => repository)
  if (isAccepted) {
    const says = `${expiresAtWords(match.entry)} says that the token (input "${input}") expired at ${when}`
    return `${says}, but ${registry.name} accepts it. Correct the variable that it reads, or remove the input.`
  }
  const { renewal } = renewalFacts(match, ports.runner)
  const wanted = { organization: owner?.name, access, input, repositories }
  throw new OatError('TOKEN_EXPIRED', {
    message: `the token (input "${input}") expired at ${when}, says input "expires-at", and it was not checked`,
    hint: renewalHint({ ...renewal, hasVariable: true }, wanted),
  })
}
