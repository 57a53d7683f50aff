import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import {
  type Access,
  accesses,
  type Channel,
  channels,
  channelsFit,
  type SlotName,
  slotWords,
} from '../register/register.ts'
import { inputWords } from '../runner/input-words.ts'
import type { Runner } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import type { Owner } from './owner.ts'
import type { Credential } from './registry.ts'

const faults: readonly {
  readonly is: Pick<RegExp, 'test'>
  readonly what: string
  readonly hint: string
  readonly terminalHint?: string
}[] = [
  {
    is: /^[[{]\s*"/,
    what: 'is JSON',
    hint: 'save only the token: the text from dckr_oat_ on, without braces and names',
  },
  {
    is: /\$\{\{|\}\}/,
    what: 'is the text of an expression, ${{ … }}, and not its value',
    hint: 'write ${{ secrets.NAME }} in the workflow, and the token itself in the secret',
    terminalHint: 'give the token itself',
  },
  {
    is: /^\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$/,
    what: 'is the name of a shell variable, and not its value',
    hint: 'write ${{ secrets.NAME }} or ${{ env.NAME }}; "with:" does not expand $VAR',
    terminalHint: 'give the token itself; single quotes keep a shell from putting it there',
  },
  {
    is: /^(["'`“‘]).*["'`”’]$/s,
    what: 'is in quotation marks',
    hint: 'save it in the secret without them',
    terminalHint: 'give it without them',
  },
  {
    is: /^(bearer|basic|token|authorization:)\s/i,
    what: 'begins with a word for an HTTP header, such as "Bearer"',
    hint: 'save only the token, from dckr_oat_ on',
  },
  {
    is: /^[^:\s]+:dckr_(oat|pat)_/,
    what: 'has a user name in front of it',
    hint: 'save only the token, from dckr_oat_ on; the user name is the organization',
  },
  {
    is: { test: isEncodedLogin },
    what: 'is a user name and a token in base64, as config.json has them under "auth"',
    hint: 'save only the token, from dckr_oat_ on; base64 --decode shows it',
  },
  {
    is: /\s/,
    what: 'has spaces or line breaks inside',
    hint: 'save the token again, on one line and with nothing else',
  },
  {
    is: /^dckr_pat_/,
    what: 'is a personal access token (dckr_pat_…), where an organization access token belongs',
    hint: 'create an organization access token (dckr_oat_…) in Docker Home, or use docker/login-action for personal tokens',
  },
]

/** `user:dckr_…`, whatever the user is called. */
function isEncodedLogin(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value)) return false
  return /^[^:\s]+:dckr_(oat|pat)_\w+$/.test(Buffer.from(value, 'base64').toString())
}

/** What every organization access token of Docker's begins with. */
const prefix = 'dckr_oat_'

/**
 * Looks at a token before anybody is asked about it; `isDockerHub`: it is one of Docker's. Throws TOKEN_MALFORMED, never naming
 * the value: what can be seen here costs no failed login.
 */
export function lintToken(
  token: Secret,
  { input, isDockerHub }: { input: string; isDockerHub: boolean },
): void {
  const value = token.reveal()
  const fault = faults.find(({ is }) => is.test(value))
  if (fault !== undefined) {
    throw new OatError('TOKEN_MALFORMED', {
      message: `the token (input "${input}") ${fault.what}`,
      hint: fault.hint,
      terminalHint: fault.terminalHint ?? fault.hint,
    })
  }
  if (isDockerHub && !value.startsWith(prefix)) {
    throw new OatError('TOKEN_MALFORMED', {
      message: `the token (input "${input}") does not start with ${prefix}, as every organization access token does`,
      terminalHint: 'give the complete token; it is neither a password nor the name of the token',
      hint: 'save the complete token in the secret; it is neither a password nor the name of the token',
    })
  }
}

/** The input of a channel and an access. */
type NamedInput = `${Channel}-${Access}-token`
/** An input that takes an organization access token. */
export type TokenInput = 'token' | NamedInput

/** A token as it came in. */
export interface HandedToken {
  readonly value: Secret
  /** It came with white space or a line end around it, which other consumers of the secret may trip over. */
  readonly trimmed: boolean
}

/** The token inputs that are not empty. */
export type TokenInputs = Readonly<Partial<Record<TokenInput, HandedToken>>>

/** A token, and what it is for. */
export interface ChosenToken extends HandedToken, SlotName {
  readonly kind: 'chosen'
  readonly input: TokenInput
  /** Why this one, for the log. */
  readonly reason: string
}

/**
 * The job's token; or none. `inputs`: where the step uses the four, what could have held it. Else nobody knows which one it wrote: GitHub
 * hands over an input that was not written as an empty one.
 */
export type TokenChoice = ChosenToken | { readonly kind: 'empty'; readonly inputs: readonly TokenInput[] }

const four = channels.flatMap(channel =>
  accesses.map(access => ({ input: `${channel}-${access}-token` as const, channel, access })),
)

/**
 * The job's token: `token`, or of the four the one that channel and access name. Where no channel is told, the only one
 * that is given for the access. Throws INPUT_INVALID for `token` beside the four, and when two of the four would fit.
 */
export function chooseToken(given: TokenInputs, wanted: SlotName): TokenChoice {
  refuseBoth(given)
  const { channel, access } = wanted
  if (given.token !== undefined)
    return { kind: 'chosen', input: 'token', channel, access, reason: 'input "token"', ...given.token }
  const named = four.filter(one => one.access === access && channelsFit(one.channel, channel))
  const [first, second] = chosenOf(named, given)
  if (first === undefined) {
    if (Object.keys(given).length === 0) return { kind: 'empty', inputs: [] }
    return { kind: 'empty', inputs: named.length === 0 ? ['token'] : named.map(({ input }) => input) }
  }
  if (second === undefined) return first
  throw new OatError('INPUT_INVALID', {
    message: `${inputWords([first.input, second.input])} both fit a job with access ${access}`,
    hint: `write ${channels.map(channel => `"channel: ${channel}"`).join(' or ')}`,
  })
}

/**
 * Every token that is given, each with what it is for: `token` for the channel and access that are named, or those of the
 * four; may be none. Throws INPUT_INVALID for another combination.
 */
export function chooseTokens(
  given: TokenInputs,
  named: { channel: string | undefined; access: Access | undefined },
): readonly ChosenToken[] {
  const { channel, access } = named
  refuseBoth(given)
  if (given.token !== undefined) {
    const reason = 'input "token"'
    return [{ kind: 'chosen', input: 'token', channel, access: access ?? 'pull', reason, ...given.token }]
  }
  const chosen = chosenOf(four, given)
  if (chosen.length === 0 || (channel === undefined && access === undefined)) return chosen
  throw new OatError('INPUT_INVALID', {
    message: `${inputWords([channel === undefined ? 'access' : 'channel'])} comes without input "token"`,
    hint: 'inputs "channel" and "access" say what input "token" is for; the four say it by their names',
  })
}

/** TOKEN_MISSING where any token would do. */
export function noToken(): OatError {
  return new OatError('TOKEN_MISSING', {
    message: 'no token: input "token" and the four others (input "release-pull-token" and so on) are empty',
    terminalHint: secretWays('token'),
    hint: 'check the names of the secrets (Settings → Secrets and variables → Actions). GitHub gives none to forks, and Dependabot has its own. An environment secret needs "environment:" on the job',
  })
}

function refuseBoth(given: TokenInputs): void {
  const others = four.filter(({ input }) => given[input] !== undefined)
  if (given.token === undefined || others.length === 0) return
  throw new OatError('INPUT_INVALID', {
    message: `input "token" comes together with ${inputWords(others.map(({ input }) => input))}`,
    hint: 'give either token, or the four, of which the job takes one',
  })
}

function chosenOf(named: typeof four, given: TokenInputs): readonly ChosenToken[] {
  return named.flatMap(({ input, channel, access }) => {
    const handed = given[input]
    const reason = `input "${input}", for a job with ${slotWords({ channel, access })}`
    return handed === undefined ? [] : [{ kind: 'chosen', input, channel, access, reason, ...handed }]
  })
}

/**
 * User name and token, linted, and masked in every form in which docker shows them.
 * Throws TOKEN_MALFORMED.
 */
export function readCredential(
  token: ChosenToken,
  { user, isDockerHub, runner }: { user: Owner; isDockerHub: boolean; runner: Runner },
): Credential {
  const { input } = token
  lintToken(token.value, { input, isDockerHub })
  if (token.trimmed) {
    runner.notice(
      `The token (input "${input}") had spaces or a line break around it; they were removed. Save the secret again without them.`,
    )
  }
  return namedCredential(token.value, { user, mask: runner.mask })
}

/** A token with its user name, masked as config.json and docker's debug output show the two. */
export function namedCredential(
  token: Secret,
  { user, mask }: { user: Pick<Owner, 'name'> & Partial<Owner>; mask: (value: string) => void },
): Credential {
  const { name: username, from } = user
  mask(Buffer.from(`${username}:${token.reveal()}`).toString('base64'))
  return { username, from, token }
}
