import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import ts from 'typescript'
import tseslint from 'typescript-eslint'
import { sharedNames } from './exported-names.ts'
import { importBreaches, importsOf } from './import-breaches.ts'
import { importCircles } from './import-circles.ts'
import { sourceFiles } from './source-files.ts'

// Types, lint by types and the import law, all of one reading of the sources; with `--fast` no lint. What has not changed is remembered.
const cache = 'node_modules/.cache'
const { fileNames: rootNames, options: read } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path)).config,
  ts.sys,
  '.',
)
const options = { ...read, tsBuildInfoFile: `${cache}/types.json` }
const host = ts.createIncrementalCompilerHost(options)
const built = ts.createIncrementalProgram({ rootNames, options, host })
const faults = [
  ...built.getOptionsDiagnostics(),
  ...built.getGlobalDiagnostics(),
  ...built.getSyntacticDiagnostics(),
  ...built.getSemanticDiagnostics(),
]
// What it has seen; tsconfig.json lets nothing else be written.
built.emit()

const texts = new Map(
  ['src', 'sandbox', 'scripts'].flatMap(sourceFiles).map(path => [path, readFileSync(path, 'utf8')]),
)
const imports = new Map([...texts].map(([path, text]) => [path, importsOf(path, text)]))
const breaches = [
  ...[...texts].flatMap(([path, text]) => importBreaches(path, text)),
  ...importCircles(imports).map(circle => `circle: ${circle}`),
  ...sharedNames(new Map([...texts].filter(([path]) => path.startsWith('src/')))).map(
    line => `exported twice: ${line}`,
  ),
]
if (breaches.length > 0) breaches.push('rooms, floors, what may import what: docs/inside/architecture.md')

const linted = process.argv.includes('--fast') ? '' : await lint()
const said = [ts.formatDiagnostics(faults, host), ...breaches, linted].filter(text => text !== '')
for (const text of said) console.error(text)
process.exitCode = said.length === 0 ? 0 : 1

/** What ESLint says, which would else make the program once more. */
async function lint(): Promise<string> {
  const given = { programs: [built.getProgram()], projectService: false }
  const parse: (text: string, more: object) => object = tseslint.parser.parseForESLint.bind(tseslint.parser)
  const parser = {
    meta: { name: 'typescript-eslint, by one program', version: ts.version },
    parseForESLint: (text: string, more?: object) => parse(text, { ...more, ...given }),
  }
  const eslint = new ESLint({
    cache: true,
    cacheStrategy: 'content',
    cacheLocation: `${cache}/eslint/all`,
    overrideConfig: { files: ['**/*.ts'], languageOptions: { parser } },
  })
  const formatter = await eslint.loadFormatter('stylish')
  return formatter.format(await eslint.lintFiles('.'))
}
