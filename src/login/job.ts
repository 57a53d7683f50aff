import { OatError } from '../base/error.ts'
import { scopedRoot } from '../docker/buildx.ts'
import { refuseAuthConfigOverride } from '../docker/config.ts'
import { createDocker } from '../docker/docker.ts'
import { loadRegistryTokenList } from '../registry/inputs.ts'
import { loginNeeds } from '../registry/needs.ts'
import { ownerOf } from '../registry/owner.ts'
import { renewalFacts } from '../registry/renewal.ts'
import type { ModePorts } from '../runner/ports.ts'
import { findEntryIn } from '../token-list/find-entry.ts'
import { findCredential } from './credential.ts'
import type { LoginInputs } from './inputs.ts'

export interface LoginPorts extends ModePorts {
  /** Names this login: in the undo record, its isolated directory, and the processes that it starts. */
  readonly id: string
  /** Logs out of the registry first, once the token is proven; only docker itself may log in then. */
  readonly leave: (() => Promise<void>) | undefined
}

/** What a login works with, once its token is chosen. */
export type LoginJob = Exclude<Awaited<ReturnType<typeof openLoginJob>>, OatError>

/** Picks the token; TOKEN_MISSING or OIDC_UNAVAILABLE where there is none. Throws what is wrong with it. */
export async function openLoginJob(inputs: LoginInputs, ports: LoginPorts) {
  const { deadline, files, id, runner } = ports
  const { access, push, registry } = inputs
  const tokenList = await loadRegistryTokenList(inputs, ports)
  // A base image of another owner does not say which entry is meant.
  const pulled = inputs.pull.filter(name => name.startsWith(`${tokenList?.organization ?? ''}/`))
  const repositories = access === 'push' ? push : pulled
  const match = findEntryIn(tokenList, { access, channel: inputs.channel, repositories }, runner)
  const needs = loginNeeds(inputs, match)
  const { organization, user } = ownerOf(inputs, tokenList)
  const token = await findCredential(inputs, { entry: match.entry, user }, ports)
  if (token instanceof OatError) return token
  const { credential, input, channel, connection, expiresAt } = token
  refuseAuthConfigOverride(runner.environment, registry)
  const { secret, renewal } = renewalFacts(match, runner, inputs.expiresAt !== undefined)
  const docker = createDocker(runner, deadline, id)
  return {
    ...ports,
    inputs,
    docker,
    root: await scopedRoot({ runner, files, docker }),
    registry,
    credential,
    /** Milliseconds since 1970. */
    expiresAt,
    match,
    needs,
    context: {
      registry: registry.name,
      user: credential,
      organization,
      input,
      channel,
      access,
      connection,
      secret,
      renewal,
    },
  }
}
