import { expect, it } from '@jest/globals'
import type { Docker } from '../../src/docker/docker.ts'
import { requireScoped } from '../../src/login/scoped.ts'

const requests = [{ repository: 'acme/app', action: 'pull' }] as const

const docker = (platform: string): Docker => ({
  platform,
  configDirectory: '/nowhere',
  isOnPath: () => false,
  login: () => Promise.reject(new Error('nobody logs in')),
  buildxVersion: () => Promise.resolve('github.com/docker/buildx v0.36.0 abc'),
  helper: () => Promise.resolve(undefined),
})

it('a login for builds alone is refused on Windows, whatever buildx is there', async () => {
  await expect(requireScoped(requests, docker('win32'))).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('has no effect on Windows'),
    hint: expect.stringContaining('docker-config: isolated'),
  })
  await expect(requireScoped(requests, docker('linux'))).resolves.toBeUndefined()
})
