import { readdirSync, readFileSync } from 'node:fs'
import { type FormatConfig, format } from 'oxfmt'
import { published } from '../../src/runner/command.ts'
import { type ActionDefinition, readActionDefinition } from './action-definition.ts'
import {
  inputsMarkdown,
  loginInputsMarkdown,
  loginOutputsMarkdown,
  outputsMarkdown,
} from './action-tables.ts'
import { bundledMarkdown } from './bundled-markdown.ts'
import { commandsMarkdown, flagsMarkdown } from './cli-tables.ts'

/** What readers are shown: README.md and everything in docs. */
export const readerPages: readonly string[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
]

type Part = (action: ActionDefinition) => string

/** The pages that have tables made from the tables of the code, the outputs of action.yml and `dist/`: each part by its name. */
const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'README.md': { 'login-inputs': loginInputsMarkdown, 'login-outputs': loginOutputsMarkdown },
  'docs/inputs.md': { inputs: inputsMarkdown, outputs: action => outputsMarkdown(action) },
  'docs/cli.md': { commands: commandsMarkdown, flags: flagsMarkdown },
  'docs/threat-model.md': { packages: bundledMarkdown },
}

/** A page with its tables made anew, and every command of ours as `published` says. */
export async function freshPage(path: string, text: string): Promise<string> {
  const options = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')) as FormatConfig
  const action = readActionDefinition()
  const page = Object.entries(parts[path] ?? {}).reduce(
    (made, [name, write]) => withGeneratedPart(made, { name, text: write(action) }),
    withPublished(text),
  )
  return (await format(path, page, options)).code
}

/** The page with new text between `<!-- name: … -->` and `<!-- /name -->`. Throws when it has no such place. */
function withGeneratedPart(page: string, { name, text }: { name: string; text: string }): string {
  const place = new RegExp(`(<!-- ${name}: [^>]*-->)[^]*(<!-- /${name} -->)`)
  if (!place.test(page)) throw new Error(`there is no place for the generated part ${name}`)
  return page.replace(place, (_, start, end) => `${start}\n\n${text}\n\n${end}`)
}

function withPublished(page: string): string {
  return page
    .replaceAll(
      /npx (?:--\S+ )?(?:docker-oat-login|\S+\/docker-oat-login#\S+?)(?=[ `\n])/g,
      published.command,
    )
    .replaceAll(/(?<=uses: )\S+\/docker-oat-login@[\w.<>-]+/g, published.uses)
}
