import { OatError } from '../base/error.ts'
import { fingerprint } from '../base/fingerprint.ts'
import { formatTime } from '../base/time.ts'
import { preparePullSecret, writePullSecret } from '../docker/pull-secret.ts'
import { undoAllOver } from '../docker/scoped.ts'
import { openTokenAccess } from '../hub/requests.ts'
import { createRegistry } from '../registry/registry.ts'
import { logIn } from './docker-login.ts'
import { expiryWarning } from './expiry-warning.ts'
import type { LoginInputs } from './inputs.ts'
import { type LoginPorts, openLoginJob } from './job.ts'
import { tellSkipped } from './missing-token.ts'
import { loginOutputs } from './outputs.ts'
import { prove } from './prove.ts'
import { scopedCautions } from './scoped-cautions.ts'
import { loginSummary } from './summary.ts'
import { checkTags } from './tags.ts'

/** Picks the token, proves its grant, logs docker in, and notes what the post step has to undo. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { runner } = ports
  const job = await openLoginJob(inputs, ports)
  if (job instanceof OatError) {
    if (inputs.onMissing === 'fail') throw job
    return tellSkipped(job, inputs, runner)
  }
  const { context, credential, expiresAt: endsAt, leave, registry } = job
  await undoAllOver(job.root, job)
  const cautions = await scopedCautions(job)
  const pullSecret = await preparePullSecret(inputs.pullSecret, job)

  const session = createRegistry(registry, credential, ports)
  const proof = await prove(job, session)
  // Tags of `push` are looked up with the session of the proof.
  const pushedTags = proof.unproven === undefined ? inputs.tags : []
  const { username: organization, token } = credential
  const hub = openTokenAccess({ baseUrl: inputs.hubUrl, organization, token, input: 'token' }, ports)
  const tagPorts = { registry: session, hub, runner }
  const { tags, skipped } = await checkTags(pushedTags, inputs, tagPorts)
  const expiry = expiryWarning(job, proof)

  if (inputs.dockerConfig !== 'scoped') await leave?.()
  const directory = await logIn(job, proof, pullSecret)
  if (pullSecret !== undefined) {
    // Not before the login, which refuses the place of another one.
    if (inputs.logout && runner.hasPost) {
      const put = fingerprint(pullSecret.text.reveal()).slice(0, 4)
      runner.saveState('pull-secret', JSON.stringify({ path: pullSecret.path, put }))
    }
    await writePullSecret(pullSecret, ports)
  }
  const warnings = [cautions, expiry ?? [], skipped ?? []].flat()
  for (const warning of warnings) runner.warning(warning)

  const isKeyless = context.connection !== undefined
  const isKnown = endsAt !== undefined && (isKeyless || endsAt > ports.clock.now())
  const expiresAt = isKnown ? formatTime(endsAt) : undefined
  if (isKeyless) runner.saveState('keyless-until', expiresAt ?? '')
  const isForBuilds = inputs.dockerConfig === 'scoped'
  const report = { proof, directory, isForBuilds, tags, pullSecret: pullSecret?.path, expiresAt, warnings }
  for (const [name, value] of loginOutputs(context, report)) runner.output(name, value)
  await runner.summary(() => loginSummary(context, report))
}
