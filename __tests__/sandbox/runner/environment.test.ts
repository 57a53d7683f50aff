import { delimiter } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { inputVariable, stepEnvironment } from '../../../sandbox/runner/environment.ts'

const none = { machine: {}, env: {}, state: {}, inputs: {}, paths: [], context: {}, actions: {} }

describe('stepEnvironment', () => {
  it('lets a later layer win', () => {
    const all = {
      A: 'machine',
      STATE_x: 'machine',
      INPUT_X: 'machine',
      GITHUB_X: 'machine',
      ACTIONS_X: 'machine',
    }
    const environment = stepEnvironment({
      ...none,
      machine: all,
      env: { A: 'env', STATE_x: 'env', INPUT_X: 'env', GITHUB_X: 'env', ACTIONS_X: 'env', CI: 'env' },
      state: { x: 'state' },
      inputs: { x: 'inputs' },
      context: { GITHUB_X: 'context', ACTIONS_X: 'context' },
      actions: { ACTIONS_X: 'actions', GITHUB_ACTIONS: 'actions' },
    })
    expect(environment).toEqual({
      A: 'env',
      STATE_x: 'state',
      INPUT_X: 'inputs',
      GITHUB_X: 'context',
      ACTIONS_X: 'actions',
      GITHUB_ACTIONS: 'true',
      CI: 'true',
    })
  })

  it('puts added directories before PATH, the newest first', () => {
    const { PATH } = stepEnvironment({ ...none, machine: { PATH: '/bin' }, paths: ['/old', '/new'] })
    expect(PATH).toBe(['/new', '/old', '/bin'].join(delimiter))
  })

  it.each([
    ['hub-url', 'INPUT_HUB-URL'],
    ['a b', 'INPUT_A_B'],
    ['docker_config', 'INPUT_DOCKER_CONFIG'],
  ])('names the input %s', (name, variable) => {
    expect(inputVariable(name)).toBe(variable)
  })
})
