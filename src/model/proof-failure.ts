import { OatError } from './error.ts'
import type { Answer, Question } from './proof.ts'
import type { Access, Channel } from './slot.ts'

/** What the message needs to know of a proof, to say what failed on what. */
export interface ProofContext {
  readonly registry: string
  readonly username: string
  readonly input: string
  /** What to call the token; `the token of input …` when not given. */
  readonly token?: string
  readonly channel: Channel
  readonly access: Access
}

/** The error for an answer that is not `granted` to something that the job needs. */
export function proofFailure(
  answer: Exclude<Answer, { kind: 'granted' }>,
  { asked, context }: { asked: Question; context: ProofContext },
): OatError {
  const { registry, username, channel, access } = context
  const token = nameOf(context)
  const { repository, action } = asked
  switch (answer.kind) {
    case 'opaque':
      return new OatError('SCOPE_UNPROVEN', {
        message: `${registry} answers for ${repository} with a token that only it can read`,
        hint: 'with verify: sufficient the job goes on; exact cannot be shown on this registry',
      })
    case 'withheld':
      return new OatError('SCOPE_MISSING', {
        message: `${token} may not ${action} ${repository} on ${registry} (${answer.detail})`,
        hint: `give this job the ${channel} ${access} token, or add the repository to it in Docker Home; a token of the other channel and a repository that does not exist look the same`,
      })
    case 'expired':
      return new OatError('TOKEN_EXPIRED', {
        message: `${registry} says that ${token} is expired (${answer.detail})`,
        hint: 'mint a new one in Docker Home and update the secret, or let mode rotate do both',
      })
    case 'rejected':
      return new OatError('TOKEN_REJECTED', {
        message: `${registry} refuses user ${username} with ${token} (${answer.detail})`,
        hint: 'it may be deleted, deactivated or mistyped, and the username of an organization access token is the organization, never a person; it was presented once and is not tried again, since failed logins lock the organization out',
      })
  }
}

/** The token may do more than its slot says. */
export function scopeExcess(asked: Question, context: ProofContext): OatError {
  return new OatError('SCOPE_EXCESS', {
    message: `${nameOf(context)} can ${asked.action} ${asked.repository}, which is more than access ${context.access}`,
    hint: `store a token in this secret that has ${context.access} and nothing beyond it`,
  })
}

/** The registry itself names the token, and the register knows that name as another slot. */
export function wrongToken(
  found: { label: string; slot: { channel: Channel; access: Access } },
  context: ProofContext,
): OatError {
  const { slot, label } = found
  return new OatError('WRONG_TOKEN', {
    message: `input ${context.input} holds the token ${JSON.stringify(label)}, which is the one for ${slot.channel} ${slot.access}`,
    hint: `put the ${context.channel} ${context.access} token into that secret`,
  })
}

function nameOf({ input, token }: ProofContext): string {
  return token ?? `the token of input ${input}`
}
