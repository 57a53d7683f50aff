import { spawn, spawnSync } from 'node:child_process'

/**
 * What has to be true of the sources: `npm run check`. With `-- --fast`, for a commit hook, the changed files alone are linted and
 * formatted, and what takes long or hardly ever breaks is left to CI.
 */
const isFast = process.argv.includes('--fast')
const changed = isFast ? changedFiles() : []
const sources = changed.filter(name => /\.[jt]s$/.test(name))

const tool = (path: string, ...rest: string[]): readonly string[] => [`node_modules/${path}`, ...rest]
const script = (name: string, ...rest: string[]): readonly string[] => [
  ...['--import', 'tsx'],
  `scripts/${name}.ts`,
  ...rest,
]
const eslint = (...files: string[]): readonly string[] => tool('eslint/bin/eslint.js', ...files)
const prettier = (...files: string[]): readonly string[] =>
  tool('prettier/bin/prettier.cjs', '--check', '--ignore-unknown', ...files)
// Remembers the last time's types, and so takes two seconds.
const quickTypes = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo']

/** Each is run by this very Node, which works alike on every system; all at once. */
const allChecks: Readonly<Record<string, readonly string[]>> = {
  types: tool('typescript/bin/tsc'),
  lint: eslint('.'),
  format: prettier('.'),
  'unused code': tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
  workflows: script('workflows'),
  'import law': script('import-law'),
  ceilings: script('ceiling'),
  docs: script('docs', '--check'),
}
const fastChecks: Readonly<Record<string, readonly string[]>> = {
  types: tool('typescript/bin/tsc', ...quickTypes),
  ...(sources.length > 0 && { lint: eslint(...sources) }),
  ...(changed.length > 0 && { format: prettier(...changed) }),
  'import law': script('import-law'),
}

const passed = await Promise.all(
  Object.entries(isFast ? fastChecks : allChecks).map(async ([name, argv]) => {
    const { code, printed } = await run(argv)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
    if (code !== 0 || name === 'ceilings') console.log(printed.replaceAll(/^/gm, '       '))
    return code === 0
  }),
)
process.exitCode = passed.every(Boolean) ? 0 : 1

function run(argv: readonly string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (printed += String(text)))
  return new Promise(done => {
    child.on('close', code => {
      done({ code, printed })
    })
  })
}

/** What differs from the last commit, and what git does not know yet. */
function changedFiles(): readonly string[] {
  const git = (...argv: string[]): readonly string[] =>
    spawnSync('git', argv, { encoding: 'utf8' }).stdout.split('\0').filter(Boolean)
  return [
    ...git('diff', '-z', '--name-only', '--diff-filter=d', 'HEAD'),
    ...git('ls-files', '-z', '--others', '--exclude-standard'),
  ].filter(name => !name.startsWith('dist/'))
}
