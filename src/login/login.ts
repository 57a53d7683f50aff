import { OatError } from '../base/error.ts'
import { formatTime } from '../base/time.ts'
import { scopedRoot } from '../docker/buildx.ts'
import { refuseAuthConfigOverride } from '../docker/config.ts'
import { preparePullSecret, writePullSecret } from '../docker/pull-secret.ts'
import { loadRegistryTokenList } from '../registry/inputs.ts'
import { jobNeeds, type Needs } from '../registry/needs.ts'
import { ownerOf } from '../registry/owner.ts'
import { findEntryIn, type TokenListMatch, type WantedEntry } from '../token-list/find-entry.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { cautionsOf } from './cautions.ts'
import { findCredential } from './credential.ts'
import { logIn } from './docker-login.ts'
import type { LoginInputs } from './inputs.ts'
import type { LoginPorts } from './job.ts'
import { expiryWarning, prove } from './prove.ts'
import { loginSummary, skippedSummary } from './summary.ts'
import { checkTags } from './tags.ts'

/** Picks the token, proves its grant, logs docker in, and notes what the post step has to undo. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { clock, runner } = ports
  const { registry } = inputs
  const tokenList = await loadRegistryTokenList(inputs, ports)
  const match = findEntryIn(tokenList, wantedEntry(inputs, tokenList), runner)
  const lists = (['push', 'pull'] as const).map(input => ({ input, names: inputs[input] }))
  const owner = ownerOf({ ...inputs, repositories: lists }, tokenList)
  const token = await findCredential({ inputs, owner, match, ports })
  if (token instanceof OatError) {
    runner.notice(`not logged in ("on-missing: ${inputs.onMissing}"): ${token.message}`)
    runner.output('logged-in', 'false')
    await runner.summary(() => skippedSummary(inputs, token))
    return
  }
  const { credential } = token
  refuseAuthConfigOverride(runner.environment, registry)
  const docker = ports.openDocker()
  const root = await scopedRoot({ ...ports, docker })
  const job = { inputs, token, owner, match, needs: needsOf(inputs, match), root, docker, ports }
  const cautions = await cautionsOf(job)
  const pullSecret = await preparePullSecret(inputs, { ...ports, credential })
  const opened = ports.openRegistry(registry, credential)
  const proof = await prove(job, opened)
  // Tags of `push` are looked up with the session of the proof.
  const tags = proof.unproven === undefined ? await checkTags(job, opened) : []
  const expiry = expiryWarning(job, proof)
  const directory = await logIn(job, proof, pullSecret)
  if (pullSecret !== undefined) await writePullSecret(pullSecret, ports)
  const warnings = expiry === undefined ? cautions : [...cautions, expiry]
  for (const warning of warnings) runner.warning(warning)

  const { access, channel = '', connection, expiresAt: at } = token
  const isKnown = at !== undefined && (connection !== undefined || at > clock.now())
  const expiresAt = isKnown ? formatTime(at) : undefined
  if (connection !== undefined) runner.saveState('keyless-until', expiresAt ?? '')
  const outputs = {
    'logged-in': 'true',
    registry: registry.name,
    username: credential.username,
    channel,
    access,
    grant: JSON.stringify(proof.grant),
    'docker-config': directory,
    ...(pullSecret !== undefined && { 'pull-secret': pullSecret.path }),
    'expires-at': expiresAt ?? '',
  }
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value)
  const report = { proof, tags, pullSecret: pullSecret?.path, expiresAt, warnings }
  await runner.summary(() => loginSummary(job, report))
}

/** A base image of another owner does not say which entry is meant. */
function wantedEntry(inputs: LoginInputs, tokenList: TokenList | undefined): WantedEntry {
  const { push, pull, access, channel } = inputs
  const own = pull.filter(name => name.startsWith(`${tokenList?.organization ?? ''}/`))
  return { channel, access, repositories: access === 'push' ? push : own }
}

/** Where the step names nothing for its access, the token list knows. Who looks for a tag pulls. */
function needsOf({ push, pull: named, tags, access }: LoginInputs, match: TokenListMatch): Needs {
  const known = match.entry?.repositories ?? []
  const pull = [...new Set([...named, ...tags.map(({ repository }) => repository)])]
  if (access === 'push') return jobNeeds({ push: push.length > 0 ? push : known, pull }, match)
  return jobNeeds({ push, pull: pull.length > 0 ? pull : known }, match)
}
