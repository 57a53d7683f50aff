import { formatTime } from '../base/time.ts'
import type { Register, Slot } from '../register/register.ts'
import { isSecretStore, placeName, type SecretStore, storeName } from '../register/store.ts'
import type { PlaceView, SeenSecret } from '../stores/github/inventory.ts'
import { type HubToken, type SlotToken, slotTokens } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import { readerFindings } from './readers.ts'
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

/**
 * Whether a secret can have the token: `older` was last changed before the token was made, `changed` after its rotation
 * had ended. A rotation puts the time of its latest copy, by GitHub's clock, into the label; a hand-made token has none.
 */
export function copyState(
  { updatedAt }: Pick<SeenSecret, 'updatedAt'>,
  token: SlotToken,
): 'present' | 'older' | 'changed' {
  if (updatedAt + skewMs < token.createdAt) return 'older'
  return token.state === 'current' && updatedAt > token.since ? 'changed' : 'present'
}

/** Stores that were last changed before the token was made, and so cannot hold it. */
export function staleStores(
  slot: Slot,
  { token, view }: { token: SlotToken; view: AuditView },
): readonly string[] {
  return locate(slot, view)
    .filter(({ secret }) => secret !== undefined && copyState(secret, token) === 'older')
    .map(({ name }) => name)
}

/** What is wrong with the secrets of one entry of the register, and with their expiry variables. */
export function storedSecretFindings(slot: Slot, view: AuditView): readonly AuditFinding[] {
  const current = view.hub && slotTokens(slot, view.hub).current
  return locate(slot, view).flatMap(located => {
    const { store, name, secret } = located
    const about = (code: Parameters<typeof finding>[0], message: string): AuditFinding =>
      finding(code, { subject: name, slot, message })
    if (secret === undefined && slot.oidc !== undefined && current === undefined) return []
    if (secret === undefined) {
      return [
        about(
          'SECRET_ABSENT',
          `the secret ${store.secret} is not there, and ${JSON.stringify(slot.label)} should be in it`,
        ),
      ]
    }
    return [
      ...(current === undefined ? [] : copyFindings(secret, current)),
      ...(store.kind === 'organization-secret' ? readerFindings(secret, store) : []),
      ...expiryFindings(located, view.hub === undefined ? 'unseen' : current),
    ].map(([code, message]) => about(code, message))
  })
}

function copyFindings(secret: SeenSecret, current: SlotToken): ['SECRET_STALE' | 'SECRET_CHANGED', string][] {
  const changed = time(secret.updatedAt)
  switch (copyState(secret, current)) {
    case 'older':
      return [
        [
          'SECRET_STALE',
          `was last changed ${changed}, before its token was created (${time(current.createdAt)})`,
        ],
      ]
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
): ['EXPIRY_ABSENT' | 'EXPIRY_WRONG', string][] {
  if (store.app !== 'actions' || variables === undefined || current === undefined) return []
  const name = `${store.secret}_EXPIRES_AT`
  const value = variables.get(name)
  const expiry = current === 'unseen' ? 'unseen' : current.expiresAt
  if (value === undefined) {
    return expiry === undefined ? [] : [['EXPIRY_ABSENT', `the variable ${name} is not there`]]
  }
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
