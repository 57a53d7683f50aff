import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { createFolder, type Folder } from '../../sandbox/folder.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { createProgramBench, tokenValue } from '../support/program-bench.ts'
import { describeWith } from '../support/real-parts.ts'
import { readRecipe, recipes } from './recipe.ts'

/** In place of curl and glab: keeps the arguments, as they are and not as a shell reads them, and what comes in on stdin. */
const recorder = `#!/bin/sh
calls=$(dirname "$0")/../calls
{ printf '%s' "\${0##*/}"; printf ' %s' "$@"; echo; } >> "$calls"
if [ "\${0##*/}" = glab ] || printf '%s\\n' "$@" | grep -q '^@-$\\|^-$\\|=@-$'; then sed 's/^/  < /; $a\\' >> "$calls"; fi
`

describeWith(await missingPrograms(['sh', 'jq']))('a recipe, as it stands on its page', () => {
  const before = process.cwd()
  let folder: Folder
  const calls = () => join(folder.path, 'calls')
  beforeAll(async () => {
    folder = await createFolder()
    mkdirSync(join(folder.path, 'bin'))
    for (const name of ['curl', 'glab']) {
      writeFileSync(join(folder.path, 'bin', name), recorder, { mode: 0o755 })
    }
  })
  beforeEach(() => {
    rmSync(calls(), { force: true })
  })
  afterAll(async () => {
    process.chdir(before)
    await folder.close()
  })

  it.each(recipes)('%s: sends the value on stdin, and nothing secret in an argument', async (...recipe) => {
    const [place, heading] = recipe
    const { keys } = readRecipe(heading, folder.path)
    process.chdir(folder.path)
    const variables = ((keys['env'] ?? []) as string[]).map(name => [name, `the-${name}`] as const)
    const environment = { PATH: `${folder.path}/bin:/usr/bin:/bin`, HOME: folder.path }
    const bench = await createProgramBench(keys, { ...environment, ...Object.fromEntries<string>(variables) })
    const token = tokenValue(`dckr_oat_${randomUUID()}`)
    await bench.write(token)
    bench.note(token)
    // Nothing answers it: what it asks is what is looked at.
    await bench.look().catch(() => undefined)
    const value = token.value.reveal()
    const seen = readFileSync(calls(), 'utf8')
    const argv = seen.split('\n').filter(line => !line.startsWith('  < '))
    expect([value, btoa(value)].some(form => seen.includes(form))).toBe(true)
    for (const secret of [
      value,
      btoa(value),
      ...variables.filter(([name]) => /TOKEN|PASSWORD|KEY/.test(name)).map(([, text]) => text),
    ]) {
      expect(argv.join('\n')).not.toContain(secret)
    }
    const shown = seen.replaceAll(value, '<VALUE>').replaceAll(btoa(value), '<VALUE, base64>')
    const file = new URL(`recipes/${place.replaceAll(' ', '-').toLowerCase()}.txt`, import.meta.url)
    await compareTranscript(shown, file)
  })
})
