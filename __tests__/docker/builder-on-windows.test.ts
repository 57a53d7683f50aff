import { expect, it } from '@jest/globals'
import { findBuilder } from '../../src/docker/buildx.ts'

it('a login for builds alone is refused on Windows, whatever buildx is there', async () => {
  const docker = {
    configDirectory: '/nowhere',
    isOnPath: () => false,
    login: () => Promise.reject(new Error('nobody logs in')),
    call: () => Promise.resolve({ exitCode: 0, stdout: 'github.com/docker/buildx v0.36.0 abc', stderr: '' }),
    helper: () => Promise.reject(new Error('no helper is asked')),
  }
  await expect(findBuilder({ ...docker, platform: 'win32' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('has no effect on Windows'),
    hint: expect.stringContaining('docker-config: isolated'),
  })
  await expect(findBuilder({ ...docker, platform: 'linux' })).resolves.toBeDefined()
})
