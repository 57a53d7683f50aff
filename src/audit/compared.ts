import { counted, firstOf, unique } from '../base/text.ts'
import { familyOf, isSecretStore, placeName, type Store, type StoreFamily } from '../token-list/store.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import { isChecked } from '../stores/programs.ts'
import { auditParts, partWords } from './inputs.ts'
import type { AuditView } from './look.ts'

const mostNamed = 8

/** What an audit saw and what it did not, for the log and the page; each name apart, to be escaped. */
export type Compared = ReturnType<typeof comparedParts>

export function comparedParts(view: AuditView) {
  const { tokenList, hub, github, programs, events, pushes, repositories, thisRepository } = view
  const some = (count: number | undefined, singular: string, many?: string): readonly string[] =>
    count === undefined || count === 0 ? [] : [counted(count, singular, many)]
  const secrets = tokenList.tokens.flatMap(entry => entry.stores).filter(isSecretStore)
  const onGithub = secrets.filter(it => github?.places.has(placeName(it, thisRepository)) === true).length
  return {
    seen: [
      `${counted(tokenList.tokens.length, 'entry', 'entries')} of the token list`,
      hub === undefined ? [] : `${counted(hub.tokens.length, 'token')} on Docker Hub`,
      some(onGithub, 'copy', 'copies').map(copies => `${copies} on GitHub`),
      some(repositories?.size, 'repository', 'repositories'),
      some(programs?.size, 'copy', 'copies').map(copies => `${copies} by programs`),
      some(events && tokenList.auditDays, 'day').map(days => `${days} of Docker's audit log`),
      some(pushes?.length, 'push', 'pushes'),
    ].flat(),
    missed: unique(missed(view)),
  }
}

export function comparedLine({ seen: parts, missed: names }: Compared): string {
  const gaps = names.length === 0 ? '' : `; not compared: ${firstOf(names, mostNamed).join(', ')}`
  return `Compared: ${parts.join(', ')}${gaps}`
}

/** Parts that were not asked for, what could not be seen, and copies that mode rotate alone looks at. */
function missed(view: AuditView): readonly string[] {
  const { tokenList, inputs, hub, github, programs, events, repositories, gaps, thisRepository } = view
  // A copy that no program has checked is named by itself.
  const parts = { hub, github, activity: events, programs: programs ?? true, repositories }
  const unread = auditParts.filter(part => parts[part] === undefined)
  const within = gaps.filter(({ what }) => !unread.some(part => partWords[part] === what))
  const stores = tokenList.tokens.flatMap(entry => entry.stores)
  const isSeen: Readonly<Record<StoreFamily, (store: Store) => boolean>> = {
    secret: () => true,
    kubernetes: () => false,
    program: store => isChecked(store) && programs?.has(store) === true,
  }
  const elsewhere = stores.filter(store => !isSeen[familyOf(store)](store))
  const isBlind = (github?.places.size ?? 0) === 0 || !stores.some(isSecretStore)
  return [
    isBlind ? 'any copy of a token' : [],
    unread.map(part => `${partWords[part]}${inputs.parts.includes(part) ? '' : ' (not in "parts")'}`),
    hub && tokenList.owners === undefined ? 'who created tokens (the token list has no "owners")' : [],
    within.map(({ what }) => (what === partWords.activity ? `the rest of ${what}` : what)),
    elsewhere.map(store => storeWords(storeName(store, thisRepository))),
  ].flat()
}
