import { type InputName, inputNames, inputTable, modes } from '../src/runner/input-table.ts'
import type { ActionDefinition } from './action-definition.ts'
import { inputDescription } from './action-inputs.ts'

/** The inputs with the modes that use them, as a Markdown table. */
export function inputsMarkdown(): string {
  const rows = inputNames.map(name => [`\`${name}\``, inputDescription(name), modesOf(name)])
  return markdownTable(['input', 'meaning', 'modes'], rows)
}

/** The inputs of mode login without those that all modes share, as a Markdown table. */
export function loginInputsMarkdown(): string {
  const names = inputNames.filter(name => inputTable[name].modes.includes('login') && modesOf(name) !== 'all')
  return markdownTable(
    ['input', 'meaning'],
    names.map(name => [`\`${name}\``, inputDescription(name)]),
  )
}

/** The outputs of action.yml, as a Markdown table. */
export function outputsMarkdown({ outputs }: ActionDefinition): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description])
  return markdownTable(['output', 'meaning'], rows)
}

function modesOf(name: InputName): string {
  const used = inputTable[name].modes
  return used.length === modes.length ? 'all' : used.join(', ')
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
