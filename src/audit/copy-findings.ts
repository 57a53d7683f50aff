import { formatTime } from '../base/time.ts'
import type { Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore, storeWords } from '../token-list/store.ts'
import { type EntryToken, entryTokens } from '../tokens/token.ts'
import { copiesIn, type SeenCopy } from './copies.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** What copies hold, who reads them, the expiry variables beside them; and secrets of the old account. */
export function copyFindings(view: AuditView): readonly AuditFinding[] {
  const { tokenList } = view
  const copies = tokenList.tokens.flatMap(entry => {
    const current = view.hub === undefined ? 'unseen' : entryTokens(entry, view.hub).current
    return copiesIn(entry, view).flatMap(copy =>
      [
        ...wrongValue(copy, entry, current),
        ...wrongReaders(copy),
        ...wrongExpiry(copy, current),
        ...hiddenBy(copy, view),
      ].map(([code, message]) => finding(code, { subject: copy.name, entry, message })),
    )
  })
  const legacy = [...(view.github?.places ?? [])].flatMap(([place, { secrets }]) =>
    tokenList.legacySecrets
      .filter(name => secrets.has(name))
      .map(name => {
        const message = `the old shared account's secret ${name} is still there`
        return finding('SECRET_LEGACY', { subject: `${place}:${name}`, message })
      }),
  )
  return [...copies, ...legacy]
}

/** A more specific secret of the same name. */
function hiddenBy({ name }: SeenCopy, { github }: AuditView): readonly Difference[] {
  return (github?.shadows ?? [])
    .filter(({ store }) => store === name)
    .map(({ by }) => ['SECRET_SHADOWED', `${storeWords(by)} has the same name, and jobs get that one`])
}

/** An entry's current token; `undefined`: it has none. */
type Current = EntryToken | 'unseen' | undefined

function wrongValue({ state, secret }: SeenCopy, { label, oidc }: Entry, current: Current): Difference[] {
  const isToken = current !== undefined && current !== 'unseen'
  if (state === 'absent') {
    // A keyless entry has a copy only where it has a token.
    return oidc !== undefined && !isToken
      ? []
      : [['SECRET_ABSENT', `is not there, and ${JSON.stringify(label)} should be`]]
  }
  if (!isToken || state === 'present' || state === 'not seen') return []
  if (secret === undefined) return [['SECRET_MISMATCH', 'has another value than the current token']]
  const changed = minute(secret.updatedAt)
  const why =
    state === 'older'
      ? `was last changed ${changed}, before its token was created (${minute(current.createdAt)})`
      : `was changed ${changed}, after the last rotation (${minute(current.since)})`
  return [['SECRET_MISMATCH', why]]
}

function minute(at: number): string {
  return formatTime(at).slice(0, 16).replace('T', ' ')
}

/** Without Docker Hub only that there is a time can be seen, not whether it is the right one. */
function wrongExpiry({ store, secret, variables }: SeenCopy, current: Current): Difference[] {
  if (!isSecretStore(store) || secret === undefined || variables === undefined) return []
  if (current === undefined) return []
  const name = expiryVariable(store.secret)
  const value = variables.get(name)
  const expiry = current === 'unseen' ? Number.NaN : (current.expiresAt ?? Infinity)
  if (value === undefined) {
    return expiry === Infinity ? [] : [['EXPIRY_WRONG', `the variable ${name} is not there`]]
  }
  const time = Date.parse(value)
  // Docker Hub keeps microseconds, the variable has what was asked for: a minute is the same time.
  const isRight = Number.isNaN(expiry) ? !Number.isNaN(time) : Math.abs(time - expiry) < 60_000
  if (isRight) return []
  const truth = Number.isNaN(expiry)
    ? 'which is not a time'
    : expiry === Infinity
      ? 'the token never expires'
      : `the token expires at ${formatTime(expiry)}`
  return [['EXPIRY_WRONG', `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth}`]]
}

const reach = { selected: 0, private: 1, all: 2 }
const audiences = {
  selected: 'selected repositories',
  private: 'every private repository of the organization',
  all: 'every repository of the organization',
}

/** Who can read an organization secret and should not, or cannot and should, by the list's `visibility`. */
function wrongReaders({ store, secret }: SeenCopy): readonly Difference[] {
  if (store.kind !== 'organization-secret' || store.visibility === undefined || !secret) return []
  const { visibility: seen = 'private', repositories = [] } = secret
  const { visibility: told } = store
  if (seen !== 'selected' || told.kind !== 'selected') {
    if (reach[seen] === reach[told.kind]) return []
    const code = reach[seen] > reach[told.kind] ? 'SECRET_VISIBLE' : 'SECRET_UNREADABLE'
    return [[code, `${audiences[seen]} can read it, the token list says ${audiences[told.kind]}`]]
  }
  const extra = without(repositories, told.repositories)
  const lack = without(told.repositories, repositories)
  return [
    ...extra.map((names): Difference => [
      'SECRET_VISIBLE',
      `${names} can read it, which the token list does not say`,
    ]),
    ...lack.map((names): Difference => [
      'SECRET_UNREADABLE',
      `${names} cannot read it, and the token list names it`,
    ]),
  ]
}

/** The names that are not among others, as one text; nothing where there are none. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = others.map(name => name.toLowerCase())
  const left = names.filter(name => !known.includes(name.toLowerCase()))
  return left.length === 0 ? [] : [left.join(', ')]
}
