import { accessTokensMenu } from '../tokens/docker-home.ts'
import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import type { TokenListMatch } from '../token-list/find-entry.ts'
import { parseLabel } from '../token-list/label.ts'
import { type EntryName, entryWords } from '../token-list/token-list.ts'
import { isDockers } from './host.ts'
import type { Answer, Question } from './protocol.ts'
import type { Credential } from './registry.ts'
import { type Renewal, renewalHint, rightWords } from './renewal.ts'

export interface ProofContext extends EntryName {
  readonly registry: string
  readonly user: Omit<Credential, 'token'>
  readonly organization?: string | undefined
  readonly input: string
  /** What to call the token; `the token (input "…")` when not given. */
  readonly token?: string
  /** The GitHub secret that holds the token, and its environment, where the token list tells. */
  readonly secret?: { readonly secret: string; readonly environment: string | undefined } | undefined
  /** The OIDC connection that issued the token for this job: rulesets say what it may do. */
  readonly connection?: string | undefined
  /** What else helps to make the token anew: its entry in the token list, and the run. */
  readonly renewal?: Renewal | undefined
}

export function proofFailure(
  answer: Exclude<Answer, { kind: 'granted' }>,
  question: Question,
  context: ProofContext,
): OatError {
  const { registry, user } = context
  const token = nameOf(context)
  const { repository, action } = question
  switch (answer.kind) {
    case 'opaque':
      return new OatError('SCOPE_UNPROVEN', {
        message: `${registry} answers for ${repository} with a token that only the registry can read`,
        hint: 'use "proof: sufficient"; this registry does not show what a token can do',
      })
    case 'withheld':
      return new OatError('SCOPE_MISSING', {
        message: `${token} cannot ${action} ${repository} on ${registry} (${answer.detail})`,
        hint: scopeRemedy(question, context),
      })
    case 'expired':
      return new OatError('TOKEN_EXPIRED', {
        message: `${registry} says that ${token} has expired (${inDockersWords(answer.detail)})`,
        hint: renewal(question, context),
      })
    case 'rejected':
      return new OatError('TOKEN_REJECTED', {
        message: `${registry} does not accept ${token} for user "${user.username}" (${answer.detail})`,
        hint: rejectionChecks(context),
      })
  }
}

const hidden = 'the registry does not tell whether the repository exists'

/** The causes look the same from outside, and the token may well be the right one. */
function scopeRemedy({ repository, action, standsForPublic }: Question, context: ProofContext): string {
  const { organization, connection, user, access, registry } = context
  if (!isDockers(registry)) return `let the token ${action} ${repository}, or correct the name: ${hidden}`
  const isKeyless = connection !== undefined
  const givePublic = isKeyless
    ? 'allow public repositories in a ruleset of the connection in Docker Home'
    : 'tick "Read public repositories" for the token in Docker Home'
  if (standsForPublic) return `${givePublic}, or write public-pull: false in its entry of the token list`
  if (action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`)) {
    return `if ${repository} is a public image, ${givePublic}; or set "docker-config: scoped", so that base images do not use this login. A private image needs a token of its own organization`
  }
  if (!repository.startsWith(`${user.username}/`)) {
    return `${repository} does not belong to ${user.username}, which owns the token: correct the name, or give a token of its owner`
  }
  const where = isKeyless ? 'to a ruleset of the connection that matches this job,' : 'to the token'
  const right = rightWords(access, repository)
  return `add ${right} ${where} in Docker Home. If the name is misspelled, or this is the token of another image, correct that: ${hidden}`
}

export function scopeExcess(question: Question, context: ProofContext): OatError {
  const { access, connection } = context
  const { action, repository, standsForPublic, isOfOthers } = question
  const token = nameOf(context)
  const excess = (message: string, hint: string) =>
    new OatError('SCOPE_EXCESS', { message: `${token} can ${message}`, hint })
  if (standsForPublic) {
    return excess(
      'pull every public image, and the token list says public-pull: false',
      'untick "Read public repositories" for the token in Docker Home, or remove public-pull: false',
    )
  }
  const why = isOfOthers ? 'the token list has in another entry' : `is more than access ${access}`
  const narrow = 'narrow the rulesets of the connection in Docker Home: all that match this job count'
  const limit = isOfOthers
    ? 'limit the token to the repositories of its own entry in Docker Home'
    : `save a token with ${access} access and nothing more in ${secretOf(context)}`
  return excess(`${action} ${repository}, which ${why}`, connection === undefined ? limit : narrow)
}

/** WRONG_TOKEN when the label that the registry tells belongs to another entry of the token list. */
export function otherEntry(label: string, { tokenList, entry }: TokenListMatch, context: ProofContext) {
  const namedEntry = tokenList?.tokens.find(candidate => candidate.label === parseLabel(label).name)
  if (namedEntry === undefined || namedEntry === entry) return undefined
  const message = `${holding(label, context)}, which is the ${entryWords(namedEntry)} token`
  const hint = `save the ${entryWords(context)} token in ${secretOf(context)}`
  return new OatError('WRONG_TOKEN', { message, hint })
}

/** The same, and when it is any other label than that of its entry. */
export function otherLabel(label: string, match: TokenListMatch, context: ProofContext) {
  const { entry } = match
  const other = otherEntry(label, match, context)
  if (other !== undefined || entry === undefined || parseLabel(label).name === entry.label) return other
  const called = `the token for ${entryWords(context)} ${JSON.stringify(entry.label)}`
  const message = `${holding(label, context)}, and the token list calls ${called}`
  const hint = 'save the token of that name in the secret, or correct the label in the token list'
  return new OatError('WRONG_TOKEN', { message, hint })
}

const holding = (label: string, { input }: ProofContext): string =>
  `input "${input}" holds ${JSON.stringify(label)}`

function nameOf({ input, token, connection }: ProofContext): string {
  if (connection !== undefined) return `the keyless token (OIDC connection ${connection})`
  return token ?? `the token (input "${input}")`
}

function secretOf({ input, secret }: ProofContext): string {
  if (secret === undefined) return input === '' ? 'its secret' : `the secret of input "${input}"`
  return `secret ${secret.secret}${secret.environment === undefined ? '' : ` of environment ${secret.environment}`}`
}

function inDockersWords(detail: string): string {
  if (!/personal access token/i.test(detail)) return detail
  return `${detail}; Docker calls every token "personal access token" here`
}

function renewal({ repository }: Question, context: ProofContext): string {
  const { access, input, user, connection, registry } = context
  if (connection !== undefined) return 'raise "oidc-expires-in:", and run it again'
  const repositories = repository === '' ? [] : [repository]
  const facts = context.renewal ?? { entry: undefined, thisRepository: '', runId: undefined }
  return renewalHint(facts, { access, input, organization: user.username, repositories, registry })
}

function rejectionChecks(context: ProofContext): string {
  const { user, connection, registry } = context
  if (connection === undefined) return accessChecks(user, registry, `is complete in ${secretOf(context)}`)
  return `check that the connection belongs to the Docker organization "${user.username}", and that it is active (Docker Home). ${lockOut}`
}

const lockOut = `Do not try again before that: ${lockOutWords}`

/** What to look at when a registry refuses a token. `complete`: what all of it has to be, and where. */
export function accessChecks({ username, from }: ProofContext['user'], registry: string, complete: string) {
  const source = from === undefined ? '' : ` (from ${from})`
  if (!isDockers(registry)) {
    return `check that "${username}"${source} is the user of this token at ${registry}; that the token is active there, and that it ${complete}`
  }
  const owner = `"${username}"${source} is the Docker organization that owns this token, not another one and not a person`
  return `check that ${owner}; that the token is active (Docker Home → your organization → ${accessTokensMenu}), and that it ${complete}. ${lockOut}`
}
