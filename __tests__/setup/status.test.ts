import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Clone, home, openClone, ownName } from './bench.ts'

let clone: Clone

const hour = 3_600_000
const list = '.github/docker-oat.yml'
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

function runs(conclusion: string): void {
  const { runs: all } = clone.world.github?.repository(home) ?? {}
  all?.set('rotate.yml', { conclusion, at: Date.now() + 30 * hour })
  all?.set('audit.yml', { conclusion, at: Date.now() + 3 * hour })
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
  const text = clone.read(list)
  clone.write(
    '.github/docker-oat.yml',
    `${text.trimEnd()}\n      - { program: [vault, kv, put, secret/docker, "value=-"] }\n  - { label: app pull, access: pull, repositories: [acme/app] }\n`,
  )
  Object.assign(repository ?? {}, { isBranchProtected: false })
  repository?.environments.clear()
  const bad = await status()
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
  Object.assign(repository ?? {}, { isBranchProtected: 'ruleset' })
  const { out } = await clone.run(['--check', '--action', ownName])
  expect(out).toContain(', branch main, protected by a ruleset: whether it demands a review is not seen\n')
  expect(out).toContain('Everything is in place.')
})

const worker = `  - label: worker push
    channel: worker
    access: push
    repositories: [acme/worker]
    stores: [{ secret: WORKER, organization: acme }, { secret: WORKER, app: dependabot }]
`
const atHome = () => clone.world.github?.repository(home)
type Run = Readonly<{ conclusion: string | null; at?: number; isAfterFork?: boolean; state?: string }>
const ran = (file: string, run: Run) => () =>
  atHome()?.runs.set(`${file}.yml`, { at: Date.now() + hour, ...run })
const writes = (more: string) => () => {
  clone.write(list, `${clone.read(list).trimEnd()}\n${more}`)
  clone.merge()
}
const needsRun = String.raw`\S*release.yml still needs a green run`
it.each<readonly [string, () => unknown, string]>([
  ['a fork ran last', ran('release', { conclusion: 'failure', isAfterFork: true }), needsRun],
  ['it is still at work', ran('release', { conclusion: null }), needsRun],
  ['GitHub stopped it', ran('audit', { conclusion: 'success', state: 'off' }), 'GitHub does not start .*off'],
  ['it is archived', () => Object.assign(atHome() ?? {}, { isArchived: true }), 'acme/app is archived'],
  [
    'one of four secrets is new',
    () => {
      clone.write('.github/workflows/release.yml', release.replace('token:', 'release-push-token:'))
      clone.merge()
      ran('release', { conclusion: 'success', at: 0 })()
    },
    needsRun,
  ],
  [
    'other places have no copy',
    writes(worker),
    'token "worker push": secret WORKER of organ.* WORKER of acme/app\n',
  ],
  [
    'a place is not seen',
    writes('      - { secret: WORKER, repository: acme/other }\n'),
    'token "app push".*\n○ a place .* could not be seen: .*acme/other does not exist, or GH_TOKEN cannot',
  ],
])('is not in place: %s', async (_, change, line) => {
  await openSetUp()
  change()
  expect(await status()).toMatch(new RegExp(`left:\n○ ${line}[^]*\\[exit 1\\]`))
})

/** As `docs/setup.md` names them. */
const given = {
  administration: 'write',
  environments: 'write',
  secrets: 'write',
  actions_variables: 'write',
  actions: 'read',
  contents: 'read',
} as const

it('needs the rights that its page names, and says what it could not see without them', async () => {
  await openSetUp()
  const ask = async (permissions: Partial<typeof given>) => {
    const value = `github_pat_${Object.keys(permissions).length}`
    clone.world.github?.addToken({ name: 'ada', value, permissions })
    const { code, out, err } = await clone.run(['--check', '--action', ownName], { GH_TOKEN: value })
    return { code, said: out + err }
  }
  const page = readFileSync('docs/setup.md', 'utf8')
  expect(page).toContain(
    'Administration, Environments, Secrets and Variables: write, Actions and Contents: read',
  )
  expect((await ask(given)).said).toContain('Everything is in place.')
  const { contents: _, ...less } = given
  const { code, said } = await ask(less)
  expect(code).toBe(1)
  expect(said).toContain(
    '○ whether main is protected could not be seen: repository acme/app: STORE_FORBIDDEN',
  )
  expect(said).toMatch(
    /○ whether main has these files as they are here: ([^ ,]+, )*\S+release\.yml, ([^ ,]+, )*could not be seen: .*STORE_FORBIDDEN/,
  )
  expect(said).not.toContain('commit these files')
})

it('says what could not be read, and tells nobody to delete a secret that it may name', async () => {
  await openSetUp()
  clone.write(list, clone.read(list).replace(/^tokens:/m, 'legacy-secrets: [OLD]\ntokens:'))
  const times = { createdAt: 0, updatedAt: 0 }
  const shelf = clone.world.github?.place(`actions:${home}`)
  shelf?.secrets.set('OLD', { access: undefined, name: 'OLD', value: 'x', ...times })
  clone.merge()
  expect(await status()).toContain('gh secret delete OLD')
  clone.write('.github/workflows/old.yml', 'on: push\n x: ${{ secrets.OLD }}\n')
  const said = await status()
  expect(said).toContain('One thing is left:\n○ .github/workflows/old.yml:1 could not be read: ')
  expect((await clone.run(['--check'])).out).toMatch(/^Workflows: 4, and 1 that could not be read;/m)
})

it('has another name for its workflow where somebody has one of that name, and none where it is not read', async () => {
  clone = await openClone({ '.github/workflows/audit.yml': 'on: push\njobs: {}\n' })
  const app = clone.givenApp()
  const given = { ...app.environment, DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
  const setUp = () => clone.run([...flags, ...more, ...app.flags], given)
  clone.write('.github/workflows/rotate.yml', 'on: push\n x: ${{ secrets.OLD }}\n')
  const { code, err } = await setUp()
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/rotate\.yml could not be read: .*nothing was changed/),
  ])
  expect(clone.world.github?.repository(home)?.environments.size).toBe(0)
  clone.write('.github/workflows/rotate.yml', 'on: push\njobs: {}\n')
  expect((await setUp()).code).toBe(0)
  expect(clone.read('.github/workflows/docker-rotate.yml')).toContain('mode: rotate')
  expect(clone.read('.github/workflows/docker-audit.yml')).toContain('mode: audit')
  expect(clone.read('.github/workflows/audit.yml')).toBe('on: push\njobs: {}\n')
})

it('takes no secret for its token because of the name alone, before there is a list', async () => {
  clone = await openClone()
  const shelf = clone.world.github?.place(`actions:${home}`)
  const secret = { access: undefined, name: 'DOCKERHUB_PUSH_TOKEN', value: 'of the old account' }
  shelf?.secrets.set(secret.name, { ...secret, createdAt: 0, updatedAt: 0 })
  const app = clone.givenApp()
  const value = clone.mint(['acme/app'])
  const setUp = () =>
    clone.run([...flags, ...more, ...app.flags], { ...app.environment, [secret.name]: value })
  const { code, out } = await setUp()
  expect([code, out]).toEqual([0, expect.stringMatching(/○ token "app push": .*, in place of what is there/)])
  expect(shelf?.secrets.get(secret.name)?.value).toBe(value)
  expect((await setUp()).out).toContain('✓ token "app push": secret DOCKERHUB_PUSH_TOKEN of acme/app\n')
})

const step = (token: string) =>
  `    - { uses: ${ownName}, with: { push: acme/app, token: "\${{ ${token} }}" } }\n`
const handed = 'with: { token: "${{ secrets.DOCKERHUB_PUSH_TOKEN }}" }'
it.each([
  [
    '.github/actions/push/action.yml',
    `inputs: { token: {} }\nruns:\n  using: composite\n  steps:\n${step('inputs.token')}`,
    `{ runs-on: x, steps: [{ uses: ./.github/actions/push, ${handed} }] }`,
  ],
  [
    '.github/workflows/push.yml',
    `on: { workflow_call: { secrets: { token: {} } } }\njobs:\n a:\n   runs-on: x\n   steps:\n${step('secrets.token')}`,
    `{ uses: ./.github/workflows/push.yml, ${handed.replace('with', 'secrets')} }`,
  ],
])('a step in %s takes what its caller hands over, and runs with it', async (path, text, job) => {
  const start = '.github/workflows/start.yml'
  clone = await openClone({ [path]: text, [start]: `on: push\njobs: { a: ${job} }\n` })
  const secret = { access: undefined, name: 'DOCKERHUB_PUSH_TOKEN', value: 'x', createdAt: 0, updatedAt: 0 }
  clone.world.github?.place(`actions:${home}`)?.secrets.set(secret.name, secret)
  const without = ['--rotation', 'none', '--audit', 'none', '--no-review', '--yes']
  const { code, out } = await clone.run(['--action', ownName, ...without])
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(`merge them into main: ${path}, ${start}, ${list}`),
  ])
  expect(out).toContain('✓ token "app push": secret DOCKERHUB_PUSH_TOKEN of acme/app\n')
  clone.merge()
  expect(await status()).toMatch(/One thing is left:\n○ .*start.yml still needs a green run/)
  ran('start', { conclusion: 'success' })()
  expect(await status()).toContain('Everything is in place.')
})

it('says of a tree that GitHub cuts that it was not seen', async () => {
  await openSetUp()
  const repository = clone.world.github?.repository(home)
  if (repository !== undefined) repository.mostEntries = 50
  for (let at = 0; at < 51; at++) repository?.files.set(`0/${at}`, '')
  expect(await status()).toContain('Everything is in place.')
  const folder = Array.from({ length: 51 }, (_, at) => `.github/workflows/${at}.yml`)
  repository?.files.clear()
  for (const path of folder) repository?.files.set(path, '')
  const said = await status()
  expect(said).toMatch(
    /whether main has these files as they are here: .* could not be seen: .*: GitHub does not list its folder/,
  )
  expect(said).toContain('commit these files, and merge them into main: .github/docker-oat.yml\n')
})

it('refuses a part of a commit, which GitHub does not run', async () => {
  await openSetUp()
  const short = release.replaceAll(/@[0-9a-f]{40}/g, '@3f2a1bc')
  clone.write('.github/workflows/release.yml', short)
  clone.merge()
  expect(await status()).toContain(
    '○ .github/workflows/release.yml names a commit by a part of its digits, which GitHub refuses; write all 40: acme/docker-oat-login@3f2a1bc\n',
  )
  const { code, err } = await clone.run([...flags.slice(0, -1), 'acme/docker-oat-login@3f2a1bc', ...more])
  expect([code, err]).toEqual([2, expect.stringContaining('with all 40 digits of a commit')])
})

it.each([
  'without: [rotation,\n  audit]\n',
  'without:\n  # by hand\n  - rotation\n# for now\n  - audit\n',
  'without:\n- rotation\n\n- audit # no\n',
])('a list that wants neither, in several lines, is changed as a whole: %j', async lines => {
  await openSetUp()
  const text = clone.read('.github/docker-oat.yml').replace(/^without:.*\n/m, '')
  clone.write('.github/docker-oat.yml', text.replace(/^tokens:/m, `${lines}# Ours.\ntokens:`))
  const app = clone.givenApp()
  const { code } = await clone.run([...flags, ...more, ...app.flags], app.environment)
  expect([code, clone.read('.github/docker-oat.yml')]).toEqual([
    0,
    text.replace(/^tokens:/m, '# Ours.\ntokens:'),
  ])
})
