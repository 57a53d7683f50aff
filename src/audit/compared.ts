import { counted, firstOf } from '../base/text.ts'
import type { Register } from '../register/register.ts'
import { isSecretStore, storeName, storeWords } from '../register/store.ts'
import { isChecked } from '../stores/programs.ts'
import { auditParts } from './inputs.ts'
import { type AuditView, partWords } from './view.ts'

/** More names than this are counted. */
const mostNamed = 8

/** What an audit saw and what it did not, for the first line of the log and of the page; each name apart, to be escaped. */
export interface Compared {
  readonly seen: readonly string[]
  readonly missed: readonly string[]
}

export function comparedParts(register: Register, view: AuditView): Compared {
  const { tokens, auditDays } = register
  const { hub, github, programs, events, pushes, repositories } = view
  const isOnGithub = tokens.some(({ stores }) => stores.some(isSecretStore))
  const places = github?.places.size ?? 0
  return {
    seen: [
      `${counted(tokens.length, 'entry', 'entries')} of the register`,
      ...(hub === undefined ? [] : [`${counted(hub.tokens.length, 'token')} on Docker Hub`]),
      ...(places === 0 ? [] : [`${counted(places, 'place')} on GitHub`]),
      ...(repositories === undefined ? [] : [counted(repositories.size, 'repository', 'repositories')]),
      ...(programs === undefined || programs.size === 0
        ? []
        : [`${counted(programs.size, 'copy', 'copies')} by programs`]),
      ...(events === undefined ? [] : [`${counted(auditDays, 'day')} of Docker's audit log`]),
      ...(pushes === undefined || pushes.length === 0 ? [] : [counted(pushes.length, 'push', 'pushes')]),
    ],
    missed: firstOf(
      [...(places === 0 || !isOnGithub ? ['any copy of a token'] : []), ...missed(register, view)],
      mostNamed,
    ),
  }
}

export function comparedLine({ seen, missed }: Compared): string {
  return `Compared: ${seen.join(', ')}${missed.length === 0 ? '' : `; not compared: ${missed.join(', ')}`}`
}

/** Parts that nobody asked for, what could not be seen, and copies that mode rotate alone looks at. */
function missed(
  register: Register,
  { parts, hub, github, programs, events, repositories, unseen, thisRepository }: AuditView,
): readonly string[] {
  // A copy that no program has checked is named by itself.
  const seen = { hub, github, activity: events, programs: programs ?? true, repositories }
  const elsewhere = register.tokens
    .flatMap(({ stores }) => stores)
    .filter(store => !isSecretStore(store) && !(isChecked(store) && programs?.has(store)))
    .map(store => storeName(store, thisRepository))
  const unread = auditParts.filter(part => seen[part] === undefined)
  const within = unseen
    .map(({ subject }) => subject)
    .filter(subject => !unread.some(part => partWords[part] === subject))
    .map(subject => (subject === partWords.activity ? `the rest of ${subject}` : subject))
  const whole = unread.map(part => `${partWords[part]}${parts.includes(part) ? '' : ' (not in "parts")'}`)
  return [...new Set([...whole, ...within, ...elsewhere.map(storeWords)])]
}
