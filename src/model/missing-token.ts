import { OatError } from './error.ts'

export interface MissingToken {
  /** Those that could have held it, at least one. */
  readonly inputs: readonly string[]
  /** The GitHub secret that should feed the input, if the register tells. */
  readonly secret: string | undefined
  /** The environment that holds that secret, if the register says so. */
  readonly environment: string | undefined
  readonly actor: string
  readonly event: string
  readonly repository: string
  /** The event's payload, parsed. */
  readonly payload: unknown
}

/** TOKEN_MISSING with the likeliest cause: GitHub gives no secrets to forks and other ones to Dependabot, without a word. */
export function missingToken(facts: MissingToken): OatError {
  const secret = facts.secret === undefined ? 'the secret' : `secret ${facts.secret}`
  const skip = 'or set on-missing: skip'
  const error = (why: string, hint: string): OatError =>
    new OatError('TOKEN_MISSING', { message: `${nameInputs(facts.inputs)}: ${why}`, hint })

  if (facts.actor === 'dependabot[bot]' && facts.event !== 'schedule') {
    return error(
      'the run was started by Dependabot, which reads its own secrets',
      `store ${secret} among the Dependabot secrets of ${facts.repository} as well, ${skip}`,
    )
  }
  const fork = forkOf(facts)
  if (fork !== undefined) {
    return error(
      `the pull request comes from the fork ${fork}, and GitHub gives forks no secrets`,
      `guard the step with if: github.event.pull_request.head.repo.full_name == github.repository, ${skip}`,
    )
  }
  if (facts.environment !== undefined) {
    return error(
      `the register stores it in environment ${facts.environment}`,
      `give the job environment: ${facts.environment}, and check ${secret} there`,
    )
  }
  return error(
    `${secret} is not set, not visible to ${facts.repository || 'this repository'}, or spelled differently`,
    'check its name under Settings → Secrets; an environment secret needs environment: on the job, a reusable workflow needs secrets: inherit',
  )
}

function nameInputs(inputs: readonly string[]): string {
  const [first = '', ...others] = inputs
  const last = others.pop()
  if (last === undefined) return `input ${first} is empty`
  return `inputs ${[first, ...others].join(', ')} and ${last} are empty`
}

function forkOf({ event, payload, repository }: MissingToken): string | undefined {
  if (!event.startsWith('pull_request') || event === 'pull_request_target') return undefined
  const head = member(member(member(payload, 'pull_request'), 'head'), 'repo')
  const name = member(head, 'full_name')
  return typeof name === 'string' && name !== repository ? name : undefined
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
