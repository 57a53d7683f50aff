import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { type Access, type Channel, organization, resourcesOf } from '../../sandbox/book/entry.ts'
import type { WantedToken } from '../../sandbox/book/token-book.ts'
import { startWorld, type World, type WorldOptions } from '../../sandbox/world.ts'

export const dayMs = 86_400_000
const hourMs = 3_600_000
/** The moment at which everything is audited. */
export const auditTime = Date.parse('2026-11-24T14:00:00Z')

/** A token list whose every word is true of `arrangeAudit`'s world. */
export const auditTokenList = `organization: acme
owners: [rotator, alice]
legacy-secrets: [DOCKERHUB_USERNAME, DOCKERHUB_TOKEN]
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    stores:
      - { secret: RELEASE_PUSH, repository: acme/app, environment: nightly }
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [acme/nightly-app]
    stores:
      - { secret: NIGHTLY_PULL, organization: acme, visibility: selected, repositories: [acme/website] }
      - { secret: NIGHTLY_PULL, repository: acme/website, app: dependabot }
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [acme/nightly-app]
    stores:
      - { secret: NIGHTLY_PUSH, repository: acme/app }
      - { secret: NIGHTLY_PUSH, repository: acme/website }
`

/** The account that rotates and audits; its password. */
export const rotator = { username: 'rotator', password: 'an owner of the sandbox' }

export interface AuditWorld {
  readonly world: World
  /** Puts the clock somewhere else while `act` runs. */
  readonly at: <T>(time: number, act: () => T) => T
  readonly mint: (wanted: Partial<WantedToken> & { label: string }, at: number) => AccessToken
  readonly current: (channel: Channel, access: Access) => AccessToken
  /** Sets a secret, or a variable, that was written at a time. */
  readonly put: (
    place: string,
    kept: {
      secret?: string
      variable?: string
      value?: string
      at?: number
      readers?: readonly string[] | 'all'
    },
  ) => void
  readonly drop: (place: string, name: string) => void
}

const names = { release: 'app', nightly: 'nightly-app' }
const stores = [
  ['actions:acme/app#nightly', 'RELEASE_PUSH'],
  ['actions:acme', 'NIGHTLY_PULL'],
  ['dependabot:acme/website', 'NIGHTLY_PULL'],
  ['actions:acme/app', 'NIGHTLY_PUSH'],
  ['actions:acme/website', 'NIGHTLY_PUSH'],
] as const

/** A world at `auditTime` in which nothing differs from `auditTokenList`. */
export async function startAuditWorld(): Promise<AuditWorld> {
  const { options, clock } = auditWorldOptions()
  return arrangeAudit(await startWorld({ registry: 'embedded', ...options }), clock)
}

/** What a world needs for `arrangeAudit`, and the clock that it then goes by. */
export function auditWorldOptions(): { options: WorldOptions; clock: { now: number } } {
  const clock = { now: auditTime }
  return { clock, options: { hub: true, github: true, now: () => clock.now } }
}

/** Fills it so that nothing differs from `auditTokenList`. */
export function arrangeAudit(world: World, clock: { now: number }): AuditWorld {
  const at: AuditWorld['at'] = (time, act) => {
    clock.now = time
    const result = act()
    clock.now = auditTime
    return result
  }
  const { book } = world
  for (const { id } of book.tokens(organization)) book.delete(id)
  book.addAccount({ ...rotator, secondFactor: false, roles: { [organization]: 'owner' }, personalTokens: [] })
  const mint: AuditWorld['mint'] = ({ label, ...wanted }, time) =>
    at(time, () =>
      Object.assign(
        book.mint(organization, {
          label,
          resources: resourcesOf('nightly', 'pull'),
          createdBy: 'rotator',
          expiresAt: time + 90 * dayMs,
          ...wanted,
        }),
        { lastUsedAt: auditTime - hourMs },
      ),
    )
  const made = auditTime - 10 * dayMs
  const time = new Date(made + 60_000).toISOString().replace('.000', '')
  const entries = [
    ['release', 'push'],
    ['nightly', 'pull'],
    ['nightly', 'push'],
  ] as const
  const minted = entries.map(([channel, access]) =>
    mint(
      { label: `${names[channel]} ${access} (current ${time})`, resources: resourcesOf(channel, access) },
      made,
    ),
  )
  const audited: AuditWorld = {
    world,
    at,
    mint,
    current: (channel, access) => {
      const found = minted[entries.findIndex(entry => entry[0] === channel && entry[1] === access)]
      if (found === undefined) throw new TypeError(`there is no entry ${channel} ${access}`)
      return found
    },
    put: (name, kept) => {
      putIn(placeOf(world, name), { ...kept, world })
    },
    drop: (name, entry) => {
      placeOf(world, name).secrets.delete(entry)
      placeOf(world, name).variables.delete(entry)
    },
  }
  for (const [place, secret] of stores) {
    audited.put(place, { secret, at: made + 30_000, readers: ['acme/website'] })
    audited.put(place, { variable: `${secret}_EXPIRES_AT`, value: new Date(made + 90 * dayMs).toISOString() })
  }
  return audited
}

function placeOf(world: World, name: string) {
  const place = world.github?.place(name)
  if (place === undefined) throw new TypeError(`the sandbox has no place ${name}`)
  return place
}

function putIn(
  place: ReturnType<typeof placeOf>,
  kept: Parameters<AuditWorld['put']>[1] & { world: World },
): void {
  const { world, secret, variable, value = 'x', at = auditTime, readers = [] } = kept
  const ids = readers === 'all' ? [] : readers.map(reader => world.github?.repository(reader)?.id ?? 0)
  const access = place.name.includes('/')
    ? undefined
    : { visibility: readers === 'all' ? ('all' as const) : ('selected' as const), repositoryIds: ids }
  const entry = { value, access, createdAt: at, updatedAt: at }
  if (secret !== undefined) place.secrets.set(secret, { name: secret, ...entry })
  if (variable !== undefined) place.variables.set(variable, { name: variable, ...entry })
}
