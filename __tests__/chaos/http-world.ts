import type { AccessToken } from '../../sandbox/book/access-token.ts'
import type { AuditEvent } from '../../sandbox/hub/audit.ts'
import type { createQuickClock } from '../../sandbox/runner/quick-clock.ts'
import type { startWorld } from '../../sandbox/world.ts'
import * as model from '../rotate/search/world.ts'

const { organization } = model
const owners = [organization, ...['app', 'web', 'tokens'].map(name => `${organization}/${name}`)]

type Sandbox = Awaited<ReturnType<typeof startWorld>>

function keepMap<T>(map: Map<string, T>): () => void {
  const before = [...map]
  return () => {
    map.clear()
    for (const [name, value] of before) map.set(name, value)
  }
}

/** The model's world, as a view of the sandbox's servers: what is written to it is written to them. */
export async function openHttpWorld(sandbox: Sandbox, clock: ReturnType<typeof createQuickClock>) {
  const now = (): number => clock.Date.now()
  const { book, hub, github } = sandbox
  if (hub === undefined || github === undefined) throw new TypeError('the sandbox lacks a server')
  hub.limit.perMinute = Infinity
  for (const { id } of book.tokens(organization)) book.delete(id)
  for (const name of owners.slice(2)) await github.addRepository(name)
  for (const name of ['operator', 'other']) {
    book.addRepository({ name: `${organization}/${name}`, visibility: 'private' })
  }
  const shelves = owners.flatMap(owner => github.place(`actions:${owner}`) ?? [])
  const secretOf = (shelf: (typeof shelves)[number]) => shelf.secrets.get('PUSH')
  const idOf = (value: string) => book.everyToken().find(token => token.value === value)?.id

  /** What is there now; called, it is so again. */
  const keep = () => {
    const tokens = new Map(book.everyToken().map(token => [token, { ...token }]))
    const places = shelves.flatMap(({ secrets, variables }) => [keepMap(secrets), keepMap(variables)])
    const audit = hub.audit.keep()
    return () => {
      audit()
      for (const token of book.everyToken()) Object.assign(token, tokens.get(token) ?? { deletedAt: now() })
      for (const restore of places) restore()
    }
  }

  /** Lists whose runs made the tokens. */
  const makers = new Map<string, string>()
  const views = new Map<string, model.ModelToken>()
  const viewOf = (token: AccessToken): model.ModelToken => {
    const get = (_: unknown, key: string) =>
      key === 'maker' ? makers.get(token.id) : (token[key as keyof AccessToken] ?? undefined)
    const view = views.get(token.id) ?? new Proxy<model.ModelToken>(token as never, { get })
    views.set(token.id, view)
    return view
  }
  const placeView = (shelf: (typeof shelves)[number]): model.Place => {
    let foreign: string | undefined
    return {
      get value() {
        const value = secretOf(shelf)?.value
        return value && (idOf(value) ?? `?${value}`)
      },
      set value(text) {
        const times = { createdAt: now(), updatedAt: now() }
        foreign = text && (book.everyToken().find(({ id }) => id === text)?.value ?? text)
        if (foreign === undefined) shelf.secrets.delete('PUSH')
        else shelf.secrets.set('PUSH', { access: undefined, name: 'PUSH', value: foreign, ...times })
      },
      get isForeign() {
        return foreign !== undefined && foreign === secretOf(shelf)?.value
      },
      set isForeign(_) {
        // Whoever writes here is a person.
      },
      at: 0,
      noted: undefined,
    }
  }
  /** What a person did, as Docker's log has it. */
  const noteEvent = (action: AuditEvent['action'], more: Pick<AuditEvent, 'name' | 'data'>): void => {
    hub.audit.add({ account: organization, action, actor: 'zoe', at: now(), ...more })
  }
  const world = Object.defineProperties(model.createWorld(), {
    now: {
      get: now,
      set: (at: number) => {
        clock.pass(at - now())
      },
    },
    tokens: {
      get: () => book.tokens(organization).map(viewOf),
      set: (wanted: readonly model.ModelToken[]) => {
        const ids = new Set(wanted.map(({ id }) => id))
        for (const { id, label } of book.tokens(organization)) {
          if (ids.has(id)) continue
          book.delete(id)
          noteEvent('access_token.delete', { name: organization, data: { id, label } })
        }
        for (const token of wanted) if (!views.has(token.id)) book.mint(organization, token as never)
      },
    },
  })
  for (const shelf of shelves) world.places.set(`${shelf.name}:push`, placeView(shelf))

  /** What is where an act was, without times. */
  const shownAt = (target: string): string => {
    const shelf = shelves.find(({ name }) => target.includes(`s/${name.replace('actions:', '')}/actions/`))
    const token = book.everyToken().find(({ id }) => target.includes(id)) ?? book.tokens(organization).at(-1)
    const { label, description, isActive } = token ?? {}
    const text = shelf ? idOf(secretOf(shelf)?.value ?? '') : JSON.stringify([label, description, isActive])
    return `${text}`.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z|\d{13}/g, '')
  }

  /** What the registry gave out since, of a list's run. */
  const claim = (list: string, earlier: ReadonlySet<AccessToken>): void => {
    for (const token of book.everyToken()) {
      if (!earlier.has(token) && /\((?:pending|current) /.test(token.label)) {
        makers.set(token.id, makers.get(token.id) ?? list)
      }
    }
  }
  return { world, hub, github, keep, claim, shownAt, noteEvent }
}
