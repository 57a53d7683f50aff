import { errorLines, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { Http } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import type { ScopeCheck } from '../hub/scopes.ts'
import { findSlotIn, type RegisterMatch } from '../register/find-slot.ts'
import { type Slot, slotWords } from '../register/register.ts'
import { hardenedImages, type RegistryHost } from '../registry/host.ts'
import { loadRegistryRegister } from '../registry/inputs.ts'
import { ownerMissing, ownerOf, userOf } from '../registry/owner.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { renewalFacts } from '../registry/renewal.ts'
import { type ChosenToken, noToken, readCredential } from '../registry/token.ts'
import type { Runner } from '../runner/runner.ts'
import { type TokenToVerify, verifyHardened, verifyToken } from './check.ts'
import type { VerifyInputs } from './inputs.ts'
import { exchangeEntries } from './keyless.ts'
import { verifySummary } from './summary.ts'
import { foreignWords, grantOf, hubProblems, scopeWords, verdictText, type Verification } from './verdict.ts'

export interface VerifyPorts {
  readonly runner: Runner
  readonly files: Files
  readonly http: Http
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  /** As the organization, by one token. */
  readonly checkHub: (
    token: { token: Secret; organization: string; input: string },
    wanted: Pick<Slot, 'hub' | 'repositories'>,
  ) => Promise<readonly ScopeCheck[]>
}

type Prepared = TokenToVerify & { readonly credential: Credential; readonly validFor?: number }

/**
 * Proves the grant of every token that is given, and of each keyless entry of the register, exactly, and logs nobody in. Gives `false` when anything is missing or
 * in excess: the job then fails. Throws what is wrong with the inputs before the first request.
 */
export async function verify(inputs: VerifyInputs, ports: VerifyPorts): Promise<boolean> {
  const { runner } = ports
  const register = await loadRegistryRegister(inputs, ports)
  const tokens = inputs.tokens.map(token =>
    prepare(token, {
      inputs,
      runner,
      match: findSlotIn(register, { ...token, repositories: inputs.repositories }, runner),
    }),
  )
  const entries = await exchangeEntries(register, inputs, ports)
  const exchanged = entries.flatMap(entry => (entry.kind === 'ready' ? [entry.token] : []))
  const refused = entries.flatMap(entry => (entry.kind === 'refused' ? [entry.verification] : []))
  const unavailable = entries.flatMap(entry => (entry.kind === 'unavailable' ? [entry] : []))
  if (tokens.length + exchanged.length + refused.length === 0) throw unavailable[0]?.error ?? noToken()
  const verifications = [...(await verifyAll([...tokens, ...exchanged], inputs, ports)), ...refused]
  for (const { slot, error } of unavailable) runner.info(`${JSON.stringify(slot.label)}: ${error.message}`)
  const looked = new Set([
    ...tokens.map(token => token.match.slot),
    ...entries.flatMap(entry => (entry.kind === 'unavailable' ? [] : [entry.slot])),
  ])
  const unseen = (register?.tokens ?? []).filter(slot => !looked.has(slot))
  for (const slot of unseen) {
    runner.warning(`not checked: the token ${JSON.stringify(slot.label)} of the register was not given`)
  }
  for (const verification of verifications) tell(verification, runner)
  const ok = verifications.every(({ problems }) => problems.length === 0)
  runner.output('ok', String(ok))
  runner.output('grants', JSON.stringify(verifications.map(outputOf)))
  await runner.summary(() =>
    verifySummary(
      verifications,
      unseen,
      unavailable.map(({ slot }) => slot),
    ),
  )
  return ok
}

function prepare(
  token: ChosenToken,
  { inputs, runner, match }: { inputs: VerifyInputs; runner: Runner; match: RegisterMatch },
): Prepared {
  const lists = [{ input: 'repositories', names: inputs.repositories }] as const
  const owner = ownerOf({ ...inputs, repositories: lists }, match.register)
  const user = userOf(inputs.username, owner)
  if (user === undefined) throw new OatError('INPUT_INVALID', ownerMissing(['repositories']))
  const credential = readCredential(token, { user, registry: inputs.registry, runner })
  const isWritten = inputs.repositories.length > 0
  const repositories = isWritten ? inputs.repositories : (match.slot?.repositories ?? [])
  if (repositories.length === 0) {
    throw new OatError('INPUT_INVALID', {
      message: `there is no repository to check the ${slotWords(token)} token on`,
      hint: 'write "repositories:", or give the register an entry for this token',
    })
  }
  const organization = owner?.name
  const { input, access } = token
  const channel = token.channel ?? match.slot?.channel
  const registry = inputs.registry.name
  const facts = renewalFacts(match, runner)
  const context = { registry, user: credential, organization, input, channel, access, ...facts }
  return { context, match, repositories, credential }
}

/** All at once. A credential that was refused is not presented again under another input. */
async function verifyAll(
  tokens: readonly Prepared[],
  inputs: VerifyInputs,
  ports: VerifyPorts,
): Promise<readonly Verification[]> {
  const byValue = new Map<string, Promise<Verification>>()
  let count = 0
  const ask = async (token: Prepared): Promise<Verification> => {
    ports.runner.progress(`${(count += 1)} of ${tokens.length}: ${slotWords(token.context)}`)
    const open = (host: RegistryHost): Registry => ports.openRegistry(host, token.credential)
    const proven = await verifyToken(token, open(inputs.registry), inputs.probe)
    const there =
      isRefused(proven) || !hasHardened(token, inputs)
        ? nothing
        : await verifyHardened(token, open(hardenedImages))
    const checks = [...proven.checks, ...there.checks]
    const found = { ...proven, checks, problems: [...proven.problems, ...there.problems] }
    const hub = isRefused(found) ? undefined : await verifyHub(token, inputs, ports)
    const problems = [...found.problems, ...(hub?.problems ?? [])]
    return { ...found, hub: hub?.checks, problems, validFor: token.validFor }
  }
  const unlessRefused = async (token: Prepared, before: Promise<Verification>): Promise<Verification> => {
    const verification = await before
    return isRefused(verification) ? sameRefusal(token, verification) : ask(token)
  }
  const verified = tokens.map(token => {
    const value = token.credential.token.reveal()
    const first = byValue.get(value)
    const own = first === undefined ? ask(token) : unlessRefused(token, first)
    if (first === undefined) byValue.set(value, own)
    return own
  })
  // Nothing is left at work, and nothing is printed any more, when the first error is thrown.
  await Promise.allSettled(verified)
  return Promise.all(verified)
}

const nothing: Pick<Verification, 'checks' | 'problems'> = { checks: [], problems: [] }

/** Its entry names images of dhi.io, and the other registry that is asked is Docker Hub's. */
function hasHardened({ match: { slot } }: Prepared, { registry }: VerifyInputs): boolean {
  return (slot?.dhi ?? []).length > 0 && registry.isDockerHub && registry !== hardenedImages
}

/** What the token's entry declares for Docker Hub's API. A keyless token cannot use that. */
async function verifyHub(
  { match: { slot, register }, context, credential }: Prepared,
  inputs: VerifyInputs,
  ports: VerifyPorts,
): Promise<{ checks: readonly ScopeCheck[]; problems: readonly OatError[] } | undefined> {
  if (slot === undefined || register === undefined || slot.hub.length === 0) return undefined
  if (!inputs.registry.isDockerHub || context.connection !== undefined) return undefined
  const { input } = context
  try {
    const token = { token: credential.token, organization: register.organization, input }
    const checks = await ports.checkHub(token, slot)
    return { checks, problems: hubProblems(checks, context) }
  } catch (error) {
    if (!(error instanceof OatError) || error.code !== 'HUB_FORBIDDEN') throw error
    return { checks: [], problems: [error] }
  }
}

function isRefused({ problems }: Verification): boolean {
  return problems.some(({ code }) => code === 'TOKEN_REJECTED' || code === 'TOKEN_EXPIRED')
}

function sameRefusal({ context }: Prepared, before: Verification): Verification {
  const problems = before.problems.map(
    ({ code, hint }) =>
      new OatError(code, {
        message: `input "${context.input}" holds the same token as input "${before.context.input}", which ${context.registry} refuses`,
        hint,
      }),
  )
  return { context, label: undefined, checks: [], uploads: [], foreign: 0, problems }
}

function tell(verification: Verification, runner: Runner): void {
  const { context, label, validFor, checks, uploads, hub = [], problems } = verification
  const { input } = context
  if (context.connection !== undefined) {
    const life = validFor === undefined ? '' : `, valid for ${validFor} s`
    runner.info(`${slotWords(context)}: keyless, by OIDC connection ${context.connection}${life}`)
  } else {
    runner.info(
      `${slotWords(context)}: input "${input}"${label === undefined ? '' : `, ${JSON.stringify(label)}`}`,
    )
  }
  for (const check of checks) {
    runner.info(`${check.action} ${check.repository}: ${verdictText(check)}`)
  }
  const others = foreignWords(verification)
  if (others !== undefined) runner.info(others)
  for (const { repository, answer } of uploads) {
    const end =
      answer.kind === 'opened' ? (answer.cancelled ? 'started and cancelled' : 'started') : 'refused'
    runner.info(`upload to ${repository}: ${end}`)
    if (answer.kind === 'opened' && !answer.cancelled) {
      runner.notice(
        `${context.registry} does not let a push token cancel an upload: an empty upload to ${repository} stays until the registry removes it`,
      )
    }
  }
  for (const { scope, on, answer } of hub) {
    runner.info(`Docker Hub's API: ${scope} on ${on}: ${scopeWords[answer]}`)
  }
  for (const problem of problems) runner.error(errorLines(problem, runner))
}

function outputOf({ context, label, validFor, checks, hub, problems }: Verification) {
  const { input, channel, access, connection } = context
  const keyless = connection === undefined ? undefined : { connection, validFor: validFor ?? null }
  return {
    input,
    channel: channel ?? null,
    access,
    label: label ?? null,
    ok: problems.length === 0,
    grant: grantOf(checks),
    ...(hub !== undefined && { hub: hub.map(({ scope, on, answer }) => ({ scope, on, answer })) }),
    ...keyless,
  }
}
