import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { Secret } from '../../src/base/secret.ts'
import { askAll } from '../../src/registry/ask-all.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import type { Question } from '../../src/registry/protocol.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { quietPorts } from '../support/quiet-ports.ts'

const own = ['acme/a', 'acme/b', 'acme/c']
const foreign = 'acme/not-for-this-token'
const mask = (): void => undefined

let world: World
let value: string
beforeAll(async () => {
  world = await startWorld({ registry: 'embedded' })
  for (const name of [...own, foreign]) world.book.addRepository({ name, visibility: 'private' })
  const resources = own.map(path => ({ type: 'TYPE_REPO' as const, path, scopes: ['scope-image-push'] }))
  value = world.book.mint('acme', { label: 'three', resources }).value
})
beforeEach(() => {
  world.log.clear()
  world.auth.faults.clear()
  world.auth.underPrivilege = 'refuse'
})
afterAll(() => world.close())

function open(secret = value) {
  const credential = { username: 'acme', token: new Secret(secret, mask) }
  return createRegistry(parseRegistryHost(world.registry.host), credential, quietPorts())
}

const push = (repository: string): Question => ({ repository, action: 'push' })
const pull = (repository: string): Question => ({ repository, action: 'pull' })

/** What was asked for in each token request, in order, and how it ended. */
const asked = (): string[] =>
  world.log
    .entries()
    .filter(({ server }) => server === 'auth')
    .map(({ target, outcome }) => {
      const scopes = new URL(target, 'http://auth').searchParams.getAll('scope')
      return `${scopes.map(scope => scope.replace('repository:', '')).join(' ')} ${String(outcome)}`
    })

async function ask(questions: readonly Question[], untilRefused = true, secret = value): Promise<string[]> {
  const answered = await askAll(questions, { registry: open(secret), untilRefused })
  return answered.map(({ repository, action, answer }) => `${action} ${repository} ${answer.kind}`)
}

describe('everything that a token has', () => {
  it('is one request, with one scope a repository', async () => {
    const answers = await ask([push('acme/a'), pull('acme/b'), pull('acme/a'), push('acme/c')])
    expect(answers).toEqual([
      'push acme/a granted',
      'pull acme/b granted',
      'pull acme/a granted',
      'push acme/c granted',
    ])
    expect(asked()).toEqual(['acme/a:push,pull acme/b:pull acme/c:push 200'])
  })

  it('is shown by the answer for several, and what that does not show is asked alone', async () => {
    world.auth.underPrivilege = 'narrow'
    expect(await ask([push('acme/a'), push(foreign), push('acme/c')])).toEqual([
      'push acme/a granted',
      `push ${foreign} withheld`,
      'push acme/c granted',
    ])
    expect(asked()).toEqual([`acme/a:push ${foreign}:push acme/c:push 200`, `${foreign}:push 200`])
  })

  it('is found where the service does not understand several scopes', async () => {
    world.auth.faults.set(fault.status(414), { matching: /scope=.*scope=/ })
    expect(await ask(own.map(push))).toEqual(own.map(name => `push ${name} granted`))
    expect(asked()).toEqual([
      'acme/a:push acme/b:push acme/c:push 414',
      ...own.map(name => `${name}:push 200`),
    ])
  })
})

describe('one part that a token lacks', () => {
  const questions = [push('acme/a'), push(foreign), push('acme/c'), push(foreign)]

  it('is named, after two refusals', async () => {
    expect(await ask(questions)).toEqual(['push acme/a granted', `push ${foreign} withheld`])
    expect(asked().map(line => line.slice(-3))).toEqual(['401', '200', '401'])
  })

  it('does not hide the others, where all are to be told', async () => {
    expect(await ask(questions, false)).toEqual([
      'push acme/a granted',
      `push ${foreign} withheld`,
      'push acme/c granted',
      `push ${foreign} withheld`,
    ])
    expect(asked()).toHaveLength(5)
  })
})

describe('a bad credential', () => {
  it.each([true, false])('is presented once (until refused: %s)', async untilRefused => {
    expect(await ask(own.map(push), untilRefused, world.misfits.unknown)).toEqual(['push acme/a rejected'])
    expect(asked()).toHaveLength(1)
  })

  it('is presented once alone where several scopes are not understood', async () => {
    world.auth.faults.set(fault.status(400), { matching: /scope=.*scope=/ })
    expect(await ask(own.map(push), false, world.misfits.unknown)).toEqual(['push acme/a rejected'])
    expect(asked()).toHaveLength(2)
  })
})
