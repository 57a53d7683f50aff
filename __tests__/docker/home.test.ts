import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { programCommand } from '../../sandbox/runner/program-command.ts'
import { itWhere, otherUserObstacle } from '../support/real-parts.ts'

const [program = '', ...argv] = programCommand(new URL('../support/config-directory.ts', import.meta.url))

function directory(environment: Readonly<Record<string, string>>, uid?: number): string {
  const env = { PATH: process.env['PATH'], ...environment }
  const as = uid === undefined ? {} : { uid }
  const { stdout, stderr } = spawnSync(program, argv, { env, cwd: '/', encoding: 'utf8', ...as })
  return stdout + stderr
}

/** Of nobody: no system has a user with it. */
const unknownUser = 54_321

describe('where docker keeps its configuration', () => {
  it('is in the home directory that the system knows when HOME is empty, and not in the current one', () => {
    expect(directory({ HOME: '' })).toBe(join(userInfo().homedir, '.docker'))
  })

  it('is what DOCKER_CONFIG names, before HOME', () => {
    expect(directory({ HOME: '/home/ada', DOCKER_CONFIG: '/a' })).toBe('/a')
    expect(directory({ HOME: '/home/ada' })).toBe('/home/ada/.docker')
  })

  itWhere(otherUserObstacle)('is said to be unknown for a user without a home directory', () => {
    expect(directory({}, unknownUser)).toBe(
      'CONFIG_INVALID: set HOME, or DOCKER_CONFIG to a directory that this user may write',
    )
    expect(directory({ DOCKER_CONFIG: '/a' }, unknownUser)).toBe('/a')
  })
})
