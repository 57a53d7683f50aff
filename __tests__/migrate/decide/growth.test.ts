import { describe, expect, it } from '@jest/globals'
import { decideAll } from '../../../src/migrate/decide/decide-all.ts'
import { jobViews } from '../../../src/workflows/effects/job.ts'
import { path } from '../cases.ts'
import { parse, repositoryOf } from '../corpus.ts'

const caller = `on: push
jobs:
  a:
    uses: ./${path}
    secrets: { DOCKER_PASSWORD: '\${{ secrets.MAIN }}' }
`

function workflowOf(on: string, jobs: number): string {
  const steps = `[{ uses: docker/login-action@v3, with: { username: bot, password: '\${{ secrets.DOCKER_PASSWORD }}' } }]`
  const lines = Array.from({ length: jobs }, (_, at) => `  j${at}: { runs-on: x, steps: ${steps} }`)
  return [`on: ${on}`, 'jobs:', ...lines, ''].join('\n')
}

/** How often the passwords of all logins of one file are read while they are decided. */
function readings(on: string, jobs: number): number {
  const files = new Map([
    [path, workflowOf(on, jobs)],
    ['.github/workflows/b.yml', caller],
  ])
  const repository = repositoryOf(files, parse(files))
  let count = 0
  const views = jobViews(repository).map(view => ({
    ...view,
    logins: view.logins.map(
      login =>
        new Proxy(login, {
          get: (of, name) => {
            if (name === 'password') count += 1
            return Reflect.get(of, name) as unknown
          },
        }),
    ),
  }))
  const decisions = decideAll(views, { repository, register: undefined, prefer: 'token' })
  expect(decisions).toHaveLength(jobs)
  return count
}

describe('the work for the logins of one file', () => {
  it.each([
    ['of its own', 'push'],
    ['that callers hand a password', '{ workflow_call: { secrets: { DOCKER_PASSWORD: {} } } }'],
  ])('grows as their number does: %s', (_name, on) => {
    expect(readings(on, 80)).toBeLessThan(5 * readings(on, 20))
  })
})
