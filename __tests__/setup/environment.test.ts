import { expect, it } from '@jest/globals'
import { jsonReply } from '../../sandbox/reply.ts'
import { openRules } from '../../sandbox/github/environments.ts'
import { sampled } from '../support/depth.ts'
import { type Clone, home, openClone, owner, ownName } from './bench.ts'

const environment = 'docker-rotation'

let clone: Clone
const flags = [
  ...['--organization', 'acme', '--push', 'acme/app', '--action', ownName, '--yes'],
  ...['--rotation', 'owner', '--audit', 'nightly', '--hub-username', owner.username],
]
const repository = () => clone.world.github?.repository(home)
const rules = () => repository()?.environments.get(environment)

async function run() {
  const app = clone.givenApp()
  const given = { DOCKER_OAT_HUB_PASSWORD: owner.password, ...app.environment }
  return clone.run([...flags, ...app.flags], given)
}

const named = (...patterns: readonly string[]) =>
  patterns.map((name, id) => ({ id, name, type: name.startsWith('v') ? 'tag' : 'branch' }))

it.each(
  sampled(
    [
      ['every branch', undefined, true],
      ['protected branches, which a ruleset or a rule for each may name', 'protected', true],
      ['protected branches, and no branch is protected', 'protected', false],
      ['a pattern', named('*'), true],
      ['another branch, too', named('main', 'release/*'), true],
      ['a tag', named('v1'), true],
    ] as const,
    4,
  ),
)('one for %s is refused before the first secret', async (_, branches, isBranchProtected) => {
  clone = await openClone()
  await clone.world.github?.addEnvironment(home, environment)
  Object.assign(repository() ?? {}, { isBranchProtected })
  repository()?.environments.set(environment, { ...openRules, branches })
  const { code, out, err } = await run()
  const words =
    branches === 'protected'
      ? 'for protected branches, and which these are is not seen'
      : 'open to other branches'
  expect(err).toContain(
    `INPUT_INVALID: environment docker-rotation is ${words}: others than main could use its secrets; limit it to main: https://github.com/acme/app/settings/environments; nothing was changed (`,
  )
  expect(out).not.toContain('The plan')
  expect(code).toBe(2)
  expect(clone.world.github?.place(`actions:${home}#${environment}`)?.secrets.size).toBe(0)
})

it.each([
  ['the default branch alone', named('main'), 'for main alone'],
  ['jobs that a reviewer approves', undefined, 'for jobs that a reviewer approves'],
] as const)('one for %s stays as it is', async (_, branches, words) => {
  clone = await openClone()
  await clone.world.github?.addEnvironment(home, environment)
  const reviewers = branches === undefined ? [{ type: 'User' as const, id: 1 }] : []
  const before = { ...openRules, wait_timer: 30, branches, reviewers }
  repository()?.environments.set(environment, before)
  const { code, out } = await run()
  expect(code).toBe(0)
  expect(out).toContain(`  ✓ environment docker-rotation, ${words}\n`)
  expect(rules()).toEqual(before)
})

it('one that a setup has left without a branch is completed', async () => {
  clone = await openClone()
  await clone.world.github?.addEnvironment(home, environment)
  repository()?.environments.set(environment, { ...openRules, branches: [] })
  const { code, out } = await run()
  expect(out).toContain('\nEnvironment docker-rotation: for no branch yet\n')
  expect(code).toBe(0)
  expect(rules()?.branches).toEqual([{ id: 1, name: 'main', type: 'branch' }])
})

it('a new one is for the default branch alone, although no branch is protected', async () => {
  clone = await openClone()
  Object.assign(repository() ?? {}, { isBranchProtected: false })
  expect((await run()).code).toBe(0)
  expect(rules()).toEqual({ ...openRules, branches: [{ id: 1, name: 'main', type: 'branch' }] })
})

it.each([
  ['read', /^GET .*\/environments\/docker-rotation$/, 'Actions: read'],
  ['created', /^PUT .*\/environments\/docker-rotation$/, 'Administration: write'],
])('one that may not be %s is named, with the permission that it takes', async (_, matching, permission) => {
  clone = await openClone()
  const refusal = jsonReply(403, { message: 'Resource not accessible by personal access token' })
  clone.world.github?.faults.set({ kind: 'reply', reply: refusal }, { matching })
  const { out, err } = await run()
  expect(out + err).toContain('environment docker-rotation of acme/app')
  expect(out + err).toContain(`the repository permission "${permission}" for acme/app`)
})

it('one that GitHub does not limit, although it says so, gets no secret', async () => {
  clone = await openClone()
  const matching = /^POST .*\/deployment-branch-policies$/
  clone.world.github?.faults.set({ kind: 'reply', reply: jsonReply(200, {}) }, { matching })
  const { code, err } = await run()
  expect(err).toContain(
    'STORE_FAILED: GitHub does not limit environment docker-rotation: it is for no branch yet; a private repository needs GitHub Pro, Team or Enterprise, or --rotation none --audit none (',
  )
  expect(code).toBe(1)
  expect(clone.world.github?.place(`actions:${home}#${environment}`)?.secrets.size).toBe(0)
})

it('a plan of GitHub without limits gets no secret', async () => {
  clone = await openClone()
  Object.assign(repository() ?? {}, { hasNoPolicies: true })
  const { code, err } = await run()
  expect(err).toContain('STORE_FAILED: environment docker-rotation of acme/app: GitHub answers HTTP 422')
  expect(err).toContain('ensure the billing plan supports it')
  expect(code).toBe(1)
  expect(clone.world.github?.place(`actions:${home}#${environment}`)).toBeUndefined()
  expect(() => clone.read('.github/docker-oat.yml')).toThrow(/ENOENT/)
})

it.each([
  ['no stranger’s workflow', 'evil/docker-oat-login@v1', 'rotate', environment],
  ['the workflow of its audit', ownName, 'audit', 'preview'],
])('%s chooses it', async (...[, uses, mode, name]) => {
  const job = `jobs:\n  r:\n    runs-on: ubuntu-latest\n    environment: preview\n    steps:\n      - uses: ${uses}\n`
  clone = await openClone({ '.github/workflows/x.yml': `on: push\n${job}        with: { mode: ${mode} }\n` })
  const { out } = await clone.run(['--check', '--action', ownName])
  expect(out).toContain(`\nEnvironment ${name}: none\n`)
})
