import { OatError } from './error.ts'
import type { Answer, Question } from './proof.ts'
import type { Access, Channel } from './slot.ts'

/** What the message needs to know of a proof, to say what failed on what. */
export interface ProofContext {
  readonly registry: string
  readonly username: string
  readonly input: string
  /** What to call the token; `the token (input "…")` when not given. */
  readonly token?: string
  /** The GitHub secret that holds the token, and the environment that holds the secret, where the register tells. */
  readonly secret?: { readonly secret: string; readonly environment: string | undefined } | undefined
  readonly channel: Channel
  readonly access: Access
}

/** The error for an answer that is not `granted` to something that the job needs. */
export function proofFailure(
  answer: Exclude<Answer, { kind: 'granted' }>,
  { asked, context }: { asked: Question; context: ProofContext },
): OatError {
  const { registry, username } = context
  const token = nameOf(context)
  const { repository, action } = asked
  switch (answer.kind) {
    case 'opaque':
      return new OatError('SCOPE_UNPROVEN', {
        message: `${registry} answers for ${repository} with a token that only the registry can read`,
        hint: 'use verify: sufficient; this registry gives nothing to prove verify: exact with',
      })
    case 'withheld':
      return new OatError('SCOPE_MISSING', {
        message: `${token} cannot ${action} ${repository} on ${registry} (${answer.detail})`,
        hint: whyWithheld(asked, context),
      })
    case 'expired':
      return new OatError('TOKEN_EXPIRED', {
        message: `${registry} says that ${token} has expired (${inDockersWords(answer.detail)})`,
        hint: renewal(asked, context),
      })
    case 'rejected':
      return new OatError('TOKEN_REJECTED', {
        message: `${registry} does not accept ${token} for user "${username}" (${answer.detail})`,
        hint: rejectionChecks(context),
      })
  }
}

/** The token may do more than its slot says. */
export function scopeExcess(asked: Question, context: ProofContext): OatError {
  return new OatError('SCOPE_EXCESS', {
    message: `${nameOf(context)} can ${asked.action} ${asked.repository}, which is more than access ${context.access}`,
    hint: `replace it in ${secretOf(context)} by a token with ${context.access} access and nothing more`,
  })
}

/** The registry itself names the token, and the register knows that name as another slot. */
export function wrongToken(
  found: { label: string; slot: { channel: Channel; access: Access } },
  context: ProofContext,
): OatError {
  const { slot, label } = found
  return new OatError('WRONG_TOKEN', {
    message: `input "${context.input}" holds ${JSON.stringify(label)}, which is the ${slot.channel} ${slot.access} token`,
    hint: `save the ${context.channel} ${context.access} token in ${secretOf(context)}`,
  })
}

function nameOf({ input, token }: ProofContext): string {
  return token ?? `the token (input "${input}")`
}

function secretOf({ input, secret }: ProofContext): string {
  if (secret === undefined) return input === '' ? 'its secret' : `the secret behind input "${input}"`
  return `secret ${secret.secret}${secret.environment === undefined ? '' : ` of environment ${secret.environment}`}`
}

/** The causes that fit. They all look the same to whoever asks, and the token may well be the right one. */
function whyWithheld({ repository, action }: Question, { username, access }: ProofContext): string {
  const owner = repository.split('/')[0] ?? ''
  const place =
    owner === username
      ? '"repositories" lists an image that this token is not for'
      : `${repository} does not belong to ${username}, which owns the token`
  const rights = access === 'push' ? 'Image Push' : 'Image Pull'
  return `either ${place}, the repository does not exist, or the token does not include it with ${action}. Fix "repositories", or edit the token in Docker Home (${rights} on ${repository})`
}

function inDockersWords(detail: string): string {
  if (!/personal access token/i.test(detail)) return detail
  return `${detail}; Docker calls every token "personal access token" here`
}

/** What a person types to renew a token. */
function renewal({ repository }: Question, context: ProofContext): string {
  const { access, secret, username } = context
  const what = repository === '' ? '' : `: Image ${access === 'push' ? 'Push' : 'Pull'} on ${repository}`
  const environment = secret?.environment === undefined ? '' : ` --env ${secret.environment}`
  const save =
    secret === undefined
      ? `Save it in ${secretOf(context)}`
      : `Save it: gh secret set ${secret.secret}${environment}`
  return `create a new one in Docker Home → ${username} → Access tokens${what}. ${save}. Then re-run the failed job. Mode rotate does all of this for you`
}

function rejectionChecks(context: ProofContext): string {
  return `check: 1. "${context.username}" is the Docker organization, not a person. 2. The token still exists and is active (Docker Home → Access tokens). 3. The complete token is in ${secretOf(context)}. Do not simply re-run: repeated failures lock the organization out for about ten minutes`
}
