import { describe, expect, it } from '@jest/globals'
import { draftRegister } from '../../../src/migrate/report/draft.ts'
import { editWords, type Finding, writtenFinding } from '../../../src/migrate/report/finding.ts'
import { plannedToken } from '../../../src/migrate/report/tokens.ts'

const planned = (...repositories: [string, ...string[]]) =>
  plannedToken(repositories, { access: 'push', home: 'kong/kic' })

describe('the token of jobs that no file shows yet', () => {
  it('is for its repositories, in the organization of the first', () => {
    expect(planned('acme/app', 'acme/tools')).toMatchObject({
      organization: 'acme',
      label: 'kic app push',
      access: 'push',
      secrets: ['DOCKERHUB_PUSH_TOKEN'],
      repositories: ['acme/app', 'acme/tools'],
      subjects: ['*'],
      lifetime: 3600,
    })
    expect(plannedToken(['acme/kic'], { access: 'pull', home: 'kong/kic' })).toMatchObject({
      label: 'kic pull',
      secrets: ['DOCKERHUB_PULL_TOKEN'],
    })
  })

  it('is an entry of the draft, with nothing that nobody knows', () => {
    expect(draftRegister([planned('acme/app')], { head: 'Mine.', owners: ['jo', 'true'] })).toBe(
      [
        '# Mine.',
        'organization: acme',
        'owners: [jo, "true"]',
        ...['rotation:', '  every: 60d', '  lifetime: 90d', '  grace: 2d', '  delete-after: 7d'],
        'tokens:',
        '  - label: kic app push',
        '    access: push',
        '    repositories:',
        '      - acme/app',
        '    stores:',
        '      - secret: DOCKERHUB_PUSH_TOKEN',
        '',
      ].join('\n'),
    )
  })
})

describe('a draft for jobs without a token', () => {
  const connection = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
  const keyless = { ...planned('acme/app'), isKeyless: true }
  it('names the connection and no place, and rotates nothing', () => {
    const text = draftRegister([keyless], { connection }) ?? ''
    expect(text).toContain(`    oidc: ${JSON.stringify(connection)}\n`)
    expect(text).not.toMatch(/stores:|rotation:/)
  })

  it('rotates the others', () => {
    const text = draftRegister([keyless, { ...planned('acme/b'), label: 'b' }], { connection }) ?? ''
    expect(text.match(/oidc:|stores:|rotation:/g)).toEqual(['rotation:', 'oidc:', 'stores:'])
  })

  it('says what the team does not want', () => {
    const text = draftRegister([planned('acme/app')], { without: ['rotation'] }) ?? ''
    expect(text).not.toContain('rotation:')
    expect(text).toContain('without: [rotation]')
  })
})

describe('the finding of an edit that was written', () => {
  const finding: Finding = {
    code: 'LOGIN_SHARED',
    severity: 'warning',
    file: 'a.yml',
    line: 7,
    message: 'x',
    remedy: '',
  }
  it.each([
    [`${editWords.one}: look at it`, 'the edit is written: look at it'],
    [`${editWords.both}: look at them`, 'the edits here and there are written: look at them'],
  ])('%s', (remedy, written) => {
    expect(writtenFinding({ ...finding, remedy })).toEqual({
      ...finding,
      severity: 'notice',
      remedy: written,
    })
  })
})
