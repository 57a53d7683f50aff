import { type ErrorCode, OatError } from '../../src/base/error.ts'
import type { Hub } from '../../src/hub/hub.ts'
import type { AllStores } from '../../src/stores/stores.ts'
import { type Store, storeName } from '../../src/token-list/store.ts'
import type { Wrap } from '../rotate/search/play.ts'
import { Death } from '../rotate/search/ports.ts'
import { minute, type ModelToken } from '../rotate/search/world.ts'
import { Endless } from './floor.ts'
import type { Around } from './stage.ts'
import { type Call, isLook } from './weather.ts'

const dockerHub = { name: 'Docker Hub', unreachable: 'REGISTRY_UNREACHABLE', invalid: 'HUB_INVALID' } as const
const github = { name: 'acme/app', unreachable: 'STORE_FAILED', invalid: 'STORE_FAILED' } as const
type Server = typeof dockerHub | typeof github

const withoutTimes = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z|\d{13}/g, '')

/** Every call of a run passes the table. */
export function weathered({ sky, strangers, somebody, look }: Around): Wrap {
  return (ports, actor) => {
    const { world } = actor
    let lag: { left: number; readonly tokens: readonly ModelToken[] } | undefined
    const lags = new Map<string, { left: number; readonly state: Awaited<ReturnType<AllStores['look']>> }>()
    const gone = new Set<Server>()
    const refuse = (code: ErrorCode, message: string) => {
      return new OatError(code, { message, hint: 'nothing' })
    }
    const die = (): never => {
      actor.isDead = true
      throw new Death('dies')
    }

    const turn = async (call: Call) => {
      sky.calls += 1
      if (sky.calls > 400) throw new Endless('400 calls')
      const meet = sky.meet(call)
      const visit = meet('somebody')
      if (visit !== undefined) await somebody(visit.who)
      world.now += (meet('asleep')?.minutes ?? 0) * minute
      const server = call === 'write' || call === 'place' ? github : dockerHub
      if (meet('gone') !== undefined) gone.add(server)
      if (meet('busy') !== undefined) throw refuse('RATE_LIMITED', `${server.name} has had too many requests`)
      const how = gone.has(server) ? '500' : meet('odd')?.how
      if (how === '500' || how === 'page') throw refuse(server.unreachable, `no answer of ${server.name}`)
      // What a field more changes, and a list that is not there, show in shapes alone.
      const isSeen = how !== undefined && how !== 'extra' && how !== '404'
      if (isSeen) throw refuse(server.invalid, `a field of the answer of ${server.name} is ${how}`)
      if (isLook(call) && meet('dies') !== undefined) die()
      return meet
    }

    /**
     * @param untrue what the port says of an act that was confirmed and not done
     * @param delay looks show what there is now, so many times
     */
    const act = async <T>(
      on: string,
      does: () => Promise<T>,
      { untrue, delay = delayList }: { untrue: () => T | Promise<T>; delay?: (looks: number) => unknown },
    ): Promise<T> => {
      const [call] = on.split(' ') as [Call]
      const meet = await turn(call)
      const entry = { act: withoutTimes(on), isConfirmed: false }
      sky.acts.push(entry)
      if (meet('refused') !== undefined) {
        throw refuse(call === 'write' ? 'STORE_FORBIDDEN' : 'HUB_REJECTED', 'refused')
      }
      const isLost = meet('after') !== undefined
      await delay(meet('late')?.looks ?? 0)
      const done = meet('untrue') === undefined ? await does() : await untrue()
      // The time in a pending label is refreshed.
      entry.isConfirmed = !isLost && !on.includes('(pending')
      look()
      if (meet('dies') !== undefined) die()
      if (!isLost) return done
      if (call !== 'write') throw refuse('REGISTRY_UNREACHABLE', 'no answer of Docker Hub')
      return { result: 'lost', error: refuse('STORE_FAILED', 'no answer') } as T
    }
    const delayList = (looks: number): void => {
      if (looks > 0) lag = { left: looks, tokens: structuredClone(world.tokens) }
    }
    // The adapter reads a change again, so one that was not done is a refusal here.
    const notSo = () => {
      throw refuse('HUB_REJECTED', 'Docker Hub confirmed a change and shows another')
    }

    const hub = ports.hub as Hub
    const weatheredHub: Hub = {
      ...hub,
      list: async () => {
        await turn('list')
        const now = await hub.list()
        if (lag === undefined || lag.left === 0) return now
        lag.left -= 1
        return lag.tokens.map(it => ({ ...it, resources: undefined, description: undefined }))
      },
      get: async id => {
        const meet = await turn(strangers.includes(id) ? 'stranger' : 'own')
        return meet('odd')?.how === '404' ? undefined : hub.get(id)
      },
      mint: wanted => {
        const untrue = async () => {
          const minted = await hub.mint(wanted)
          world.tokens = world.tokens.filter(({ id }) => id !== minted.token.id)
          return minted
        }
        return act(`mint ${wanted.label}`, () => hub.mint(wanted), { untrue })
      },
      change: (id, change) =>
        act(`change ${id} ${JSON.stringify(change)}`, () => hub.change(id, change), { untrue: notSo }),
      retire: (id, change) => act(`change ${id} to end it`, () => hub.retire(id, change), { untrue: notSo }),
      remove: id => act(`remove ${id}`, () => hub.remove(id), { untrue: () => undefined }),
    }

    const nameOf = (store: Store): string => storeName(store, actor.home.repository ?? '')
    const weatheredStores = (stores: AllStores): AllStores => ({
      ...stores,
      check: async store => (await turn('place'), stores.check(store)),
      look: async (store, own) => {
        await turn('place')
        const lagging = lags.get(nameOf(store))
        if (lagging === undefined || lagging.left === 0) return stores.look(store, own)
        lagging.left -= 1
        return lagging.state
      },
      write: (store, token) => {
        const name = nameOf(store)
        const write = () => stores.write(store, token)
        // Nobody can see what is in a program's place: there an untrue write would be false for good.
        const sent = () => ({ result: 'written', sentAt: world.now, answeredAt: world.now }) as const
        const delay = async (looks: number): Promise<void> => {
          if (looks > 0) lags.set(name, { left: looks, state: await stores.look(store) })
        }
        const untrue = store.kind === 'program' ? write : sent
        return act(`write ${name} ${token.id}`, write, { untrue, delay })
      },
    })
    return { ...ports, hub: weatheredHub, openStores: noted => weatheredStores(ports.openStores(noted)) }
  }
}
