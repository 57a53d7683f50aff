import { actionName, type Step } from '../workflow/workflow.ts'
import { isHarmlessAction } from './harmless.ts'

const deaf =
  /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|\[\[|true|false|exit|export|set|sleep|docker|git|)$/

/** What in a step may read any environment variable, such as a test or a script; `undefined` when nothing does. */
export function environmentReader(step: Step): string | undefined {
  if (step.run !== undefined) {
    return step.commands.find(command => !deaf.test(command.words[0]))?.words[0]
  }
  const name = actionName(step)
  return name.startsWith('docker/') || isHarmlessAction(name) ? undefined : name
}
