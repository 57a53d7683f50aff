import type { Asked } from '../rotate/search/play.ts'
import { keyOf } from '../rotate/search/ports.ts'
import type * as model from '../rotate/search/world.ts'

/** What leaked, which run was told, and whether a later one can know. */

/** Which list made a token, and for which entry. */
export type Makers = Map<string, { readonly list: string; readonly entry: string }>

interface Leak {
  readonly id: string
  readonly entry: string
  readonly run: number
  readonly createdAt: number
  readonly isMaybe: boolean
  /** Tokens that have its note. */
  notes: number
  note: 'none' | 'first' | 'there' | 'alone' | 'taken once' | 'taken'
}

interface Lists {
  readonly world: model.World
  readonly makers: Makers
  /** Those that have runs. */
  readonly lists: ReadonlySet<string>
  readonly register: () => void
}

const homeIn = (description: string): string => /\[copies \w+ in ([^\s,\]]+)/.exec(description)?.[1] ?? ''

export function openLeaks({ world, makers, lists, register }: Lists) {
  const leaks = new Map<string, Leak>()
  const tellings: string[] = []
  /** Tokens with the time of the leak that made a run replace another by them. */
  const replacements = new Set<string>()
  /** The list that each token’s mark named first. */
  const homes = new Map<string, string>()
  const readHomes = (): void => {
    for (const { id, description } of world.tokens) if (!homes.has(id)) homes.set(id, homeIn(description))
  }
  readHomes()
  /**
   * Whether a later run can know of a leak: a note tells of what was made before its time, and of no more; not of
   * what took the place of that, though it was made within the same second. Where another list has taken the token
   * for its own, the note is that list's.
   */
  const remember = (isPerson: boolean, isRefused = false): void => {
    readHomes()
    for (const { id, description } of world.tokens) {
      const [, told] = /\[leak told ([^\s\]]+)/.exec(description) ?? []
      if (told !== undefined) replacements.add(`${id} ${told}`)
    }
    for (const leak of leaks.values()) {
      const isNote = ({ id, description }: model.ModelToken) => {
        const [, told = ''] = /leak(?:ed,)? told ([^\s\]]+)/.exec(description) ?? []
        const isOfIt = leak.createdAt < Date.parse(told) && !replacements.has(`${leak.id} ${told}`)
        return isOfIt && makers.get(id)?.entry === leak.entry && homes.get(id) === homeIn(description)
      }
      const { length } = world.tokens.filter(isNote)
      // One act of a person does not make a leak forgotten: two tokens at least can have the note, unless the run
      // died after its first act, and never said that it is noted, or Docker Hub takes no note, or no new token,
      // or all others that had it went.
      const { note, notes } = leak
      leak.notes = length
      const isAlone = length === 1 && (notes > 1 || note === 'alone')
      if (isAlone) leak.note = 'alone'
      else if (isPerson && length === 0 && note === 'there') leak.note = 'taken once'
      else if (isPerson && length === 0 && note !== 'none') leak.note = 'taken'
      if (isPerson || length === 0 || isAlone || note === 'taken once') continue
      const isTwice = length > 1 || note === 'there' || (note === 'first' && !isRefused)
      leak.note = isTwice ? 'there' : 'first'
    }
  }
  /** @param lateTokens of which some came since the run began: they may have leaked, too */
  const tell = ({ home, compromised = [] }: Asked, at: number, lateTokens?: typeof world.tokens): void => {
    register()
    const told = compromised.map(label => `${keyOf(home)} ${label}`)
    const isLate = lateTokens !== undefined
    if (!isLate) tellings.push(...told)
    for (const { id, createdAt } of lateTokens ?? world.tokens) {
      const { list = '', entry = '' } = makers.get(id) ?? {}
      const isMoved = list !== '' && !lists.has(list)
      const named = isMoved ? told[0] : told.find(it => it === entry)
      if (named === undefined || (isLate && leaks.has(id))) continue
      const isMaybe = isLate || isMoved
      leaks.set(id, { id, createdAt, entry: named, run: at, isMaybe, notes: 0, note: 'none' })
    }
  }
  /** Whose it is says its mark, or without one its label: a person may have taken both, and a list the rest. */
  const isItsOwn = ({ id, entry }: Pick<Leak, 'id' | 'entry'>): boolean => {
    const { label, description } = world.tokens.find(token => token.id === id) ?? {}
    const home = homeIn(description ?? '')
    return (
      label === undefined ||
      (home === '' ? entry.endsWith(` ${label.replace(/ \([^)]*\)$/, '')}`) : home === homes.get(id))
    )
  }
  /**
   * `now`: this run was told. `noted`: something at Docker Hub says so. `lost`: a person took that away.
   * `unheard`: no run could note it. `maybe`: made while the run began.
   */
  const memoryOf = (leak: Leak, run: number) => {
    const { isMaybe, run: at, note } = leak
    if (isMaybe) return 'maybe'
    if (at === run) return 'now'
    if (note === 'none') return 'unheard'
    return note === 'taken' || !isItsOwn(leak) ? 'lost' : 'noted'
  }
  return {
    tell,
    remember,
    isItsOwn,
    tellings: tellings as readonly string[],
    all: (run: number) =>
      [...leaks.values()].map(leak => ({ id: leak.id, entry: leak.entry, memory: memoryOf(leak, run) })),
  }
}
