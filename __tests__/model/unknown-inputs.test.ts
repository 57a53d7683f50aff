import { describe, expect, it } from '@jest/globals'
import { describeError, OatError } from '../../src/model/error.ts'
import { inputNames } from '../../src/model/input-table.ts'
import { refuseUnknownInputs } from '../../src/model/unknown-inputs.ts'

function refusal(...names: readonly string[]): string | undefined {
  const environment = Object.fromEntries(names.map(name => [`INPUT_${name.toUpperCase()}`, 'x']))
  try {
    refuseUnknownInputs(environment)
    return undefined
  } catch (error) {
    if (error instanceof OatError) return describeError(error)
    throw error
  }
}

describe('an input that does not exist', () => {
  it('is refused with the one that was meant', () => {
    expect(refusal('organisation', 'token')).toBe(
      'INPUT_UNKNOWN: "organisation" is not an input; did you mean "organization"?',
    )
    expect(refusal('respositories', 'organisation')).toBe(
      'INPUT_UNKNOWN: "respositories" is not an input, "organisation" is not an input; did you mean "repositories", "organization"?',
    )
  })

  it.each([
    [
      ['username', 'password'],
      '"username" and "password" are inputs',
      'organization: <name of the Docker organization>, token: ${{ secrets.… }}',
    ],
    [['registry-auth'], '"registry-auth" is an input', 'one step'],
    [['ecr'], '"ecr" is an input', 'Amazon ECR'],
  ])('of docker/login-action is refused with what to write: %s', (...[names, what, instead]) => {
    const said = refusal(...names)
    expect(said).toContain(`INPUT_UNKNOWN: ${what} of docker/login-action; write here: `)
    expect(said).toContain(instead)
  })

  it('is left to GitHub where nothing of ours is like it', () => {
    expect(refusal('something-quite-different')).toBeUndefined()
  })

  it('is none of action.yml', () => {
    expect(refusal(...inputNames)).toBeUndefined()
    expect(() => {
      refuseUnknownInputs({ INPUT_ORGANISATION: '', PATH: 'x', TOKENS: 'y' })
    }).not.toThrow()
  })
})
