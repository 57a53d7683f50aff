import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { findPusher, firstScopedBuildx } from '../../src/docker/buildx.ts'
import type { Docker } from '../../src/docker/docker.ts'

/** A machine on which some command lines print something, and the others fail. */
const machine = (said: Readonly<Record<string, string>>): Docker =>
  ({
    call: (command: readonly string[]) => {
      const stdout = said[command.join(' ')]
      return Promise.resolve(stdout === undefined ? undefined : { exitCode: 0, stdout, stderr: '' })
    },
  }) as Partial<Docker> as Docker

const version = 'github.com/docker/buildx v0.32.1 0123'
const store = 'docker info --format {{json .DriverStatus}}'

describe('a builder', () => {
  it.each([
    ['own', { 'docker buildx inspect': 'Name: b\nDriver:  docker-container\n' }, 'buildx'],
    [
      'of an engine with containerd',
      {
        'docker buildx inspect': 'Driver: docker\n',
        [store]: '[["driver-type","io.containerd.snapshotter.v1"]]',
      },
      'buildx',
    ],
    [
      'of an engine with its own images',
      { 'docker buildx inspect': 'Driver: docker\n', [store]: '[["Backing Filesystem","extfs"]]' },
      'engine',
    ],
    [
      'of an engine without a word of it',
      { 'docker buildx inspect': 'Driver: docker\n', [store]: 'null' },
      'engine',
    ],
    ['of an engine that is down', { 'docker buildx inspect': 'Driver: docker\n' }, undefined],
    ['that fails', {}, undefined],
  ])('%s', async (_, said, pushes) => {
    const docker = machine({ 'docker buildx version': version, ...said })
    expect(await findPusher(docker)).toBe(pushes)
  })

  it.each(['v0.31.0', '0.32.0+ds1', 'v1.0.0'])('of %s', async said => {
    expect(await findPusher(machine({ 'docker buildx version': said }))).toBeUndefined()
  })

  it('is refused on Windows, whatever buildx is there', async () => {
    const docker = { ...machine({ 'docker buildx version': version }), platform: 'win32' }
    await expect(findPusher(docker)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux',
    })
  })

  it('is named with the same first versions wherever users read of them', () => {
    const pages = ['action.yml', ...['scoped', 'tools', 'errors', 'inputs'].map(name => `docs/${name}.md`)]
    for (const page of pages) {
      const text = readFileSync(page, 'utf8').replace(/^## What was tried$[^]*/m, '')
      const named = [...text.matchAll(/(?:buildx|imagetools:?) (0\.\d+)/g)].map(([, first]) => first)
      expect([page, named.filter(first => first !== firstScopedBuildx && first !== '0.32')]).toEqual([
        page,
        [],
      ])
    }
  })
})
