import { parseList, printable } from '../base/text.ts'
import { invalidInput, isWritten, readBoolean, readChoice, readOptional, readText } from '../runner/inputs.ts'
import { type LoginAnswer, parseAnswer } from './decide/answer.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'
import type { Runner } from '../runner/runner.ts'
import type { Preference } from './decide/keyless.ts'

export interface MigrateInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  /** Files and directories, at least one, relative to the workspace. */
  readonly paths: readonly string[]
  readonly write: boolean
  readonly failOn: 'error' | 'warning' | 'never'
  readonly answers: readonly LoginAnswer[]
  readonly prefer: Preference
  /** How workflows name this action, where somebody says it. */
  readonly action: OwnAction | undefined
  readonly tokenList: boolean
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
    action: readAction(runner),
    tokenList: readBoolean(runner, 'list'),
  }
}

function readAction(runner: Runner): OwnAction | undefined {
  const text = readOptional(runner, 'action')
  if (text === undefined) return undefined
  const named = namedAction(text)
  if (named !== undefined) return named
  const problem = `: ${JSON.stringify(printable(text, 80))} is not the name of an action`
  throw invalidInput('action', problem, 'write OWNER/NAME@REF, as behind "uses:"')
}

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
