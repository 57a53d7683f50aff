import { expiryVariable, isSecretStore, storeName, storeWords } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { span } from '../tokens/token.ts'
import { placeOf } from './facts.ts'
import type { Facts } from './look.ts'

/** What stands there now: tokens with their copies, and the last runs. Times: ISO, as GitHub tells them. */
export function statusOf(facts: Facts, entries: readonly Entry[]) {
  return {
    tokens: entries.map(entry => tokenStatus(entry, facts)),
    rotation: runWords('rotation', facts),
    audit: runWords('audit', facts),
  }
}

function tokenStatus({ label, access, repositories, oidc, stores }: Entry, facts: Facts) {
  const expiries: string[] = []
  const copies = stores.map(store => {
    const place = isSecretStore(store) ? placeOf(store, facts) : undefined
    const name = isSecretStore(store) ? store.secret : ''
    expiries.push(place?.variables?.get(expiryVariable(name)) ?? '')
    const at = place?.secrets.get(name)?.updatedAt
    const known = at === undefined ? 'absent' : 'there'
    return {
      store: storeName(store, facts.home),
      // `not seen`: it is in a place that setup does not look at.
      state: place === undefined ? 'not seen' : known,
      updatedAt: at === undefined ? undefined : new Date(at).toISOString(),
    } as const
  })
  const [expiresAt] = expiries.filter(Boolean).sort()
  return { label, access, repositories, isKeyless: oidc !== undefined, copies, expiresAt }
}

function runWords(mode: 'rotation' | 'audit', { list, rotate, audit, now }: Facts): string {
  const step = mode === 'audit' ? audit : rotate
  if (step === undefined) {
    return list.value?.without.includes(mode) === true ? 'none, as the token list says' : 'not set up'
  }
  if (step.lastRun === undefined) return `${step.path}, no run yet`
  const { conclusion = 'still running', startedAt, page } = step.lastRun
  return `${step.path}, last run ${span(Math.max(0, now - startedAt))} ago: ${conclusion}, ${page}`
}

/** The status for a person. */
export function* statusLines(
  { tokens, rotation, audit }: ReturnType<typeof statusOf>,
  { now }: Pick<Facts, 'now'>,
): Generator<string> {
  for (const { label, access, repositories, isKeyless, copies, expiresAt = '' } of tokens) {
    const verb = Date.parse(expiresAt) <= now ? 'expired' : 'expires'
    const expiry = expiresAt === '' ? 'expiry not known' : `${verb} ${expiresAt.slice(0, 10)}`
    const way = isKeyless ? 'keyless' : expiry
    yield `Token ${JSON.stringify(label)}: ${access} ${repositories.join(', ')}; ${way}`
    for (const { store, state, updatedAt = '' } of copies) {
      const there = `${span(Math.max(0, now - Date.parse(updatedAt)))} old`
      const words = { there, absent: 'not there', 'not seen': 'not looked at from here' }[state]
      yield `  ${storeWords(store)}: ${words}`
    }
  }
  yield `Rotation: ${rotation}`
  yield `Audit: ${audit}`
}
