import { format, resolveConfig } from 'prettier'
import { readActionDefinition } from './action-definition.ts'
import { inputsMarkdown, loginInputsMarkdown, outputsMarkdown } from './action-tables.ts'
import { withGeneratedPart } from './generated-part.ts'

/** The pages that have tables made from action.yml. */
export const generatedPages = ['README.md', 'docs/inputs.md'] as const

/** A page with its tables of inputs and outputs made anew from action.yml. */
export async function freshPage(path: (typeof generatedPages)[number], text: string): Promise<string> {
  const action = readActionDefinition()
  const parts =
    path === 'README.md'
      ? [{ name: 'login-inputs', text: loginInputsMarkdown(action) }]
      : [
          { name: 'inputs', text: inputsMarkdown(action) },
          { name: 'outputs', text: outputsMarkdown(action) },
        ]
  const page = parts.reduce(withGeneratedPart, text)
  return format(page, { ...(await resolveConfig(path)), parser: 'markdown' })
}
