import { parseList } from '../base/text.ts'
import { invalidInput, isWritten, readBoolean, readChoice, readText } from '../runner/inputs.ts'
import { type LoginAnswer, parseAnswer } from '../workflows/logins/answer.ts'
import type { Runner } from '../runner/runner.ts'

/** The inputs of mode migrate. */
export interface MigrateInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  /** Files and directories, at least one, relative to the workspace. */
  readonly paths: readonly string[]
  readonly write: boolean
  readonly failOn: 'error' | 'warning' | 'never'
  readonly answers: readonly LoginAnswer[]
  readonly prefer: 'token' | 'oidc' | 'oidc-all'
  /** Save the draft of the register. */
  readonly register: boolean
}

/** Reads them. `answerFile` is the text of the file that input answers names, if any. Throws INPUT_INVALID. */
export function readMigrateInputs(runner: Runner, answerFile = ''): MigrateInputs {
  const paths = parseList(readText(runner, 'paths'))
  if (paths.length === 0) throw invalidInput('paths', 'is empty', 'name files or directories')
  return {
    config: { path: readText(runner, 'config'), isExplicit: isWritten(runner, 'config') },
    paths,
    write: readBoolean(runner, 'write'),
    failOn: readChoice(runner, 'fail-on'),
    answers: [...answersIn(readText(runner, 'answer'), 'answer'), ...answersIn(answerFile, 'answers')],
    prefer: readChoice(runner, 'prefer'),
    register: readBoolean(runner, 'register'),
  }
}

/** One a line; `#` starts a comment. */
function answersIn(text: string, name: 'answer' | 'answers'): readonly LoginAnswer[] {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  return lines.flatMap(line => {
    if (line === '' || line.startsWith('#')) return []
    const answer = parseAnswer(line)
    if (!('problem' in answer)) return [answer]
    throw invalidInput(
      name,
      `: ${JSON.stringify(answer.text)} ${answer.problem}`,
      'write FILE:LINE=push:org/image or FILE:LINE=pull:org/image, with the file and line of the finding',
    )
  })
}
