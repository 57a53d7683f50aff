import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../../sandbox/world.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { createRegistry, tryUpload } from '../../src/registry/registry.ts'
import { quietPorts } from '../support/quiet-ports.ts'

const ports = quietPorts({ timeoutMs: 30_000 })
const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A registry that answers the start with 202 and this Location, and the end with this status. */
async function start(answers: { location?: string; post?: number; end?: number }) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? 'nothing'}`)
    const { location } = answers
    if (request.method === 'POST') {
      response.writeHead(answers.post ?? 202, location === undefined ? {} : { location }).end()
    } else response.writeHead(answers.end ?? 204).end()
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const host = parseRegistryHost(`127.0.0.1:${(server.address() as AddressInfo).port}`)
  const bearer = new Secret('jwt', () => undefined)
  const begin = ['POST /v2/acme/acme/blobs/uploads/ Bearer jwt']
  return { seen, begin, upload: () => tryUpload('acme/acme', bearer, { host, http: ports.http }) }
}

describe('findTags', () => {
  it("looks at a tag by the session of the proof, and asks for no other; Debian's registry where it is there", async () => {
    const world = await startWorld()
    closers.push(() => void world.close())
    const { value: token } = world.entry('release', 'push').token
    const repository = 'acme/app'
    const registry = createRegistry(
      parseRegistryHost(world.registry.host),
      { username: 'acme', token: new Secret(token, () => undefined) },
      ports,
    )
    const tag = { repository, tag: 'v1', item: '' }
    expect(await registry.findTags([tag])).toEqual([undefined])
    await registry.askTogether([
      { repository, action: 'push' },
      { repository, action: 'pull' },
    ])
    expect(await registry.findTags([tag])).toEqual([false])
    await publish(world, repository, 'v1')
    const before = world.log.entries().length
    const other = { repository: 'acme/nightly-app', tag: 'v1', item: '' }
    expect(await registry.findTags([tag, other])).toEqual([true, undefined])
    expect(
      world.log
        .entries()
        .slice(before)
        .map(({ method }) => method),
    ).toEqual(['HEAD'])
  })
})

/** An empty index, as a client pushes it. */
async function publish(world: World, repository: string, tag: string): Promise<void> {
  const { auth, registry } = world
  if (registry.kind === 'embedded') {
    registry.published.add(`${repository}:${tag}`)
    return
  }
  const scope = `repository:${repository}:pull,push`
  const basic = Buffer.from(`acme:${world.entry('release', 'push').token.value}`).toString('base64')
  const issued = await fetch(`http://${auth.host}/token?service=${auth.service}&scope=${scope}`, {
    headers: { authorization: `Basic ${basic}` },
  })
  const { token } = (await issued.json()) as { token: string }
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const { status } = await fetch(`http://${registry.host}/v2/${repository}/manifests/${tag}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': mediaType },
    body: JSON.stringify({ schemaVersion: 2, mediaType, manifests: [] }),
  })
  expect(status).toBe(201)
}

describe('tryUpload', () => {
  it.each([
    ['taken back', 204, true],
    ['taken back', 202, true],
    ['gone already', 404, true],
    ['for somebody with more rights', 401, false],
    ['not to be taken back', 405, false],
  ])('opens an upload that is %s: %d', async (...[, end, cancelled]) => {
    const { seen, begin, upload } = await start({ location: '/v2/acme/acme/blobs/uploads/1?_state=a', end })
    expect(await upload()).toEqual({ kind: 'opened', cancelled })
    expect(seen).toEqual([...begin, 'DELETE /v2/acme/acme/blobs/uploads/1?_state=a Bearer jwt'])
  })

  it.each([undefined, 'https://elsewhere.example/upload', 'http://127.0.0.1:9/upload', 'http://'])(
    'takes its token nowhere else: %s',
    async location => {
      const { seen, begin, upload } = await start(location === undefined ? {} : { location })
      expect(await upload()).toEqual({ kind: 'opened', cancelled: false })
      expect(seen).toEqual(begin)
    },
  )

  it.each([401, 403])('tells a refusal: %d', async post => {
    const { seen, begin, upload } = await start({ post })
    expect(await upload()).toEqual({ kind: 'refused', detail: 'no reason given' })
    expect(seen).toEqual(begin)
  })

  it.each([200, 404])('knows no other answer: %d', async post => {
    const { upload } = await start({ post })
    await expect(upload()).rejects.toThrow(
      new RegExp(`^127\\S+ answers the start of an upload with HTTP ${post}$`),
    )
  })
})
