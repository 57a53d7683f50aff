import { OatError } from '../base/error.ts'
import type { Mask, Secret } from '../base/secret.ts'
import { accesses, channels, channelsFit, entryWords } from '../token-list/token-list.ts'
import type { Access, Channel, EntryName } from '../token-list/token-list.ts'
import { inputWords } from '../runner/input-words.ts'
import type { Runner } from '../runner/runner.ts'
import type { RegistryHost } from './host.ts'
import { lintToken } from './lint.ts'
import type { Owner } from './owner.ts'
import { type Credential, encodedCredential } from './registry.ts'

export type TokenInput = 'token' | `${Channel}-${Access}-token`

export interface InputToken {
  readonly value: Secret
  /** It came with white space or a line end around it, which other consumers of the secret may trip over. */
  readonly trimmed: boolean
}

export type TokenInputs = Readonly<Partial<Record<TokenInput, InputToken>>>

export interface ChosenToken extends InputToken, EntryName {
  readonly kind: 'chosen'
  readonly input: TokenInput
  readonly reason: string
}

/** `inputs`: what could have held it, where the step uses the four; else nobody knows what was written. */
export type TokenChoice = ChosenToken | { readonly kind: 'empty'; readonly inputs: readonly TokenInput[] }

const four = channels.flatMap(channel =>
  accesses.map(access => ({ input: `${channel}-${access}-token` as const, channel, access })),
)

export const tokenInputs = (['token'] as TokenInput[]).concat(four.map(({ input }) => input))

/** `token`, or the one of the four for channel and access. INPUT_INVALID for both, and where two fit. */
export function chooseToken(tokens: TokenInputs, job: EntryName): TokenChoice {
  refuseBoth(tokens)
  const { channel, access } = job
  if (tokens.token !== undefined) return onlyToken(tokens.token, job)
  const inputs = four.filter(it => it.access === access && channelsFit(it.channel, channel))
  const [first, second] = chosenOf(inputs, tokens)
  if (first === undefined) {
    if (Object.keys(tokens).length === 0) return { kind: 'empty', inputs: [] }
    return { kind: 'empty', inputs: inputs.length === 0 ? ['token'] : inputs.map(({ input }) => input) }
  }
  if (second === undefined) return first
  const message = `${inputWords([first.input, second.input])} both fit access ${access}`
  const hint = `write ${channels.map(channel => `"channel: ${channel}"`).join(' or ')}`
  throw new OatError('INPUT_INVALID', { message, hint })
}

/** Every token that is given; may be none. Throws INPUT_INVALID for inputs that do not go together. */
export function chooseTokens(
  tokens: TokenInputs,
  filter: { channel: string | undefined; access: Access | undefined },
): readonly ChosenToken[] {
  const { channel, access } = filter
  refuseBoth(tokens)
  if (tokens.token !== undefined) return [onlyToken(tokens.token, { channel, access: access ?? 'pull' })]
  const chosen = chosenOf(four, tokens)
  if (chosen.length === 0 || (channel === undefined && access === undefined)) return chosen
  const message = `${inputWords([channel === undefined ? 'access' : 'channel'])} comes without input "token"`
  const hint = 'inputs "channel" and "access" say what input "token" is for; the four say it by their names'
  throw new OatError('INPUT_INVALID', { message, hint })
}

function refuseBoth(tokens: TokenInputs): void {
  const channelTokens = four.filter(({ input }) => tokens[input] !== undefined)
  if (tokens.token === undefined || channelTokens.length === 0) return
  const message = `input "token" comes together with ${inputWords(channelTokens.map(({ input }) => input))}`
  const hint = 'give either input "token", or the input of its channel and access'
  throw new OatError('INPUT_INVALID', { message, hint })
}

function onlyToken({ value, trimmed }: InputToken, { channel, access }: EntryName): ChosenToken {
  return { kind: 'chosen', input: 'token', channel, access, reason: 'input "token"', value, trimmed }
}

function chosenOf(candidates: typeof four, tokens: TokenInputs): readonly ChosenToken[] {
  return candidates.flatMap(({ input, channel, access }) => {
    const token = tokens[input]
    const reason = `input "${input}", for ${entryWords({ channel, access })}`
    return token === undefined ? [] : [{ kind: 'chosen', input, channel, access, reason, ...token }]
  })
}

/** User name and token, checked, and masked as docker shows them. Throws TOKEN_MALFORMED. */
export function readCredential(
  token: ChosenToken,
  { user, registry, runner }: { user: Owner; registry: RegistryHost; runner: Runner },
): Credential {
  const { input, value, trimmed } = token
  lintToken(value, input, registry)
  const removed = `The token (input "${input}") had spaces or a line break around it; they were removed.`
  if (trimmed) runner.notice(`${removed} Save the secret again without them.`)
  return namedCredential(value, user, runner.mask)
}

/** A token with its user name, masked as config.json and docker's debug output show the two. */
export function namedCredential(token: Secret, { name, from }: { name: string; from?: string }, mask: Mask) {
  const credential = { username: name, from, token }
  mask(encodedCredential(credential))
  return credential
}
