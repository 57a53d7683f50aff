import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Plays stories: `npm run story login/fork` plays those of login with "fork" in their names,
 * `npm run story login` all of login, `-- -u` writes their transcripts, and any other word lists the stories that it fits.
 */
const [wanted = '', ...rest] = process.argv.slice(2)
/** A story, by its name in a file of stories. */
const named = /(?<=^ {2})(?:[\w-]+|'[\w-]+')(?=: )/gm
const stories = readdirSync('__tests__/stories', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name: mode }) =>
    readdirSync(join('__tests__/stories', mode))
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => readFileSync(join('__tests__/stories', mode, name), 'utf8').match(named) ?? [])
      .map(name => `${mode}/${name.replaceAll("'", '')}`),
  )
const modes = new Set(stories.map(name => name.split('/')[0]))
const [mode = '', part = modes.has(wanted) ? '' : undefined] = wanted.split('/')
const matching = stories.filter(name =>
  part === undefined
    ? name.includes(mode)
    : name.startsWith(`${mode}/`) && name.slice(mode.length).includes(part),
)

if (matching.length === 0) {
  console.error(`no story fits ${wanted}: npm run story lists them all`)
  process.exitCode = 2
} else if (part === undefined) {
  for (const name of matching) console.log(name)
} else {
  const argv = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--verbose=false']
  const asked = matching.map(name => name.slice(mode.length + 1)).join(' ')
  const env = { ...process.env, NODE_NO_WARNINGS: '1', OAT_STORIES: asked }
  const words = [...argv, `stories/${mode}.test`, ...rest]
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit', env }).status ?? 1
}
