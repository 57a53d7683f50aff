import type { Floor, LeakThere, TokenThere } from './floor.ts'

/** Seven judges. They ask the world and what was written, and know no rule of the planner. */

export interface Judge {
  /** A run begins, or somebody else was here: what is there now is taken as it is. */
  readonly begin?: () => void
  /** After each act. */
  readonly look?: () => readonly string[]
  /** A run is over. */
  readonly end?: () => readonly string[]
  /** The last runs were without trouble, for weeks. */
  readonly rest?: () => readonly string[]
}

const hour = 3_600_000
const heard = (...rows: readonly (readonly [isBroken: boolean, sentence: string])[]): readonly string[] =>
  rows.flatMap(([isBroken, sentence]) => (isBroken ? sentence : []))

/** Whether something leaked works, of the run's entries. */
function isAlive({ told, alive, acts }: Floor, ...memories: readonly LeakThere['memory'][]): boolean {
  const working = new Set(alive().flatMap(({ id, works }) => (works ? id : [])))
  const isOf = ({ entry, memory }: LeakThere) => memories.includes(memory) && acts().entries.includes(entry)
  return told().some(leak => isOf(leak) && working.has(leak.id))
}

/** 1. It ends: acts and time are bounded, and what was confirmed is not done again. */
export function ends(floor: Floor): Judge {
  let tokens = 0
  return {
    begin: () => void (tokens = floor.alive().filter(({ isOurs }) => isOurs).length),
    end: () => {
      const { acts, isEndless, from, now, entries } = floor.acts()
      const places = floor.held().filter(({ isOurs }) => isOurs).length
      const confirmed = acts.flatMap(({ act, isConfirmed }) => (isConfirmed ? act : []))
      const isAgain = confirmed.some((act, at) => confirmed.indexOf(act) < at)
      return heard(
        [isEndless, '1: it does not end'],
        [acts.length > 24 * entries.length + 12 * places + 4 * tokens, '1: it acts too often'],
        [now - from > 6 * hour, '1: it takes more than six hours'],
        [isAgain, '1: an act was confirmed, and is done again'],
      )
    },
  }
}

const writing = /^(?<path>\S+) scope-image-(?:push|delete)$/

/** Whether a token may write to an image that the other rights name. */
function reaches({ rights }: TokenThere, others: readonly string[]): boolean {
  const paths = rights.flatMap(right => writing.exec(right)?.groups?.['path'] ?? [])
  const names = (path: string, other: string) =>
    path.endsWith('/*') ? other.startsWith(path.slice(0, -1)) : other.startsWith(`${path} `)
  return paths.some(path => others.some(other => names(path, other)))
}

/** 2. What it says is so. */
export function tells(floor: Floor): Judge {
  const placed = new Map<string, Set<string>>()
  /** Entries with a leak that is not over. */
  const open = new Set<string>()
  /** Those that were told now, or of which something leaked is there. */
  let waiting: readonly string[] = []
  let tellings = 0
  const note = (): readonly string[] => {
    for (const { id, entry = '' } of floor.held()) {
      if (id !== undefined) placed.set(entry, (placed.get(entry) ?? new Set()).add(id))
    }
    return []
  }
  const wrong = (entry: string): readonly string[] => {
    const tokens = floor.alive().filter(({ works }) => works)
    const places = floor.held().filter(place => place.entry === entry)
    const made = tokens.filter(token => token.entry === entry).sort((a, b) => b.createdAt - a.createdAt)
    const current = places.find(({ isBlind, id }) => !isBlind && id !== undefined)?.id ?? made[0]?.id
    const isOf = ({ id, entry: maker, isNobodys }: TokenThere) =>
      !isNobodys && (maker === entry || placed.get(entry)?.has(id) === true)
    const isStranger = (token: TokenThere) =>
      !token.isOurs && !isOf(token) && reaches(token, places[0]?.rights ?? [])
    // Without a note nobody can know.
    const isNoted = floor.told().some(it => it.entry === entry && ['now', 'noted'].includes(it.memory))
    const isTold = isNoted && waiting.includes(entry)
    return heard(
      [tokens.some(token => token.id !== current && isOf(token)), '2: complete, and an older token works'],
      [places.some(it => !it.isBlind && it.gets !== current), '2: complete, and a job gets another value'],
      [isTold && tokens.some(isStranger), '2: complete after a leak, and a token without a name can push'],
    )
  }
  return {
    begin: () => {
      const { told, now } = floor.acts()
      const ids = new Set(floor.alive().flatMap(({ id, expiresAt }) => (expiresAt > now ? id : [])))
      const isLeft = ({ id, memory }: LeakThere) => ['now', 'noted'].includes(memory) && ids.has(id)
      const left = floor.told().flatMap(leak => (isLeft(leak) ? leak.entry : []))
      for (const entry of told.slice(tellings)) open.add(entry)
      waiting = [...told.slice(tellings), ...left]
      tellings = told.length
      note()
    },
    look: note,
    end: () => {
      const { entries, lines, end } = floor.said()
      const { isDisturbed, isHindered, ends } = floor.acts()
      const tokens = floor.alive()
      const isThere = (id: string): boolean => tokens.some(token => token.id === id)
      const used = lines.filter(line => /still in use/.test(line) && !line.startsWith('{')).join()
      const moments = lines.flatMap(line => [...line.matchAll(/dead since ([\d-]+ [\d:]+) UTC/g)])
      const times = moments.map(([, time]) => Date.parse(`${time}Z`))
      // What is deleted may have been gone by somebody else.
      const isMoment = (at: number): boolean => isDisturbed || ends.some(it => Math.abs(at - it) < hour / 20)
      const isLeakSaid = lines.some(line => /leaked token/i.test(line))
      // Somebody may come after the last look.
      const complete = isDisturbed ? [] : entries.filter(({ isComplete }) => isComplete)
      const isGreen = complete.length > 0 && isAlive(floor, 'now', 'noted')
      const broken = heard(
        [isGreen, '2: complete, and a leaked token works'],
        [isLeakSaid && open.size === 0, '2: it speaks of a leak, and none is open'],
        [!times.every(isMoment), '2: dead since a time at which none of it ended'],
        [entries.some(({ deleted }) => deleted.some(isThere)), '2: deleted, and Docker Hub has it'],
        [tokens.some(({ id, isUsed }) => !isUsed && used.includes(id)), '2: in use, and nobody uses it'],
      )
      const found = [...broken, ...complete.flatMap(({ entry }) => wrong(entry))]
      for (const { entry, isRed } of end === 'ok' ? entries : []) {
        const told = floor.told().filter(leak => leak.entry === entry)
        // What stood in the way may have kept its note.
        if (isRed || isHindered || isDisturbed || told.some(({ id }) => isThere(id))) continue
        open.delete(entry)
      }
      return found
    },
  }
}

/** 2. Audit is complete when it has named whoever can push, and each push. */
export function counts(floor: Floor): Judge {
  return {
    end: () => {
      const { audit } = floor.said()
      const { pushes, isDisturbed } = floor.acts()
      if (audit?.isComplete !== true || isDisturbed) return []
      const wanted = floor.held().flatMap(({ isOurs, rights }) => (isOurs ? rights : []))
      const writers = floor.alive().filter(token => token.works && reaches(token, wanted))
      const isTold = ({ id, rights }: TokenThere): boolean => audit.rights.get(id)?.join() === rights.join()
      return heard(
        [!writers.every(isTold), '2: audit is complete, and somebody who can push is not in it'],
        [pushes.some(tag => !audit.pushes.includes(tag)), '2: audit is complete, and a push is not in it'],
      )
    },
  }
}

/** 3. After exit 0 every place has a token that works, with exactly its rights, and nothing leaked lives. */
export function completes(floor: Floor): Judge {
  const green = new Set<string>()
  return {
    end: () => {
      const { end, entries } = floor.said()
      for (const { entry, isRed } of entries) green[isRed || end !== 'ok' ? 'delete' : 'add'](entry)
      if (end !== 'ok' || floor.acts().isDisturbed) return []
      const working = new Map(floor.alive().flatMap(token => (token.works ? [[token.id, token]] : [])))
      const places = floor.held().filter(({ entry }) => entries.some(it => it.entry === entry))
      const seen = places.filter(({ isBlind, isForeign }) => !(isBlind && isForeign))
      const tokens = seen.map(({ id = '', rights }) => ({ token: working.get(id), rights: rights.join() }))
      const isOther = ({ token, rights }: (typeof tokens)[0]) => (token?.rights.join() ?? rights) !== rights
      return heard(
        [tokens.some(({ token }) => token === undefined), '3: exit 0, and a place has no token that works'],
        [tokens.some(isOther), '3: exit 0, and a place has a token with other rights'],
        [isAlive(floor, 'now', 'noted'), '3: exit 0, and a leaked token works'],
      )
    },
    rest: () => {
      const alive = floor.alive()
      const isLeft = ({ id, entry = '', works, isUsed, isTouched, createdAt }: TokenThere): boolean => {
        const current = floor.held().find(place => place.entry === entry && place.id !== undefined)?.id
        const next = alive.find(token => token.id === current)
        const isOld = next !== undefined && next.id !== id && createdAt < next.createdAt
        return works && isOld && green.has(entry) && !isUsed && !isTouched
      }
      return heard([alive.some(isLeft), '3: exit 0 for weeks, and an older token works'])
    },
  }
}

/** Of another list's token that a person changed nobody can know whose it is. */
const isLost = ({ isOurs, isTouched }: TokenThere): boolean => isTouched && !isOurs

/** 4. No place ever has a dead token, and what it had works on for its grace. Leaks and people are excepted. */
export function keeps(floor: Floor): Judge {
  /** Until when a place had it. */
  const promised = new Map<string, number>()
  const grace = 47 * hour
  const note = (): readonly string[] => {
    const { now } = floor.acts()
    const tokens = new Map(floor.alive().map(token => [token.id, token]))
    const told = new Set(floor.told().map(({ id }) => id))
    const held = new Set(floor.held().flatMap(({ id, isForeign }) => (isForeign ? [] : (id ?? []))))
    const dead = new Set<string>()
    for (const [id, until] of promised) {
      const { works = false, expiresAt = Infinity } = tokens.get(id) ?? {}
      const isOver = now - until > grace
      if (works && !isOver) continue
      promised.delete(id)
      if (!isOver && !told.has(id) && expiresAt > now) dead.add(id)
    }
    for (const id of held) if (tokens.get(id)?.works === true) promised.set(id, now)
    for (const token of tokens.values()) if (isLost(token)) promised.delete(token.id)
    return heard(
      [[...dead].some(id => held.has(id)), '4: a place has a dead token'],
      [[...dead].some(id => !held.has(id)), '4: a token dies within its grace'],
    )
  }
  return { begin: () => void note(), look: note }
}

/** 5. What is not ours is as it was. */
export function spares(floor: Floor): Judge {
  let before = ''
  const others = (): string => {
    const tokens = floor.alive().filter(token => !isLost(token))
    return JSON.stringify([...tokens, ...floor.held()].flatMap(it => (it.isOurs ? [] : it.text)).sort())
  }
  const judge = () => heard([others() !== before, '5: what is not ours was changed'])
  return { begin: () => void (before = others()), look: judge, end: judge }
}

/** 6. No value is in anything that was written. */
export function hides(floor: Floor): Judge {
  const isShown = (value: string): boolean => floor.said().lines.some(line => line.includes(value.slice(-12)))
  return { end: () => heard([floor.said().values.some(isShown), '6: a value was written']) }
}

/** 7. Never INTERNAL; each error names what it is about, and is so; a leak that waits is named. */
export function names(floor: Floor): Judge {
  return {
    end: () => {
      const { end, errors, lines, subjects } = floor.said()
      const { isAlone, isHindered, isDisturbed } = floor.acts()
      const text = lines.join('\n')
      const alive = new Map(floor.alive().flatMap(token => (token.works ? [[token.id, token]] : [])))
      const waiting = floor.told().filter(({ id, memory }) => memory === 'now' && alive.has(id))
      const isFailed = end === 'failed'
      const isSaid = waiting.every(({ id }) => text.includes(id)) || /still works?\b/i.test(text)
      const isFree = !isHindered && !isDisturbed
      const isUntouched = ({ id }: LeakThere): boolean => alive.get(id)?.isTouched === false
      const isNamed = ({ code, text }: (typeof errors)[0]): boolean =>
        code === 'INTERNAL' || subjects.some(subject => text.includes(subject))
      const codes = errors.map(({ code }) => code)
      const isBusy = codes.includes('ROTATION_IN_PROGRESS')
      return heard(
        [codes.includes('INTERNAL'), '7: INTERNAL'],
        [isFailed && errors.length === 0, '7: it fails without an error'],
        [!errors.every(isNamed), '7: an error names nothing'],
        [isAlone && isBusy, '7: another run is said to be at work, and none is'],
        [isFailed && !isSaid, '7: a leaked token works, and that is not said'],
        [isFailed && isFree && waiting.some(isUntouched), '7: a leak waits, though nothing is in its way'],
      )
    },
  }
}

export const judges = [ends, tells, counts, completes, keeps, spares, hides, names] as const
