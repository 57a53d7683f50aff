import { type InputName, inputTable } from '../src/runner/input-table.ts'
import type { ActionDefinition } from './action-definition.ts'

/** The inputs of action.yml with the modes that use them, as a Markdown table. */
export function inputsMarkdown({ inputs }: ActionDefinition): string {
  const rows = Object.entries(inputs).map(([name, { description }]) => [
    `\`${name}\``,
    description,
    modesOf(name),
  ])
  return markdownTable(['input', 'meaning', 'modes'], rows)
}

/** The inputs of mode login without those that all modes share, as a Markdown table. */
export function loginInputsMarkdown({ inputs }: ActionDefinition): string {
  const rows = Object.entries(inputs)
    .filter(([name]) => modesOf(name).split(', ').includes('login'))
    .map(([name, { description }]) => [`\`${name}\``, description])
  return markdownTable(['input', 'meaning'], rows)
}

/** The outputs of action.yml, as a Markdown table. */
export function outputsMarkdown({ outputs }: ActionDefinition): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description])
  return markdownTable(['output', 'meaning'], rows)
}

function modesOf(name: string): string {
  const isInput = (text: string): text is InputName => Object.hasOwn(inputTable, text)
  if (!isInput(name)) throw new Error(`action.yml has the input ${name}, src/runner/input-table.ts has not`)
  const { modes } = inputTable[name]
  return modes.length === 5 ? 'all' : modes.join(', ')
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
