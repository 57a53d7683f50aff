import { unique } from '../../src/base/text.ts'
import type { EntryReport } from '../../src/rotate/plan/report.ts'
import type { Asked } from '../rotate/search/play.ts'
import { type Home, keyOf } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { openLeaks, type Makers } from './leaks.ts'
import { copiesOf, rightsText, type Scene, type Story } from './scenes.ts'
import type { Ground } from './stage.ts'
import { openSky, type Weather } from './weather.ts'

/** What the floors have in common: who made which token, what leaked, and what the judges ask. */

/** Bounds a run: nothing in `src` catches what is no OatError, or twice at most. */
export class Endless extends Error {}

/** A run of mode rotate, if no other is named. */
export type Run = Asked & { readonly mode?: 'audit' | 'login' }

export interface Outcome {
  readonly end: 'ok' | 'failed' | 'killed'
  /** Log, page, outputs and evidence; errors as `error: CODE: text`. */
  readonly lines: readonly string[]
  readonly report: string | undefined
  /** What a run of audit says that it has looked at: rights by the token's id, as `alive` has them; tags. */
  readonly audit?:
    | {
        readonly isComplete: boolean
        readonly rights: ReadonlyMap<string, readonly string[]>
        readonly pushes: readonly string[]
      }
    | undefined
  /** After a login: the token that docker has for the registry. */
  readonly login?: { readonly id: string | undefined } | undefined
  /** What is no error of ours. */
  readonly defect?: Error | undefined
}

const strangers = {
  'reads elsewhere': { type: 'TYPE_REPO', path: 'acme/other', scopes: ['scope-image-pull'] },
  'deletes here': { type: 'TYPE_REPO', path: 'acme/app', scopes: ['scope-image-delete'] },
} as const

/** The label of nobody's list has another's in it. */
const strange = 'old app push test'

/** What is known of a world, and of the run that is at work, or was last. */
export type Witness = Awaited<ReturnType<typeof openWitness>>
/** The five questions of the judges. */
export type Floor = ReturnType<Witness['floorOf']>
export type TokenThere = ReturnType<Floor['alive']>[number]
export type PlaceThere = ReturnType<Floor['held']>[number]
export type LeakThere = ReturnType<Floor['told']>[number]
export type Said = ReturnType<Floor['said']>
export type Work = ReturnType<Floor['acts']>

export async function openWitness({ stranger }: Story, scene: Scene, { world, docker }: Ground) {
  model.makeToken(world, { label: strange, resources: [strangers[stranger]] })
  const alien = world.tokens.at(-1)?.id ?? ''
  const copies = await copiesOf(scene, world)
  const labelsOf = (home: Home) =>
    unique(copies.flatMap(({ list, label }) => (list === keyOf(home) ? label : [])))
  const makers: Makers = new Map()
  const touched = new Set<string>()
  /** By a person: what nobody can look into keeps its value. */
  const deleted = new Set<string>()
  /** When a token stopped to work, and when it was changed or went after that. */
  const ends = new Map<string, { readonly state: string; readonly times: readonly number[] }>()
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
  /** Whose a new token is, before anybody can write another label, and which have ended. */
  const register = (): void => {
    for (const { id, maker, label } of world.tokens) {
      const list = maker ?? copies.find(copy => copy.label === label)?.list
      if (list === undefined || makers.has(id)) continue
      makers.set(id, { list, entry: `${list} ${label.replace(/ \([^)]*\)$/, '')}` })
    }
    for (const id of makers.keys()) {
      const token = model.tokenOf(world, id)
      const isExpired = (token?.expiresAt ?? Infinity) <= world.now
      const state = model.works(world, id) ? 'works' : JSON.stringify([token, isExpired])
      const { state: before, times } = ends.get(id) ?? { state: 'works', times: [] }
      const at = Math.min(world.now, token?.expiresAt ?? Infinity)
      if (state !== before) ends.set(id, { state, times: state === 'works' ? [] : [...times, at] })
    }
  }
  const leaks = openLeaks({ world, makers, lists, register })
  const rightsOf = (id: string | undefined) => rightsText(model.tokenOf(world, id)?.resources ?? [])
  const heldBy = (identity: string) => {
    const { value, at, ...place } = model.placeOf(world, identity)
    // A text that is no token's.
    const id = value?.startsWith('?') === true ? undefined : value
    /** A person's hand was last. */
    const isForeign = place.isForeign || deleted.has(value ?? '')
    return { id, gets: id, isForeign, isBlind: false, text: JSON.stringify([identity, value, at]) }
  }

  /** By a world, and by what a run printed and wrote. @param values that must not be in it */
  const floorOf = (values: () => readonly string[]) => ({
    /** Every token that Docker Hub has. `entry`: that it was made for, with its list; else a stranger's. */
    alive: () =>
      world.tokens.map(token => ({
        id: token.id,
        entry: makers.get(token.id)?.entry,
        /** A person has taken its label and its mark: nobody can know whose it is. */
        isNobodys:
          makers.has(token.id) && !leaks.isItsOwn({ entry: '', ...makers.get(token.id), id: token.id }),
        isOurs: makers.has(token.id) && isOurs(makers.get(token.id)?.list ?? ''),
        works: model.works(world, token.id),
        createdAt: token.createdAt,
        expiresAt: token.expiresAt ?? Infinity,
        /** `path scope`, in order. */
        rights: rightsText(token.resources),
        isUsed: token.lastUsedAt !== undefined,
        /** A person has changed it. */
        isTouched: touched.has(token.id),
        text: JSON.stringify(token),
      })),
    /** Every place of a list, and whatever else keeps a value. `gets`: what a job gets there. */
    held: () => {
      const named = copies.map(({ list, label, identity, hiding, ...copy }) => {
        const place = heldBy(identity)
        const isHidden = hiding !== undefined && world.places.get(hiding)?.value !== undefined
        const gets = isHidden ? heldBy(hiding).id : place.id
        return { ...place, entry: `${list} ${label}`, isOurs: isOurs(list), gets, ...copy }
      })
      const nobodys = { entry: undefined, isOurs: false, rights: [] as string[] }
      const isOther = (it: string): boolean => !copies.some(({ identity }) => identity === it)
      const rest = [...world.places].flatMap(([identity, { value }]) =>
        value !== undefined && isOther(identity) ? { ...heldBy(identity), ...nobodys } : [],
      )
      const { login } = run.outcome
      const file = { ...nobodys, id: login?.id, gets: login?.id, isForeign: false, isBlind: false }
      const place = { ...file, entry: 'docker', isOurs: true, rights: rightsOf(login?.id), text: '' }
      const before = { ...file, id: undefined, text: docker?.() ?? '' }
      return [...named, ...rest, before, login === undefined ? [] : place].flat()
    },
    /** What leaked, and a run was told. */
    told: () => leaks.all(runs),
    /** By the run that is over. */
    said: () => {
      const { end, lines, report, audit, login, defect } = run.outcome
      const reports = (JSON.parse(report ?? '{"tokens":[]}') as { tokens: readonly EntryReport[] }).tokens
      const errors = lines.flatMap(line => {
        const [, code, text = ''] = /^error: ([A-Z_]+): (.*)$/s.exec(line) ?? []
        return code === undefined ? [] : [{ code, text }]
      })
      const isDefect = defect !== undefined && !(defect instanceof Endless)
      const names = world.tokens.flatMap(({ id, label }) => [id, label])
      const logins = login ? [{ entry: 'docker', isRed: false, isComplete: false, deleted: [] }] : []
      return {
        end,
        /** Each entry of the run, by its report. */
        entries: reports
          .map(({ label, action, complete: isComplete, deleted: ids }) => {
            return { entry: `${run.list} ${label}`, isRed: action === 'failed', isComplete, deleted: ids }
          })
          .concat(logins),
        audit,
        lines: [...lines, report ?? ''],
        errors: isDefect ? [{ code: 'INTERNAL', text: String(defect) }] : errors,
        values: values(),
        /** Names that an error can be about. */
        subjects: [...run.labels, ...names, strange, 'Docker Hub', 'acme', 'input "token"'],
      }
    },
    /** Of the run that is at work, or was last. */
    acts: () => ({
      /** Entries that the run works on; those whose leak a run was told, each time so far. */
      // A login says nothing of an entry.
      entries: run.asked.mode === 'login' ? [] : run.labels.map(label => `${run.list} ${label}`),
      told: leaks.tellings,
      acts: run.sky.acts as readonly { readonly act: string; readonly isConfirmed: boolean }[],
      ends: [...ends.values()].flatMap(({ times }) => times),
      /** Tags that somebody pushed to the entries' images, by Docker's log. */
      pushes: pushes.flatMap(({ tag, at }) => (world.now - at < 29 * model.day ? tag : [])),
      isEndless: run.outcome.defect instanceof Endless,
      from: run.from,
      now: world.now,
      /** A person did something meanwhile. */
      isDisturbed: run.isDisturbed,
      /** Something stood in the way of its acts, or of its looks at its own tokens. */
      isHindered: [...run.sky.met].some(({ kind, on }) => kind !== 'somebody' && on !== 'stranger'),
      /** No other run is at work, or died shortly before. */
      isAlone: run.isAlone && !run.isDisturbed,
    }),
  })
  register()
  return {
    alien,
    copies,
    labelsOf,
    touched,
    deleted,
    pushes,
    register,
    remember: leaks.remember,
    floorOf,
    /** A run of the story begins. */
    begin: (asked: Run, planned: readonly Weather[]) => {
      runs += 1
      run = openRun(asked, planned)
      leaks.tell(asked, runs)
      return run
    },
    /** A person was there, or another run that is told or not. */
    disturb: (told?: Asked) => {
      run.isDisturbed = true
      // What was confirmed may be undone.
      for (const entry of run.sky.acts) entry.isConfirmed = false
      if (told !== undefined) leaks.tell(told, runs + 0.5)
    },
    end: () => void (endedAt = world.now),
    /** After an act of the run. */
    look: () => {
      const { acts, met } = run.sky
      const isMint = acts.at(-1)?.act.startsWith('mint') === true
      // What is there as the run begins to act, or but its own as it replaces what leaked.
      const priorTokens = isMint ? world.tokens.slice(0, -1) : world.tokens
      if (isMint || acts.length === 1) leaks.tell(run.asked, runs, priorTokens)
      register()
      const isRefused = [...met].some(({ on }) => on === 'change' || on === 'mint')
      leaks.remember(false, isRefused)
    },
  }
}
