import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { githubPage } from '../../sandbox/demo/github-page.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { cleanEnvironment } from '../tests/clean-environment.js'
import { pictureStories } from './picture-stories.ts'

/**
 * Makes docs/images: the summaries of real runs of the built action in the sandbox, as GitHub shows them, by chromium. Pictures are
 * of this machine's fonts, so only their being there is tested.
 */
const shapes = [
  { name: '', width: 900 },
  { name: '-phone', width: 390 },
] as const
const schemes = ['light', 'dark'] as const
const target = 'docs/images'

const missing = await missingPrograms(['chromium', 'pngquant', 'tinyproxy', 'tmux'])
if (missing !== undefined) throw new Error(missing)
cleanEnvironment(process.env)
const folder = await mkdtemp(join(tmpdir(), 'oat-pictures-'))
const only = process.argv.slice(2)

const quiet =
  '--headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --virtual-time-budget=5000 --disable-background-networking --disable-component-update --disable-sync --disable-quic'

async function chromium(...rest: readonly string[]): Promise<string> {
  const argv = [...quiet.split(' '), `--user-data-dir=${join(folder, 'profile')}`, ...rest]
  const { stdout } = await promisify(execFile)('chromium', argv, { maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

try {
  await mkdir(target, { recursive: true })
  const wanted = pictureStories.filter(({ name }) => only.length === 0 || only.includes(name))
  for (const { name, screen, tell } of wanted) {
    const { markdown, above } = await tell()
    for (const scheme of schemes) {
      for (const shape of shapes) {
        const page = join(folder, `${name}.html`)
        await writeFile(page, await githubPage(markdown, { title: name, scheme, above, width: shape.width }))
        // The page's own script puts its height into the title.
        const [, whole = '600'] =
          /<title>(\d+)<\/title>/.exec(
            await chromium(`--window-size=${shape.width},600`, '--dump-dom', page),
          ) ?? []
        const height = shape.name === '' && screen !== undefined ? Math.min(screen, Number(whole)) : whole
        const file = join(target, `${name}${shape.name}-${scheme}.png`)
        await chromium(`--window-size=${shape.width},${height}`, `--screenshot=${file}`, page)
        // Text in a few colours needs no more than 32 of them.
        await promisify(execFile)('pngquant', ['--force', '--nofs', '--ext', '.png', '--strip', '32', file])
        console.log(`${file} ${shape.width}x${height}`)
      }
    }
  }
  let total = 0
  for (const name of await readdir(target)) total += (await readFile(join(target, name))).length
  console.log(`${Math.ceil(total / 1024)} KiB in ${target}`)
} finally {
  await rm(folder, { recursive: true })
}
