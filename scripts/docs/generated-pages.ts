import { format, resolveConfig } from 'prettier'
import { type ActionDefinition, readActionDefinition } from './action-definition.ts'
import { withInputs } from './action-inputs.ts'
import { inputsMarkdown, loginInputsMarkdown, outputsMarkdown } from './action-tables.ts'
import { bundledMarkdown } from './bundled-markdown.ts'
import { commandsMarkdown, flagsMarkdown } from './cli-tables.ts'
import { withGeneratedPart } from './generated-part.ts'
import { withPublished } from './published.ts'

/** The pages that have tables made from the tables of the code, the outputs of action.yml and `dist/`: each part by its name. */
const parts = {
  'README.md': { 'login-inputs': loginInputsMarkdown },
  'docs/inputs.md': { inputs: inputsMarkdown, outputs: outputsMarkdown },
  'docs/cli.md': { commands: commandsMarkdown, flags: flagsMarkdown },
  'docs/threat-model.md': { packages: bundledMarkdown },
} as const satisfies Record<string, Record<string, (action: ActionDefinition) => string>>

type GeneratedPage = keyof typeof parts

export const generatedPages = ['action.yml', ...(Object.keys(parts) as GeneratedPage[])] as const

/** A page with its tables made anew. */
export async function freshPage(path: GeneratedPage | 'action.yml', text: string): Promise<string> {
  const options = { ...(await resolveConfig(path)), filepath: path }
  if (path === 'action.yml') return format(withInputs(text), options)
  const action = readActionDefinition()
  const page = Object.entries(parts[path]).reduce(
    (made, [name, write]) => withGeneratedPart(made, { name, text: write(action) }),
    path === 'README.md' ? withPublished(text) : text,
  )
  return format(page, options)
}
