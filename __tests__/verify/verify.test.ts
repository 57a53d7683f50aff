import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { fault } from '../../sandbox/fault.ts'
import { startOddRegistry } from '../../sandbox/registry/odd.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createClock, createDeadline } from '../../src/base/clock.ts'
import { openModePorts } from '../../src/runner/ports.ts'
import { readVerifyInputs } from '../../src/verify/inputs.ts'
import { verify } from '../../src/verify/verify.ts'
import { closeAfterTest } from '../support/close-after-test.ts'
import { describeWith } from '../support/real-parts.ts'
import { silentRunner } from '../support/silent-runner.ts'

const obstacle = await missingPrograms(['docker-registry'])
const repository = 'acme/nightly-app'
const clock = createClock()

/** Runs verify as the action does, and gives its verdict, outputs and errors. */
async function run(world: World, given: Readonly<Record<string, string>>) {
  const outputs: Record<string, string> = {}
  const errors: string[] = []
  const hints: string[] = []
  const notices: string[] = []
  const infos: string[] = []
  const runner = {
    ...silentRunner({
      registry: world.registry.host,
      organization: 'acme',
      repositories: repository,
      ...given,
    }),
    output: (name: string, value: string) => void (outputs[name] = value),
    notice: (text: string) => void notices.push(text),
    info: (text: string) => void infos.push(text.trim()),
    error: (text: string) => {
      const [message = '', ...hint] = text.split('; ')
      errors.push(message)
      hints.push(hint.join('; ').replace(/ \(docs\S+$/, ''))
    },
  }
  const inputs = readVerifyInputs(runner)
  const deadline = createDeadline(clock, 60)
  const ok = await verify(inputs, openModePorts(runner, { clock, deadline, attempts: 1 }))
  deadline.close()
  const [granted] = JSON.parse(outputs['grants'] ?? '') as { grant: Record<string, string[]> }[]
  return { ok, outputs, errors, hints, notices, infos, grant: granted?.grant }
}

const kinds = [
  ['real', 'refuse'],
  ['real', 'narrow'],
  ['embedded', 'refuse'],
  ['embedded', 'narrow'],
] as const

describe.each(kinds)('verify at the %s registry, whose token endpoint would %s', (kind, underPrivilege) => {
  describeWith(kind === 'real' ? obstacle : undefined)('with its tokens', () => {
    let world: World
    beforeAll(async () => {
      world = await startWorld({ registry: kind })
      world.auth.underPrivilege = underPrivilege
    })
    beforeEach(() => {
      world.log.clear()
    })
    afterAll(() => world.close())
    const value = (access: 'pull' | 'push') => world.entry('nightly', access).token.value

    it.each([
      ['pull', 'pull', []],
      ['push', 'push', []],
      [
        'push',
        'pull',
        [`SCOPE_EXCESS: the token (input "token") can push ${repository}, which is more than access pull`],
      ],
      [
        'pull',
        'push',
        [expect.stringMatching(`^SCOPE_MISSING: the token \\(input "token"\\) cannot push ${repository} `)],
      ],
    ] as const)('a %s token where %s is expected', async (...[has, expected, errors]) => {
      const given = { channel: 'nightly', access: expected, token: value(has), probe: 'upload' }
      const result = await run(world, given)
      expect(result).toMatchObject({ ok: errors.length === 0, errors })
      expect(result.grant).toEqual({ [repository]: has === 'push' ? ['pull', 'push'] : ['pull'] })
      expect(result.outputs['ok']).toBe(String(errors.length === 0))
      const uploads = world.log.lines().filter(line => line.includes('/blobs/uploads/'))
      expect(uploads.length > 0).toBe(has === 'push' && expected === 'push')
    })

    it('says when an upload stays open, because taking it back needs delete', async () => {
      const given = { channel: 'nightly', access: 'push', token: value('push'), probe: 'upload' }
      const { notices, infos } = await run(world, given)
      const seen = world.log.entries().filter(({ target }) => target.includes('/blobs/uploads/'))
      expect(seen.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual(['POST 202', 'DELETE 401'])
      expect(notices).toEqual([expect.stringContaining(`an empty upload to ${repository}`)])
      expect(infos).toContain(`upload to ${repository}: started`)
    })

    it('opens no upload unless it is asked to', async () => {
      await run(world, { channel: 'nightly', access: 'push', token: value('push') })
      expect(world.log.lines().filter(line => line.includes('/blobs/'))).toEqual([])
    })

    it('presents a refused credential once, whatever there is to ask', async () => {
      const repositories = `${repository}, acme/acme, acme/app`
      const token = world.misfits.unknown
      const result = await run(world, {
        repositories,
        'nightly-push-token': token,
        'nightly-pull-token': token,
      })
      expect(result.ok).toBe(false)
      expect(result.infos).toContain('pull acme/nightly-app: not shown')
      expect(result.errors.map(error => error.split(':')[0])).toEqual(['TOKEN_REJECTED', 'TOKEN_REJECTED'])
      expect(world.log.lines().filter(line => line.includes('unknown credential'))).toHaveLength(1)
    })

    it('says which token a value is, whatever it may do, and asks nothing else', async () => {
      const report = { type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-report-read'] }
      const label = 'reports (current 2026-11-24T12:00:00Z)'
      const { value: reports } = world.book.mint('acme', { label, resources: [report] })
      for (const [token, name] of [
        [value('push'), 'nightly-app push'],
        [value('pull'), 'nightly-app pull'],
        [reports, label],
      ] as const) {
        world.log.clear()
        const { ok, errors, outputs } = await run(world, { repositories: '', token, probe: 'label' })
        expect([ok, errors, outputs['ok']]).toEqual([true, [], 'true'])
        expect(JSON.parse(outputs['grants'] ?? '')).toEqual([{ input: 'token', label: name, ok: true }])
        expect(world.log.entries().map(({ target }) => /scope=\S+/.exec(target)?.[0])).toEqual([
          undefined,
          undefined,
        ])
      }
    })

    it.each([
      ['TOKEN_REJECTED', () => world.misfits.inactive.value],
      ['TOKEN_EXPIRED', () => world.misfits.expired.value],
      ['TOKEN_REJECTED', () => world.misfits.unknown],
    ])('says %s of a value that does not work, which is sent once', async (code, token) => {
      world.log.clear()
      const tokens = { 'nightly-push-token': token(), 'nightly-pull-token': token() }
      const { ok, errors } = await run(world, { ...tokens, repositories: '', probe: 'label' })
      expect([ok, errors.map(error => error.split(':')[0])]).toEqual([false, [code, code]])
      expect(
        world.log.entries().filter(({ outcome, server }) => server === 'auth' && outcome === 401),
      ).toHaveLength(1)
    })

    it('is not green where the registry does not say which token it is', async () => {
      world.auth.shapes.set('opaque', { times: 1 })
      const asked = { repositories: '', token: value('push'), probe: 'label' }
      const { ok, errors, hints } = await run(world, asked)
      const host = world.registry.host
      const unsaid = `SCOPE_UNPROVEN: ${host} does not say which token input "token" is`
      expect([ok, errors, hints]).toEqual([
        false,
        [unsaid],
        ['look in Docker Home when each token was last used'],
      ])
      const unread = `SCOPE_UNPROVEN: ${host} answers for ${repository} with a token that only it can read, so pull cannot be shown`
      world.auth.shapes.set('opaque', { times: 1 })
      const opaque = await run(world, { access: 'pull', token: value('pull') })
      expect([opaque.errors[0], opaque.hints[0]]).toEqual([
        unread,
        'mode verify needs a registry whose token service issues JWTs; on this one only a push or a pull shows what a token can do',
      ])
    })

    it('is refused where nobody says what to check the token on', async () => {
      await expect(
        run(world, { repositories: '', access: 'push', token: value('push') }),
      ).rejects.toMatchObject({
        message: 'there is no repository to check the push token on',
        hint: 'write "repositories:", or give the token list an entry for this token',
      })
    })

    it('names every repository that is missing', async () => {
      const repositories = ['acme/app', 'acme/nowhere', repository]
      const given = {
        channel: 'nightly',
        access: 'push',
        token: value('push'),
        repositories: repositories.join(),
      }
      const { errors } = await run(world, given)
      const named = errors.map(error => / cannot (\S+ \S+) on /.exec(error)?.[1])
      expect(named).toEqual(['pull acme/app', 'push acme/app', 'pull acme/nowhere', 'push acme/nowhere'])
    })
  })
})

it.each([
  ['open', 'asks for no credential'],
  ['basic', 'accepts the token (input "token") and says nothing about its rights'],
] as const)('is not green at a registry that is %s', async (kind, says) => {
  const world = closeAfterTest(await startWorld({ registry: 'embedded' }))
  const odd = closeAfterTest(await startOddRegistry(kind, { ...world, now: Date.now }))
  const { ok, errors, hints } = await run(world, {
    registry: odd.host,
    access: 'push',
    token: world.entry('nightly', 'push').token.value,
  })
  expect([ok, errors]).toEqual([false, [`SCOPE_UNPROVEN: ${odd.host} ${says}`]])
  expect(hints).toEqual([
    'mode verify needs a registry with a token service; on this one only a push or a pull shows what a token can do',
  ])
})

it('says that the registry itself refuses a push, which its token service allows', async () => {
  const world = closeAfterTest(await startWorld({ registry: 'embedded' }))
  world.registry.faults.set(fault.status(403), { matching: /^POST .*uploads/ })
  const token = world.entry('nightly', 'push').token.value
  const { ok, errors, hints } = await run(world, { access: 'push', token, probe: 'upload' })
  const start = `${world.registry.host} does not let the token (input "token") start a push to ${repository}`
  expect([ok, errors]).toEqual([false, [`SCOPE_MISSING: ${start} (the sandbox was told to answer 403)`]])
  expect(hints).toEqual([
    'its token service allows the push, so the registry itself refuses: check the repository and the organization on Docker Hub',
  ])
})
