import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { describeWhere, linuxObstacle } from '../support/real-parts.ts'
import { home, oneStore, rotationWorld } from '../support/rotation-story.ts'
import { createSecretSearch } from '../support/secret-search.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'
import { mintedSecrets, worldSecrets } from '../support/world-secrets.ts'

const obstacle = linuxObstacle ?? (await missingPrograms(['strace']))

describeWhere(obstacle)('a rotation, from the first system call to the last', () => {
  let world: World
  let folder: string
  beforeAll(async () => {
    world = await startWorld({ registry: 'embedded', ...rotationWorld })
    folder = await mkdtemp(join(tmpdir(), 'oat-written-'))
    await writeFile(join(folder, 'docker-oat.yml'), oneStore)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await world.close()
  })

  it('writes no secret into a file, not even for a moment', async () => {
    const secrets = worldSecrets(world)
    const trace = join(folder, 'trace')
    const calls = 'trace=write,writev,pwrite64,pwritev,pwritev2'
    const strace = ['strace', '-f', '-y', '-s', '100000', '-o', trace, '-e', calls]
    const rotate = [process.execPath, cliPath, 'rotate', '--config', 'docker-oat.yml']
    const flags = [`--hub-url=${world.hub?.origin ?? ''}`, `--hub-username=${world.owner.username}`]
    const { code, err } = await runProgram(
      [...strace, ...rotate, `--registry=${world.registry.host}`, ...flags],
      {
        folder,
        input: '',
        environment: {
          UV_USE_IO_URING: '0',
          GITHUB_API_URL: world.github?.origin ?? '',
          GITHUB_REPOSITORY: home,
          DOCKER_OAT_GITHUB_TOKEN: secrets['APP_TOKEN'] ?? '',
          DOCKER_OAT_HUB_PASSWORD: secrets['OWNER_PASSWORD'] ?? '',
          DOCKER_OAT_HUB_TOTP_SECRET: secrets['OWNER_TOTP'] ?? '',
        },
      },
    )
    expect([code, err]).toEqual([0, ''])
    const minted = mintedSecrets(world, secrets)
    expect(Object.keys(minted)).toHaveLength(1)
    const writes = (await readFile(trace, 'utf8')).split('\n')
    // Sockets and pipes have no path: there the token and the password belong.
    const toFiles = writes.filter(
      line => /^\d+ +p?write(v|64|v2)?\(\d+<\//.test(line) && !line.includes('</dev/'),
    )
    const search = createSecretSearch({ ...secrets, ...minted })
    expect(toFiles.flatMap(search)).toEqual([])
    expect(writes.flatMap(search)).toContain('OWNER_PASSWORD')
  })
})
