import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { describeWith } from '../support/real-parts.ts'
import { home, oneStore, rotationWorld } from '../support/rotation-story.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'

const page = readFileSync('docs/cli.md', 'utf8')
const [, script = ''] = /```sh\n(#!\/bin\/sh[^]*?)```/.exec(page) ?? []
const [, tokenList = ''] = /```yaml\n([^]*?)```/.exec(page) ?? []

/** The page's script in a folder of its own, with the world's names and addresses in the place of the page's. */
async function play({ world, folder, flags }: { world: World; folder: string; flags: string }) {
  const { username, password, totpSecret } = world.owner
  const key = world.github?.apps[0]?.pem ?? ''
  const place = `--config docker-oat.yml --hub-url ${world.hub?.origin ?? ''} --registry ${world.registry.host}`
  const text = script
    .replace(/^PATH=.*\n/m, '')
    .replace('cd /srv/docker-tokens\ngit pull --quiet --ff-only\n', '')
    .replace('$(pass show docker/acme-rotation)', `'${password}'`)
    .replace('$(pass show docker/acme-rotation-totp)', `'${totpSecret}'`)
    .replace('$(pass show github/rotation-app)', `'${key}'`)
    .replace('node /srv/docker-oat-login/dist/cli/index.js', `'${process.execPath}' '${cliPath}'`)
    .replace('acme-rotation', username)
  expect(text.replaceAll(cliPath, '')).not.toMatch(/\/srv|pass show/)
  return runProgram(['sh', '-c', `${text.trimEnd()} ${place} ${flags}\n`], {
    environment: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home },
    input: '',
    folder,
  })
}

describeWith(await missingPrograms(['sh', 'cat', 'mv']))('the script of docs/cli.md', () => {
  it('rotates what is due, with an owner account and an App', async () => {
    const world = await startWorld({ registry: 'embedded', ...rotationWorld })
    const folder = await mkdtemp(join(tmpdir(), 'own-machine-'))
    await writeFile(join(folder, 'docker-oat.yml'), oneStore)
    world.github?.addApp('Iv23liExample', [{ permissions: everyPermission }])
    const { code, out, err } = await play({ world, folder, flags: '--github-app-client-id Iv23liExample' })
    const tokens = world.github?.apps[0]?.tokens.length
    await rm(folder, { recursive: true })
    await world.close()
    expect([code, err, tokens]).toEqual([0, '', 1])
    expect(out).toContain('1 token: 1 rotated')
  })

  it('keeps a token in a file with the token list of the page, and asks nothing of GitHub', async () => {
    const world = await startWorld({ registry: 'embedded', hub: true })
    const folder = await mkdtemp(join(tmpdir(), 'own-machine-'))
    const file = join(folder, 'server-pull')
    const text = tokenList
      // A temporary folder may have a comma in its name.
      .replaceAll('/srv/docker/server-pull', JSON.stringify(file))
      .replace('organization: acme', `organization: ${organization}`)
      .replace('acme/app', home)
    await writeFile(join(folder, 'docker-oat.yml'), text)
    const { code, out, err } = await play({ world, folder, flags: '' })
    const value = await readFile(file, 'utf8')
    await rm(folder, { recursive: true })
    await world.close()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('1 token: 1 rotated')
    expect(world.book.tokens(organization).map(token => token.value)).toContain(value)
  })
})
