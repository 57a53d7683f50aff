import { OatError } from './error.ts'
import type { Answer, Question } from './proof.ts'
import { slotWords, type SlotName } from './slot.ts'

/** What the message needs to know of a proof, to say what failed on what. */
export interface ProofContext extends SlotName {
  readonly registry: string
  readonly username: string
  /** The Docker organization, where it is known. */
  readonly organization?: string | undefined
  readonly input: string
  /** What to call the token; `the token of input …` when not given. */
  readonly token?: string
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
        message: `${registry} answers for ${repository} with a token that only it can read`,
        hint: 'with proof: sufficient the job goes on; exact cannot be shown on this registry',
      })
    case 'withheld':
      return new OatError('SCOPE_MISSING', {
        message: `${token} may not ${action} ${repository} on ${registry} (${answer.detail})`,
        hint: scopeRemedy(asked, context),
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

function scopeRemedy({ repository, action, standsForPublic }: Question, context: ProofContext): string {
  const givePublic = 'give the token "Read public repositories" in Docker Home'
  if (standsForPublic) return `${givePublic}, or write public-pull: false in its entry of the register`
  const { organization } = context
  if (action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`))
    return `if it is a public image, ${givePublic}, or use docker-config: scoped, which leaves base images to the login before; a private image needs a token of its own organization`
  return `give this job the ${slotWords(context)} token, or add the repository to it in Docker Home; a token of another channel and a repository that does not exist look the same`
}

/** The token may do more than its slot says. */
export function scopeExcess(asked: Question, context: ProofContext): OatError {
  if (asked.standsForPublic) {
    return new OatError('SCOPE_EXCESS', {
      message: `${nameOf(context)} can pull every public image, and the register says public-pull: false`,
      hint: 'take "Read public repositories" from the token in Docker Home, or remove public-pull: false',
    })
  }
  return new OatError('SCOPE_EXCESS', {
    message: `${nameOf(context)} can ${asked.action} ${asked.repository}, which is more than access ${context.access}`,
    hint: `store a token in this secret that has ${context.access} and nothing beyond it`,
  })
}

/** The registry itself names the token, and the register knows that name as another slot. */
export function wrongToken(found: { label: string; slot: SlotName }, context: ProofContext): OatError {
  const { slot, label } = found
  return new OatError('WRONG_TOKEN', {
    message: `input ${context.input} holds the token ${JSON.stringify(label)}, which is the one for ${slotWords(slot)}`,
    hint: `put the ${slotWords(context)} token into that secret`,
  })
}

function nameOf({ input, token }: ProofContext): string {
  return token ?? `the token of input ${input}`
}
