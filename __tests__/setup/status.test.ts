import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { itDeep } from '../support/depth.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Clone, home, openClone, ownName } from '../support/setup-bench.ts'

let clone: Clone
afterEach(async () => {
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const hour = 3_600_000
const place = `actions:${home}`
const flags = ['--organization', 'acme', '--push', 'acme/app', '--login', 'token', '--action', ownName]
const more = ['--rotation', 'assisted', '--audit', 'nightly', '--app', 'create', '--yes']

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone.folder, path)), { recursive: true })
  writeFileSync(join(clone.folder, path), text)
}

/** The status as a person sees it, without the lines that come before it. */
async function status(): Promise<string> {
  const { code, out, err } = await clone.run(['--check'])
  return clone.plain(`${out}${err}[exit ${code}]\n`).replace(/^[^]*?(?=Token )/, '')
}

it('tells of each token its copies with their age, expiry, next rotation and workflows, of the last runs, and what is missing', async () => {
  clone = await openClone({}, { now: () => Date.now() })
  const { github } = clone.world
  const environment = { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
  expect((await clone.run([...flags, ...more, '--expires-at', '2127-01-01'], environment)).code).toBe(0)
  write(
    '.github/workflows/release.yml',
    'on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/docker-oat-login@v1\n        with: { push: acme/app, token: "${{ secrets.DOCKERHUB_PUSH_TOKEN }}" }\n',
  )
  const repository = github?.repository(home)
  const runs = (conclusion: string | null) => {
    repository?.runs.set('rotate.yml', { conclusion, at: Date.now() - 30 * hour })
    repository?.runs.set('audit.yml', { conclusion, at: Date.now() - 3 * hour })
  }
  runs('success')
  const good = await status()
  // The other way round: what can be wrong is wrong.
  runs('failure')
  const register = clone.read('.github/docker-oat.yml')
  write(
    '.github/docker-oat.yml',
    `${register.trimEnd()}\n      - { secret: DOCKERHUB_PUSH_TOKEN, app: dependabot }\n      - { secret: ANOTHER, environment: release }\n      - { program: [vault, kv, put, secret/docker, value=-] }\n  - { label: app pull, access: pull, repositories: [acme/app] }\n`,
  )
  const { secrets, variables } = github?.place(place) ?? {}
  const secret = secrets?.get('DOCKERHUB_PUSH_TOKEN')
  const variable = variables?.get('DOCKERHUB_PUSH_TOKEN_EXPIRES_AT')
  if (secret === undefined || variable === undefined) throw new TypeError('setup has left no copy')
  secrets?.set(secret.name, { ...secret, updatedAt: secret.updatedAt - 91 * 24 * hour })
  variables?.set(variable.name, { ...variable, value: '2026-01-02T00:00:00Z' })
  Object.assign(repository ?? {}, { isBranchProtected: false })
  repository?.limited.clear()
  github?.apps[0]?.installations.splice(0)
  const bad = await status()
  runs(null)
  const running = (await status()).split('\n').filter(line => /^(Rotation|Audit):/.test(line))
  await compareTranscript([good, bad, ...running].join('\n'), new URL('status.txt', import.meta.url))
})

itDeep('gives all of it as one object', async () => {
  clone = await openClone()
  const environment = { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
  await clone.run([...flags, ...more, '--expires-at', '2127-01-01'], environment)
  const { code, out } = await clone.run(['--check', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    outputs: {
      ok: true,
      status: {
        tokens: [
          {
            label: 'app push',
            kind: 'token',
            copies: [{ store: 'actions:acme/app:DOCKERHUB_PUSH_TOKEN', state: 'there' }],
            workflows: [],
          },
        ],
        rotation: { state: '.github/workflows/rotate.yml, no run yet' },
        missing: [],
      },
    },
  })
})
