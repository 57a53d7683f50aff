import type { Clock } from '../../../src/base/clock.ts'
import { OatError, type ErrorCode } from '../../../src/base/error.ts'
import type { Files } from '../../../src/base/files.ts'
import { Secret } from '../../../src/base/secret.ts'
import type { HubTokenDetails } from '../../../src/hub/answers.ts'
import type { Hub } from '../../../src/hub/hub.ts'
import { storeIdentity, storeName, type Store } from '../../../src/register/store.ts'
import type { Question } from '../../../src/registry/protocol.ts'
import type { Registry } from '../../../src/registry/registry.ts'
import type { RotatePorts } from '../../../src/rotate/run.ts'
import type { Runner } from '../../../src/runner/runner.ts'
import type { AllStores, StoreState, TokenValue } from '../../../src/stores/stores.ts'
import { noteMark } from '../../../src/tokens/copies.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import { beforeStep, makeToken, type ModelToken, placeOf, tokenOf, works, type World } from './world.ts'

/** A repository with a register: what its job is, and what it can see. */
export interface Home {
  readonly repository: string
  readonly register: string
  /** A context of its kubeconfig to the server behind it; `''`: the current one. */
  readonly clusters: Readonly<Record<string, string>>
  /** Identities of places that this job cannot read or write. */
  readonly blind: readonly string[]
}

/** Which place a store is, whoever names it. */
export function identityOf(store: Store, { repository, clusters }: Home): string {
  if (store.kind === 'program') return `program of ${repository}: ${store.argv.join(' ')}`
  if (store.kind !== 'kubernetes') return storeIdentity(store, repository)
  return `kubernetes:${clusters[store.context ?? ''] ?? 'nowhere'}/${store.namespace}/${store.name}`
}

export interface Heard {
  readonly reports: string[]
  readonly said: string[]
}

/** What mode rotate asks for, in this world. */
export function portsOf(
  world: World,
  { home, heard }: { home: Home; heard: Heard },
): RotatePorts & { readonly files: Files } {
  const runner = runnerOf(world, { home, heard })
  return {
    runner,
    clock: clockOf(world),
    hold: () => undefined,
    signal: new AbortController().signal,
    // Nothing else is read: this run has no event.
    files: { read: () => Promise.resolve(home.register) } as Partial<Files> as Files,
    openHub: () => hubOf(world, home.repository),
    openStores: () => storesOf(world, home),
    registry: { name: 'docker.io', open: ({ token }) => registryOf(world, token.reveal()) },
  }
}

function runnerOf(world: World, { home, heard }: { home: Home; heard: Heard }): Runner {
  const say =
    (kind: string) =>
    (text: string): void => {
      heard.said.push(kind + text)
    }
  return {
    ...silentRunner(),
    environment: {
      GITHUB_REPOSITORY: home.repository,
      GITHUB_RUN_ID: String(1000 + world.run),
      GITHUB_RUN_ATTEMPT: '1',
    },
    info: say(''),
    warning: say('warning: '),
    error: say('error: '),
    output: (name, value) => {
      if (name === 'report') heard.reports.push(value)
    },
  }
}

function clockOf(world: World): Clock {
  return {
    now: () => world.now,
    sleep: milliseconds => {
      world.now += milliseconds
      return Promise.resolve()
    },
    random: () => 0.5,
    unique: () => `${world.run}a${world.step}`,
  }
}

function refuse(code: ErrorCode, message: string): never {
  throw new OatError(code, { message, hint: 'nothing' })
}

function details(token: ModelToken): HubTokenDetails {
  const { id, label, description, createdAt, expiresAt, lastUsedAt, isActive } = token
  const resources = token.resources.map(it => ({ ...it, scopes: [...it.scopes] }))
  return { id, label, description, createdAt, expiresAt, lastUsedAt, isActive, resources }
}

function hubOf(world: World, maker: string): Hub {
  const changeable = (id: string): ModelToken => {
    beforeStep(world)
    const token = tokenOf(world, id)
    if (token === undefined) return refuse('HUB_REJECTED', `there is no token ${id}`)
    // Docker refuses to change a token that has expired.
    if ((token.expiresAt ?? Infinity) <= world.now) return refuse('HUB_REJECTED', `${id} has expired`)
    return token
  }
  return {
    serverTime: () => Promise.resolve(world.now),
    list: () => {
      beforeStep(world)
      const items = world.tokens.map(token => ({
        ...details(token),
        resources: undefined,
        description: undefined,
      }))
      return Promise.resolve(items)
    },
    get: id => {
      const token = tokenOf(world, id)
      return Promise.resolve(token && details(token))
    },
    mint: async wanted => {
      beforeStep(world)
      if (world.tokens.length >= world.plan) return refuse('HUB_QUOTA', 'the limit is reached')
      const token = makeToken(world, { ...wanted, maker })
      return Promise.resolve({
        token: details(token),
        value: new Secret(`value ${token.id}`, () => undefined),
      })
    },
    change: async (id, { label, mark }) => {
      const token = changeable(id)
      if (label !== undefined) token.label = label
      if (mark !== undefined) token.description = noteMark(token.description, mark)
      return Promise.resolve(details(token))
    },
    retire: async (id, label) => {
      const token = changeable(id)
      Object.assign(token, { label, isActive: false })
      return Promise.resolve(details(token))
    },
    remove: async id => {
      beforeStep(world)
      world.tokens = world.tokens.filter(token => token.id !== id)
      return Promise.resolve()
    },
  }
}

function storesOf(world: World, home: Home): AllStores {
  const look = (store: Store, own?: TokenValue): Promise<StoreState> => {
    const identity = identityOf(store, home)
    const name = storeName(store, home.repository)
    beforeStep(world)
    if (home.blind.includes(identity)) return refuse('STORE_MISSING', `${name} cannot be seen`)
    const { value, at, noted } = placeOf(world, identity)
    if (store.kind === 'program') return Promise.resolve({ store: name, kind: 'opaque' })
    if (value === undefined) return Promise.resolve({ store: name, kind: 'empty' })
    if (store.kind === 'kubernetes') {
      const holds = own !== undefined && value === own.id ? own.id : noted
      return Promise.resolve({ store: name, kind: 'open', holds })
    }
    return Promise.resolve({
      store: name,
      kind: 'stamped',
      updatedAt: Math.floor(at / 1000) * 1000,
      ahead: 0,
    })
  }
  return {
    check: async store => look(store),
    look: async (store, own) => look(store, own),
    identify: store => Promise.resolve(identityOf(store, home)),
    write: async (store, { id }) => {
      beforeStep(world)
      const identity = identityOf(store, home)
      if (home.blind.includes(identity)) return refuse('STORE_MISSING', `${identity} cannot be seen`)
      Object.assign(placeOf(world, identity), { value: id, at: world.now, isForeign: false, noted: id })
      return Promise.resolve({ result: 'written', sentAt: world.now, answeredAt: world.now })
    },
    announce: async (store, { expiresAt, isNew = false }) => {
      if (!('app' in store) || store.app !== 'actions') return Promise.resolve('same')
      const identity = identityOf(store, home)
      const value = new Date(expiresAt).toISOString()
      const before = world.variables.get(identity)
      if (before === value || (before === undefined && !isNew)) return Promise.resolve('same')
      beforeStep(world)
      const refusal = world.refusals.get(identity)
      if (refusal !== undefined && before === undefined) return Promise.resolve('refused')
      if (refusal !== undefined) {
        return refuse(refusal === 'failed' ? 'STORE_FAILED' : 'STORE_FORBIDDEN', 'no')
      }
      world.variables.set(identity, value)
      return Promise.resolve('done')
    },
  }
}

const ladder = ['pull', 'push', 'delete']

function registryOf(world: World, value: string): Registry {
  const id = value.replace('value ', '')
  const answer = ({ repository, action, standsForPublic }: Question) => {
    const token = tokenOf(world, id)
    if (token === undefined || !works(world, id)) return { kind: 'rejected', detail: 'incorrect' } as const
    const path = standsForPublic ? '*/*/public' : repository
    const scopes = token.resources.flatMap(it => (covers(it.path, path) ? it.scopes : []))
    const highest = Math.max(-1, ...scopes.map(scope => ladder.indexOf(scope.replace('scope-image-', ''))))
    const isGranted = ladder.indexOf(action) <= highest
    return isGranted
      ? ({ kind: 'granted', label: token.label } as const)
      : ({ kind: 'withheld', label: token.label, detail: 'insufficient scopes' } as const)
  }
  return {
    challenge: () => Promise.resolve({ scheme: 'bearer', realm: 'https://auth', service: 'hub' }),
    ask: question => Promise.resolve(answer(question)),
    askAsNobody: question => Promise.resolve(answer(question)),
    askTogether: () => Promise.resolve(answer),
    checkBasic: () => Promise.resolve({ kind: 'opaque' }),
    tryUpload: () => Promise.resolve({ kind: 'opened', cancelled: true }),
  }
}

function covers(path: string, other: string): boolean {
  return path === other || (path.endsWith('/*') && other.startsWith(path.slice(0, -1)))
}
