import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { installationToken } from '../../sandbox/github/installation-token.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { type GhCheckout, ghObstacle, startGh } from '../support/gh.ts'
import { withProgram } from '../support/markdown-example.ts'
import { describeWith } from '../support/real-parts.ts'

const page = readFileSync('docs/token-expired.md', 'utf8')
const day = 86_400_000
const expiry = new Date(Date.now() + 80 * day).toISOString().replace(/\.\d+/, '')

/** The commands of the page's block that holds this text. */
function commands(holds: string): string {
  const blocks = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block)
  return (blocks.find(block => block.includes(holds)) ?? '').replaceAll('2027-02-23T00:00:00Z', expiry)
}

const tokenList = `organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
    stores:
      - secret: DOCKERHUB_PUSH_TOKEN
      - { secret: DOCKERHUB_PUSH_TOKEN, environment: release }
      - { secret: DOCKERHUB_PUSH_TOKEN, repository: acme/operator }
`
const stores = ['actions:acme/app', 'actions:acme/app#release', 'actions:acme/operator']

describeWith(ghObstacle)('the five-minute fix, as the page has it', () => {
  let world: World
  let gh: GhCheckout
  let fresh: string
  beforeAll(async () => {
    world = await startWorld({ registry: 'embedded', hub: true, github: true })
    world.book.addRepository({ name: 'acme/app', visibility: 'private' })
    await world.github?.addRepository('acme/app', { environments: ['release'] })
    await world.github?.addRepository('acme/operator')
    const value = installationToken('person')
    world.github?.addToken({ name: 'person', value, permissions: everyPermission })
    gh = await startGh(world, { repository: 'acme/app', token: value })
    await mkdir(join(gh.folder, '.github'))
    await writeFile(join(gh.folder, '.github/docker-oat.yml'), tokenList)
  })
  afterAll(async () => {
    await gh.close()
    await world.close()
  })
  // What a person does in Docker Home.
  beforeEach(() => {
    const resources = [
      { type: 'TYPE_REPO' as const, path: 'acme/app', scopes: ['scope-image-push'] },
      { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
    ]
    fresh = world.book.mint('acme', { label: 'app push', resources, expiresAt: Date.parse(expiry) }).value
    for (const name of stores) {
      world.github?.place(name)?.secrets.clear()
      world.github?.place(name)?.variables.clear()
    }
  })
  const held = () => stores.map(name => world.github?.secretValue(`${name}:DOCKERHUB_PUSH_TOKEN`) === fresh)
  const dates = () =>
    stores.map(name => world.github?.place(name)?.variables.get('DOCKERHUB_PUSH_TOKEN_EXPIRES_AT')?.value)

  it('one command updates every copy, and the dates beside them', async () => {
    const script = withProgram(commands('rotate --only'), `'${node24()}' '${resolve('dist/cli/index.js')}'`)
      // There is no terminal to ask at.
      .replace('--prompt token', '--stdin token')
    const env = { DOCKER_OAT_REGISTRY: world.registry.host, GITHUB_API_URL: world.github?.origin ?? '' }
    const { code, out } = await gh.bash(script, { input: fresh, env })
    expect({ code, out: out.includes(fresh) }).toEqual({ code: 0, out: false })
    expect(held()).toEqual([true, true, true])
    expect(dates().map(date => Date.parse(date ?? ''))).toEqual(Array<number>(3).fill(Date.parse(expiry)))
  })

  it('by hand: each command of the page', async () => {
    for (const line of commands('gh secret set').trim().split('\n')) {
      expect(await gh.bash(line, { input: fresh })).toEqual({ code: 0, out: '' })
    }
    expect(held()).toEqual([true, true, true])
    expect(dates()).toEqual([expiry, undefined, undefined])
  })
})
