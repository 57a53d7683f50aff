import { jobOf } from '../../src/runner/github-variables.ts'
import { describe, expect, it } from '@jest/globals'
import { describeError, errorPage, OatError } from '../../src/base/error.ts'
import { failureSummary } from '../../src/runner/failure.ts'

const variables = { GITHUB_ACTION_REPOSITORY: 'acme/oat', GITHUB_ACTION_REF: 'v1.2' }

describe('the page of errors', () => {
  it('is the one of the version that runs', () => {
    expect(errorPage(jobOf(variables))).toBe('https://github.com/acme/oat/blob/v1.2/docs/errors.md')
    expect(errorPage(jobOf({ ...variables, GITHUB_SERVER_URL: 'https://ghes.example' }))).toBe(
      'https://ghes.example/acme/oat/blob/v1.2/docs/errors.md',
    )
    expect(errorPage(jobOf({ ...variables, GITHUB_ACTION_REF: 'feature/a b#c' }))).not.toMatch(/ /)
  })

  it.each([{}, { ...variables, GITHUB_ACTION_REF: '' }, { GITHUB_ACTION_REF: 'v1' }])(
    'is a path for an action that the workflow brings itself: %j',
    environment => {
      expect(errorPage(jobOf(environment))).toBe('docs/errors.md')
    },
  )
})

describe('an error', () => {
  const error = new OatError('TOKEN_MISSING', { message: 'no token', hint: 'check the secret' })
  const page = 'https://github.com/acme/oat/blob/v1/docs/errors.md'

  it('ends with its link, however long it is', () => {
    expect(describeError(error, { place: 'workflow', errorPage: page })).toBe(
      `TOKEN_MISSING: no token; check the secret (${page}#token_missing)`,
    )
    const long = new OatError('INTERNAL', { message: 'x'.repeat(5000), hint: 'y' })
    const said = describeError(long, { place: 'workflow', errorPage: page })
    expect(said.endsWith(`… (${page}#internal)`)).toBe(true)
    // As much as the runner's adapter prints of a line.
    expect(said.length).toBeLessThan(1200)
  })

  it('says what to do in the words of the place where it is read', () => {
    const both = new OatError('TOKEN_MISSING', {
      message: 'no token',
      hint: 'add the secret',
      terminalHint: 'type it',
    })
    const at = (place: 'workflow' | 'terminal') => describeError(both, { place, errorPage: 'p' })
    expect(at('workflow')).toBe('TOKEN_MISSING: no token; add the secret (p#token_missing)')
    expect(at('terminal')).toBe('TOKEN_MISSING: no token; type it (p#token_missing)')
    expect(describeError(error, { place: 'terminal', errorPage: 'p' })).toContain('check the secret')
  })

  it('keeps what comes from outside in the line where it stands', () => {
    const forged = 'no\n::error::forged\r##[error]x'
    const said = new OatError('TOKEN_REJECTED', { message: forged, hint: 'look\n2. forged' })
    expect(describeError(said, { place: 'workflow', errorPage: 'p' })).toBe(
      'TOKEN_REJECTED: no ::error::forged ## [error]x; look 2. forged (p#token_rejected)',
    )
  })

  it('has the link in the summary, where it leads somewhere', () => {
    expect(failureSummary(error, page)).toContain(`[More about TOKEN_MISSING](${page}#token_missing)`)
    expect(failureSummary(error, '/opt/docs/errors.md')).not.toContain('errors.md')
  })
})
