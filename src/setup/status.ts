import type { Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore, storeName, storeWords } from '../token-list/store.ts'
import { span } from '../tokens/token.ts'
import { type Facts, placeOf, type SeenStep } from './facts.ts'

/** What stands there now: tokens with their copies, and the last runs. Times: ISO, as GitHub tells them. */
export function statusOf(facts: Facts, entries: readonly Entry[]) {
  const { list, rotate, audit } = facts
  return {
    tokens: entries.map(entry => tokenStatus(entry, facts)),
    rotation: runWords(rotate, list.value?.without.includes('rotation'), facts),
    audit: runWords(audit, list.value?.without.includes('audit'), facts),
  }
}

function tokenStatus(entry: Entry, facts: Facts) {
  const seen = entry.stores.map(store => {
    const place = isSecretStore(store) ? placeOf(store, facts) : undefined
    const name = isSecretStore(store) ? store.secret : ''
    return {
      store: storeName(store, facts.home),
      // `not seen`: it is in a place that setup does not look at.
      state: place === undefined ? 'not seen' : place.secrets.has(name) ? 'there' : 'absent',
      updatedAt: iso(place?.secrets.get(name)?.updatedAt),
      expiry: place?.variables?.get(expiryVariable(name)),
    } as const
  })
  return {
    label: entry.label,
    access: entry.access,
    repositories: entry.repositories,
    isKeyless: entry.oidc !== undefined,
    copies: seen.map(({ store, state, updatedAt }) => ({ store, state, updatedAt })),
    expiresAt: seen.flatMap(({ expiry }) => expiry ?? []).toSorted()[0],
  }
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}

function runWords(step: SeenStep | undefined, isDeclined = false, { now }: Pick<Facts, 'now'>): string {
  if (step === undefined) return isDeclined ? 'none, as the token list says' : 'not set up'
  if (step.lastRun === undefined) return `${step.path}, no run yet`
  const { conclusion = 'still running', startedAt, page } = step.lastRun
  return `${step.path}, last run ${span(Math.max(0, now - startedAt))} ago: ${conclusion}, ${page}`
}

/** The status for a person. */
export function statusLines(
  { tokens, rotation, audit }: ReturnType<typeof statusOf>,
  { now }: Pick<Facts, 'now'>,
): readonly string[] {
  const ageOf = (at = ''): string => `${span(Math.max(0, now - Date.parse(at)))} old`
  return [
    ...tokens.flatMap(({ label, access, repositories, isKeyless, copies, expiresAt }) => {
      const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= now
      const expiry =
        expiresAt === undefined
          ? 'expiry not known'
          : `${isOver ? 'expired' : 'expires'} ${expiresAt.slice(0, 10)}`
      return [
        `Token ${JSON.stringify(label)}: ${access} ${repositories.join(', ')}; ${isKeyless ? 'keyless' : expiry}`,
        ...copies.map(({ store, state, updatedAt }) => {
          const words = {
            there: ageOf(updatedAt),
            absent: 'not there',
            'not seen': 'not looked at from here',
          }
          return `  ${storeWords(store)}: ${words[state]}`
        }),
      ]
    }),
    `Rotation: ${rotation}`,
    `Audit: ${audit}`,
  ]
}
