import { readdirSync, readFileSync } from 'node:fs'
import { type FormatConfig, format } from 'oxfmt'
import { type ActionDefinition, readActionDefinition } from './action-definition.ts'
import {
  inputsMarkdown,
  loginInputsMarkdown,
  loginOutputsMarkdown,
  outputsMarkdown,
} from './action-tables.ts'
import { bundledMarkdown } from './bundled-markdown.ts'
import { commandsMarkdown, flagsMarkdown } from './cli-tables.ts'
import { isNobodys, type Origin } from './origin.ts'
import { namesOf, withOrigin } from './origin-texts.ts'

/** What readers are shown: README.md and everything in docs. */
export const readerPages: readonly string[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
]

/** Everything that names the action's repository: the pages, what GitHub itself reads, and what the program prints. */
export const namingFiles: readonly string[] = [
  ...readerPages,
  ...['CONTRIBUTING.md', 'RELEASING.md', 'SECURITY.md', 'token-list.schema.json', 'src/runner/command.ts'],
  ...['CODEOWNERS', 'ISSUE_TEMPLATE/config.yml'].map(name => `.github/${name}`),
]

type Part = (action: ActionDefinition, origin: Origin) => string

/** The pages that have parts made from the tables of the code, the outputs of action.yml, `dist/` and the origin: each by its name. */
const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'README.md': {
    'no-release': (_, origin) => noReleaseMarkdown(origin),
    npx: (_, origin) => npxMarkdown(origin),
    'login-inputs': loginInputsMarkdown,
    'login-outputs': loginOutputsMarkdown,
  },
  'docs/inputs.md': { inputs: inputsMarkdown, outputs: action => outputsMarkdown(action) },
  'docs/cli.md': { commands: commandsMarkdown, flags: flagsMarkdown },
  'docs/threat-model.md': { packages: bundledMarkdown },
}

/** A file with its generated parts made anew, and every name of the action as the origin has it. */
export async function freshFile(path: string, text: string, origin: Origin): Promise<string> {
  const action = readActionDefinition()
  const fresh = Object.entries(parts[path] ?? {}).reduce(
    (page, [name, write]) => withGeneratedPart(page, { name, text: write(action, origin) }),
    withOrigin(path, text, origin),
  )
  if (!path.endsWith('.md')) return fresh
  const options = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')) as FormatConfig
  return (await format(path, fresh, options)).code
}

/** The page with new text between `<!-- name: … -->` and `<!-- /name -->`. Throws when it has no such place. */
function withGeneratedPart(page: string, { name, text }: { name: string; text: string }): string {
  const place = new RegExp(`(<!-- ${name}: [^>]*-->)[^]*(<!-- /${name} -->)`)
  if (!place.test(page)) throw new Error(`there is no place for the generated part ${name}`)
  return page.replace(place, (_, start, end) => `${start}\n\n${text}\n\n${end}`)
}

/** The box on the front page, until somebody has taken the repository over. */
function noReleaseMarkdown(origin: Origin): string {
  if (!isNobodys(origin)) return ''
  const sentences = [
    'There is no release yet.',
    '[Make a copy](docs/before-you-adopt.md#a-copy-of-your-own) in your organization, one minute.',
    'Write its owner and a full commit SHA in place of `<OWNER>` and `<COMMIT>`,',
    `and in workflows \`acme/docker-oat-login@\` with the commit in place of \`${namesOf(origin).uses}\`.`,
  ]
  return `> [!IMPORTANT]\n> ${sentences.join(' ')}`
}

/** What a first command may meet. */
function npxMarkdown(origin: Origin): string {
  const ofGit = [
    'The first run takes up to half a minute.',
    'In PowerShell begin with `$oat=`.',
    '[npx printed nothing?](docs/cli.md#npx-printed-nothing)',
  ]
  const isOfGit = namesOf(origin).address !== undefined
  return ['npm asks `Ok to proceed? (y)`.', ...(isOfGit ? ofGit : [])].join(' ')
}
