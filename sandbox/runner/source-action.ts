import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { createFolder, sharedFolder } from '../folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/.$/, '')

let made: Promise<string> | undefined

/** The folder of the action as `src` has it now, bundled in a second, without a look at types or licences. */
export function sourceAction(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const own = sharedFolder === undefined ? await createFolder() : undefined
  process.once('exit', () => {
    if (own !== undefined) rmSync(own.path, { recursive: true, force: true })
  })
  const folder = join(own?.path ?? sharedFolder ?? '', 'action')
  const mark = join(folder, 'action.yml')
  if (existsSync(mark)) return folder
  // Another process may be at it too, and makes the same.
  const { outputFiles } = await build({
    entryPoints: ['main', 'post', 'cli'].map(name => join(root, `src/${name}.ts`)),
    outdir: join(folder, 'dist'),
    entryNames: '[name]/index',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    logLevel: 'error',
    plugins: [
      {
        name: 'ended',
        setup: told => {
          told.onLoad({ filter: /src[\\/](main|post|cli)\.ts$/ }, endOf)
        },
      },
    ],
  })
  for (const { path, text } of outputFiles) {
    const next = `${path}.${process.pid}`
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(next, text)
    renameSync(next, path)
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, type: 'commonjs' }))
  copyFileSync(join(root, 'action.yml'), mark)
  return folder
}

/** A process ends when nothing is left to do. Who runs the script in a process of his own has to be told: `runInProcess`. */
function endOf({ path }: { path: string }) {
  const text = readFileSync(path, 'utf8').replaceAll(/^( *)void /gm, '$1process.ended = ')
  return { contents: text, loader: 'ts' } as const
}
