import { spawnSync } from 'node:child_process'

const tool = (path: string, ...rest: string[]): readonly string[] => [`node_modules/${path}`, ...rest]
const script = (name: string, ...rest: string[]): readonly string[] =>
  tool('tsx/dist/cli.mjs', `scripts/${name}.ts`, ...rest)

/** Each is run by this very Node, which works alike on every system. */
const checks: Readonly<Record<string, readonly string[]>> = {
  types: tool('typescript/bin/tsc'),
  lint: tool('eslint/bin/eslint.js', '.'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.'),
  'unused code': tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
  workflows: script('workflows'),
  'import law': script('import-law'),
  docs: script('docs', '--check'),
}

const failed = Object.entries(checks).filter(([name, argv]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
