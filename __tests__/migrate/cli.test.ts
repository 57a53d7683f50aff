import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const cli = resolve('dist/cli/index.js')
const good = readFileSync(join(import.meta.dirname, 'corpus', 'release-tags.yml'), 'utf8')

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cli-'))
  mkdirSync(join(root, '.github/workflows'), { recursive: true })
  writeFileSync(join(root, '.github/workflows/a.yml'), good)
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function start(args: readonly string[], environment: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    // No origin of this clone lies on that server, wherever it came from.
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: root,
      GITHUB_SERVER_URL: 'https://github.example',
      ...environment,
    },
    input: '',
    encoding: 'utf8',
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

/** docker's configuration with these `user:secret` by registry. */
function dockerConfig(logins: Record<string, string>, rest: object = {}): void {
  mkdirSync(join(root, 'docker'))
  const auths = Object.fromEntries(
    Object.entries(logins).map(([key, login]) => [key, { auth: Buffer.from(login).toString('base64') }]),
  )
  writeFileSync(join(root, 'docker/config.json'), JSON.stringify({ auths, ...rest }))
}

describe('migrate from a terminal', () => {
  it('shows the diff without colours in a pipe, and writes with --write', () => {
    const shown = start(['migrate'])
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('\n+        uses: org/docker-oat-login@v1')
    expect(shown.out + shown.err).not.toContain('\u001b')
    expect(readFileSync(join(root, '.github/workflows/a.yml'), 'utf8')).toBe(good)
    // Without release.json, in a clone without an origin, nothing says how to name it.
    const refused = start(['migrate', '--write'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('name it with --action OWNER/NAME@REF')
    expect(readFileSync(join(root, '.github/workflows/a.yml'), 'utf8')).toBe(good)
    expect(start(['migrate', '--write', '--action', 'acme/docker-oat-login@v1']).code).toBe(0)
    expect(readFileSync(join(root, '.github/workflows/a.yml'), 'utf8')).toContain(
      'uses: acme/docker-oat-login@v1',
    )
  })

  it('succeeds in a repository without workflows, and says so', () => {
    rmSync(join(root, '.github'), { recursive: true })
    mkdirSync(join(root, '.git'))
    const { code, err } = start(['migrate'])
    expect(code).toBe(0)
    expect(err).toContain(
      'notice: this repository has no .github/workflows, so there are no workflows to read',
    )
  })

  it('says that another flag has to stay with the command that makes the edits', () => {
    const { err } = start(['migrate', '--paths', '.github/workflows/a.yml'])
    expect(err).toContain('Make the edits in one of these ways, with the other flags that you gave')
  })

  it('gives one JSON object with --json, and 1 when findings reach --fail-on', () => {
    const { code, out } = start(['migrate', '--json', '--fail-on', 'warning'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 1,
      outputs: { ok: false, changed: ['.github/workflows/a.yml'] },
    })
  })

  it('wants the register that is written out, at its usual path too', () => {
    expect(start(['migrate']).code).toBe(0)
    const { code, err } = start(['migrate', '--config', '.github/docker-oat.yml'])
    expect(code).toBe(1)
    expect(err).toContain('REGISTER_MISSING: there is no register at .github/docker-oat.yml')
  })

  it('takes inputs from the environment', () => {
    expect(start(['migrate'], { DOCKER_OAT_FAIL_ON: 'warning' }).code).toBe(1)
  })

  it('says when a proxy is set that this Node cannot use', () => {
    const isOld = Number(process.versions.node.split('.')[0]) < 22
    const { err } = start(['migrate'], { HTTPS_PROXY: 'http://127.0.0.1:9' })
    expect(err.includes('HTTPS_PROXY is set')).toBe(isOld)
  })

  it.each(['hub-password', 'hub-totp-secret', 'github-token', 'release-push-token'])(
    'takes %s by variable, stdin or prompt, and refuses it as a flag without repeating it',
    name => {
      const variable = `DOCKER_OAT_${name.replaceAll('-', '_').toUpperCase()}`
      const { code, out, err } = start(['rotate', `--${name}`, 'very-secret'])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`use --stdin ${name}, --prompt ${name} or the variable ${variable}`)
      expect(err).not.toContain('very-secret')
      const { out: help } = start(['rotate', '--help'])
      expect(help).toMatch(new RegExp(`^  ${variable}( |$)`, 'm'))
      expect(help).not.toMatch(new RegExp(`^ *--${name}( |$)`, 'm'))
    },
  )

  it('refuses a token as a flag without repeating it', () => {
    const { code, out, err } = start(['login', '--token', 'dckr_oat_secret'])
    expect(code).toBe(2)
    expect(err).toContain('INPUT_INVALID')
    expect(out + err).not.toContain('dckr_oat_secret')
  })
})

describe('migrate --machine', () => {
  const hub = 'https://index.docker.io/v1/'

  it('says who is logged in where, never the secret, and asks for nothing without a terminal', () => {
    dockerConfig({ [hub]: 'kongbot:hunter2-hunter2', 'ghcr.io': 'me:ghp_secret' })
    const before = readFileSync(join(root, 'docker/config.json'), 'utf8')
    const { code, out, err } = start(['migrate', '--machine'], { DOCKER_CONFIG: join(root, 'docker') })
    expect(code).toBe(0)
    expect(err).toContain('MACHINE_SHARED: https://index.docker.io/v1/: logged in as kongbot')
    expect(out).toContain('ghcr.io: logged in as me')
    expect(out + err).not.toMatch(/hunter2|ghp_secret/)
    expect(readFileSync(join(root, 'docker/config.json'), 'utf8')).toBe(before)
  })

  it('asks a credential helper', () => {
    dockerConfig({}, { credsStore: 'test' })
    const helper = `#!/bin/sh\necho '{"ServerURL":"x","Username":"kong","Secret":"dckr_oat_secret"}'\n`
    mkdirSync(join(root, 'bin'))
    writeFileSync(join(root, 'bin/docker-credential-test'), helper, { mode: 0o755 })
    const path = `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`
    const { code, out, err } = start(['migrate', '--machine'], {
      DOCKER_CONFIG: join(root, 'docker'),
      PATH: path,
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('kept by the credential helper test, with an organization’s token')
    expect(out).not.toContain('dckr_oat_secret')
  })

  it('reads the file where credHelpers names no helper, as docker does', () => {
    dockerConfig({ [hub]: 'kongbot:hunter2-hunter2' }, { credsStore: 'test', credHelpers: { [hub]: '' } })
    const helper = `#!/bin/sh\necho '{"ServerURL":"x","Username":"other","Secret":"dckr_oat_secret"}'\n`
    mkdirSync(join(root, 'bin'))
    writeFileSync(join(root, 'bin/docker-credential-test'), helper, { mode: 0o755 })
    const { code, err } = start(['migrate', '--machine'], {
      DOCKER_CONFIG: join(root, 'docker'),
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
    })
    expect(code).toBe(0)
    expect(err).toContain('logged in as kongbot, kept in config.json, with a password')
  })

  it('asks the helper that docker takes on its own when the file names none', () => {
    dockerConfig({})
    writeFileSync(join(root, 'docker/config.json'), '{}')
    const helper = `#!/bin/sh\necho '{"ServerURL":"x","Username":"kongbot","Secret":"hunter2-hunter2"}'\n`
    mkdirSync(join(root, 'bin'))
    writeFileSync(join(root, 'bin/docker-credential-pass'), helper, { mode: 0o755 })
    const { code, err } = start(['migrate', '--machine'], {
      DOCKER_CONFIG: join(root, 'docker'),
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
    })
    expect(code).toBe(0)
    expect(err).toContain('logged in as kongbot, kept by the credential helper pass, with a password')
  })

  it('explains Docker Desktop and changes nothing there, whatever is asked', () => {
    dockerConfig({}, { credsStore: 'desktop' })
    const environment = { DOCKER_CONFIG: join(root, 'docker'), DOCKER_OAT_TOKEN: 'dckr_oat_secret' }
    const { code, out } = start(['migrate', '--machine', '--organization', 'kong', '--yes'], environment)
    expect(code).toBe(0)
    expect(out).toContain('MACHINE_DESKTOP')
    expect(out).not.toContain('now logged in')
  })

  it('names a broken config.json', () => {
    mkdirSync(join(root, 'docker'))
    writeFileSync(join(root, 'docker/config.json'), '{')
    const { code, err } = start(['migrate', '--machine'], { DOCKER_CONFIG: join(root, 'docker') })
    expect(code).toBe(1)
    expect(err).toContain('CONFIG_INVALID')
  })

  it('warns of DOCKER_AUTH_CONFIG', () => {
    dockerConfig({})
    const environment = { DOCKER_CONFIG: join(root, 'docker'), DOCKER_AUTH_CONFIG: '{"auths":{}}' }
    expect(start(['migrate', '--machine'], environment).err).toContain('MACHINE_OVERRIDDEN')
  })

  it.each([['--yes'], ['--stdin', 'token']])('wants the organization for a change with %s', (...flags) => {
    dockerConfig({ 'https://index.docker.io/v1/': 'bot:hunter2' })
    const { code, err } = start(['migrate', '--machine', ...flags], { DOCKER_CONFIG: join(root, 'docker') })
    expect(code).toBe(2)
    expect(err).toContain('INPUT_INVALID: missing: --organization; name the Docker organization')
  })
})
