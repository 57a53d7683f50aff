import { inputMeanings } from '../src/runner/input-meanings.ts'
import { type InputName, inputNames, inputTable } from '../src/runner/input-table.ts'

/** What action.yml and the pages say of an input, in Markdown. */
export function inputDescription(name: InputName): string {
  const { default: preset } = inputTable[name]
  const { text } = inputMeanings[name]
  return preset === undefined ? text : `${text}. Default: \`${preset}\``
}

/** action.yml with its inputs made anew from the tables of the code. An input with a default could not be told from one that somebody wrote. */
export function withInputs(action: string): string {
  const [before, rest = ''] = action.split(/^inputs:$/m)
  const [, after = ''] = rest.split(/^outputs:$/m)
  const rows = inputNames.map(name => {
    const description = inputDescription(name).replaceAll("'", "''")
    return `  ${name}:\n    description: '${description}'\n${name === 'mode' ? `    default: login\n` : ''}`
  })
  return `${before ?? ''}inputs:\n${rows.join('')}\noutputs:${after}`
}
