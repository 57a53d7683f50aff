import { afterEach, expect, it } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { itDeep } from '../support/depth.ts'
import { type Clone, home, openClone, ownName } from './bench.ts'

let clone: Clone
afterEach(async () => {
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const hour = 3_600_000
const place = `actions:${home}`
const flags = ['--organization', 'acme', '--push', 'acme/app', '--login', 'token', '--action', ownName]
const more = ['--rotation', 'assisted', '--audit', 'nightly', '--expires-at', '2127-01-01', '--yes']
const release = `on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${ownName}\n        with: { push: acme/app, token: "\${{ secrets.DOCKERHUB_PUSH_TOKEN }}" }\n`

/** Set up, merged, and run. */
async function openSetUp(): Promise<void> {
  clone = await openClone()
  clone.write('.github/workflows/release.yml', release)
  const app = clone.givenApp()
  const given = { ...app.environment, DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
  expect((await clone.run([...flags, ...more, ...app.flags], given)).code).toBe(0)
  clone.merge()
  runs('success')
}

function runs(conclusion: string | null): void {
  const { runs: all } = clone.world.github?.repository(home) ?? {}
  all?.set('rotate.yml', { conclusion, at: Date.now() + 30 * hour })
  all?.set('audit.yml', { conclusion, at: Date.now() - 3 * hour })
  all?.set('release.yml', { conclusion, at: Date.now() + hour })
}

/** The status as a person sees it, without the lines that come before it. */
async function status(): Promise<string> {
  const { code, out, err } = await clone.run(['--check', '--action', ownName])
  return clone.plain(`${out}${err}[exit ${code}]\n`).replace(/^[^]*?(?=Token ")/, '')
}

it('tells of each token its copies and its expiry, of the last runs, and what is left', async () => {
  await openSetUp()
  const good = await status()
  // The other way round: what can be wrong is wrong.
  runs('failure')
  const { github } = clone.world
  const repository = github?.repository(home)
  const list = clone.read('.github/docker-oat.yml')
  clone.write(
    '.github/docker-oat.yml',
    `${list.trimEnd()}\n      - { secret: DOCKERHUB_PUSH_TOKEN, app: dependabot }\n      - { secret: ANOTHER, environment: release }\n      - { program: [vault, kv, put, secret/docker, value=-] }\n  - { label: app pull, access: pull, repositories: [acme/app] }\n`,
  )
  const { secrets, variables } = github?.place(place) ?? {}
  const secret = secrets?.get('DOCKERHUB_PUSH_TOKEN')
  const variable = variables?.get('DOCKERHUB_PUSH_TOKEN_EXPIRES_AT')
  if (secret === undefined || variable === undefined) throw new TypeError('setup has left no copy')
  secrets?.set(secret.name, { ...secret, updatedAt: secret.updatedAt - 91 * 24 * hour })
  variables?.set(variable.name, { ...variable, value: '2026-01-02T00:00:00Z' })
  Object.assign(repository ?? {}, { isBranchProtected: false })
  repository?.environments.clear()
  github?.apps[0]?.installations.splice(0)
  const bad = await status()
  runs(null)
  const running = (await status()).split('\n').filter(line => /^(Rotation|Audit):/.test(line))
  await compareTranscript([good, bad, ...running].join('\n'), new URL('status.txt', import.meta.url))
})

it('is complete only when all is committed, merged, and run since the token was saved', async () => {
  await openSetUp()
  expect(await status()).toContain('Everything is in place.\n[exit 0]')
  const repository = clone.world.github?.repository(home)
  const changed = `${release}# changed\n`
  clone.write('.github/workflows/release.yml', changed)
  expect(await status()).toContain(
    '○ look at these files, commit them, and merge them into main: .github/workflows/release.yml\n',
  )
  const files = new Map(repository?.files)
  clone.merge()
  repository?.files.set('.github/workflows/release.yml', files.get('.github/workflows/release.yml') ?? '')
  expect(await status()).toContain('○ not on main of acme/app yet: .github/workflows/release.yml\n')
  clone.merge()
  repository?.runs.set('release.yml', { conclusion: 'success', at: Date.now() - hour })
  expect(await status()).toContain('○ .github/workflows/release.yml has not run since its token was saved\n')
})

itDeep('gives all of it as one object', async () => {
  await openSetUp()
  const { code, out } = await clone.run(['--check', '--json', '--action', ownName])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    outputs: {
      ok: true,
      status: {
        tokens: [
          { label: 'app push', copies: [{ store: 'actions:acme/app:DOCKERHUB_PUSH_TOKEN', state: 'there' }] },
        ],
        missing: [],
      },
    },
  })
})
