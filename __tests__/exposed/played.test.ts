import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createSecretSearch } from '../support/secret-search.ts'
import { type CliRun, runProgram } from '../support/start-cli.ts'
import { mintedSecrets } from '../support/world-secrets.ts'
import { arrangeIncident } from './incident.ts'

const day = 86_400_000
const responder = { username: 'responder', password: 'an owner of the sandbox' }
const clone = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/config': '[remote "origin"]\n\turl = https://github.com/acme/kic.git\n',
  '.github/CODEOWNERS': '* @acme/security\n',
  '.github/docker-oat.yml': `organization: acme
owners: [responder]
tokens:
  - label: kic push
    access: push
    repositories: [acme/kic]
    stores: [{ secret: RELEASE_PUSH, environment: production }]
  - { label: kic pull, access: pull, repositories: [acme/kic], stores: [{ secret: KIC_PULL }] }
`,
}
let [folder, program, offset] = ['', '', -10 * day]
let world: World
beforeAll(async () => {
  program = join(await sourceAction(), 'dist/cli/index.js')
  folder = await mkdtemp(join(tmpdir(), 'played-'))
  for (const [path, text] of Object.entries(clone)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  world = await startWorld({ registry: 'embedded', hub: true, github: true, now: () => Date.now() + offset })
  for (const { id } of world.book.tokens(organization)) world.book.delete(id)
  world.book.addAccount({ ...responder, secondFactor: false, roles: { acme: 'owner' }, personalTokens: [] })
  world.book.addRepository({ name: 'acme/kic', visibility: 'private' })
  await world.github?.addRepository('acme/kic', { environments: ['production'] })
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

/** What the responder types into a shell in the clone. */
function type(line: string, evidence = ''): Promise<CliRun> {
  const { hub, github, registry } = world
  const environment = {
    PATH: `${dirname(node24())}:/usr/bin:/bin`,
    GITHUB_API_URL: github?.origin ?? '',
    DOCKER_OAT_GITHUB_TOKEN: github?.tokens.app.value ?? '',
    DOCKER_OAT_REGISTRY: registry.host,
    DOCKER_OAT_HUB_URL: hub?.origin ?? '',
    DOCKER_OAT_HUB_USERNAME: responder.username,
    DOCKER_OAT_HUB_PASSWORD: responder.password,
    DOCKER_OAT_EVIDENCE: evidence,
  }
  return runProgram(['sh', '-c', line], { environment, folder, input: '' })
}
const kept = (name: string) => readFile(join(folder, 'kept', name), 'utf8')
const alive = () => world.book.tokens(organization).map(({ id, label }) => [label.replace(/ \(.*/, ''), id])

it('from a bad action to a green audit, by the lines that are printed', async () => {
  expect(await type(`node "${program}" rotate`)).toMatchObject({ code: 0, err: '' })
  const [[, leaked = ''] = [], pull] = alive()
  offset = 0
  if (world.github !== undefined) await arrangeIncident({ github: world.github })
  const push = { account: organization, action: 'repo.tag.push', name: 'acme/kic', actor: 'mallory' } as const
  const data = { tag: 'v3.4.1', digest: `sha256:${'a'.repeat(64)}` }
  world.hub?.audit.add({ ...push, data, at: Date.now() - day })

  const asked = 'exposed --action tj-actions/changed-files@v45 --since 2026-09-25T00:00:00Z --json'
  const { code, out, err } = await type(`node "${program}" ${asked}`)
  const found = JSON.parse(out) as { outputs: { entries: string[] } }
  expect({ code, entries: found.outputs.entries }).toEqual({ code: 1, entries: ['kic push'] })
  const printed = err.trimEnd().split('\n').at(-1) ?? ''
  expect(printed).toMatch(/^node \S+ rotate --compromised 'kic push'$/)

  expect(await type(printed, 'kept')).toMatchObject({ code: 0, err: '' })
  const [page, html, report] = await Promise.all(['page.md', 'page.html', 'report.json'].map(kept))
  expect(JSON.parse(report ?? '')).toMatchObject({
    ok: true,
    tokens: [{ deleted: [leaked] }, { others: [] }],
  })
  const [, dead = ''] = /"deadSince":"([^"]{19})/.exec(report ?? '') ?? []
  const headline = `<code>kic push</code>: The leaked token is dead since ${dead.replace('T', ' ')} UTC`
  expect([page, html].map(text => text?.replaceAll('‑', '-'))).toEqual([
    expect.stringMatching(`^### ✅ ${headline}`),
    expect.stringContaining(`<h1>✅ ${headline}`),
  ])
  expect(html).toMatch(/Pushed:<.b> 1 push .*, 1 by <code>mallory<.*Not seen:<.b>.*runs of acme\/kic</s)
  expect(await kept('tokens.csv')).toMatch(/,kic push,[^\n]*,rotated,.*,kic pull,[^\n]*,nothing,/s)
  expect(await kept('pushes.csv')).toMatch(/^at,.*\r\n.*,acme\/kic,mallory,v3\.4\.1,sha256:a{64}\r\n$/)
  expect(await kept('findings.csv')).toBe('date,commit,severity,code,subject,message\r\n')
  const written = [page, html, report, await kept('tokens.csv'), out, err].join('\n')
  expect(createSecretSearch(mintedSecrets(world, {}))(written)).toEqual([])

  // The leaked token is gone, the other one was left alone, and GitHub has the new one's value.
  expect(alive()).toEqual([pull, ['kic push', expect.not.stringMatching(leaked)]])
  const { value } = world.github?.place('actions:acme/kic#production')?.secrets.get('RELEASE_PUSH') ?? {}
  expect(value).toBe(world.book.tokens(organization)[1]?.value)
  expect(await type(`node "${program}" audit --json`)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/"complete":true,"findings":\[\],/) as unknown,
  })
  expect(world.github?.violations).toEqual([])
})
