import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { startWorld } from '../../sandbox/world.ts'
import { describeWith } from '../support/real-parts.ts'
import { home, oneStore, rotationWorld } from '../support/rotation-story.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'

const page = readFileSync('docs/rotation-own-machine.md', 'utf8')
const [, script = ''] = /```sh\n(#!\/bin\/sh[^]*?)```/.exec(page) ?? []

describeWith(await missingPrograms(['sh']))('the script of docs/rotation-own-machine.md', () => {
  it('rotates what is due, with an owner account and an App', async () => {
    const world = await startWorld({ registry: 'embedded', ...rotationWorld })
    const folder = await mkdtemp(join(tmpdir(), 'own-machine-'))
    await writeFile(join(folder, 'docker-oat.yml'), oneStore)
    const app = world.github?.addApp('Iv23liExample', [{ permissions: everyPermission }])
    const { username, password, totpSecret } = world.owner
    const place = `--config docker-oat.yml --hub-url ${world.hub?.origin ?? ''} --registry ${world.registry.host}`
    const text = script
      .replace('cd /srv/docker-tokens && git pull --quiet --ff-only\n', '')
      .replace('$(pass show docker/acme-rotation)', `'${password}'`)
      .replace('$(pass show docker/acme-rotation-totp)', `'${totpSecret}'`)
      .replace('$(pass show github/rotation-app)', `'${app?.pem ?? ''}'`)
      .replace('node /srv/docker-oat-login/dist/cli/index.js', `'${process.execPath}' '${cliPath}'`)
      .replace('acme-rotation', username)
    const { code, out, err } = await runProgram(['sh', '-c', `${text.trimEnd()} ${place}\n`], {
      environment: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home },
      input: '',
      folder,
    })
    const tokens = world.github?.apps[0]?.tokens.length
    await rm(folder, { recursive: true })
    await world.close()
    expect([code, err, tokens]).toEqual([0, '', 1])
    expect(out).toContain('1 token: 1 rotated')
  })
})
