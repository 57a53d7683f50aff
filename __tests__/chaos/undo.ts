import fc from 'fast-check'
import { loginDocker } from '../../src/docker/login.ts'
import { undoDocker } from '../../src/docker/undo.ts'
import {
  change,
  dockerLogin,
  dockerLogout,
  held,
  key,
  type Machine,
  served,
} from '../docker/undo-search/machine.ts'
import { startProcess } from '../docker/undo-search/process.ts'
import { crowds, starts } from '../docker/undo-search/starts.ts'
import { judges } from './judges.ts'
import type { Floor } from './questions.ts'
import {
  around,
  type Call,
  isLook,
  openSky,
  type Person,
  persons,
  type Sky,
  type Weather,
} from './weather.ts'

/**
 * The undo search's machine under weather: jobs log in and out in one docker directory, in any order, while others write it, too. Here a
 * job's login is a token, docker the place that has it, and a login whose job is over has leaked.
 */
const machines = [...starts, ...crowds]

export const undoStory = fc.record({
  start: fc.nat(machines.length - 1),
  /** Main of a job where it has not begun, else its post. */
  steps: fc.array(fc.record({ job: fc.nat(2), ...around }), { minLength: 1, maxLength: 6 }),
})
type UndoStory = typeof undoStory extends fc.Arbitrary<infer T> ? T : never

/** What other programs do here, in the place of the table's persons; the last two to the same registry. */
const programs: readonly ((machine: Machine) => void)[] = [
  machine => {
    change(machine, it => void (it.auths = { ...it.auths, 'ghcr.io': { auth: btoa('ada:ghcr') } }))
  },
  machine => {
    change(machine, it => void (it.credHelpers = { ...it.credHelpers, 'gcr.io': 'gcloud' }))
  },
  machine => {
    change(machine, it => void Object.assign(it, { currentContext: 'remote' }))
  },
  machine => {
    change(machine, it => void Reflect.deleteProperty(it.auths ?? {}, 'quay.io'))
  },
  machine => void dockerLogin(machine, 'bob:hunter2'),
  dockerLogout,
]

class Killed extends Error {}

const callOf: Readonly<Record<string, Call>> = {
  read: 'list',
  readOwn: 'list',
  list: 'list',
  lock: 'place',
  write: 'write',
  writeOwn: 'write',
  change: 'write',
  remove: 'remove',
  login: 'mint',
  store: 'change',
  get: 'own',
  erase: 'remove',
}
const failed = { exitCode: 1, stdout: 'stopped', stderr: '' }
const garbled = { exitCode: 0, stdout: '{"Username":null}', stderr: '' }

/** Every call of a process passes the table. */
function weathered(machine: Machine, sky: Sky, visit: (who: Person) => void) {
  const process = startProcess(machine, undefined)
  const { docker, files } = process.ports
  let isDead = false
  let isGone = false
  /** @param refuse what the call gives, or throws, where it is refused; `answer` looks odd or is untrue */
  const pass = async <T>(
    name: string,
    does: () => T | Promise<T>,
    { refuse, answer }: { refuse: (isGone: boolean) => T; answer?: Readonly<Record<'odd' | 'untrue', T>> },
  ): Promise<T> => {
    if (isDead) throw new Killed()
    const meet = sky.meet(callOf[name] ?? 'place')
    const somebody = meet('somebody')
    if (somebody !== undefined) visit(somebody.who)
    isGone ||= meet('gone') !== undefined
    const odd = meet('odd')
    // A directory that cannot be written can be read.
    if (isGone && (answer !== undefined || !isLook(callOf[name] ?? 'place'))) return refuse(true)
    if (meet('refused') !== undefined || (odd !== undefined && answer === undefined)) return refuse(false)
    if (answer !== undefined && odd !== undefined) return odd.how === '500' ? refuse(false) : answer.odd
    if (answer !== undefined && meet('untrue') !== undefined) return answer.untrue
    const done = await does()
    isDead ||= meet('dies') !== undefined
    if (isDead) throw new Killed()
    return meet('after') === undefined || answer === undefined ? done : refuse(false)
  }
  const refuse = (isReadOnly: boolean): never => {
    const code = isReadOnly ? 'EROFS' : 'EACCES'
    throw Object.assign(new Error(code), { code, syscall: 'open' })
  }
  const weatheredFiles = new Proxy(files, {
    get: (all, name: string) => {
      const does = all[name as keyof typeof files] as (...given: unknown[]) => unknown
      return name in callOf ? (...given: unknown[]) => pass(name, () => does(...given), { refuse }) : does
    },
  })
  const answers = {
    refuse: () => failed,
    answer: { odd: garbled, untrue: { ...failed, exitCode: 0, stdout: '' } },
  }
  const weatheredDocker: typeof docker = {
    ...docker,
    helper: (call, signal) => pass(call.verb, () => docker.helper(call, signal), answers),
    login: (...given) => pass('login', () => docker.login(...given), { refuse: () => failed }),
  }
  return { ...process, ports: { ...process.ports, files: weatheredFiles, docker: weatheredDocker } }
}

interface Job {
  readonly id: string
  readonly login: string
  phase: 'coming' | 'in' | 'over'
  where?: string | undefined
  /** Its post ended without a warning. */
  isQuiet?: boolean
}

/** Gives each sentence of the judges that is broken, and where. */
export async function playUndo({ start, steps }: UndoStory): Promise<ReadonlyMap<string, string>> {
  const begin = machines[start]
  if (begin === undefined) throw new RangeError(`no start ${start}`)
  const real = structuredClone(begin.machine)
  const shadow = structuredClone(real)
  const jobs = begin.logins.map((login, at): Job => ({ id: `a${at}`, login, phase: 'coming' }))
  const broken = new Map<string, string>()
  let isMixed = false
  let run = openRun(undefined, [])

  function openRun(job: Job | undefined, planned: readonly Weather[]) {
    const errors: { code: string; text: string }[] = []
    return { job, sky: openSky(planned), end: 'ok' as 'ok' | 'failed' | 'killed', errors, lines: [''] }
  }
  const isIn = ({ phase }: Job): boolean => phase === 'in'
  const entry = (): string => (run.job?.phase === 'over' ? 'machine' : (run.job?.id ?? ''))
  /** What docker should serve now, where that is known. */
  const wanted = (): string | undefined => {
    if (run.job?.phase !== 'over') return run.job?.login
    return jobs.every(({ phase, isQuiet }) => phase === 'coming' || isQuiet === true)
      ? served(shadow)
      : undefined
  }
  /** Of others in config.json; without what docker writes down by itself, and what it does not keep. */
  const settings = (): readonly string[] => {
    const config = JSON.parse(real.files?.['config.json'] || '{}') as Record<string, object>
    const { auths = {}, credHelpers = {}, credsStore: _, unknown: __, ...more } = config
    const all = [auths, credHelpers, more].flatMap(it => Object.entries(it))
    return all.filter(([name]) => name !== key).map(it => JSON.stringify(it))
  }
  const common = { isBlind: false, isForeign: false, isUsed: true, isTouched: false, createdAt: 0 }
  const floor: Floor = {
    alive: () =>
      held(real).map(id => {
        const token = { id, entry: undefined, isOurs: true, works: true, expiresAt: Infinity }
        return { ...common, ...token, rights: [id], text: '' }
      }),
    held: () => {
      const id = served(real)
      const rights = wanted() ?? ''
      const docker = { ...common, entry: entry(), isOurs: true, id, gets: id, rights: [rights], text: '' }
      const other = { ...docker, entry: undefined, isOurs: false, id: undefined }
      return [...(rights === '' ? [] : [docker]), ...settings().map(text => ({ ...other, text }))]
    },
    told: () => {
      const isOver = (job: Job) => job.phase === 'over' && (job.isQuiet === true || job === run.job)
      const over = jobs.filter(job => isOver(job) && !jobs.some(it => isIn(it) && it.login === job.login))
      return over.map(({ login: id, where = 'config.json' }) => {
        return { id, name: where.slice(where.lastIndexOf('/') + 1), entry: 'machine', memory: 'now' }
      })
    },
    said: () => ({
      ...run,
      entries: [{ entry: entry(), isRed: run.end !== 'ok', isComplete: false, deleted: [] }],
      values: jobs.flatMap(({ login }) => [login, btoa(login)]),
      subjects: ['/docker', 'docker-credential-', 'docker login', 'locked'],
    }),
    acts: () => {
      const work = {
        entries: [entry()],
        told: [],
        acts: [],
        isEndless: false,
        isAlone: false,
        from: 0,
        now: 0,
      }
      return { ...work, isDisturbed: isMixed, isHindered: run.sky.met.size > 0 }
    },
  }
  const bench = judges.map(judge => judge(floor))
  const visit = (who: Person): void => {
    const at = persons.indexOf(who) % programs.length
    for (const machine of [real, shadow]) if (machine.files !== undefined) programs[at]?.(machine)
    isMixed ||= at > 3
    for (const judge of bench) judge.begin?.()
  }
  const take = async (job: Job, planned: readonly Weather[]): Promise<void> => {
    run = openRun(job, planned)
    const process = weathered(real, run.sky, visit)
    const { ports, registry, said } = process
    const isMain = job.phase === 'coming'
    job.phase = isMain ? 'in' : 'over'
    for (const judge of bench) judge.begin?.()
    try {
      const coming = { ...ports, registry, isProven: begin.isProven, login: job.id }
      const undo = { ...ports, login: job.id, where: job.where, killProcessesOf: () => Promise.resolve() }
      await (isMain
        ? loginDocker({ ...coming, credential: process.credential(job.login) })
        : undoDocker(undo))
    } catch (error) {
      const { name, message } = error as Error
      run.end = error instanceof Killed ? 'killed' : 'failed'
      const isDefect = run.end === 'failed' && name !== 'OatError'
      if (run.end === 'failed') run.errors.push({ code: isDefect ? 'INTERNAL' : 'ERROR', text: message })
    }
    run.errors.push(
      ...said.flatMap(({ kind, text }) => (kind === 'warning' ? { code: 'WARNING', text } : [])),
    )
    run.lines = [...said, ...run.errors].map(({ text }) => text)
    if (run.end === 'ok' && run.errors.length > 0) run.end = 'failed'
    if (isMain) job.where = process.state.get('where')
    else job.isQuiet = run.end === 'ok'
    const where = `${begin.name}: ${isMain ? 'main' : 'post'} of ${job.id}`
    for (const it of bench.flatMap(judge => judge.end?.() ?? [])) if (!broken.has(it)) broken.set(it, where)
  }
  for (const { job: at, before, weather } of steps) {
    const job = jobs[at % jobs.length]
    if (job === undefined || job.phase === 'over') continue
    if (before !== undefined) visit(before)
    await take(job, weather)
  }
  for (const job of jobs.filter(isIn)) await take(job, [])
  return broken
}
