import { format, resolveConfig } from 'prettier'
import { readActionDefinition } from './action-definition.ts'
import { inputsMarkdown, outputsMarkdown } from './action-tables.ts'
import { withGeneratedPart } from './generated-part.ts'

/** README.md with its tables of inputs and outputs made anew from action.yml. */
export async function freshReadme(readme: string): Promise<string> {
  const action = readActionDefinition()
  const inputs = withGeneratedPart(readme, { name: 'inputs', text: inputsMarkdown(action) })
  const page = withGeneratedPart(inputs, { name: 'outputs', text: outputsMarkdown(action) })
  return format(page, { ...(await resolveConfig('README.md')), parser: 'markdown' })
}
