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
const flags = ['--organization', 'acme', '--push', 'acme/app', '--action', ownName]
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
  return clone.plain(`${out}${err}[exit ${code}]\n`).replace(/^[^]*\nEnvironment .*\n/, '')
}

it('tells what is in place, and what is left', async () => {
  await openSetUp()
  const good = await status()
  // The other way round: what can be wrong is wrong.
  runs('failure')
  const repository = clone.world.github?.repository(home)
  const list = clone.read('.github/docker-oat.yml')
  clone.write(
    '.github/docker-oat.yml',
    `${list.trimEnd()}\n      - { program: [vault, kv, put, secret/docker, "value=-"] }\n  - { label: app pull, access: pull, repositories: [acme/app] }\n`,
  )
  Object.assign(repository ?? {}, { isBranchProtected: false })
  repository?.environments.clear()
  const bad = await status()
  runs(null)
  const running = (await status()).split('\n').filter(line => line.includes('still needs a green run'))
  expect(running).toHaveLength(3)
  await compareTranscript([good, bad].join('\n'), new URL('status.txt', import.meta.url))
})

it('is complete only when all is merged, and run since the token was saved', async () => {
  await openSetUp()
  expect(await status()).toContain('Everything is in place.\n[exit 0]')
  const repository = clone.world.github?.repository(home)
  clone.write('.github/workflows/release.yml', `${release}# changed\n`)
  expect(await status()).toContain(
    '○ commit these files, and merge them into main: .github/workflows/release.yml\n',
  )
  clone.merge()
  expect(await status()).toContain('Everything is in place.')
  repository?.runs.set('release.yml', { conclusion: 'success', at: Date.now() - hour })
  expect(await status()).toContain('○ .github/workflows/release.yml still needs a green run')
})

itDeep('gives what is left as one object', async () => {
  await openSetUp()
  const { code, out } = await clone.run(['--check', '--json', '--action', ownName])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ outputs: { ok: true, left: [] } })
})
