import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { combine, gapLines, notSeen, unseen } from '../src/base/look.ts'
import { askGit } from './git.ts'

/**
 * What has to be true of the sources: `npm run check`. With `-- --fast`, for a commit hook, the changed files alone are linted and
 * formatted; what hardly ever breaks is left to CI. With `-- --names` each riddle of `law/names.ts` is printed with its place.
 */
const isFast = process.argv.includes('--fast')
const paths = isFast ? changedFiles() : ['.']

const tool = (path: string, ...rest: string[]): readonly string[] => [`node_modules/${path}`, ...rest]
const script = (name: string, ...rest: string[]): readonly string[] => [
  '--import',
  'tsx',
  `scripts/${name}.ts`,
  ...rest,
]

/** Each is run by this very Node, which works alike on every system; all at once. */
const checks: Readonly<Record<string, readonly string[]>> = {
  types: tool('typescript/bin/tsc'),
  'import law': script('law/imports'),
  ...(paths.length > 0 && {
    lint: tool('oxlint/bin/oxlint', '--no-error-on-unmatched-pattern', ...paths),
    format: tool('oxfmt/bin/oxfmt', '--check', '--no-error-on-unmatched-pattern', ...paths),
  }),
  ...(!isFast && {
    'unused code': tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
    workflows: script('workflows/workflows'),
    ceilings: script('law/ceiling', ...process.argv.filter(word => word === '--names')),
    docs: script('docs/docs', '--check'),
  }),
}

const looks = await Promise.all(
  Object.entries(checks).map(async ([name, argv]) => {
    const { code, printed } = await run(argv)
    const isGreen = code === 0
    console.log(`${isGreen ? 'ok    ' : 'FAILED'} ${name}`)
    if (!isGreen || name === 'ceilings') console.log(printed.replaceAll(/^/gm, '       '))
    if (!isGreen && name === 'format') console.log('       `npm run format` writes them as they should be')
    return code === null ? unseen(name, 'it did not run to its end') : { seen: isGreen }
  }),
)
const nothing = { what: 'any check', why: 'none is in the table', remedy: '' }
const leftOut = [
  ...(isFast ? [unseen('unused code, workflows, ceilings, docs', 'left to CI')] : []),
  ...(paths.length === 0 ? [unseen('lint, format', 'no file is changed')] : []),
]
const { seen, isWhole, gaps } = combine(nothing, looks, leftOut)
if (gaps.length > 0) console.log([`${notSeen}:`, ...gapLines(gaps)].join('\n  '))
process.exitCode = isWhole && seen.every(Boolean) ? 0 : 1

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

/** What differs from the last commit, and what git does not know yet. Without a clone nobody knows: everything. */
function changedFiles(): readonly string[] {
  const status = askGit('status', '--porcelain', '-z', '--no-renames', '--untracked-files=all')
  if (status === undefined) return ['.']
  const names = status.split('\0').map(entry => entry.slice('XY '.length))
  return names.filter(name => existsSync(name) && !name.startsWith('dist/'))
}
