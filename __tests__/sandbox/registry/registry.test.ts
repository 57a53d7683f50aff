import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { normalise } from '../../../sandbox/request-log.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { type Answer, ask, askToken, tokenOf } from '../ask.ts'
import { describeWith } from '../../support/real-parts.ts'

const obstacle = await missingPrograms(['docker-registry'])
const name = 'acme/nightly-app'

type Access = 'pull' | 'push' | 'nobody'

/** What the action asks, with everything that must be refused on the way. */
const story: readonly (readonly [Access | 'garbage', string, string])[] = [
  ['nobody', 'GET', '/v2/'],
  ['garbage', 'GET', '/v2/'],
  ['pull', 'GET', '/v2/'],
  ['nobody', 'GET', `/v2/${name}/manifests/latest`],
  ['pull', 'GET', '/v2/acme/app/manifests/latest'],
  ['pull', 'GET', `/v2/${name}/manifests/latest`],
  ['nobody', 'POST', `/v2/${name}/blobs/uploads/`],
  ['pull', 'POST', `/v2/${name}/blobs/uploads/`],
  ['push', 'POST', `/v2/${name}/blobs/uploads/`],
  ['push', 'GET', 'UPLOAD'],
  ['push', 'GET', 'UPLOAD'],
  ['push', 'DELETE', 'UPLOAD'],
  ['nobody', 'GET', '/nowhere'],
]

const told = [
  'www-authenticate',
  'docker-distribution-api-version',
  'docker-content-digest',
  'content-type',
  'location',
]

/** The real registry names the actions of a challenge in no particular order: it keeps them in a Go map. */
function essence(line: string, { status, headers, body }: Answer) {
  const seen = told
    .map(header => [header, headers.get(header)] as const)
    .filter(([, value]) => value !== null)
  const shown = Object.fromEntries(
    seen.map(([header, value]) => [header, normalise(value ?? '').replace('push,pull', 'pull,push')]),
  )
  return { line, status, headers: shown, body }
}

async function registryToken(world: World, access: 'pull' | 'push'): Promise<string> {
  const { token, repository } = world.entry('nightly', access)
  const scopes = [`repository:${repository}:${access === 'push' ? 'pull,push' : 'pull'}`]
  return tokenOf(await askToken(world, { as: { username: 'acme', password: token.value }, scopes }))
}

/** Plays the story; `UPLOAD` stands for the address that the last answer gave. */
async function play(world: World) {
  const { origin } = world.registry
  const tokens = {
    pull: await registryToken(world, 'pull'),
    push: await registryToken(world, 'push'),
    garbage: 'a.b.c',
  }
  const seen = []
  let upload = ''
  for (const [who, method, target] of story) {
    const headers: Record<string, string> = who === 'nobody' ? {} : { authorization: `Bearer ${tokens[who]}` }
    const answer = await ask(target === 'UPLOAD' ? upload : origin + target, { method, headers })
    if (answer.headers.get('docker-upload-uuid') !== null) upload = answer.headers.get('location') ?? ''
    seen.push(essence(`${who} ${method} ${target}`, answer))
  }
  return seen
}

describeWith(obstacle)('both registries', () => {
  it('answer the same requests alike', async () => {
    const worlds = [
      await startWorld({ registry: 'real' }),
      await startWorld({ registry: 'embedded' }),
    ] as const
    try {
      const [fromReal, fromEmbedded] = [await play(worlds[0]), await play(worlds[1])]
      expect(fromEmbedded).toEqual(fromReal)
      const statuses = [401, 401, 200, 401, 401, 404, 401, 401, 202, 204, 204, 401, 404]
      expect(fromReal.map(({ status }) => status)).toEqual(statuses)
    } finally {
      await Promise.all(worlds.map(world => world.close()))
    }
  })
})

const kinds = ['real', 'embedded'] as const

describe.each(kinds)('the %s registry', kind => {
  describeWith(kind === 'real' ? obstacle : undefined)('checks tokens itself', () => {
    let world: World
    beforeAll(async () => void (world = await startWorld({ registry: kind })))
    afterEach(() => {
      world.auth.shapes.clear()
      world.registry.faults.clear()
    })
    afterAll(() => world.close())

    const start = async (token: string) => {
      const url = `${world.registry.origin}/v2/${name}/blobs/uploads/`
      return ask(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    }

    it.each([
      ['right', 202, null],
      ['wrong-key', 401, 'invalid_token'],
      ['expired', 401, 'invalid_token'],
      ['other-audience', 401, 'invalid_token'],
      ['opaque', 401, 'invalid_token'],
      ['without-access', 401, 'insufficient_scope'],
    ] as const)('takes a token of the shape %s as it should', async (...[shape, status, error]) => {
      world.auth.shapes.set(shape, { times: 1 })
      const answer = await start(await registryToken(world, 'push'))
      const challenge = answer.headers.get('www-authenticate')
      expect(answer.status).toBe(status)
      expect(challenge === null ? null : /error="([^"]*)"/.exec(challenge)?.[1]).toBe(error)
    })

    it('refuses a push with a pull token', async () => {
      const answer = await start(await registryToken(world, 'pull'))
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch(
        new RegExp(`scope="repository:${name}:(pull,push|push,pull)",error="insufficient_scope"`),
      )
    })

    it('names in its log whose token it saw', async () => {
      world.log.clear()
      const path = `/v2/${name}/tags/list?n=${randomUUID()}`
      const authorization = `Bearer ${await registryToken(world, 'pull')}`
      await ask(world.registry.origin + path, { headers: { authorization } })
      expect(world.log.lines().at(-1)).toMatch(
        /^registry GET \S+ \[registry token of nightly-app pull\] (200|404)$/,
      )
      expect(world.log.lines().join()).not.toContain(authorization)
    })
  })
})

it('keeps no image in the embedded registry, and says so', async () => {
  const world = await startWorld({ registry: 'embedded' })
  try {
    const headers = { authorization: `Bearer ${await registryToken(world, 'push')}` }
    const at = `${world.registry.origin}/v2/${name}`
    const begun = await ask(`${at}/blobs/uploads/`, { method: 'POST', headers })
    const upload = begun.headers.get('location') ?? ''
    const others = [upload.replace(name, 'acme/other'), `${at}/manifests/latest`]
    for (const method of ['PATCH', 'PUT']) {
      for (const url of [upload, ...others]) {
        expect((await ask(url, { method, headers })).status).toBeGreaterThanOrEqual(400)
      }
    }
    expect((await ask(upload, { method: 'GET', headers })).status).toBe(204)
  } finally {
    await world.close()
  }
})
