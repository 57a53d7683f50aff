import { format, resolveConfig } from 'prettier'
import { readActionDefinition } from './action-definition.ts'
import { inputsMarkdown, loginInputsMarkdown, outputsMarkdown } from './action-tables.ts'
import { bundledMarkdown } from './bundled-markdown.ts'
import { withGeneratedPart } from './generated-part.ts'

/** The pages that have parts made from action.yml or `dist/`. */
export const generatedPages = ['README.md', 'docs/inputs.md', 'docs/threat-model.md'] as const

/** A page with its generated parts made anew. */
export async function freshPage(path: (typeof generatedPages)[number], text: string): Promise<string> {
  const page = partsOf(path).reduce(withGeneratedPart, text)
  return format(page, { ...(await resolveConfig(path)), parser: 'markdown' })
}

function partsOf(path: (typeof generatedPages)[number]) {
  if (path === 'docs/threat-model.md') return [{ name: 'packages', text: bundledMarkdown() }]
  const action = readActionDefinition()
  if (path === 'README.md') return [{ name: 'login-inputs', text: loginInputsMarkdown(action) }]
  return [
    { name: 'inputs', text: inputsMarkdown(action) },
    { name: 'outputs', text: outputsMarkdown(action) },
  ]
}
