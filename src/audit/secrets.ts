import { formatTime } from '../base/time.ts'
import type { Register, Slot } from '../register/register.ts'
import {
  isSecretStore,
  type OrganizationSecret,
  placeName,
  type SecretStore,
  storeName,
} from '../register/store.ts'
import type { PlaceView, SeenSecret } from '../stores/github/inventory.ts'
import { type HubToken, slotTokens } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './view.ts'

/** Two servers' clocks: a secret written in the same breath as the token was made is not older. */
const skewMs = 10 * 60_000

interface Located {
  readonly store: SecretStore
  readonly name: string
  readonly place: PlaceView
  readonly secret: SeenSecret | undefined
}

/** The slot's secrets in the places that could be seen. */
function locate(slot: Slot, { github, thisRepository }: AuditView): readonly Located[] {
  return slot.stores.filter(isSecretStore).flatMap(store => {
    const place = github?.places.get(placeName(store, thisRepository))
    if (place === undefined) return []
    const secret = place.secrets.get(store.secret)
    return [{ store, name: storeName(store, thisRepository), place, secret }]
  })
}

/** Stores that were last changed before the token was made, and so cannot hold it. */
export function staleStores(
  slot: Slot,
  { token, view }: { token: HubToken; view: AuditView },
): readonly string[] {
  return locate(slot, view)
    .filter(({ secret }) => secret !== undefined && secret.updatedAt + skewMs < token.createdAt)
    .map(({ name }) => name)
}

/** What is wrong with the secrets of one entry of the register, and with their expiry variables. */
export function storedSecretFindings(slot: Slot, view: AuditView): readonly AuditFinding[] {
  const current = view.hub && slotTokens(slot, view.hub).current
  const stale = current === undefined ? [] : staleStores(slot, { token: current, view })
  return locate(slot, view).flatMap(located => {
    const { store, name, secret } = located
    const about = (code: Parameters<typeof finding>[0], message: string): AuditFinding =>
      finding(code, { subject: name, slot, message })
    if (secret === undefined) {
      return [
        about(
          'SECRET_ABSENT',
          `the secret ${store.secret} is not there, and ${JSON.stringify(slot.label)} should be in it`,
        ),
      ]
    }
    const visible = store.kind === 'organization-secret' ? beyond(secret, store) : undefined
    return [
      ...(stale.includes(name)
        ? [
            about(
              'SECRET_STALE',
              `was last changed ${time(secret.updatedAt)}, before its token was created (${time(current?.createdAt ?? 0)})`,
            ),
          ]
        : []),
      ...(visible === undefined ? [] : [about('SECRET_VISIBLE', visible)]),
      ...expiryFindings(located, view.hub === undefined ? 'unseen' : current).map(([code, message]) =>
        about(code, message),
      ),
    ]
  })
}

function time(at: number): string {
  return formatTime(at).slice(0, 16).replace('T', ' ')
}

const reach = { selected: 0, private: 1, all: 2 }
const audiences = {
  selected: 'selected repositories',
  private: 'every private repository of the organization',
  all: 'every repository of the organization',
}

function beyond(secret: SeenSecret, store: OrganizationSecret): string | undefined {
  const { visibility } = store
  const { visibility: seen = 'private', repositories = [] } = secret
  if (visibility === undefined) return undefined
  if (seen !== 'selected' || visibility.kind !== 'selected') {
    return reach[seen] > reach[visibility.kind]
      ? `${audiences[seen]} can read it, the register says ${audiences[visibility.kind]}`
      : undefined
  }
  const allowed = visibility.repositories.map(name => name.toLowerCase())
  const extra = repositories.filter(name => !allowed.includes(name.toLowerCase()))
  return extra.length > 0 ? `${extra.join(', ')} can read it, which the register does not say` : undefined
}

/** Without Docker Hub only that there is a time can be seen, not whether it is the right one. */
function expiryFindings(
  { store, place: { variables } }: Located,
  current: HubToken | 'unseen' | undefined,
): ['EXPIRY_ABSENT' | 'EXPIRY_WRONG', string][] {
  if (store.app !== 'actions' || variables === undefined || current === undefined) return []
  const name = `${store.secret}_EXPIRES_AT`
  const value = variables.get(name)
  const expiry = current === 'unseen' ? 'unseen' : current.expiresAt
  if (value === undefined)
    return expiry === undefined ? [] : [['EXPIRY_ABSENT', `the variable ${name} is not there`]]
  const said = Date.parse(value)
  // Docker Hub keeps microseconds, the variable has what was asked for: a minute is the same time.
  const isRight = expiry === 'unseen' ? !Number.isNaN(said) : Math.abs(said - (expiry ?? Infinity)) < 60_000
  return isRight
    ? []
    : [['EXPIRY_WRONG', `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth(expiry)}`]]
}

function truth(expiry: number | 'unseen' | undefined): string {
  if (expiry === 'unseen') return 'which is not a time'
  return expiry === undefined ? 'the token never expires' : `the token expires at ${formatTime(expiry)}`
}

/** Organization secrets that a repository is given, and that its workflows do not see. */
export function hiddenFindings(
  register: Register,
  { github, thisRepository }: AuditView,
): readonly AuditFinding[] {
  return (github?.hidden ?? []).map(({ store, repository, place, total }) => {
    const slot = register.tokens.find(({ stores }) =>
      stores.some(one => storeName(one, thisRepository) === store),
    )
    return finding('SECRET_HIDDEN', {
      subject: store,
      slot,
      message: `${repository} is given ${total} organization secrets, and its workflows see only the first 100 by name; this one is number ${place}`,
    })
  })
}

/** Secrets of the old shared account that are still there, in every place that was seen. */
export function legacyFindings(
  legacy: readonly string[],
  { github }: { github: AuditView['github'] },
): readonly AuditFinding[] {
  return [...(github?.places ?? new Map<string, PlaceView>())].flatMap(([place, { secrets }]) =>
    legacy
      .filter(name => secrets.has(name))
      .map(name =>
        finding('SECRET_LEGACY', {
          subject: `${place}:${name}`,
          message: `the old shared account's secret ${name} is still there`,
        }),
      ),
  )
}
