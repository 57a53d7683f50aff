import { describe, expect, it } from '@jest/globals'
import { inputNames } from '../../src/runner/input-defaults.ts'
import { unknownInputs } from '../../src/runner/inputs.ts'

/** As the runner hands them over, empty ones too. */
const handed = (...names: readonly string[]) =>
  Object.fromEntries(names.map(name => [`INPUT_${name.toUpperCase()}`, '']))

describe('inputs that do not exist', () => {
  it.each([
    ['respositories', '"respositories" is not an input', 'did you mean "repositories"?'],
    ['organisation', '"organisation" is not an input', 'did you mean "organization"?'],
    ['tokens', '"tokens" is not an input', 'did you mean "token"?'],
    ['password', '"password" is an input of docker/login-action', 'write "token: ${{ secrets.NAME }}"'],
    [
      'registry-auth',
      '"registry-auth" is an input of docker/login-action',
      'write one step for each registry, with "registry:" and "token:"',
    ],
    [
      'scope',
      '"scope" is an input of docker/login-action',
      'write "push:" or "pull:" with the repositories, such as "push: acme/app"',
    ],
    ['ecr', '"ecr" is an input of docker/login-action', 'use docker/login-action'],
  ])('%s', (name, message, hint) => {
    expect(unknownInputs(handed(name))).toMatchObject({
      code: 'INPUT_UNKNOWN',
      message,
      hint: expect.stringContaining(hint),
    })
  })

  it('are all named at once', () => {
    expect(unknownInputs(handed('pul', 'push', 'password'))).toMatchObject({
      message: '"pul" is not an input, "password" is an input of docker/login-action',
    })
  })

  it.each(['colour', 'dockerfile', 'image', 'tags', 'context', 'x'])(
    '%s means nothing and is left alone',
    name => {
      expect(unknownInputs(handed(name))).toBeUndefined()
    },
  )

  it('are none of ours', () => {
    expect(unknownInputs(handed(...inputNames))).toBeUndefined()
  })

  it('are no other variables', () => {
    expect(unknownInputs({ GITHUB_INPUT_PASSWORD: '1', PASSWORD: '1' })).toBeUndefined()
  })
})
