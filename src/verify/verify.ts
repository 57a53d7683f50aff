import { describeError, OatError, resultOrError } from '../base/error.ts'
import { checkHubScopes } from '../hub/scopes.ts'
import { findEntryIn } from '../token-list/find-entry.ts'
import { parseLabel } from '../token-list/label.ts'
import { type Entry, entryWords, type TokenList } from '../token-list/token-list.ts'
import { type ProofContext, proofFailure } from '../registry/failure.ts'
import { hardenedImages } from '../registry/host.ts'
import { loadRegistryTokenList } from '../registry/inputs.ts'
import { ownerOf } from '../registry/owner.ts'
import type { Answer } from '../registry/protocol.ts'
import { createRegistry } from '../registry/registry.ts'
import { renewalFacts } from '../registry/renewal.ts'
import { type ChosenToken, readCredential } from '../registry/token-choice.ts'
import type { ModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { type TokenToVerify, verifyHardened, verifyToken } from './check.ts'
import type { VerifyInputs } from './inputs.ts'
import { exchangeEntries } from './keyless.ts'
import { grantEntry, reportGrants, tell } from './outputs.ts'
import { verifySummary } from './summary.ts'
import { hubProblems, unasked, type Verification } from './verdict.ts'

/** Proves each token that is given, and each keyless entry, exactly. `false`: not all is as it should be. */
export async function verify(inputs: VerifyInputs, ports: ModePorts): Promise<boolean> {
  const { runner } = ports
  const tokenList = await loadRegistryTokenList(inputs, ports)
  if (inputs.probe === 'label') return nameTokens(inputs, tokenList, ports)
  const inputTokens = inputs.tokens.map(token => prepare(token, inputs, { tokenList, runner }))
  const { tokens, refused, unavailable } = await exchangeEntries(tokenList, inputs, ports)
  const presentedTokens = inputTokens.concat(tokens)
  if (presentedTokens.length + refused.length === 0) throw [...unavailable.values()][0] ?? noToken()
  const presented = await verifyAll(presentedTokens, inputs, ports)
  const verifications = presented.concat(refused.map(({ verification }) => verification))
  const lookedAt = presentedTokens.map(({ match }) => match.entry).concat(refused.map(({ entry }) => entry))
  const unseen = (tokenList?.tokens ?? [])
    .filter(entry => !lookedAt.includes(entry))
    .map(entry => ({ entry, why: unavailable.get(entry)?.message ?? unaskedWords(entry) }))
  for (const { entry, why } of unseen) {
    runner.warning(`the token ${JSON.stringify(entry.label)} of the token list is not checked: ${why}`)
  }
  for (const verification of verifications) {
    tell(verification, runner)
    for (const problem of verification.problems) runner.error(describeError(problem, runner))
  }
  const ok = reportGrants(verifications.map(grantEntry), runner)
  await runner.summary(() => verifySummary(verifications, unseen))
  return ok
}

function unaskedWords({ oidc }: Entry): string {
  return oidc === undefined
    ? 'it was not given'
    : 'it is keyless, and not for this registry or these repositories'
}

/** For a value that leaked: its label, whatever it may do. */
async function nameTokens(inputs: VerifyInputs, tokenList: TokenList | undefined, ports: ModePorts) {
  const { runner } = ports
  const { tokens, registry } = inputs
  const { user } = ownerOf(inputs, tokenList)
  if (user instanceof OatError) throw user
  if (tokens.length === 0) throw noToken()
  const answers = new Map<string, Promise<Answer>>()
  const names: { input: string; label: string | null; ok: boolean }[] = []
  for (const token of tokens) {
    const { input, access } = token
    const credential = readCredential(token, { user, registry, runner })
    const value = credential.token.reveal()
    const pendingAnswer = answers.get(value) ?? createRegistry(registry, credential, ports).identify()
    answers.set(value, pendingAnswer)
    const answer = await pendingAnswer
    const label = answer.kind === 'granted' ? answer.label : undefined
    names.push({ input, label: label ?? null, ok: label !== undefined })
    if (label === undefined) {
      const context = { registry: registry.name, user: credential, input, access, channel: token.channel }
      runner.error(describeError(namelessFailure(answer, context), runner))
    } else {
      const { name } = parseLabel(label)
      const entry = name === label ? '' : `, of the entry ${JSON.stringify(name)}`
      runner.info(`input "${input}" is the token ${JSON.stringify(label)} in Docker Home${entry}; it works`)
    }
  }
  return reportGrants(names, runner)
}

function namelessFailure(answer: Answer, context: ProofContext): OatError {
  if (answer.kind === 'rejected' || answer.kind === 'expired') {
    return proofFailure(answer, { repository: '', action: context.access }, context)
  }
  const message = `${context.registry} does not say which token input "${context.input}" is`
  return new OatError('SCOPE_UNPROVEN', {
    message,
    hint: 'look in Docker Home when each token was last used',
  })
}

function prepare(
  token: ChosenToken,
  inputs: VerifyInputs,
  { tokenList, runner }: { tokenList: TokenList | undefined; runner: Runner },
): TokenToVerify {
  const { access, input } = token
  const job = { access, channel: token.channel, repositories: inputs.repositories }
  const match = findEntryIn(tokenList, job, runner)
  const { organization, user } = ownerOf(inputs, tokenList)
  if (user instanceof OatError) throw user
  const credential = readCredential(token, { user, registry: inputs.registry, runner })
  const repositories =
    inputs.repositories.length > 0 ? inputs.repositories : (match.entry?.repositories ?? [])
  if (repositories.length === 0) {
    const message = `there is no repository to check the ${entryWords(token)} token on`
    const hint = 'write "repositories:", or give the token list an entry for this token'
    throw new OatError('INPUT_INVALID', { message, hint })
  }
  const channel = token.channel ?? match.entry?.channel
  const registry = inputs.registry.name
  const { secret, renewal } = renewalFacts(match, runner)
  const context = { registry, user: credential, organization, input, channel, access, secret, renewal }
  return { context, match, repositories, credential }
}

/** All at once. A credential that was refused is not presented again under another input. */
async function verifyAll(tokens: readonly TokenToVerify[], inputs: VerifyInputs, ports: ModePorts) {
  const byValue = new Map<string, Promise<Verification>>()
  const verified = tokens.map(async (token, index) => {
    const value = token.credential.token.reveal()
    const earlier = byValue.get(value)
    const verifying = (async () => {
      const twin = await earlier
      if (twin !== undefined && isRefused(twin)) return sameRefusal(token, twin)
      ports.runner.progress(`${index + 1} of ${tokens.length}: ${entryWords(token.context)}`)
      return verifyOne(token, inputs, ports)
    })()
    if (earlier === undefined) byValue.set(value, verifying)
    return verifying
  })
  // Nothing is left at work, and nothing is printed any more, when the first error is thrown.
  await Promise.allSettled(verified)
  return Promise.all(verified)
}

/** One token at the registry, and what its entry declares for dhi.io and for Docker Hub's API. */
async function verifyOne(token: TokenToVerify, inputs: VerifyInputs, ports: ModePorts) {
  const { hubUrl: baseUrl, probe, registry } = inputs
  const { match, credential, context } = token
  const { entry, tokenList } = match
  const verification = await verifyToken(token, createRegistry(registry, credential, ports), probe)
  if (entry === undefined || tokenList === undefined || !registry.isDockerHub || isRefused(verification)) {
    return verification
  }
  if (entry.dhi.length > 0 && registry !== hardenedImages) {
    const hardened = await verifyHardened(token, createRegistry(hardenedImages, credential, ports))
    verification.checks = verification.checks.concat(hardened.checks)
    verification.problems = verification.problems.concat(hardened.problems)
  }
  // A keyless token cannot use that API.
  const isUnasked = entry.hub.length === 0 || context.connection !== undefined
  if (isUnasked || isRefused(verification)) return verification
  const { organization } = tokenList
  const as = { baseUrl, organization, token: credential.token, input: context.input }
  const hub = await resultOrError(() => checkHubScopes(as, entry, ports))
  const isRefusal = hub instanceof OatError
  if (isRefusal && hub.code !== 'HUB_FORBIDDEN') throw hub
  if (!isRefusal) verification.hub = hub
  verification.problems = verification.problems.concat(isRefusal ? hub : hubProblems(hub, context))
  return verification
}

function isRefused({ problems }: Pick<Verification, 'problems'>): boolean {
  return problems.some(({ code }) => code === 'TOKEN_REJECTED' || code === 'TOKEN_EXPIRED')
}

function sameRefusal({ context }: TokenToVerify, twin: Verification): Verification {
  const same = `input "${context.input}" holds the same token as input "${twin.context.input}"`
  const message = `${same}, which ${context.registry} refuses`
  const problems = twin.problems.map(({ code, hint }) => new OatError(code, { message, hint }))
  return unasked({ context }, problems)
}

function noToken(): OatError {
  return new OatError('TOKEN_MISSING', {
    message: 'no token: input "token" and the four others (input "release-pull-token" and so on) are empty',
    terminalHint: secretWays('token'),
    hint: 'check the names of the secrets (Settings → Secrets and variables → Actions). GitHub gives none to forks, and Dependabot has its own. An environment secret needs "environment:" on the job',
  })
}
