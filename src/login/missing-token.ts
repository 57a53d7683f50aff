import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { codeText, plainText } from '../base/markdown.ts'
import type { Owner } from '../registry/owner.ts'
import { secretNameFor } from '../token-list/find-entry.ts'
import type { Entry } from '../token-list/token-list.ts'
import type { TokenInput } from '../registry/token-choice.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import { inputWords } from '../runner/input-words.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner, Step } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import type { LoginInputs } from './inputs.ts'

/** TOKEN_MISSING with the likeliest cause: GitHub gives no secrets to forks, and other ones to Dependabot. */
export async function explainMissingToken(
  inputs: readonly TokenInput[],
  { entry, user }: { entry: Entry | undefined; user: Owner | OatError },
  { runner, files }: { runner: Pick<Step, 'environment'>; files: Files },
): Promise<OatError> {
  const emptyInputs = `${inputWords(inputs)} ${inputs.length === 1 ? 'is' : 'are'} empty`
  const unknown = 'the input that should hold it is empty, or is not written'
  const event = await readEvent(runner, files)
  const { repository } = event
  const stored = entry && secretNameFor(entry, repository)
  const secret = stored === undefined ? 'the secret' : `secret ${stored.secret}`
  const environment = stored?.environment
  const skip = 'or set "on-missing: skip"'
  const problem = user instanceof OatError ? `; ${user.message} as well` : ''
  const error = (why: string, hint: string): OatError =>
    new OatError('TOKEN_MISSING', {
      message: `no token: ${inputs.length === 0 ? unknown : emptyInputs}${why}`,
      hint: `${hint}${problem}`,
      terminalHint: `${secretWays('token')}${problem}`,
    })

  if (jobOf(runner.environment).actor === 'dependabot[bot]' && event.name !== 'schedule') {
    const hint = `save ${secret} among the Dependabot secrets of ${repository} as well, ${skip}`
    return error('. Dependabot started this run, and it reads only its own secrets', hint)
  }
  const fork = forkOf(event)
  if (fork !== undefined) {
    return error(
      `. The pull request comes from the fork ${fork}, and GitHub gives forks no secrets`,
      `guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", ${skip}`,
    )
  }
  if (environment !== undefined) {
    const hint = `write "environment: ${environment}" on the job, and check that ${secret} is there`
    return error(`. The token list keeps it in environment ${environment}`, hint)
  }
  const name = `${secret} exists in ${repository || 'this repository'}, under the name that the workflow has (Settings → Secrets and variables → Actions)`
  return error(
    '',
    `check that ${name}. The secret of an environment needs "environment:" on the job, and a reusable workflow gets it from its caller ("secrets: inherit")`,
  )
}

/** What a step says that does without a login: which later steps fail. */
export async function tellSkipped({ message }: OatError, inputs: LoginInputs, runner: Runner): Promise<void> {
  runner.notice(`not logged in ("on-missing: skip"): ${message}`)
  runner.output('logged-in', 'false')
  await runner.summary(() => skippedSummary(message, inputs))
}

function skippedSummary(message: string, { registry, push, pull }: LoginInputs): string {
  const names = (repositories: readonly string[]): string => repositories.map(codeText).join(', ')
  const pulling = `- A step that pulls ${names(pull)} fails, unless it is public.`
  return [
    `### Docker login: skipped`,
    '',
    '> [!NOTE]',
    `> Docker is not logged in to ${codeText(registry.name)} by this step: ${plainText(message)}`,
    '',
    push.length > 0
      ? `- A step that pushes ${names(push)} fails, unless Docker has another login for it.`
      : [],
    pull.length > 0 ? `${pulling} Then the limits for anonymous pulls apply.` : [],
    push.length + pull.length === 0 ? '- A step that needs this login fails.' : [],
    '',
  ]
    .flat()
    .join('\n')
}
