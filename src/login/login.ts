import { OatError } from '../base/error.ts'
import { formatTime } from '../base/time.ts'
import { refuseScopedOverride, scopedRoot } from '../docker/buildx.ts'
import { refuseAuthConfigOverride } from '../docker/config.ts'
import type { Docker } from '../docker/docker.ts'
import { preparePullSecret, type PullSecret, writePullSecret } from '../docker/pull-secret.ts'
import { findEntryIn, type TokenListMatch, type WantedEntry } from '../token-list/find-entry.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { otherEntry, type ProofContext } from '../registry/failure.ts'
import type { RegistryHost } from '../registry/host.ts'
import { loadRegistryTokenList } from '../registry/inputs.ts'
import { jobNeeds, type Needs } from '../registry/needs.ts'
import { type Owner, ownerOf } from '../registry/owner.ts'
import { type Proof, proveGrant, type Proving } from '../registry/prove.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { renewalFacts } from '../registry/renewal.ts'
import type { Runner } from '../runner/runner.ts'
import { sameTokenTwice, scopedCautions } from './scoped-cautions.ts'
import { type CredentialPorts, findCredential, type LoginCredential } from './credential.ts'
import { checkExpiry } from './expiry.ts'
import type { LoginInputs } from './inputs.ts'
import { loginAsConfigured, type DockerLoginPorts } from './docker-login.ts'
import { loginBuilds, proveScoped, type ScopedProof } from './scoped.ts'
import { type LoginReport, loginSummary, skippedSummary } from './summary.ts'
import { checkTags } from './tags.ts'

export interface LoginPorts extends CredentialPorts, Omit<DockerLoginPorts, 'docker'> {
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  readonly openDocker: () => Docker
}

/** Picks the token, proves its grant at the registry, logs docker in, and notes what the post step has to undo. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { runner } = ports
  const { registry } = inputs
  const tokenList = await loadRegistryTokenList(inputs, ports)
  const match = findEntryIn(tokenList, wantedEntry(inputs, tokenList), runner)
  const lists = [
    { input: 'push', names: inputs.push },
    { input: 'pull', names: inputs.pull },
  ] as const
  const owner = ownerOf({ ...inputs, repositories: lists }, tokenList)
  const token = await findCredential({ inputs, owner, match, ports })
  if (token instanceof OatError) return skip(inputs, token, runner)
  const { credential } = token
  refuseAuthConfigOverride(runner.environment, registry)
  const docker = ports.openDocker()
  const root = await scopedRoot({ ...ports, docker })
  const needs = needsOf(inputs, match)
  const job: LoginJob = { inputs, token, owner, match, needs, root, docker, ports }
  const isScoped = inputs.dockerConfig === 'scoped'
  const cautions = isScoped
    ? await scopedCautions({ ...ports, requests: needs.needed, registry, credential, docker })
    : await refuseScoped(job)
  const pullSecret = await preparePullSecret(inputs, { ...ports, credential })
  const { proof, tags, directory, expiry } = await proveAndLogIn(job, pullSecret)
  if (pullSecret !== undefined) await writePullSecret(pullSecret, ports)
  const warnings = [...cautions, ...(expiry.warning === undefined ? [] : [expiry.warning])]
  for (const warning of warnings) runner.warning(warning)

  const report: LoginReport = {
    registry: registry.name,
    token,
    proof,
    tags,
    isForBuilds: isScoped,
    pullSecret: pullSecret?.path,
    expiresAt: expiry.at === undefined ? undefined : formatTime(expiry.at),
    warnings,
  }
  if (token.connection !== undefined) runner.saveState('keyless-until', report.expiresAt ?? '')
  writeOutputs(runner, report, directory)
  await runner.summary(() => loginSummary(report))
}

/** Says that nobody is logged in, and what that means. */
async function skip(inputs: LoginInputs, reason: OatError, runner: Runner): Promise<void> {
  runner.notice(`not logged in ("on-missing: ${inputs.onMissing}"): ${reason.message}`)
  runner.output('logged-in', 'false')
  await runner.summary(() => skippedSummary(inputs, reason))
}

/** What a login works with once its token is found. */
interface LoginJob {
  readonly inputs: LoginInputs
  readonly token: LoginCredential
  readonly owner: Owner | undefined
  readonly match: TokenListMatch
  readonly needs: Needs
  /** Where buildx keeps logins of single repositories. */
  readonly root: string
  readonly docker: Docker
  readonly ports: LoginPorts
}

/** Proves the credential, then puts it where input docker-config says. Gives the config directory. */
async function proveAndLogIn(job: LoginJob, pullSecret: PullSecret | undefined) {
  const { inputs, needs, root } = job
  const { credential } = job.token
  const ports = { ...job.ports, docker: job.docker }
  const registry = ports.openRegistry(inputs.registry, credential)
  const proof = await prove(job, registry)
  const tags = await tagRows(job, registry, proof)
  const expiry = expiryOf(job, proof)
  const proven = { credential, proof, pullSecret, ports }
  if (inputs.dockerConfig === 'scoped') {
    const requests = needs.needed.filter(question => !proof.uncovered.includes(question))
    await loginBuilds(inputs, { ...proven, root, requests })
    return { proof, tags, directory: root, expiry }
  }
  await ports.leave?.()
  const directory = await loginAsConfigured(inputs, proven)
  const { name } = inputs.registry
  ports.runner.info(`docker is logged in to ${name} as ${credential.username}, in ${directory}`)
  return { proof, tags, directory, expiry }
}

/** A login that buildx prefers to docker's own would be met in every build. Gives warnings. */
async function refuseScoped({ inputs, token, needs, root, ports }: LoginJob): Promise<readonly string[]> {
  const { registry, access } = inputs
  const requests = needs.needed.length > 0 ? needs.needed : [{ repository: '', action: access }]
  const coming = { registry, credential: token.credential, requests, isScoped: false, files: ports.files }
  return (await refuseScopedOverride(root, coming)) ? [sameTokenTwice] : []
}

/** A base image of another owner does not say which entry is meant. */
function wantedEntry(
  { push, pull, access, channel }: LoginInputs,
  tokenList: TokenList | undefined,
): WantedEntry {
  const own = pull.filter(name => name.startsWith(`${tokenList?.organization ?? ''}/`))
  return { channel, access, repositories: access === 'push' ? push : own }
}

async function prove(job: LoginJob, asked: Registry): Promise<ScopedProof> {
  const { inputs, owner, match, needs, ports } = job
  const isScoped = inputs.dockerConfig === 'scoped'
  if (inputs.proof === 'off' && isScoped) {
    ports.runner.info('not checked (proof: off): builds use the token for each repository that is named')
  }
  if (inputs.proof === 'off') {
    return { grant: {}, label: undefined, unproven: 'proof: off', isAccepted: false, uncovered: [] }
  }
  const context = contextOf(job)
  const proving: Proving = {
    registry: asked,
    needs,
    exact: inputs.proof === 'exact',
    context,
    onLabel: label => {
      const wrong = otherEntry(label, match, context)
      if (wrong !== undefined) throw wrong
    },
  }
  const proof = isScoped
    ? await proveScoped(proving, owner?.name)
    : { ...(await proveGrant(proving)), uncovered: [] }
  for (const [repository, actions] of Object.entries(proof.grant)) {
    ports.runner.info(`checked: ${actions.join(' and ')} on ${repository}`)
  }
  for (const { repository } of proof.uncovered) {
    ports.runner.info(`not covered: ${repository}. Builds pull it without this token`)
  }
  if (proof.unproven !== undefined) ports.runner.warning(`not checked: ${proof.unproven}`)
  return proof
}

/** Tags of `push` are looked up with the session of the proof. */
async function tagRows({ inputs, token, ports }: LoginJob, registry: Registry, proof: Proof) {
  if (inputs.tags.length === 0 || proof.unproven !== undefined) return []
  return checkTags(inputs.tags, { registry, credential: token.credential, ports })
}

function contextOf({ inputs, token, owner, match, ports }: LoginJob): ProofContext {
  const { registry, access, expiresAt } = inputs
  const { credential, connection, input, channel } = token
  const { secret, renewal } = renewalFacts(match, ports.runner)
  return {
    registry: registry.name,
    user: credential,
    organization: owner?.name,
    input,
    channel,
    access,
    secret,
    connection,
    renewal: { ...renewal, hasVariable: expiresAt !== undefined },
  }
}

interface KnownExpiry {
  /** Milliseconds since 1970; `undefined` also where the note of it is wrong. */
  readonly at: number | undefined
  readonly warning: string | undefined
}

/** What is known of the token's expiry after the proof. Throws TOKEN_EXPIRED. */
function expiryOf({ inputs, token, owner, match, needs, ports }: LoginJob, proof: ScopedProof): KnownExpiry {
  const { expiresAt: at, connection, input } = token
  if (at === undefined || connection !== undefined) return { at, warning: undefined }
  const { access, registry, expiryWarningDays: warningDays } = inputs
  const now = ports.clock.now()
  const warning = checkExpiry({
    at,
    now,
    warningDays,
    acceptedBy: proof.isAccepted ? registry.name : undefined,
    renewal: {
      ...renewalFacts(match, ports.runner).renewal,
      organization: owner?.name,
      access,
      input,
      repositories: needs.needed
        .filter(({ action }) => action === access)
        .map(({ repository }) => repository),
    },
  })
  return { at: at > now ? at : undefined, warning }
}

/** What the step names; where it names nothing for its access, the token list knows. Who looks for a tag pulls, and push includes that. */
function needsOf({ push, pull: named, tags, access }: LoginInputs, match: TokenListMatch): Needs {
  const known = match.entry?.repositories ?? []
  const pull = [...new Set([...named, ...tags.map(({ repository }) => repository)])]
  if (access === 'push') return jobNeeds({ push: push.length > 0 ? push : known, pull }, match)
  return jobNeeds({ push, pull: pull.length > 0 ? pull : known }, match)
}

function writeOutputs(runner: Runner, report: LoginReport, directory: string): void {
  runner.output('logged-in', 'true')
  runner.output('registry', report.registry)
  runner.output('username', report.token.credential.username)
  runner.output('channel', report.token.channel ?? '')
  runner.output('access', report.token.access)
  runner.output('grant', JSON.stringify(report.proof.grant))
  runner.output('docker-config', directory)
  if (report.pullSecret !== undefined) runner.output('pull-secret', report.pullSecret)
  runner.output('expires-at', report.expiresAt ?? '')
}
