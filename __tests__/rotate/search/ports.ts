import path from 'node:path'
import { type ErrorCode, OatError } from '../../../src/base/error.ts'
import { unseen } from '../../../src/base/look.ts'
import type { Clock } from '../../../src/base/clock.ts'
import type { Files } from '../../../src/base/files.ts'
import type { HubTokenDetails } from '../../../src/hub/answers.ts'
import type { Hub } from '../../../src/hub/hub.ts'
import { Secret } from '../../../src/base/secret.ts'
import { noteMark } from '../../../src/tokens/copies.ts'
import { type Store, storeIdentity, storeName } from '../../../src/token-list/store.ts'
import type { Question } from '../../../src/registry/protocol.ts'
import type { Registry } from '../../../src/registry/registry.ts'
import type { RotatePorts } from '../../../src/rotate/run.ts'
import { type AllStores, routeStores, type StoreState } from '../../../src/stores/stores.ts'
import type { TokenValue, WriteOutcome } from '../../../src/stores/stores.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import { listedTokens, makeToken, type ModelToken, placeOf, tokenOf, works, type World } from './world.ts'

/** A token list where it stands: what its job is, and what it can see. */
export interface Home {
  /** GITHUB_REPOSITORY; `undefined`: not in a job of GitHub. */
  readonly repository: string | undefined
  /** Its clone's remote; `undefined`: there is none. */
  readonly origin: string | undefined
  readonly config: string
  readonly list: string
  /** A context of its kubeconfig to the server behind it; `''`: the current one. */
  readonly clusters: Readonly<Record<string, string>>
  /** GitHub's web address, where it is not github.com. */
  readonly server?: string
  /** The run has no token for GitHub. */
  readonly isWithoutGithub?: boolean
}

/** Which list it is, for the judge. */
export function keyOf({ repository, origin, config, server = '' }: Home): string {
  return `${server}${repository ?? origin ?? 'nowhere'} ${config}`
}

/** Which place a store is, whoever names it. */
export function identityOf(store: Store, home: Home): string {
  if (store.kind === 'program') return `program of ${keyOf(home)}: ${store.argv.join(' ')}`
  if (store.kind !== 'kubernetes') return `${home.server ?? ''}${storeIdentity(store, home.repository ?? '')}`
  return `kubernetes:${home.clusters[store.context ?? ''] ?? 'nowhere'}/${store.namespace}/${store.name}`
}

/** One run of mode rotate at work in a world. */
export interface Actor {
  readonly world: World
  readonly home: Home
  readonly run: number
  /** `<id>.<attempt>`. */
  readonly name: string
  calls: number
  /** Those of them that change something. */
  acts: number
  isDead: boolean
  readonly end: AbortController
  readonly said: string[]
  readonly reports: string[]
  summary: string
}

export class Death extends Error {}

/** No run needs so many calls. */
const mostCalls = 1500
export class Endless extends Error {}

const refuse = (code: ErrorCode, message: string): OatError =>
  new OatError(code, { message, hint: 'nothing' })

/** Every call of a run goes through here: the clock moves, and what is planned for this call happens. */
async function call<T>(actor: Actor, act: () => T, isRead = false): Promise<T> {
  const { world } = actor
  if (actor.isDead) throw new Death('is dead')
  world.now += 1000
  actor.calls += 1
  if (!isRead) actor.acts += 1
  if (actor.calls > mostCalls) throw new Endless(`${mostCalls} calls`)
  const trouble = world.troubles.find(({ run, call: at }) => run === actor.run && at === actor.calls)
  if (trouble === undefined) return act()
  const { what } = trouble
  if (typeof what === 'object') {
    // Two writers within a second cannot be told apart.
    world.now += 3000
    await what.act(world)
    world.now += 3000
    return act()
  }
  const die = (): never => {
    actor.isDead = true
    throw new Death(what)
  }
  switch (what) {
    case 'dies before':
      return die()
    case 'dies after':
      act()
      return die()
    case 'is cancelled before':
      actor.end.abort(new Error('cancelled'))
      return act()
    case 'is cancelled after': {
      const done = act()
      actor.end.abort(new Error('cancelled'))
      return done
    }
    case 'is not answered':
      if (!isRead) act()
      throw refuse('REGISTRY_UNREACHABLE', 'no answer')
    case 'does not arrive':
      throw refuse('REGISTRY_UNREACHABLE', 'not sent')
    case 'waits an hour':
      world.now += 61 * 60_000
      return act()
  }
}

/** What mode rotate asks for, in this world. */
export function portsOf(actor: Actor): RotatePorts & { readonly files: Files } {
  const { world, home, said } = actor
  const files: Readonly<Record<string, string>> = {
    [home.config]: home.list,
    [path.resolve('.git/HEAD')]: 'ref: refs/heads/main\n',
    [path.resolve('.git/refs/heads/main')]: `${'a'.repeat(40)}\n`,
    [path.resolve('.git/config')]:
      home.origin === undefined ? '' : `[remote "origin"]\n\turl = ${home.origin}\n`,
  }
  const say =
    (kind: string) =>
    (text: string): void =>
      void said.push(kind + text)
  const clock: Clock = {
    now: () => world.now,
    sleep: milliseconds => {
      world.now += milliseconds
      return Promise.resolve()
    },
    random: () => 0.5,
    unique: () => `${actor.run}a${actor.calls}`,
  }
  const [id = '', attempt = ''] = actor.name.split('.')
  return {
    runner: {
      ...silentRunner(),
      environment: {
        ...(home.repository !== undefined && { GITHUB_REPOSITORY: home.repository }),
        ...(home.server !== undefined && { GITHUB_SERVER_URL: home.server }),
        GITHUB_RUN_ID: id,
        GITHUB_RUN_ATTEMPT: attempt,
      },
      info: say(''),
      notice: say('notice: '),
      warning: say('warning: '),
      error: say('error: '),
      output: (name, value) => {
        if (name === 'report') actor.reports.push(value)
      },
      summary: write => {
        actor.summary += write()
        return Promise.resolve()
      },
    },
    clock,
    hold: () => undefined,
    signal: actor.end.signal,
    files: {
      read: (name: string) => Promise.resolve(files[name]),
      locate: (name: string) => Promise.resolve({ kind: name in files ? 'file' : 'nothing' }),
    } as unknown as Files,
    hub: hubOf(actor),
    // As the real ones answer without a client, which a list without a place on GitHub has not.
    hashOf: (_, path) => Promise.resolve(unseen(path, 'nobody asks')),
    openStores: () => {
      const stores = storesOf(actor)
      const hasGithub = home.isWithoutGithub !== true && /\bsecret:/.test(home.list)
      if (hasGithub) return stores
      return routeStores({ secret: undefined, kubernetes: stores, program: stores })
    },
    registry: { name: 'docker.io', open: ({ token }) => registryOf(actor, token.reveal()) },
  }
}

function details(token: ModelToken): HubTokenDetails {
  const { id, label, description, createdAt, expiresAt, lastUsedAt, isActive } = token
  const resources = token.resources.map(it => ({ ...it, scopes: [...it.scopes] }))
  return { id, label, description, createdAt, expiresAt, lastUsedAt, isActive, resources }
}

function hubOf(actor: Actor): Hub {
  const { world } = actor
  const remember = (token: ModelToken): void => void world.past.push({ at: world.now, token: { ...token } })
  const changeable = (id: string, act: 'change' | 'retire'): ModelToken => {
    const token = tokenOf(world, id)
    if (token === undefined) throw refuse('HUB_REJECTED', `there is no token ${id}`)
    const isExpired = (token.expiresAt ?? Infinity) <= world.now
    // Docker refuses to change a token that has expired.
    const isStubborn = ['PATCH', 'both'].includes(world.stubborn.get(id) ?? '') || world.untrue.has(act)
    if (isExpired || isStubborn) throw refuse('HUB_REJECTED', `${id} cannot be changed`)
    remember(token)
    return token
  }
  return {
    serverTime: () => Promise.resolve(world.now),
    list: () =>
      call(
        actor,
        () =>
          listedTokens(world).map(it => ({ ...details(it), resources: undefined, description: undefined })),
        true,
      ),
    get: id => {
      const token = tokenOf(world, id)
      return Promise.resolve(token && details(token))
    },
    mint: wanted =>
      call(actor, () => {
        if (world.tokens.length >= world.plan) throw refuse('HUB_QUOTA', 'the limit is reached')
        const token = makeToken(world, { ...wanted, maker: keyOf(actor.home) })
        if (token.description.includes('[leak told ')) world.remembered.add(keyOf(actor.home))
        return { token: details(token), value: new Secret(`value ${token.id}`, () => undefined) }
      }),
    change: (id, { label, mark }) =>
      call(actor, () => {
        const token = changeable(id, 'change')
        if (label !== undefined) token.label = label
        if (mark !== undefined) token.description = noteMark(token.description, mark)
        return details(token)
      }),
    retire: (id, { label, mark = {} }) =>
      call(actor, () => {
        const token = changeable(id, 'retire')
        if (token.isActive) world.effects.push({ run: actor.run, what: 'took', id })
        Object.assign(token, { label, isActive: false, description: noteMark(token.description, mark) })
        return details(token)
      }),
    remove: id =>
      call(actor, () => {
        const isStubborn = ['DELETE', 'both'].includes(world.stubborn.get(id) ?? '')
        if (isStubborn) throw refuse('HUB_REJECTED', `${id} cannot be deleted`)
        const token = tokenOf(world, id)
        if (token === undefined || world.untrue.has('remove')) return
        remember(token)
        if (works(world, id)) world.effects.push({ run: actor.run, what: 'took', id })
        world.tokens = world.tokens.filter(it => it !== token)
      }),
  }
}

function storesOf(actor: Actor): AllStores {
  const { world, home } = actor
  const nameOf = (store: Store): string => storeName(store, home.repository ?? '')
  /** GitHub leads from a repository's old name to the new one. */
  const identityNow = (store: Store): string => {
    const asked = 'repository' in store ? store.repository : undefined
    const now = asked === undefined ? undefined : world.renamed.get(asked.toLowerCase())
    return identityOf(now === undefined ? store : ({ ...store, repository: now } as Store), home)
  }
  const seen = (store: Store, own?: TokenValue): StoreState => {
    const { value, at, noted } = placeOf(world, identityNow(store))
    const name = nameOf(store)
    if (store.kind === 'program') return { store: name, kind: 'opaque' }
    if (value === undefined) return { store: name, kind: 'empty' }
    if (store.kind !== 'kubernetes') {
      return { store: name, kind: 'stamped', updatedAt: Math.floor(at / 1000) * 1000, ahead: 0 }
    }
    return { store: name, kind: 'open', holds: own !== undefined && value === own.id ? own.id : noted }
  }
  const closed = (store: Store): void => {
    if (world.closed.has(identityNow(store))) {
      throw refuse('STORE_FORBIDDEN', `${nameOf(store)} cannot be written`)
    }
  }
  return {
    identify: store => Promise.resolve(identityNow(store)),
    check: store =>
      call(
        actor,
        () => {
          closed(store)
          return seen(store)
        },
        true,
      ),
    look: (store, own) => call(actor, () => seen(store, own), true),
    write: async (store, { id }): Promise<WriteOutcome> => {
      let at = world.now
      const put = (): void => {
        closed(store)
        at = world.now
        const noted = store.kind === 'kubernetes' ? id : undefined
        const place = placeOf(world, identityNow(store))
        const { value, isForeign } = place
        if (value !== undefined && value !== id && !isForeign) world.replaced.set(value, at)
        Object.assign(place, { value: id, at, isForeign: false, noted })
      }
      try {
        await call(actor, put)
        return { result: 'written', sentAt: at, answeredAt: at }
      } catch (error) {
        const isLost = error instanceof OatError && error.code === 'REGISTRY_UNREACHABLE'
        if (isLost) return { result: 'lost', error: refuse('STORE_FAILED', 'no answer') }
        throw error
      }
    },
    announce: () => call(actor, () => 'same' as const),
  }
}

const ladder = ['pull', 'push', 'delete']

/** The token service: what it grants is what the token has. */
function registryOf({ world }: Actor, value: string): Registry {
  const id = value.replace('value ', '')
  const answer = ({ repository, action, standsForPublic }: Question) => {
    const token = tokenOf(world, id)
    if (token === undefined || !works(world, id)) return { kind: 'rejected', detail: 'incorrect' } as const
    const path = standsForPublic ? '*/*/public' : repository
    const scopes = token.resources.flatMap(it => (it.path === path ? it.scopes : []))
    const highest = Math.max(-1, ...scopes.map(scope => ladder.indexOf(scope.replace('scope-image-', ''))))
    return ladder.indexOf(action) <= highest
      ? ({ kind: 'granted', label: token.label } as const)
      : ({ kind: 'withheld', label: token.label, detail: 'insufficient scopes' } as const)
  }
  return {
    challenge: () => Promise.resolve({ scheme: 'bearer', realm: 'https://auth', service: 'hub' }),
    ask: question => Promise.resolve(answer(question)),
    askAsNobody: question => Promise.resolve(answer(question)),
    askTogether: () => Promise.resolve(answer),
    findTags: () => Promise.resolve([]),
    checkBasic: () => Promise.resolve({ kind: 'opaque' }),
    identify: () => Promise.resolve({ kind: 'opaque' } as const),
    tryUpload: () => Promise.resolve({ kind: 'opened', cancelled: true }),
  }
}
