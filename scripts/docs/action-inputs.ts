import { type InputName, inputTable, modes } from '../../src/runner/input-defaults.ts'
import { readActionDefinition } from './action-definition.ts'

const { inputs } = readActionDefinition()

/** What action.yml and the pages say of an input, in Markdown. */
export function inputDescription(name: InputName): string {
  return inputs[name]?.description ?? ''
}

/** The modes that use an input, for a reader. */
export function modesOf(name: InputName): string {
  const used = inputTable[name].modes
  return used.length === modes.length ? 'all' : used.join(', ')
}
