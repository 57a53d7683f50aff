import { formatSecond } from '../base/time.ts'

/** A token's name in its parts, rotation's only memory: `<name>`, or `<name> (<state> <time>[ <run>])`. */
export type Label = { readonly name: string } & (
  | { readonly state?: undefined; readonly time?: undefined; readonly run?: undefined }
  | { readonly state: 'current' | 'retired'; readonly time: number; readonly run?: undefined }
  | { readonly state: 'pending'; readonly time: number; readonly run: string }
)

/** In a `pending` label for a run that has ended by itself: none is at work on the token any more. */
export const endedRun = 'ended'

/** The states that a label can carry: `superseded` is never written, it follows from the list. */
export type LabelState = 'pending' | 'current' | 'retired'

/** Room for ` (pending <time> <run>.<attempt>)` within 100, Docker's limit for labels of personal tokens. */
export const longestName = 50
const suffix =
  /^(?<name>.*) \((?<state>pending|current|retired) (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?: (?<run>\d+\.\d+|local-[0-9A-Za-z]+|ended))?\)$/s

/** Takes a label apart. Never throws: any other form, such as an impossible date, is a plain name. */
export function parseLabel(label: string): Label {
  const { name = '', state, time: timestamp = '', run } = suffix.exec(label)?.groups ?? {}
  const time = Date.parse(timestamp)
  const isOurs = name !== '' && name.normalize().length <= longestName && !endsInState(name)
  // Date.parse takes 30 February for 2 March: only what is written back the same was a date.
  if (!isOurs || Number.isNaN(time) || formatSecond(time) !== timestamp) return { name: label }
  if (state === 'pending') return run === undefined ? { name: label } : { name, state, time, run }
  if (run !== undefined) return { name: label }
  return { name, state: state === 'current' ? 'current' : 'retired', time }
}

/** A time goes up to the next second: a `current` label is never older than the change it covers. */
export function formatLabel(label: Label): string {
  if (label.state === undefined) return label.name
  const timestamp = formatSecond(Math.ceil(label.time / 1000) * 1000)
  return `${label.name} (${label.state} ${timestamp}${label.run === undefined ? '' : ` ${label.run}`})`
}

/** Whether two names are the same text: a server may hand accents back in another form (NFC, NFD). */
export function isSameText(first: string, second: string): boolean {
  return first.normalize() === second.normalize()
}

/** Whether a name ends like one of our labels, and so cannot be the name of a token in the token list. */
export function endsInState(name: string): boolean {
  return parseLabel(name).state !== undefined
}
