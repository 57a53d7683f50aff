import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { type TokenListMatch, secretNameFor } from '../token-list/find-entry.ts'
import type { TokenInput } from '../registry/token.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import { inputWords } from '../runner/input-words.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'

/**
 * TOKEN_MISSING with the likeliest cause, read from the run's event: GitHub gives no secrets to forks and
 * other ones to Dependabot, without a word. `inputs`: those that could have held the token, where that is
 * known.
 */
export async function explainMissingToken(
  inputs: readonly TokenInput[],
  ports: { match: TokenListMatch; runner: Runner; files: Files },
): Promise<OatError> {
  const { entry } = ports.match
  const event = await readEvent(ports.runner, ports.files)
  const { repository } = event
  const stored = entry && secretNameFor(entry, repository)
  const secret = stored === undefined ? 'the secret' : `secret ${stored.secret}`
  const environment = stored?.environment
  const skip = 'or set "on-missing: skip"'
  const error = (why: string, hint: string): OatError =>
    new OatError('TOKEN_MISSING', {
      message: `no token: ${nameEmpty(inputs)}${why}`,
      hint,
      terminalHint: secretWays('token'),
    })

  if (jobOf(ports.runner.environment).actor === 'dependabot[bot]' && event.name !== 'schedule') {
    return error(
      '. Dependabot started this run, and it reads only its own secrets',
      `save ${secret} among the Dependabot secrets of ${repository} as well, ${skip}`,
    )
  }
  const fork = forkOf(event)
  if (fork !== undefined) {
    return error(
      `. The pull request comes from the fork ${fork}, and GitHub gives forks no secrets`,
      `guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", ${skip}`,
    )
  }
  if (environment !== undefined) {
    return error(
      `. The token list keeps it in environment ${environment}`,
      `write "environment: ${environment}" on the job, and check that ${secret} is there`,
    )
  }
  const name = `${secret} exists in ${repository || 'this repository'}, under the name that the workflow has (Settings → Secrets and variables → Actions)`
  return error(
    '',
    `check that ${name}. The secret of an environment needs "environment:" on the job, and a reusable workflow gets it from its caller ("secrets: inherit")`,
  )
}

/** Names only inputs that the user has certainly written. */
function nameEmpty(inputs: readonly TokenInput[]): string {
  if (inputs.length === 0) return 'the input that should hold it is empty, or is not written'
  return `${inputWords(inputs)} ${inputs.length === 1 ? 'is' : 'are'} empty`
}
