import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { buildxLogin } from '../../../sandbox/docker/buildx-login.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Who asks, where these are the names of the folders for buildx, each with a login of that name. */
function whoAsks(names: readonly string[], request: { host?: string; scope: string }): string | undefined {
  const docker = mkdtempSync(join(tmpdir(), 'buildx-'))
  folders.push(docker)
  const { host = 'r.example', scope } = request
  const write = (folder: string, username: string): void => {
    mkdirSync(folder, { recursive: true })
    const auth = Buffer.from(`${username}:secret`).toString('base64')
    const auths = { 'https://index.docker.io/v1/': { auth }, 'r.example': { auth } }
    const text = username.endsWith('broken')
      ? '{'
      : JSON.stringify(username.endsWith('empty') ? {} : { auths })
    writeFileSync(join(folder, 'config.json'), text)
  }
  write(docker, 'docker')
  for (const name of names) write(join(docker, 'buildx/config', name), name)
  return buildxLogin({ host, scope }, { DOCKER_CONFIG: docker })?.username
}

const host = 'r.example'

describe('the login that buildx takes', () => {
  it.each([
    [[], 'repository:a/b:pull', 'docker'],
    [[host], 'repository:a/b:pull', host],
    [[host, `${host}/a/b`], 'repository:a/b:pull', `${host}/a/b`],
    [[`${host}@pull,push`, `${host}/a/b`], 'repository:a/b:pull,push', `${host}/a/b`],
    [[`${host}/a/b`, `${host}/a/b@pull`], 'repository:a/b:pull', `${host}/a/b@pull`],
    [[`${host}/a/b@push`, `${host}/a/b@push,pull`], 'repository:a/b:pull,push', `${host}/a/b@push,pull`],
    [[`${host}/a/b@push`], 'repository:a/b:pull', 'docker'],
    [[`${host}/a`, `${host}/a/b/c`], 'repository:a/b:pull', 'docker'],
    [['s.example/a/b'], 'repository:a/b:pull', 'docker'],
    [[`${host}/a/b`], 'repository:a/b:pull repository:c/d:pull', 'docker'],
    [[`${host}/a/b/empty`], 'repository:a/b/empty:pull', undefined],
    [[`${host}/a/b/broken`, host], 'repository:a/b/broken:pull', 'docker'],
  ])('of %j, for %s', (...[names, scope, who]) => {
    expect(whoAsks(names, { scope })).toBe(who)
  })

  it('is kept for Docker Hub under the key of its first registry, and serves its hardened images', () => {
    const hub = ['registry-1.docker.io/a/b']
    expect(whoAsks(hub, { host: 'registry-1.docker.io', scope: 'repository:a/b:pull' })).toBe(hub[0])
    expect(whoAsks(hub, { host: 'dhi.io', scope: 'repository:a/b:pull' })).toBe(hub[0])
  })

  it('is not one behind a link', () => {
    const docker = mkdtempSync(join(tmpdir(), 'buildx-'))
    folders.push(docker)
    const auth = Buffer.from('linked:secret').toString('base64')
    mkdirSync(join(docker, 'elsewhere/a'), { recursive: true })
    mkdirSync(join(docker, 'buildx/config'), { recursive: true })
    writeFileSync(join(docker, 'elsewhere/a/config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
    symlinkSync(join(docker, 'elsewhere'), join(docker, 'buildx/config', host))
    const environment = { DOCKER_CONFIG: docker }
    expect(buildxLogin({ host, scope: 'repository:a:pull' }, environment)).toBeUndefined()
  })
})
