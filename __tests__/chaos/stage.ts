import { listOf } from '../rotate/search/explore.ts'
import { people, rights } from '../rotate/search/people.ts'
import type { Asked } from '../rotate/search/play.ts'
import { type Home, identityOf, keyOf } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { judges } from './judges.ts'
import type { Floor, LeakThere, PlaceThere, Said } from './questions.ts'
import { quiet, type Scene, type Story } from './scenes.ts'
import { openSky, type Person, type Sky, type Weather } from './weather.ts'

/** What the floors have in common: who made which token, what leaked, and what the judges ask. */

/** Bounds a run: nothing in `src` catches what is no OatError, or twice at most. */
export class Endless extends Error {}

/** What comes between a run and its world. */
export interface Around {
  readonly sky: Sky
  readonly strangers: readonly string[]
  readonly somebody: (who: Person) => Promise<void>
  /** After each act. */
  readonly look: () => void
}

/** A run of mode rotate, or of audit. */
export type Run = Asked & { readonly isAudit?: boolean }

/** How a floor plays a run in `world`. */
export interface Ground {
  readonly world: model.World
  /** @param around without it nothing happens to the run, and nobody looks */
  readonly play: (asked: Run, around?: Around) => Promise<Outcome>
  /** Somebody pushes an image, as Docker's log has it. */
  readonly push?: (tag: string) => void
  readonly values: () => readonly string[]
  /** Hears of each run what it did and said. */
  readonly tell?: Tell | undefined
}

export type Tell = (lines: readonly string[]) => void

export interface Outcome {
  readonly end: Said['end']
  /** Errors as `error: CODE: text`. */
  readonly lines: readonly string[]
  readonly report: string | undefined
  readonly audit?: Said['audit']
  /** What is no error of ours. */
  readonly defect?: Error | undefined
}

interface Report {
  readonly label: string
  readonly action: string
  readonly complete: boolean
  readonly deleted: readonly string[]
}

interface Leak extends Pick<LeakThere, 'id' | 'entry'> {
  readonly run: number
  readonly createdAt: number
  readonly isMaybe: boolean
  note: 'none' | 'there' | 'taken once' | 'taken'
}

type Token = model.ModelToken

const rightsText = (resources: Token['resources']) =>
  [...new Set(resources.flatMap(({ path, scopes }) => scopes.map(scope => `${path} ${scope}`)))].sort()

/** Every copy that the lists name. */
async function copiesOf({ homes }: Scene, { renamed }: model.World) {
  const all = homes.map(async home => {
    const { tokens } = await listOf(home)
    return tokens.flatMap(({ label, repositories, stores }) =>
      stores.map(store => {
        const repository = 'repository' in store && renamed.get(store.repository ?? '')
        const isOrganization = store.kind === 'organization-secret'
        return {
          label,
          list: keyOf(home),
          identity: identityOf(repository ? { ...store, repository } : store, home),
          hiding: isOrganization ? `actions:${home.repository}:${store.secret.toLowerCase()}` : undefined,
          isBlind: store.kind === 'program',
          rights: rightsText(rights('push', ...repositories)),
        }
      }),
    )
  })
  return (await Promise.all(all)).flat()
}

const strangers = {
  'reads elsewhere': { type: 'TYPE_REPO', path: 'acme/other', scopes: ['scope-image-pull'] },
  'deletes here': { type: 'TYPE_REPO', path: 'acme/app', scopes: ['scope-image-delete'] },
} as const

/** A name that has another's in it. */
const strange = 'old app push test'

/** Plays a story on a ground that has the scene's first runs behind it. Gives each sentence of the judges that is broken, and where. */
export async function playStory(
  story: Story,
  scene: Scene,
  ground: Ground,
): Promise<ReadonlyMap<string, string>> {
  const stage = await openStage(story, scene, ground)
  for (const [at, step] of story.steps.entries()) {
    model.pass(ground.world, step.wait)
    await stage.take(step, `step ${at + 1}`)
  }
  if (story.rests) await stage.rest()
  return stage.broken
}

async function openStage({ stranger }: Story, scene: Scene, ground: Ground) {
  const { world } = ground
  model.makeToken(world, { label: strange, resources: [strangers[stranger]] })
  const alien = world.tokens.at(-1)?.id ?? ''
  const copies = await copiesOf(scene, world)
  const labelsOf = (home: Home) => [
    ...new Set(copies.flatMap(({ list, label }) => (list === keyOf(home) ? label : []))),
  ]
  const broken = new Map<string, string>()
  const makers = new Map<string, { readonly list: string; readonly entry: string }>()
  const touched = new Set<string>()
  /** By a person: what nobody can look into keeps its value. */
  const deleted = new Set<string>()
  const leaks = new Map<string, Leak>()
  const tellings: string[] = []
  /** When a token stopped to work, and when it went. */
  const ends = new Map<string, number[]>()
  const pushes: { readonly tag: string; readonly at: number }[] = []
  let endedAt = -Infinity
  let runs = 0
  let run = openRun({ home: scene.homes[0] as Home }, [])

  function openRun(asked: Run, planned: readonly Weather[]) {
    return {
      asked,
      list: keyOf(asked.home),
      labels: labelsOf(asked.home).filter(label => asked.only?.includes(label) ?? true),
      sky: openSky(planned),
      from: world.now,
      isAlone: world.now - endedAt > 16 * model.minute,
      isDisturbed: false,
      outcome: { end: 'killed', lines: [], report: undefined } as Outcome,
    }
  }

  // A list that has no run any more has moved: what it made is its heir's.
  const lists = new Set(scene.homes.map(keyOf))
  const isOurs = (list: string): boolean => list === run.list || !lists.has(list)
  /** Whose a new token is, before anybody can write another label. */
  const register = (): void => {
    for (const { id, maker, label } of world.tokens) {
      const list = maker ?? copies.find(copy => copy.label === label)?.list
      if (list === undefined || makers.has(id)) continue
      makers.set(id, { list, entry: `${list} ${label.replace(/ \([^)]*\)$/, '')}` })
    }
    for (const id of makers.keys()) {
      const { expiresAt = Infinity } = model.tokenOf(world, id) ?? {}
      const times = ends.get(id) ?? []
      if (model.works(world, id)) ends.delete(id)
      else if (times.length === 0) ends.set(id, [Math.min(world.now, expiresAt)])
      else if (times.length === 1 && !model.tokenOf(world, id)) times.push(world.now)
    }
  }
  /** Whether a later run can know of a leak: a note tells of what was made before its time, and of nothing later. */
  const remember = (isPerson: boolean): void => {
    for (const leak of leaks.values()) {
      const isNote = ({ id, description }: Token) =>
        makers.get(id)?.entry === leak.entry &&
        leak.createdAt < Date.parse(/leak told (\S+)\]/.exec(description)?.[1] ?? '')
      const isTaken = isPerson && !world.tokens.some(isNote)
      // One act of a person does not make a leak forgotten: two tokens at least can have the note.
      if (isTaken && leak.note !== 'none') leak.note = leak.note === 'there' ? 'taken once' : 'taken'
      else if (!isTaken && leak.note !== 'taken once' && world.tokens.some(isNote)) leak.note = 'there'
    }
  }
  /** @param isLate at the creation of the token that replaces what leaked: what came since the run began may have leaked, too */
  const tell = ({ home, compromised = [] }: Asked, at: number, isLate = false): void => {
    register()
    const told = compromised.map(label => `${keyOf(home)} ${label}`)
    if (!isLate) tellings.push(...told)
    for (const { id, createdAt } of isLate ? world.tokens.slice(0, -1) : world.tokens) {
      const { list = '', entry = '' } = makers.get(id) ?? {}
      const isMoved = list !== '' && !lists.has(list)
      const named = isMoved ? told[0] : told.find(it => it === entry)
      if (named === undefined || (isLate && leaks.has(id))) continue
      leaks.set(id, { id, createdAt, entry: named, run: at, isMaybe: isLate || isMoved, note: 'none' })
    }
  }
  const memoryOf = ({ isMaybe, run: at, note }: Leak): LeakThere['memory'] => {
    if (isMaybe) return 'maybe'
    if (at === runs) return 'now'
    return note === 'taken' ? 'lost' : note === 'none' ? 'unheard' : 'noted'
  }
  const heldBy = (identity: string) => {
    const { value, at, ...place } = model.placeOf(world, identity)
    const id = value?.startsWith('?') === true ? undefined : value
    const isForeign = place.isForeign || deleted.has(value ?? '')
    return { id, gets: id, isForeign, isBlind: false, text: JSON.stringify([identity, value, at]) }
  }
  const floor: Floor = {
    alive: () =>
      world.tokens.map(token => ({
        id: token.id,
        entry: makers.get(token.id)?.entry,
        isOurs: makers.has(token.id) && isOurs(makers.get(token.id)?.list ?? ''),
        works: model.works(world, token.id),
        createdAt: token.createdAt,
        expiresAt: token.expiresAt ?? Infinity,
        rights: rightsText(token.resources),
        isUsed: token.lastUsedAt !== undefined,
        isTouched: touched.has(token.id),
        text: JSON.stringify(token),
      })),
    held: () => {
      const named = copies.map(({ list, label, identity, hiding, isBlind, rights: wanted }): PlaceThere => {
        const place = heldBy(identity)
        const isHidden = hiding !== undefined && world.places.get(hiding)?.value !== undefined
        const gets = isHidden ? heldBy(hiding).id : place.id
        return { ...place, entry: `${list} ${label}`, isOurs: isOurs(list), gets, isBlind, rights: wanted }
      })
      const others = [...world.places].flatMap(([identity, { value }]): PlaceThere[] => {
        if (value === undefined || copies.some(copy => copy.identity === identity)) return []
        return [{ ...heldBy(identity), entry: undefined, isOurs: false, rights: [] }]
      })
      return [...named, ...others]
    },
    told: () =>
      [...leaks.values()].map(leak => ({
        id: leak.id,
        name: leak.id,
        entry: leak.entry,
        memory: memoryOf(leak),
      })),
    said: () => {
      const { end, lines, report, audit, defect } = run.outcome
      const reports = (JSON.parse(report ?? '{"tokens":[]}') as { tokens: readonly Report[] }).tokens
      const errors = lines.flatMap(line => {
        const [, code, text = ''] = /^error: ([A-Z_]+): (.*)$/s.exec(line) ?? []
        return code === undefined ? [] : [{ code, text }]
      })
      return {
        end,
        entries: reports.map(({ label, action, complete, deleted }) => {
          return { entry: `${run.list} ${label}`, isRed: action === 'failed', isComplete: complete, deleted }
        }),
        audit,
        lines: [...lines, report ?? ''],
        errors:
          defect === undefined || defect instanceof Endless
            ? errors
            : [{ code: 'INTERNAL', text: String(defect) }],
        values: ground.values(),
        subjects: [
          ...run.labels,
          ...world.tokens.flatMap(({ id, label }) => [id, label]),
          strange,
          'Docker Hub',
          'acme',
        ],
      }
    },
    acts: () => ({
      entries: run.labels.map(label => `${run.list} ${label}`),
      told: tellings,
      acts: run.sky.acts,
      ends: [...ends.values()].flat(),
      pushes: pushes.flatMap(({ tag, at }) => (world.now - at < 29 * model.day ? tag : [])),
      isEndless: run.outcome.defect instanceof Endless,
      from: run.from,
      now: world.now,
      isDisturbed: run.isDisturbed,
      isHindered: [...run.sky.met].some(({ kind, on }) => kind !== 'somebody' && on !== 'stranger'),
      isAlone: run.isAlone && !run.isDisturbed,
    }),
  }

  register()
  const bench = judges.map(judge => judge(floor))
  const report = (where: string, sentences: readonly string[]): void => {
    for (const it of sentences) if (!broken.has(it)) broken.set(it, `${scene.name}: ${where}`)
  }
  const begin = (): void => {
    register()
    for (const judge of bench) judge.begin?.()
  }
  const somebody = async (who: Person, home: Home, label: string): Promise<void> => {
    run.isDisturbed = true
    // What was confirmed may be undone.
    for (const entry of run.sky.acts) entry.isConfirmed = false
    // Two writers within a second cannot be told apart.
    world.now += 3000
    const before = new Map(world.tokens.map(token => [token.id, JSON.stringify(token)]))
    const isRun = who === 'runs another rotation' || who === 'tells the leak again'
    if (isRun) {
      const asked = who === 'tells the leak again' ? { home, compromised: [label] } : { home }
      tell(asked, runs + 0.5)
      const { defect } = await ground.play(asked)
      if (defect !== undefined) report('another run', ['7: INTERNAL'])
      endedAt = world.now
      register()
    } else {
      const newest = model.named(world, label).at(-1)
      const place = copies.find(copy => copy.list === keyOf(home) && copy.label === label)
      if (who === 'deletes the newest') world.tokens = world.tokens.filter(token => token !== newest)
      else if (who === 'edits the description of the newest') Object.assign(newest ?? {}, { description: '' })
      else if (who === 'deletes the stranger’s') world.tokens = world.tokens.filter(({ id }) => id !== alien)
      else if (who === 'pastes a value into a description') {
        const { value = '' } = (newest ?? {}) as { value?: string }
        const text = { label: `${strange} ${value}`, description: `it was ${value}` }
        Object.assign(model.tokenOf(world, alien) ?? {}, text)
      } else if (who === 'pushes images') {
        for (const at of [0, 1, 2].map(it => world.now + it)) {
          pushes.push({ tag: `v${at}`, at })
          ground.push?.(`v${at}`)
        }
      } else people[who]?.(world, label, place?.identity ?? '')
      for (const [id, text] of before) {
        const token = model.tokenOf(world, id)
        if (token === undefined) deleted.add(id)
        else if (text !== JSON.stringify(token)) touched.add(id)
      }
    }
    register()
    remember(!isRun)
    world.now += 3000
    begin()
  }
  const play = async (asked: Run, planned: readonly Weather[], where: string): Promise<void> => {
    runs += 1
    run = openRun(asked, planned)
    tell(asked, runs)
    begin()
    const { sky, labels } = run
    const look = (): void => {
      if (sky.acts.at(-1)?.act.startsWith('mint') === true) tell(asked, runs, true)
      register()
      remember(false)
      for (const judge of bench) report(where, judge.look?.() ?? [])
    }
    const visit = (who: Person) => somebody(who, asked.home, labels[0] ?? '')
    run.outcome = await ground.play(asked, { sky, strangers: [alien], somebody: visit, look })
    endedAt = world.now
    const { end, lines, defect } = run.outcome
    ground.tell?.([
      `--- ${where}: ${end} ${defect?.message ?? ''}`,
      ...sky.acts.map(({ act }) => `    ${act}`),
      ...lines,
    ])
    for (const judge of bench) report(where, judge.end?.() ?? [])
  }
  const jobs = scene.homes.flatMap(home => {
    const [label = '', ...more] = labelsOf(home)
    if (scene.isSplit !== true) return [{ home, label }]
    return [label, ...more].map(it => ({ home, label: it, only: [it] }))
  })
  return {
    broken,
    take: async ({ what, isExplained, turn, before, weather }: Story['steps'][number], where: string) => {
      const job = jobs[turn % jobs.length]
      if (job === undefined) throw new RangeError('no job')
      const { home, label } = job
      const isAudit = what === 'audit'
      if (before !== undefined) await somebody(before, home, label)
      // Whose one is that a person has changed nobody knows.
      const older = model
        .named(world, label)
        .slice(0, -1)
        .filter(({ id }) => !touched.has(id))
      const explained = isExplained ? older.map(({ id }) => id) : []
      const leak = what === 'leak' ? { compromised: [label], explained } : {}
      // Of two lists with one label the one that forces takes it from the other, as it was asked to.
      const force = what === 'force' && scene.homes.length === 1 ? { force: [label] } : {}
      await play({ ...(isAudit ? { home, isAudit } : job), ...leak, ...force }, weather, `${where}, ${what}`)
    },
    rest: async () => {
      for (const wait of quiet) {
        model.pass(world, wait)
        for (const job of jobs) await play(job, [], 'in quiet weeks')
      }
      for (const judge of bench) report('in quiet weeks', judge.rest?.() ?? [])
    },
  }
}
