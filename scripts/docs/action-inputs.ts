import { inputMeaning } from '../../src/runner/input-meanings.ts'
import { type InputName, inputNames, inputTable, modes } from '../../src/runner/input-table.ts'

/** What action.yml and the pages say of an input, in Markdown. */
export function inputDescription(name: InputName): string {
  const { default: preset } = inputTable[name]
  const text = inputMeaning(name)
  return preset === undefined ? text : `${text}. Default: \`${preset}\``
}

/** The modes that use an input, for a reader. */
export function modesOf(name: InputName): string {
  const used = inputTable[name].modes
  return used.length === modes.length ? 'all' : used.join(', ')
}

/** action.yml with its inputs made anew from the tables of the code. An input with a default could not be told from one that somebody wrote. */
export function withInputs(action: string): string {
  const [before, rest = ''] = action.split(/^inputs:$/m)
  const [, after = ''] = rest.split(/^outputs:$/m)
  const rows = inputNames.map((name, place) => {
    const above = inputNames[place - 1]
    const isFirst = above === undefined || modesOf(above) !== modesOf(name)
    const heading = isFirst ? `\n  # ${headingOf(name)}\n` : ''
    const description = inputDescription(name).replaceAll("'", "''")
    return `${heading}  ${name}:\n    description: '${description}'\n${name === 'mode' ? `    default: login\n` : ''}`
  })
  return `${before ?? ''}inputs:\n${rows.join('')}\noutputs:${after}`
}

function headingOf(name: InputName): string {
  const used = modesOf(name)
  return used === 'all' ? 'All modes' : `${used.includes(',') ? 'Modes' : 'Mode'} ${used}`
}
