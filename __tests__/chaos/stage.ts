import { people } from '../rotate/search/people.ts'
import { type Home, keyOf } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { openWitness, type Outcome, type Run, type Witness } from './floor.ts'
import { judges } from './judges.ts'
import { quiet, type Scene, type Story } from './scenes.ts'
import type { Person, Sky, Weather } from './weather.ts'

/** What comes between a run and its world. */
export interface Around {
  readonly sky: Sky
  readonly strangers: readonly string[]
  readonly somebody: (who: Person) => Promise<void>
  /** After each act. */
  readonly look: () => void
}

/** How a floor plays a run in `world`. */
export interface Ground {
  readonly world: model.World
  /** @param around without it nothing happens to the run, and nobody looks */
  readonly play: (asked: Run, around?: Around) => Promise<Outcome>
  /** Somebody pushes an image, as Docker's log has it. */
  readonly push?: (tag: string) => void
  /** Docker's configuration, but for what a run at work does to it. */
  readonly docker?: () => string
  readonly values: () => readonly string[]
  /** Hears of each run what it did and said. */
  readonly tell?: Tell | undefined
}

export type Tell = (lines: readonly string[]) => void

type Visit = (world: model.World, label: string, around: { witness: Witness; ground: Ground }) => void

/** What a person does that `rotate/search` has not. */
const visitors: Partial<Record<Person, Visit>> = {
  'deletes the newest': (world, label) => {
    const newest = model.named(world, label).at(-1)
    world.tokens = world.tokens.filter(token => token !== newest)
  },
  'edits the description of the newest': (world, label) =>
    void Object.assign(model.named(world, label).at(-1) ?? {}, { description: '' }),
  'deletes the stranger’s': (world, _, { witness: { alien } }) => {
    world.tokens = world.tokens.filter(({ id }) => id !== alien)
  },
  'pastes a value into a description': (world, label, { witness: { alien } }) => {
    const { value } = (model.named(world, label).at(-1) ?? {}) as { value?: string }
    const token = model.tokenOf(world, alien)
    Object.assign(token ?? {}, { label: `${token?.label} ${value}`, description: `it was ${value}` })
  },
  'pushes images': ({ now }, _, { witness: { pushes }, ground }) => {
    for (const at of [now, now + 1, now + 2]) {
      pushes.push({ tag: `v${at}`, at })
      ground.push?.(`v${at}`)
    }
  },
}

/** Its lists have their first run, ten days ago. */
export async function fill({ arrange, first }: Scene, { world, play }: Pick<Ground, 'world' | 'play'>) {
  arrange?.(world)
  for (const home of first) {
    const { end, lines } = await play({ home })
    if (end !== 'ok') throw new Error(`the first run did not end with 0: ${lines.join('\n')}`)
    model.pass(world, model.hour)
  }
  model.pass(world, 10 * model.day)
}

/** Plays a story after its scene's first runs. Gives each sentence of the judges that is broken, and where. */
export async function playStory(story: Story, scene: Scene, ground: Ground) {
  const { world } = ground
  const witness = await openWitness(story, scene, ground)
  const { labelsOf, touched, deleted } = witness
  const broken = new Map<string, string>()
  const bench = judges.map(judge => judge(witness.floorOf(ground.values)))
  const report = (where: string, sentences: readonly string[]): void => {
    for (const it of sentences) if (!broken.has(it)) broken.set(it, `${scene.name}: ${where}`)
  }
  const begin = (): void => {
    witness.register()
    for (const judge of bench) judge.begin?.()
  }
  const somebody = async (who: Person, home: Home, label: string): Promise<void> => {
    // Two writers within a second cannot be told apart.
    world.now += 3000
    const asked = who === 'tells the leak again' ? { home, compromised: [label] } : { home }
    const isRun = who === 'runs another rotation' || 'compromised' in asked
    if (isRun) {
      witness.disturb(asked)
      const { defect } = await ground.play(asked)
      if (defect !== undefined) report('another run', ['7: INTERNAL'])
      witness.end()
    } else {
      witness.disturb()
      const before = new Map(world.tokens.map(token => [token.id, JSON.stringify(token)]))
      const copy = witness.copies.find(it => it.list === keyOf(home) && it.label === label)
      people[who]?.(world, label, copy?.identity ?? '')
      visitors[who]?.(world, label, { witness, ground })
      for (const [id, text] of before) {
        const token = model.tokenOf(world, id)
        if (token === undefined) deleted.add(id)
        else if (text !== JSON.stringify(token)) touched.add(id)
      }
    }
    witness.register()
    witness.remember(!isRun)
    world.now += 3000
    begin()
  }
  const play = async (asked: Run, planned: readonly Weather[], where: string): Promise<void> => {
    const run = witness.begin(asked, planned)
    begin()
    const { sky, labels } = run
    const look = (): void => {
      witness.look()
      for (const judge of bench) report(where, judge.look?.() ?? [])
    }
    const visit = (who: Person) => somebody(who, asked.home, labels[0] ?? '')
    run.outcome = await ground.play(asked, { sky, strangers: [witness.alien], somebody: visit, look })
    witness.end()
    const { end, lines, defect } = run.outcome
    const acts = sky.acts.map(({ act }) => `    ${act}`)
    ground.tell?.([`--- ${where}: ${end} ${defect?.message ?? ''}`, ...acts, ...lines])
    for (const judge of bench) report(where, judge.end?.() ?? [])
  }
  const jobs = scene.homes.flatMap(home => {
    const [label = '', ...more] = labelsOf(home)
    if (scene.isSplit !== true) return [{ home, label }]
    return [label, ...more].map(it => ({ home, label: it, only: [it] }))
  })
  for (const [at, { wait, what, isExplained, turn, before, weather }] of story.steps.entries()) {
    model.pass(world, wait)
    const job = jobs[turn % jobs.length]
    if (job === undefined) throw new RangeError('no job')
    const { home, label } = job
    if (before !== undefined) await somebody(before, home, label)
    // Whose one is that a person has changed nobody knows.
    const older = model.named(world, label).slice(0, -1)
    const explained = isExplained ? older.flatMap(({ id }) => (touched.has(id) ? [] : id)) : []
    const leak = what === 'leak' ? { compromised: [label], explained } : {}
    // Of two lists with one label the one that forces takes it from the other, as it was asked to.
    const force = what === 'force' && scene.homes.length === 1 ? { force: [label] } : {}
    const mode = what === 'audit' || what === 'login' ? { home, mode: what } : job
    await play({ ...mode, ...leak, ...force }, weather, `step ${at + 1}, ${what}`)
  }
  for (const wait of story.rests ? quiet : []) {
    model.pass(world, wait)
    for (const job of jobs) await play(job, [], 'in quiet weeks')
  }
  if (story.rests) for (const judge of bench) report('in quiet weeks', judge.rest?.() ?? [])
  return broken
}
