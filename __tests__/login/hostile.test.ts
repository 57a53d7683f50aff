import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { sampled } from '../support/depth.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'

let place: Place
beforeEach(async () => void (place = await createPlace()))
afterEach(() => {
  place.close()
})

describe('a token that is typed in the wrong place', () => {
  const ways = [
    ['login', token],
    ['login', '--push', token],
    ['login', '--push', `docker.io/acme/${token}`],
    ['login', '--channel', token],
    ['login', '--organization', token, '--push', 'a/b'],
    ['login', '--registry', `${token}.example`],
    ['login', '--config', token],
    ['login', `--token=${token}`],
    ['login', `--${token}`],
    ['login', '--timeout', token],
    ['login', '--stdin', token],
    ['rotate', '--only', token],
    ['migrate', '--paths', token, '--json'],
    [token],
    ['help', token],
    ['logout', token, '--json'],
    ['login', '--push', `acme/${token}`, '--access', token],
    ['migrate', '--answer', `x:1=push:${token}`],
    ['verify', '--repositories', token, '--access', 'push'],
    ['logout', '--registry', token],
  ]
  it.each(sampled(ways, 6))(
    'is not in what the command line says: %s %s %s',
    async (...argv: readonly string[]) => {
      const ended = await place.cli(argv)
      expect(ended.code).not.toBe(0)
      expect(ended.out).not.toContain(token.slice(0, 14))
    },
  )
})

it.each(['./bin', 'node_modules/.bin'])(
  'a docker in the checkout is not run, whatever PATH says: %s',
  async part => {
    const folder = join(place.root, part)
    const script = `#!/bin/sh\n: > '${place.root}/was-run'\n`
    mkdirSync(folder, { recursive: true })
    for (const name of ['docker', 'git', 'docker-credential-osxkeychain']) {
      writeFileSync(join(folder, name), script, { mode: 0o755 })
    }
    writeFileSync(join(place.docker, 'config.json'), '{"credsStore":"osxkeychain"}')
    const main = await place.main({ path: { PATH: `${part}:/nowhere` } })
    expect(main).toMatchObject({ code: 1 })
    await place.cli(['audit'], { path: { PATH: `${part}:/nowhere` } })
    expect(existsSync(join(place.root, 'was-run'))).toBe(false)
  },
)

it('podman in the place of docker does not write into its own file', async () => {
  const [docker, own] = [join(place.bin, 'docker'), join(place.root, 'auth.json')]
  const entry = `{"auths":{"${place.registry}":{"auth":"YTpi"}}}`
  rmSync(docker, { force: true })
  writeFileSync(docker, `#!/bin/sh\nread -r _\necho '${entry}' >"$REGISTRY_AUTH_FILE"\n`, { mode: 0o755 })
  writeFileSync(own, before)
  const { code } = await place.main({ env: { REGISTRY_AUTH_FILE: own } })
  expect([code, readFileSync(own, 'utf8')]).toEqual([0, before])
})

describe('a post step', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('does its work in spite of a signal: %s', async signal => {
    const key = join(place.root, 'keychain')
    const script = `#!/bin/sh\ni=$(cat)\n[ -f '${place.root}/slow' ] && touch '${place.root}/asked' && sleep 1\ncase $1 in store) printf %s "$i" >'${key}' ;; get) cat '${key}' 2>/dev/null || { echo credentials not found in native keychain; exit 1; } ;; erase) rm '${key}' ;; esac\n`
    writeFileSync(join(place.bin, 'docker-credential-osxkeychain'), script, { mode: 0o755 })
    writeFileSync(join(place.docker, 'config.json'), '{"credsStore":"osxkeychain"}')
    expect(await place.main()).toMatchObject({ code: 0 })
    expect(existsSync(key)).toBe(true)
    writeFileSync(join(place.root, 'slow'), '')
    const post = place.post()
    while (!existsSync(join(place.root, 'asked'))) await new Promise(look => setTimeout(look, 20))
    process.kill(place.pid(), signal)
    expect(await post).toMatchObject({ code: 0, signal: null })
    expect([existsSync(key), place.names()]).toEqual([false, ['config.json']])
  })

  it.each([
    [
      '',
      'INPUT_INVALID: "docker-config: isolated" needs the directory that RUNNER_TEMP names, and it is not set; set RUNNER_TEMP in the environment, or use "docker-config: shared" (',
    ],
    ['/dev/null', '; make the directory that RUNNER_TEMP names writable for the runner ('],
  ])('makes no directory of its own in %j, and says so', async (RUNNER_TEMP, said) => {
    const { code, out } = await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'isolated', RUNNER_TEMP } })
    expect([code, out]).toEqual([1, expect.stringContaining(said)])
  })

  it('removes no directory that main did not make', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    const named = join(place.root, 'docker-oat-login-mine')
    for (const isolated of [
      join(place.root, 'mine'),
      named,
      join(place.root, 'a/docker-oat-login-0123456789abcdef'),
    ]) {
      mkdirSync(isolated, { recursive: true })
      const post = await place.post({ env: { STATE_isolated: isolated } })
      expect(post.out).toContain(
        `${isolated} is not a directory of this action below RUNNER_TEMP, so it was not removed\n`,
      )
      expect(existsSync(isolated)).toBe(true)
    }
  })

  it('says so when the directory of a login for builds was exchanged for a link', async () => {
    const script = '#!/bin/sh\n[ "$1 $2" = "buildx version" ] && echo github.com/docker/buildx v0.31.0\n'
    writeFileSync(join(place.bin, 'docker'), script, { mode: 0o755 })
    expect(
      await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'scoped', INPUT_PULL: 'acme/a' } }),
    ).toMatchObject({ code: 0 })
    const folder = join(place.docker, 'buildx/config', place.registry, 'acme')
    renameSync(folder, join(place.root, 'elsewhere'))
    symlinkSync(join(place.root, 'elsewhere'), folder)
    const post = await place.post()
    expect(post.out).toContain(
      `CONFIG_INVALID: ${folder}/a lies behind a link by now, so the login was not undone`,
    )
    rmSync(folder)
    writeFileSync(folder, '')
    expect((await place.post()).out).toMatch(/CONFIG_INVALID: .*acme.a cannot be read/)
  })

  it('undoes its login when another one has failed to', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    writeFileSync(
      join(place.docker, 'config.json'),
      readFileSync(join(place.docker, 'config.json'), 'utf8').slice(0, -1),
    )
    expect((await place.post()).out).toContain('::warning::CONFIG_INVALID')
    writeFileSync(
      join(place.docker, 'config.json'),
      `${readFileSync(join(place.docker, 'config.json'), 'utf8')}}`,
    )
    const next = await place.main()
    expect(next.out).toContain('::notice::an earlier login was over and not undone; it is undone now')
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([place.names(), JSON.parse(place.text() ?? '')]).toEqual([['config.json'], JSON.parse(before)])
  })
})

describe('a token list', () => {
  it('that is a link is refused, and nothing of what it leads to is shown', async () => {
    writeFileSync(join(place.root, 'private'), 'pass-word: 1\n')
    symlinkSync('private', join(place.root, 'list.yml'))
    const main = await place.main({ env: { INPUT_CONFIG: 'list.yml' } })
    expect(main.out).toContain('LIST_INVALID: list.yml is a link, or lies behind one')
    expect(main.out).not.toContain('pass-word')
  })
})

describe('the path of a pull secret', () => {
  const { locate } = createFiles(() => '1')
  const inWorkspace = async (workspace: string, target: string): Promise<string> => {
    const here = process.cwd()
    process.chdir(workspace)
    try {
      return (await locate(target)).kind
    } finally {
      process.chdir(here)
    }
  }

  it('is looked at for links of the checkout, by whatever way it comes there', async () => {
    const [real, link] = [join(place.root, 'real'), join(place.root, 'link')]
    for (const name of ['deploy', '..deploy']) mkdirSync(join(real, name), { recursive: true })
    mkdirSync(join(place.root, 'out'))
    symlinkSync('real', link)
    for (const name of ['by-link', '..by-link']) symlinkSync('../out', join(real, name))
    for (const [target, kind] of [
      ['deploy/a.json', 'nothing'],
      ['..deploy/a.json', 'nothing'],
      ['by-link/a.json', 'link'],
      ['..by-link/a.json', 'link'],
      [`${link}/deploy/a.json`, 'nothing'],
      [`${link}/by-link/a.json`, 'link'],
      [`${real}/by-link/a.json`, 'link'],
      [`${dirname(real)}/out/a.json`, 'nothing'],
    ] as const) {
      expect([target, await inWorkspace(link, target)]).toEqual([target, kind])
    }
  })
})
