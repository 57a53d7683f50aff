import { accessTokensMenu } from '../tokens/docker-home.ts'
import { lockOutWords } from '../base/retry.ts'
import { OatError, type Steps } from '../base/error.ts'
import { type RegisterMatch, slotOfLabel } from '../register/find-slot.ts'
import { parseLabel } from '../register/label.ts'
import { type SlotName, slotWords } from '../register/register.ts'
import type { Answer, Question } from './protocol.ts'
import type { Credential } from './registry.ts'
import { type Renewal, renewalSteps } from './renewal.ts'

/** WRONG_TOKEN when the label that the registry tells belongs to another slot of the register. */
export function otherSlot(label: string, match: RegisterMatch, context: ProofContext): OatError | undefined {
  const { register, slot } = match
  const named = register && slotOfLabel(register, parseLabel(label).name)
  return named === undefined || named === slot ? undefined : wrongToken(label, named, context)
}

/** What the message needs to know of a proof, to say what failed on what. */
export interface ProofContext extends SlotName {
  readonly registry: string
  readonly user: Omit<Credential, 'token'>
  /** The Docker organization, where it is known. */
  readonly organization?: string | undefined
  readonly input: string
  /** What to call the token; `the token (input "…")` when not given. */
  readonly token?: string
  /** The GitHub secret that holds the token, and the environment that holds the secret, where the register tells. */
  readonly secret?: { readonly secret: string; readonly environment: string | undefined } | undefined
  /** The OIDC connection that issued the token for this job: then nobody holds it, and rulesets say what it may do. */
  readonly connection?: string | undefined
  /** What else helps to make the token anew: its entry in the register, and the run. */
  readonly renewal?: Omit<Renewal, 'organization' | 'access' | 'repositories' | 'input'> | undefined
}

/** The error for an answer that is not `granted` to something that the job needs. */
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

function scopeRemedy(
  { repository, action, standsForPublic }: Question,
  context: ProofContext,
): string | Steps {
  const givePublic =
    context.connection === undefined
      ? 'tick "Read public repositories" for the token in Docker Home'
      : 'allow public repositories in a ruleset of the connection in Docker Home'
  if (standsForPublic) return `${givePublic}, or write public-pull: false in its entry of the register`
  const { organization } = context
  if (action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`)) {
    return `if ${repository} is a public image, ${givePublic}; or set "docker-config: scoped", so that base images do not use this login. A private image needs a token of its own organization`
  }
  return whyWithheld({ repository, action }, context)
}

/** The token may do more than its slot says. */
export function scopeExcess(question: Question, context: ProofContext): OatError {
  const { access, connection } = context
  const can = `${nameOf(context)} can ${question.action} ${question.repository}`
  if (question.standsForPublic) {
    return new OatError('SCOPE_EXCESS', {
      message: `${nameOf(context)} can pull every public image, and the register says public-pull: false`,
      hint: 'untick "Read public repositories" for the token in Docker Home, or remove public-pull: false',
    })
  }
  const [message, hint] = question.isOfOthers
    ? [
        `${can}, which the register has in another entry`,
        'limit the token to the repositories of its own entry in Docker Home',
      ]
    : [
        `${can}, which is more than access ${access}`,
        `save a token with ${access} access and nothing more in ${secretOf(context)}`,
      ]
  const narrow = 'narrow the rulesets of the connection in Docker Home: all that match this job count'
  return new OatError('SCOPE_EXCESS', { message, hint: connection === undefined ? hint : narrow })
}

/** The registry itself names the token, and the register knows that name as another slot. */
export function wrongToken(label: string, slot: SlotName, context: ProofContext): OatError {
  return new OatError('WRONG_TOKEN', {
    message: `input "${context.input}" holds ${JSON.stringify(label)}, which is the ${slotWords(slot)} token`,
    hint: `save the ${slotWords(context)} token in ${secretOf(context)}`,
  })
}

function nameOf({ input, token, connection }: ProofContext): string {
  if (connection !== undefined) return `the keyless token (OIDC connection ${connection})`
  return token ?? `the token (input "${input}")`
}

function secretOf({ input, secret }: ProofContext): string {
  if (secret === undefined) return input === '' ? 'its secret' : `the secret of input "${input}"`
  return `secret ${secret.secret}${secret.environment === undefined ? '' : ` of environment ${secret.environment}`}`
}

/** The causes that fit. They all look the same to whoever asks, and the token may well be the right one. */
function whyWithheld(
  { repository, action }: Pick<Question, 'repository' | 'action'>,
  context: ProofContext,
): Steps {
  const { user, access } = context
  const owner = repository.split('/')[0] ?? ''
  const place =
    owner === user.username
      ? `this token is not meant for ${repository}`
      : `${repository} does not belong to ${user.username}, which owns the token`
  const rights = access === 'push' ? 'Image Push' : 'Image Pull'
  const isKeyless = context.connection !== undefined
  return {
    lead: 'one of these is the cause',
    steps: [
      place,
      'the repository does not exist',
      isKeyless
        ? `no ruleset that matches this job gives ${action} on it`
        : `the token does not include it with ${action}`,
    ],
    end: isKeyless
      ? `Correct the name, or add ${rights} on ${repository} to a ruleset of the connection in Docker Home`
      : `Correct the name, or edit the token in Docker Home (${rights} on ${repository})`,
  }
}

function inDockersWords(detail: string): string {
  if (!/personal access token/i.test(detail)) return detail
  return `${detail}; Docker calls every token "personal access token" here`
}

function renewal({ repository }: Question, context: ProofContext): string | Steps {
  if (context.connection !== undefined) return 'raise "oidc-expires-in:", and run it again'
  const { access, input, user } = context
  const repositories = repository === '' ? [] : [repository]
  const facts = context.renewal ?? { slot: undefined, thisRepository: '', runId: undefined }
  return renewalSteps({ access, input, organization: user.username, repositories, ...facts })
}

function rejectionChecks(context: ProofContext): string | Steps {
  if (context.connection !== undefined) {
    return `check that the connection belongs to the Docker organization "${context.user.username}", and that it is active (Docker Home). ${lockOut}`
  }
  return accessChecks(context.user, `the complete token is in ${secretOf(context)}`)
}

const lockOut = `Do not try again before that: ${lockOutWords}`

/** What to look at when a registry refuses a token. `complete` says where all of it has to be. */
export function accessChecks({ username, from }: Omit<Credential, 'token'>, complete: string): Steps {
  const source = from === undefined ? '' : ` (from ${from})`
  return {
    lead: 'check that',
    steps: [
      `"${username}"${source} is the Docker organization that owns this token, not another one and not a person. Otherwise write the one that does as "organization:"`,
      `the token still exists and is active (Docker Home → your organization → ${accessTokensMenu})`,
      complete,
    ],
    end: lockOut,
  }
}
