import { OatError, resultOrError } from '../base/error.ts'
import type { Question } from '../registry/protocol.ts'
import { type Proof, proveGrant, type Proving } from '../registry/prove.ts'
import type { Registry } from '../registry/registry.ts'
import type { LoginJob } from './job.ts'

/** `uncovered`: what builds do not use the token for. */
export type LoginProof = Proof & { readonly uncovered: readonly Question[] }

/** Proves the token as input proof says, and tells what was seen. Throws as `proveGrant` does. */
export async function prove(job: LoginJob, registry: Registry): Promise<LoginProof> {
  const { context, inputs, match, needs, runner: log } = job
  const isScoped = inputs.dockerConfig === 'scoped'
  const proving = { registry, needs, exact: inputs.proof === 'exact', context, match }
  if (inputs.proof === 'off') {
    if (isScoped) log.info('not checked (proof: off): builds use the token for each repository that is named')
    return { grant: {}, label: undefined, unproven: 'proof: off', isAccepted: false, uncovered: [] }
  }
  const proof = isScoped ? await proveScoped(proving) : { ...(await proveGrant(proving)), uncovered: [] }
  for (const [repository, actions] of Object.entries(proof.grant)) {
    log.info(`checked: ${actions.join(' and ')} on ${repository}`)
  }
  for (const { repository } of proof.uncovered) {
    log.info(`not covered: ${repository}. Builds pull it without this token`)
  }
  if (proof.unproven !== undefined) log.warning(`not checked: ${proof.unproven}`)
  return proof
}

/** What somebody else owns may be public: a pull of it that the token does not cover is no failure here. */
async function proveScoped(proving: Proving): Promise<LoginProof> {
  const { needed: needs, forbidden } = proving.needs
  let { foreign } = proving.needs
  const { organization } = proving.context
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
  const ownersQuestions = needs.filter(question => !isForeign(question))
  const proofs = ownersQuestions.length > 0 ? [await proveAll(ownersQuestions)] : []
  const uncovered: Question[] = []
  for (const question of needs.filter(isForeign)) {
    const proof = await resultOrError(() => proveAll([question]))
    if (!(proof instanceof OatError)) proofs.push(proof)
    else if (proof.code === 'SCOPE_MISSING') uncovered.push(question)
    else throw proof
  }
  if (proofs.length === 0) {
    const names = uncovered.map(({ repository }) => repository).join(', ')
    const message = `the token cannot pull ${names}, so "docker-config: scoped" has nothing to use it for`
    const hint = 'write push: or pull: with a repository that the token covers; public images need no login'
    throw new OatError('SCOPE_MISSING', { message, hint })
  }
  return {
    grant: Object.fromEntries(proofs.flatMap(({ grant }) => Object.entries(grant))),
    label: proofs.find(({ label }) => label !== undefined)?.label,
    unproven: proofs.find(({ unproven }) => unproven !== undefined)?.unproven,
    isAccepted: proofs.some(({ isAccepted }) => isAccepted),
    uncovered,
  }
}
