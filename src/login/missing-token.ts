import { OatError, type Steps } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { type RegisterMatch, secretNameFor } from '../register/find-slot.ts'
import type { TokenInput } from '../registry/token.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import { inputWords } from '../runner/input-words.ts'
import type { Runner } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'

/** The error for an empty token, with its cause read from the run's event. */
export async function explainMissingToken(
  inputs: readonly TokenInput[],
  ports: { match: RegisterMatch; runner: Runner; files: Files },
): Promise<OatError> {
  const { match, runner, files } = ports
  const { name: event, repository, payload } = await readEvent({ runner, files })
  const stored = match.slot && secretNameFor(match.slot, repository)
  return missingToken({
    inputs,
    secret: stored?.secret,
    environment: stored?.environment,
    actor: runner.environment['GITHUB_ACTOR'] ?? '',
    event,
    repository,
    payload,
  })
}

interface MissingToken {
  /** The inputs that could have held it, where that is known. */
  readonly inputs: readonly TokenInput[]
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
function missingToken(facts: MissingToken): OatError {
  const secret = facts.secret === undefined ? 'the secret' : `secret ${facts.secret}`
  const terminalHint = secretWays('token')
  const skip = 'or set "on-missing: skip"'
  const error = (why: string, hint: string | Steps): OatError =>
    new OatError('TOKEN_MISSING', {
      message: `no token: ${nameEmpty(facts.inputs)}${why}`,
      hint,
      terminalHint,
    })

  if (facts.actor === 'dependabot[bot]' && facts.event !== 'schedule') {
    return error(
      '. Dependabot started this run, and it reads only its own secrets',
      `save ${secret} among the Dependabot secrets of ${facts.repository} as well, ${skip}`,
    )
  }
  const fork = forkOf({ ...facts, name: facts.event })
  if (fork !== undefined) {
    return error(
      `. The pull request comes from the fork ${fork}, and GitHub gives forks no secrets`,
      `guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", ${skip}`,
    )
  }
  if (facts.environment !== undefined) {
    return error(
      `. The register keeps it in environment ${facts.environment}`,
      `write "environment: ${facts.environment}" on the job, and check that ${secret} is there`,
    )
  }
  return error('', {
    lead: 'check that',
    steps: [
      `${secret} exists in ${facts.repository || 'this repository'}, under the name that the workflow has (Settings → Secrets and variables → Actions)`,
      'the job has "environment:", if it is the secret of an environment',
      'the caller passes "secrets: inherit", if this is a reusable workflow',
    ],
    end: 'The step takes it as "token: ${{ secrets.NAME }}"',
  })
}

/** Names only what the user has surely written. */
function nameEmpty(inputs: readonly TokenInput[]): string {
  if (inputs.length === 0) return 'the input that should hold it is empty, or is not written'
  return `${inputWords(inputs)} ${inputs.length === 1 ? 'is' : 'are'} empty`
}
