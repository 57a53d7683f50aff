import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { findProgram } from '../../sandbox/program.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import { describeWhere, linuxObstacle } from '../support/real-parts.ts'

const obstacle = linuxObstacle ?? (await missingPrograms(['strace']))
const strace = (await findProgram('strace')) ?? 'strace'
const dist = resolve('dist')

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'oat-opened-'))
  mkdirSync(join(home, '.docker'))
  writeFileSync(join(home, '.docker/config.json'), '{"auths":{"quay.io":{"auth":"YTpi"}}}')
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** Paths that a step of ours opens, those of Node and the system aside: below `dist`, and below its home. */
function opened(script: 'main' | 'post', inputs: Readonly<Record<string, string>>) {
  const trace = join(home, 'trace')
  const argv = ['-f', '-o', trace, '-e', 'trace=open,openat', node24(), join(dist, script, 'index.js')]
  const env = { PATH: '/nowhere', HOME: home, ...inputs }
  const { status } = spawnSync(strace, argv, { env, cwd: home, encoding: 'utf8' })
  const lines = readFileSync(trace, 'utf8').split('\n')
  const paths = lines.flatMap(line => /open(?:at)?\((?:AT_FDCWD, )?"([^"]+)".*= \d+$/.exec(line)?.[1] ?? [])
  const below = (folder: string) =>
    [...new Set(paths)]
      .filter(path => path.startsWith(`${folder}/`) && path !== trace)
      .map(path =>
        path
          .slice(folder.length + 1)
          .replaceAll(/\.[0-9a-f]{16}(?=\/|$)/g, '.<ID>')
          .replace(/\.lock\..*/, '.lock.<OWNER>'),
      )
  return { status, ofOurs: below(dist), ofTheMachine: below(home) }
}

describeWhere(obstacle)('a step opens nothing that it does not need', () => {
  it('a login that a proof comes before: one file of code', () => {
    // Nothing is far away and nothing answers: up to there everything has been loaded.
    const { status, ofOurs } = opened('main', {
      INPUT_REGISTRY: '127.0.0.1:1',
      INPUT_ORGANIZATION: 'acme',
      INPUT_PUSH: 'acme/a',
      INPUT_TOKEN: 'dckr_oat_x',
      INPUT_ATTEMPTS: '1',
    })
    expect({ status, ofOurs }).toEqual({ status: 1, ofOurs: ['main/package.json', 'main/index.js'] })
  })

  it('a login without a proof: the same, and the files beside config.json', () => {
    const bin = join(home, 'bin')
    writeFileSync(join(home, 'state'), '')
    mkdirSync(bin)
    const auth = Buffer.from('acme:dckr_oat_x').toString('base64')
    const config = JSON.stringify({ auths: { 'localhost:1': { auth } } })
    // A docker that needs no other program, and opens config.json itself.
    writeFileSync(
      join(bin, 'docker'),
      `#!/bin/sh\nread -r token\necho '${config}' > "$DOCKER_CONFIG/config.json"\n`,
      { mode: 0o755 },
    )
    const { status, ofOurs, ofTheMachine } = opened('main', {
      PATH: bin,
      INPUT_REGISTRY: 'localhost:1',
      INPUT_ORGANIZATION: 'acme',
      INPUT_TOKEN: 'dckr_oat_x',
      INPUT_PROOF: 'off',
      GITHUB_STATE: join(home, 'state'),
    })
    expect({ status, ofOurs }).toEqual({ status: 0, ofOurs: ['main/package.json', 'main/index.js'] })
    const files = ofTheMachine.filter(path => !path.startsWith('bin/'))
    expect([...new Set(files)].sort()).toEqual([
      '.docker',
      '.docker/.docker-oat-login.json.<ID>',
      '.docker/.docker-oat-login.lock.<OWNER>',
      '.docker/config.json',
      '.docker/config.json.<ID>',
      '.docker/config.json.<ID>/config.json',
      '.docker/config.json.<ID>/config.json.<ID>',
      'state',
    ])
  })

  it('the post step: one file of code', () => {
    const { status, ofOurs } = opened('post', { STATE_layer: 'a0', STATE_directory: join(home, '.docker') })
    expect({ status, ofOurs }).toEqual({ status: 0, ofOurs: ['post/package.json', 'post/index.js'] })
  })
})
