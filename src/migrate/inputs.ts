import { parseList, printable } from '../base/text.ts'
import { invalidInput, isWritten, readBoolean, readChoice, readOptional, readText } from '../runner/inputs.ts'
import type { Step } from '../runner/runner.ts'
import { namedAction } from '../workflows/jobs/repository.ts'
import { parseAnswer } from './decide/answer.ts'

export type MigrateInputs = ReturnType<typeof readMigrateInputs>

/** Throws INPUT_INVALID. */
export function readMigrateInputs(step: Step) {
  const paths = parseList(readText(step, 'paths'))
  if (paths.length === 0) throw invalidInput('paths', 'is empty', 'name files or directories')
  const lines = readText(step, 'answer')
    .split('\n')
    .map(line => line.trim())
  return {
    config: { path: readText(step, 'config'), isExplicit: isWritten(step, 'config') },
    paths,
    write: readBoolean(step, 'write'),
    failOn: readChoice(step, 'fail-on'),
    answers: lines.filter(Boolean).map(readAnswer),
    action: readAction(step),
    tokenList: readBoolean(step, 'list'),
  }
}

/** Throws INPUT_INVALID for what GitHub would not run. */
export function readAction(step: Step) {
  const text = readOptional(step, 'action')
  if (text === undefined) return undefined
  const action = namedAction(text)
  if (action !== undefined) return action
  const problem = `: ${JSON.stringify(printable(text, 80))} is not the name of an action`
  const hint = 'write OWNER/NAME@REF, as behind "uses:", with all 40 digits of a commit'
  throw invalidInput('action', problem, hint)
}

function readAnswer(line: string) {
  const answer = parseAnswer(line)
  if (!('problem' in answer)) return answer
  throw invalidInput(
    'answer',
    `: ${JSON.stringify(answer.text)} ${answer.problem}`,
    'write FILE:LINE=push:org/image or FILE:LINE=pull:org/image, with the file and line of the finding',
  )
}
