import { momentText } from '../base/time.ts'
import { equalsIgnoringCase } from '../token-list/names.ts'
import type { Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore, placeName, type Store } from '../token-list/store.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import type { PlaceView, SeenSecret } from '../stores/github/inventory.ts'
import { isChecked } from '../stores/programs.ts'
import { type EntryToken, toldOf } from '../tokens/token.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import type { AuditView } from './look.ts'
import { currentToken, skewMs } from './tokens.ts'

export interface SeenCopy {
  readonly store: Store
  readonly name: string
  /** `older`: than the token. `changed`: after its rotation. `not seen`: not looked at, or in vain. */
  readonly state: 'present' | 'older' | 'changed' | 'absent' | 'not seen'
  readonly secret?: SeenSecret
  readonly variables?: PlaceView['variables']
}

/** Every place that the list names. Without a current token no copy can be older than it. */
export function copiesIn(entry: Entry, view: AuditView): readonly SeenCopy[] {
  const { hub, github, programs, thisRepository } = view
  const token = hub && currentToken(entry, hub)
  return entry.stores.map(store => {
    const name = storeName(store, thisRepository)
    if (!isSecretStore(store)) {
      return { store, name, state: (isChecked(store) ? programs?.get(store) : undefined) ?? 'not seen' }
    }
    const place = github?.places.get(placeName(store, thisRepository))
    if (place === undefined) return { store, name, state: 'not seen' }
    const secret = place.secrets.get(store.secret)
    if (secret === undefined) return { store, name, state: 'absent' }
    const variables = store.app === 'actions' ? place.variables : undefined
    return { store, name, state: stateOf(secret, token), secret, variables }
  })
}

/** `older`: not what was written as the token was made. `changed`: after its label's time. */
function stateOf({ updatedAt }: SeenSecret, token: EntryToken | undefined): SeenCopy['state'] {
  if (token === undefined) return 'present'
  if (updatedAt + skewMs < token.createdAt) return 'older'
  return token.state === 'current' && updatedAt > token.since ? 'changed' : 'present'
}

/** What copies hold, who reads them, the expiry variables beside them; and secrets of the old account. */
export function copyFindings(view: AuditView): readonly AuditFinding[] {
  const { tokenList, hub, github } = view
  const copies = tokenList.tokens.flatMap(entry => {
    const current = hub === undefined ? 'unseen' : currentToken(entry, hub)
    return copiesIn(entry, view).flatMap(copy => {
      // A more specific secret of the same name.
      const shadows = (github?.shadows ?? []).filter(({ store }) => store === copy.name)
      const hidden = shadows.map((shadow): Difference => {
        return ['SECRET_SHADOWED', `${storeWords(shadow.by)} has the same name, and jobs get that one`]
      })
      return [wrongValue(copy, entry, current), wrongReaders(copy), wrongExpiry(copy, current), hidden]
        .flat()
        .map(([code, message]) => finding(code, { subject: copy.name, entry, message }))
    })
  })
  const legacy = Array.from(github?.places ?? []).flatMap(([place, { secrets }]) =>
    tokenList.legacySecrets
      .filter(name => secrets.has(name))
      .map(name => {
        const message = `the old shared account's secret ${name} is still there`
        return finding('SECRET_LEGACY', { subject: `${place}:${name}`, message })
      }),
  )
  return copies.concat(legacy)
}

/** An entry's current token; `undefined`: it has none; `unseen`: Docker Hub was not looked at. */
type Current = EntryToken | 'unseen' | undefined

function wrongValue({ state, secret }: SeenCopy, { label, oidc }: Entry, current: Current): Difference[] {
  const isToken = current !== undefined && current !== 'unseen'
  if (state === 'absent') {
    // A keyless entry has a copy only where it has a token.
    if (oidc !== undefined && !isToken) return []
    return [['SECRET_ABSENT', `is not there, and ${JSON.stringify(label)} should be`]]
  }
  if (!isToken || state === 'present' || state === 'not seen') return []
  if (secret === undefined) return [['SECRET_MISMATCH', 'has another value than the current token']]
  const changed = momentText(secret.updatedAt)
  const why =
    state === 'older'
      ? `was last changed ${changed}, before its token was created (${momentText(current.createdAt)})`
      : `was changed ${changed}, after the last rotation (${momentText(current.since)})`
  return [['SECRET_MISMATCH', why]]
}

/** Without Docker Hub only that there is a time can be seen, not whether it is the right one. */
function wrongExpiry({ store, secret, variables }: SeenCopy, current: Current): Difference[] {
  if (!isSecretStore(store) || !secret || !variables || current === undefined) return []
  const name = expiryVariable(store.secret)
  const value = variables.get(name)
  const expiry = toldOf(current === 'unseen' ? current : (current.expiresAt ?? Infinity))
  if (value === undefined) {
    return expiry === Infinity ? [] : [['EXPIRY_WRONG', `the variable ${name} is not there`]]
  }
  const time = Date.parse(value)
  const says = (truth: string): Difference[] => [
    ['EXPIRY_WRONG', `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth}`],
  ]
  if (expiry === undefined) return Number.isNaN(time) ? says('which is not a time') : []
  if (expiry === Infinity) return says('the token never expires')
  // Docker Hub keeps microseconds, the variable has what was asked for: a minute is the same time.
  return Math.abs(time - expiry) < 60_000 ? [] : says(`the token expires at ${momentText(expiry)}`)
}

const audiences = {
  selected: 'selected repositories',
  private: 'every private repository of the organization',
  all: 'every repository of the organization',
}
const byReach = Object.keys(audiences)

/** Who can read an organization secret and should not, or cannot and should, by the list's `visibility`. */
function wrongReaders({ store, secret }: SeenCopy): readonly Difference[] {
  if (store.kind !== 'organization-secret' || store.visibility === undefined || !secret) return []
  const { visibility: audience = 'private', repositories: readers = [] } = secret
  const { visibility } = store
  if (audience !== 'selected' || visibility.kind !== 'selected') {
    const wider = byReach.indexOf(audience) - byReach.indexOf(visibility.kind)
    if (wider === 0) return []
    const code = wider > 0 ? 'SECRET_VISIBLE' : 'SECRET_UNREADABLE'
    return [[code, `${audiences[audience]} can read it, the token list says ${audiences[visibility.kind]}`]]
  }
  const extra = without(readers, visibility.repositories)
  const lack = without(visibility.repositories, readers)
  const visible: Difference = ['SECRET_VISIBLE', `${extra} can read it, which the token list does not say`]
  const hidden: Difference = ['SECRET_UNREADABLE', `${lack} cannot read it, and the token list names it`]
  return (extra === '' ? [] : [visible]).concat(lack === '' ? [] : [hidden])
}

function without(names: readonly string[], excluded: readonly string[]): string {
  return names.filter(name => !excluded.some(it => equalsIgnoringCase(it, name))).join(', ')
}
