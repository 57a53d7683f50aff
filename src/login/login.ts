import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Http } from '../base/http.ts'
import { formatTime } from '../base/time.ts'
import { scopedRoot } from '../docker/buildx.ts'
import { refuseAuthConfigOverride } from '../docker/config.ts'
import type { Docker, DockerPorts } from '../docker/docker.ts'
import { preparePullSecret, writePullSecret } from '../docker/pull-secret.ts'
import type { HubAccess } from '../hub/requests.ts'
import type { RegistryHost } from '../registry/host.ts'
import { loadRegistryTokenList } from '../registry/inputs.ts'
import { loginNeeds } from '../registry/needs.ts'
import { ownerOf } from '../registry/owner.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { renewalFacts } from '../registry/renewal.ts'
import { findEntryIn } from '../token-list/find-entry.ts'
import { scopedCautions } from './scoped-cautions.ts'
import { findCredential } from './credential.ts'
import { logIn } from './docker-login.ts'
import { expiryWarning } from './expiry-warning.ts'
import type { LoginInputs } from './inputs.ts'
import { tellSkipped } from './missing-token.ts'
import { prove } from './prove.ts'
import { loginOutputs } from './outputs.ts'
import { loginSummary } from './summary.ts'
import { checkTags } from './tags.ts'

export interface LoginPorts extends Omit<DockerPorts, 'docker'> {
  readonly clock: Clock
  readonly http: Http
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  /** Docker Hub's API, with the token as its account. */
  readonly openHub: (credential: Credential) => HubAccess
  readonly openDocker: () => Docker
  /** Names this login: in the undo record, its isolated directory, and the processes that it starts. */
  readonly id: string
  /** Logs out of the registry first, once the token is proven; only docker itself may log in then. */
  readonly leave: (() => Promise<void>) | undefined
}

/** Picks the token, proves its grant, logs docker in, and notes what the post step has to undo. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { clock, runner } = ports
  const { access, dockerConfig, push, registry } = inputs
  const tokenList = await loadRegistryTokenList(inputs, ports)
  // A base image of another owner does not say which entry is meant.
  const pulled = inputs.pull.filter(name => name.startsWith(`${tokenList?.organization ?? ''}/`))
  const repositories = access === 'push' ? push : pulled
  const match = findEntryIn(tokenList, { access, channel: inputs.channel, repositories }, runner)
  const needs = loginNeeds(inputs, match)

  const { organization, user } = ownerOf(inputs, tokenList)
  const token = await findCredential(inputs, { entry: match.entry, user }, ports)
  if (token instanceof OatError) {
    if (inputs.onMissing === 'fail') throw token
    return tellSkipped(token, inputs, runner)
  }

  const { credential, input, channel, connection, expiresAt: at } = token
  refuseAuthConfigOverride(runner.environment, registry)
  const docker = ports.openDocker()
  const root = await scopedRoot({ ...ports, docker })
  const builds = { access, credential, dockerConfig, needed: needs.needed, registry, root }
  const cautions = await scopedCautions(builds, { ...ports, docker })
  const pullSecret = await preparePullSecret(inputs, { ...ports, credential })

  const opened = ports.openRegistry(registry, credential)
  const who = { registry: registry.name, user: credential, organization, input, channel, access, connection }
  const { secret, renewal } = renewalFacts(match, runner)
  const context = { ...who, secret, renewal: { ...renewal, hasVariable: inputs.expiresAt !== undefined } }
  const proving = { registry: opened, needs, exact: inputs.proof === 'exact', context, match }
  const proof = await prove(proving, inputs, runner)
  // Tags of `push` are looked up with the session of the proof.
  const looksUp = proof.unproven === undefined && inputs.tags.length > 0
  const looking = { ...inputs, tags: looksUp ? inputs.tags : [] }
  const hub = ports.openHub(credential)
  const { tags, skipped } = await checkTags(looking, { registry: opened, hub, runner })
  const seen = { ...needs, ...proof, warningDays: inputs.expiryWarningDays, now: clock.now() }
  const expiry = expiryWarning(at, context, seen)

  const isProven = proof.unproven === undefined && ports.leave === undefined
  const undoes = inputs.logout && runner.hasPost
  const coming = { ...ports, docker, credential, pullSecret, registry, isProven, undoes }
  if (dockerConfig !== 'scoped') await ports.leave?.()
  const requests = needs.needed.filter(question => !proof.uncovered.includes(question))
  const directory = await logIn(coming, { dockerConfig, root, requests })
  if (pullSecret !== undefined) await writePullSecret(pullSecret, ports)
  const warnings = [...cautions, expiry, skipped].filter(warning => warning !== undefined)
  for (const warning of warnings) runner.warning(warning)

  const isKnown = at !== undefined && (connection !== undefined || at > clock.now())
  const expiresAt = isKnown ? formatTime(at) : undefined
  if (connection !== undefined) runner.saveState('keyless-until', expiresAt ?? '')
  const isForBuilds = dockerConfig === 'scoped'
  const report = { proof, directory, isForBuilds, tags, pullSecret: pullSecret?.path, expiresAt, warnings }
  for (const [name, value] of Object.entries(loginOutputs(context, report))) runner.output(name, value)
  await runner.summary(() => loginSummary(context, report))
}
