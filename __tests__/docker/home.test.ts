import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { createClock, createDeadline } from '../../src/base/clock.ts'
import { createDocker } from '../../src/docker/docker.ts'

const deadline = createDeadline({ clock: createClock(), timeout: 5, attempts: 1 })

afterEach(() => {
  jest.restoreAllMocks()
  deadline.close()
})

/** As on a machine whose system answers with these. */
function directory(system: object, environment: Record<string, string> = {}): string {
  const real = process.getBuiltinModule.bind(process)
  jest
    .spyOn(process, 'getBuiltinModule')
    .mockImplementation((name: string) => (name === 'node:os' ? system : real(name)))
  return createDocker({ environment, secrets: [], deadline }).configDirectory
}

const lost = () => {
  throw new Error('uv_os_homedir returned ENOENT')
}

describe('where docker keeps its configuration', () => {
  it('is in the home directory that the system knows when HOME is empty, and not in the current one', () => {
    expect(directory({ homedir: () => '', userInfo: () => ({ homedir: '/home/ada' }) })).toBe(
      '/home/ada/.docker',
    )
  })

  it('is said to be unknown for a user without a home directory', () => {
    expect(() => directory({ homedir: lost, userInfo: lost })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        hint: expect.stringContaining('set HOME, or DOCKER_CONFIG'),
      }),
    )
  })

  it('is what DOCKER_CONFIG names', () => {
    expect(directory({ homedir: lost, userInfo: lost }, { DOCKER_CONFIG: '/a' })).toBe('/a')
  })
})
