import { formatTime } from '../base/time.ts'
import type { Register, Slot } from '../register/register.ts'
import {
  expiryVariable,
  isSecretStore,
  type OrganizationSecret,
  placeName,
  type SecretStore,
  storeName,
  storeWords,
} from '../register/store.ts'
import type { PlaceView, SeenSecret } from '../stores/github/inventory.ts'
import { type HubToken, type SlotToken, slotTokens } from '../tokens/token.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import { visibleSecrets } from './hidden.ts'
import type { AuditView } from './view.ts'

/** Two servers' clocks: a secret written in the same breath as the token was made is not older. */
export const skewMs = 10 * 60_000

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

/** `older`: changed before the token was made. `changed`: after its label's time, which is that of the rotation's last copy. */
export function copyState(
  { updatedAt }: Pick<SeenSecret, 'updatedAt'>,
  token: SlotToken,
): 'present' | 'older' | 'changed' {
  if (updatedAt + skewMs < token.createdAt) return 'older'
  return token.state === 'current' && updatedAt > token.since ? 'changed' : 'present'
}

/** Stores that were last changed before the token was made, and so cannot hold it. */
export function staleStores(slot: Slot, token: SlotToken, view: AuditView): readonly string[] {
  return locate(slot, view)
    .filter(({ secret }) => secret !== undefined && copyState(secret, token) === 'older')
    .map(({ name }) => name)
}

/** What is wrong with the secrets of one entry of the register, and with their expiry variables. */
export function storedSecretFindings(slot: Slot, view: AuditView): readonly AuditFinding[] {
  const current = view.hub && slotTokens(slot, view.hub).current
  return locate(slot, view).flatMap(located => {
    const { store, name, secret } = located
    if (secret === undefined && slot.oidc !== undefined && current === undefined) return []
    if (secret === undefined) {
      const message = `the secret ${store.secret} is not there, and ${JSON.stringify(slot.label)} should be in it`
      return [finding('SECRET_ABSENT', { subject: name, slot, message })]
    }
    return [
      ...(current === undefined ? [] : copyFindings(secret, current)),
      ...(store.kind === 'organization-secret' ? readerFindings(secret, store) : []),
      ...expiryFindings(located, view.hub === undefined ? 'unseen' : current),
    ].map(([code, message]) => finding(code, { subject: name, slot, message }))
  })
}

function copyFindings(secret: SeenSecret, current: SlotToken): readonly Difference[] {
  const changed = time(secret.updatedAt)
  const made = time(current.createdAt)
  switch (copyState(secret, current)) {
    case 'older':
      return [['SECRET_STALE', `was last changed ${changed}, before its token was created (${made})`]]
    case 'changed':
      return [['SECRET_CHANGED', `was changed ${changed}, after the last rotation (${time(current.since)})`]]
    case 'present':
      return []
  }
}

function time(at: number): string {
  return formatTime(at).slice(0, 16).replace('T', ' ')
}

/** Without Docker Hub only that there is a time can be seen, not whether it is the right one. */
function expiryFindings(
  { store, place: { variables } }: Located,
  current: HubToken | 'unseen' | undefined,
): readonly Difference[] {
  if (store.app !== 'actions' || variables === undefined || current === undefined) return []
  const name = expiryVariable(store.secret)
  const value = variables.get(name)
  const expiry = current === 'unseen' ? 'unseen' : current.expiresAt
  if (value === undefined) {
    return expiry === undefined ? [] : [['EXPIRY_ABSENT', `the variable ${name} is not there`]]
  }
  const time = Date.parse(value)
  // Docker Hub keeps microseconds, the variable has what was asked for: a minute is the same time.
  const isRight = expiry === 'unseen' ? !Number.isNaN(time) : Math.abs(time - (expiry ?? Infinity)) < 60_000
  return isRight
    ? []
    : [['EXPIRY_WRONG', `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth(expiry)}`]]
}

function truth(expiry: number | 'unseen' | undefined): string {
  if (expiry === 'unseen') return 'which is not a time'
  return expiry === undefined ? 'the token never expires' : `the token expires at ${formatTime(expiry)}`
}

const reach = { selected: 0, private: 1, all: 2 }
const audiences = {
  selected: 'selected repositories',
  private: 'every private repository of the organization',
  all: 'every repository of the organization',
}

/** Who can read an organization secret and should not, and who should and cannot. Nothing where the register has no `visibility`. */
function readerFindings(
  { visibility: seen = 'private', repositories = [] }: SeenSecret,
  { visibility }: OrganizationSecret,
): readonly Difference[] {
  if (visibility === undefined) return []
  if (seen !== 'selected' || visibility.kind !== 'selected') {
    if (reach[seen] === reach[visibility.kind]) return []
    const isWider = reach[seen] > reach[visibility.kind]
    const message = `${audiences[seen]} can read it, the register says ${audiences[visibility.kind]}`
    return [[isWider ? 'SECRET_VISIBLE' : 'SECRET_UNREADABLE', message]]
  }
  const extra = without(repositories, visibility.repositories)
  const lack = without(visibility.repositories, repositories)
  const differences: Difference[] = []
  if (extra.length > 0) {
    differences.push(['SECRET_VISIBLE', `${extra.join(', ')} can read it, which the register does not say`])
  }
  if (lack.length > 0) {
    differences.push(['SECRET_UNREADABLE', `${lack.join(', ')} cannot read it, and the register lists it`])
  }
  return differences
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = others.map(name => name.toLowerCase())
  return names.filter(name => !known.includes(name.toLowerCase()))
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
    const message = `${repository} is given ${total} organization secrets, and its workflows see only the first ${visibleSecrets} by name; this one is number ${place}`
    return finding('SECRET_HIDDEN', { subject: store, slot, message })
  })
}

/** Copies that jobs do not get: a more specific secret of the same name hides them. */
export function shadowFindings(
  register: Register,
  { github, thisRepository }: AuditView,
): readonly AuditFinding[] {
  return (github?.shadows ?? []).map(({ store, by }) => {
    const slot = register.tokens.find(({ stores }) =>
      stores.some(it => storeName(it, thisRepository) === store),
    )
    const message = `${storeWords(by)} has the same name, and jobs get that one`
    return finding('SECRET_SHADOWED', { subject: store, slot, message })
  })
}

/** Secrets of the old shared account that are still there, in every place that was seen. */
export function legacyFindings({ legacySecrets }: Register, { github }: AuditView): readonly AuditFinding[] {
  return [...(github?.places ?? [])].flatMap(([place, { secrets }]) =>
    legacySecrets
      .filter(name => secrets.has(name))
      .map(name => {
        const message = `the old shared account's secret ${name} is still there`
        return finding('SECRET_LEGACY', { subject: `${place}:${name}`, message })
      }),
  )
}
