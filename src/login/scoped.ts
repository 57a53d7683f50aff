import { OatError } from '../base/error.ts'
import { refuseScopedOverride } from '../docker/buildx.ts'
import { loginScoped, repositoryConfigs } from '../docker/scoped.ts'
import type { Question } from '../registry/protocol.ts'
import { type Proof, proveGrant, type Proving } from '../registry/prove.ts'
import type { LoginInputs } from './inputs.ts'
import type { ProvenLogin } from './docker-login.ts'

export interface ScopedProof extends Proof {
  /** What the token is not used for, because it does not cover it. */
  readonly uncovered: readonly Question[]
}

/**
 * Proves a token for builds. A repository of somebody else that is only pulled may be public and need no
 * login: one that the token does not cover is no failure here. Throws as `proveGrant` does.
 */
export async function proveScoped(proving: Proving, organization: string | undefined): Promise<ScopedProof> {
  const { needed, forbidden } = proving.needs
  let { foreign } = proving.needs
  const prove = async (questions: readonly Question[]): Promise<Proof> => {
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
  const proofs = own.length > 0 ? [await prove(own)] : []
  const uncovered: Question[] = []
  for (const question of needed.filter(isForeign)) {
    try {
      proofs.push(await prove([question]))
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

/** Gives builds the credential, and keeps in the state what the post step needs. Throws CONFIG_INVALID, CONFIG_OVERRIDDEN. */
export async function loginBuilds(
  inputs: LoginInputs,
  proven: ProvenLogin & { readonly root: string; readonly requests: readonly Question[] },
): Promise<void> {
  const { root, credential, requests, ports } = proven
  const { runner, files, id } = ports
  const { registry } = inputs
  await refuseScopedOverride(root, { registry, credential, requests, isScoped: true, files })
  const repositories = [...new Set(requests.map(({ repository }) => repository))]
  const configs = await repositoryConfigs(root, { registry, repositories, files })
  const undoes = inputs.logout && runner.hasPost
  if (undoes) {
    runner.saveState('layer', id)
    runner.saveState('scoped', JSON.stringify(configs))
  }
  const { attempts } = inputs
  const coming = { ...ports, ...proven, registry, attempts, isProven: true, login: undoes ? id : undefined }
  await loginScoped(coming, configs)
  runner.saveState('where', root)
  runner.info(
    `builds with buildx are logged in to ${registry.name} as ${credential.username} for ${repositories.join(', ')}, in ${root}`,
  )
  runner.info('docker push, docker pull and other tools do not use this login')
}
