import { type InputName, inputNames } from '../../src/runner/input-defaults.ts'
import type { ActionDefinition } from './action-definition.ts'
import { inputDescription, modesOf } from './action-inputs.ts'

/** The inputs, a Markdown table for each group of modes that share them. */
export function inputsMarkdown(): string {
  const groups = [...new Set(inputNames.map(modesOf))]
  return groups
    .map(modes => {
      const names = inputNames.filter(name => modesOf(name) === modes)
      const rows = names.map(name => [`\`${name}\``, inputDescription(name)])
      return `### ${modes === 'all' ? 'All modes' : `Mode ${modes}`}\n\n${markdownTable(['input', 'meaning'], rows)}`
    })
    .join('\n\n')
}

/** What most logins need; the page of all inputs has the rest. */
const usual: readonly InputName[] = [
  'token',
  'push',
  'pull',
  'organization',
  'channel',
  'expires-at',
  'on-missing',
  'docker-config',
  'proof',
]

/** The inputs that most logins need, as a Markdown table. */
export function loginInputsMarkdown(): string {
  return markdownTable(
    ['input', 'meaning'],
    usual.map(name => [`\`${name}\``, inputDescription(name)]),
  )
}

/** The outputs of action.yml, as a Markdown table; a login's stand before the first of a rotation. */
export function outputsMarkdown({ outputs }: ActionDefinition, end = Infinity): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description])
  return markdownTable(['output', 'meaning'], rows.slice(0, end))
}

export function loginOutputsMarkdown(action: ActionDefinition): string {
  return outputsMarkdown(action, Object.keys(action.outputs).indexOf('rotated'))
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
