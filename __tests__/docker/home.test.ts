import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { programCommand } from '../../sandbox/runner/program-command.ts'
import { homeVariable } from '../../src/base/program.ts'
import { itWhere, otherUserObstacle } from '../support/real-parts.ts'

const [program = '', ...argv] = programCommand(new URL('./config-directory.ts', import.meta.url))

function directory(environment: Readonly<Record<string, string>>, uid?: number): string {
  const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...environment }
  const as = uid === undefined ? {} : { uid }
  const { stdout, stderr } = spawnSync(program, argv, { env, cwd: '/', encoding: 'utf8', ...as })
  return stdout + stderr
}

const [home, ada] = homeVariable === 'HOME' ? ['HOME', '/home/ada'] : ['USERPROFILE', 'C:\\home\\ada']

/** Of nobody: no system has a user with it. */
const unknownUser = 54_321
const unknown = 'CONFIG_INVALID: this user has no home directory, in which docker keeps its logins'

describe('where docker keeps its configuration', () => {
  it('is not in the current directory when the variable of the home directory is empty', () => {
    // Windows then knows no home directory.
    const expected =
      home === 'HOME'
        ? join(userInfo().homedir, '.docker')
        : `${unknown}; set USERPROFILE, or DOCKER_CONFIG to a directory that this user may write`
    expect(directory({ [home]: '' })).toBe(expected)
  })

  it('is what DOCKER_CONFIG names, before the home directory', () => {
    expect(directory({ [home]: ada, DOCKER_CONFIG: '/a' })).toBe('/a')
    expect(directory({ [home]: ada })).toBe(join(ada, '.docker'))
    expect(directory({ [home]: '', DOCKER_CONFIG: '/a' })).toBe('/a')
  })

  itWhere(otherUserObstacle)('is said to be unknown for a user without a home directory', () => {
    const cure = 'set HOME, or DOCKER_CONFIG to a directory that this user may write'
    expect(directory({}, unknownUser)).toBe(`${unknown}; ${cure}`)
    expect(directory({ DOCKER_CONFIG: '/a' }, unknownUser)).toBe('/a')
  })
})
