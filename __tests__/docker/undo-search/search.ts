import { isDeepStrictEqual } from 'node:util'
import {
  change,
  dockerLogin,
  dockerLogout,
  dockersPlace,
  held,
  type Machine,
  served,
  settings,
} from './machine.ts'
import { type Fault, type Meanwhile, type Process, startProcess } from './process.ts'

/** The rules that are searched: those of `src`, or of another checkout. */
export interface Rules {
  login(process: Process, layer: { id: string; login: string; isProven: boolean }): Promise<void>
  undo(process: Process, layer: { id: string; where: string | undefined }): Promise<void>
}

interface Job {
  readonly id: string
  readonly login: string
  readonly isProven: boolean
  /** `gone`: killed with everything, without a post step. */
  phase: 'coming' | 'in' | 'failed' | 'over' | 'gone'
  readonly environment: Readonly<Record<string, string>>
  /** Where main said that it is. */
  where: string | undefined
  /** Somebody has logged in, or out, since. */
  since: string
  /** What its post, or later ones, warned of. */
  warned: string
}

interface State {
  readonly real: Machine
  /** The same without any job of ours. */
  readonly shadow: Machine
  readonly jobs: Job[]
  faults: number
  others: number
  /** Somebody has: while a job is there, that takes its login and leaves what is below, which comes back. */
  isLoggedOut: boolean
}

export interface Start {
  readonly name: string
  readonly machine: Machine
  readonly isProven: boolean
  readonly logins: readonly string[]
  /** Its file is that of one repository: nobody names a helper there. */
  readonly isScoped?: boolean
  /** One job begins when the one before is over, or was killed with its machine. Else each has a runner of its own. */
  readonly isOneRunner?: boolean
}

const bob = 'bob:hunter2'

/** What other people do, on any machine. */
const others: Readonly<Record<string, (machine: Machine) => void>> = {
  'docker login as bob': machine => void dockerLogin(machine, bob),
  'docker logout': dockerLogout,
  'credsStore appears': machine => {
    machine.helpers['osxkeychain'] ??= { users: {}, kind: 'one', locked: '' }
    change(machine, config => void (config.credsStore = 'osxkeychain'))
  },
  'credsStore goes': machine => {
    change(machine, config => void Reflect.deleteProperty(config, 'credsStore'))
  },
  'the directory is removed': machine => {
    machine.files = undefined
  },
  'helpers are locked': machine => {
    for (const helper of Object.values(machine.helpers)) helper.locked = 'all'
  },
  'helpers cannot be read': machine => {
    for (const helper of Object.values(machine.helpers)) helper.locked = 'get'
  },
  'helpers are unlocked': machine => {
    for (const helper of Object.values(machine.helpers)) helper.locked = ''
  },
}

/** What another program does while ours waits: it writes config.json without our lock. */
const writers: Readonly<Record<string, (machine: Machine) => void>> = {
  'another registry is logged in': machine => {
    change(machine, config => {
      config.auths = { ...config.auths, 'ghcr.io': { auth: btoa('ada:ghcr') } }
      config.credHelpers = { ...config.credHelpers, 'gcr.io': 'gcloud' }
      config.currentContext = 'remote'
    })
  },
  'another registry is logged out': machine => {
    change(machine, config => void Reflect.deleteProperty(config.auths ?? {}, 'quay.io'))
  },
  'credsStore appears, meanwhile': machine => others['credsStore appears']?.(machine),
  'credsStore goes, meanwhile': machine => others['credsStore goes']?.(machine),
  // In a helper, nobody can look between the last look and the store.
  'docker login as bob, meanwhile': machine =>
    void (dockersPlace(machine) === '' && dockerLogin(machine, bob)),
}

export type Found = Readonly<{ judge: string; history: readonly string[] }>

/** Every history of a start, with at most so many faults of ours and acts of other people. Gives the shortest of each finding. */
export async function search(start: Start, rules: Rules, most: { faults: number; others: number }) {
  const found = new Map<string, Found>()
  const seen = new Set<string>()
  const jobs = start.logins.map((login, index): Job => {
    const { isProven, isOneRunner = false } = start
    const runner = isOneRunner ? 'r' : `r${index}`
    const environment = { RUNNER_NAME: runner, RUNNER_TEMP: '/temp', GITHUB_RUN_ID: String(index) }
    const said = { where: undefined, since: '', warned: '' }
    return { id: `a${index}`, login, isProven, environment, phase: 'coming', ...said }
  })
  const first = {
    real: start.machine,
    shadow: structuredClone(start.machine),
    jobs,
    isLoggedOut: false,
    ...most,
  }
  const open: { state: State; history: readonly string[] }[] = [{ state: first, history: [start.name] }]
  const report = (judge: string | undefined, history: readonly string[]): void => {
    if (judge !== undefined && !found.has(judge)) found.set(judge, { judge, history })
  }
  const possible = (acts: typeof others) =>
    Object.entries(acts).filter(([name]) => start.isScoped !== true || !/credsStore|helpers/.test(name))
  const [acts, writing] = [possible(others), possible(writers)]
  let transitions = 0
  // It grows as it is read: the first history of a finding is the shortest.
  for (const { state, history } of open) {
    const visit = (after: State, event: string, judged?: string): void => {
      transitions += 1
      const told = [...history, event]
      report(judged, told)
      const text = JSON.stringify(after)
      if (seen.has(text)) return
      seen.add(text)
      open.push({ state: after, history: told })
    }
    for (const [name, act] of state.others > 0 ? acts : []) {
      const after = structuredClone(state)
      after.others -= 1
      after.isLoggedOut ||= name === 'docker logout'
      for (const machine of [after.real, after.shadow]) act(machine)
      for (const job of after.jobs) {
        if (job.phase === 'in' || job.phase === 'failed') job.since += name
        // After a post that failed, nothing but the record knows of the login.
        if (job.phase === 'over' && after.real.files === undefined) job.warned += 'was damaged'
      }
      visit(after, name)
    }
    for (const index of state.jobs.keys()) {
      const phase = state.jobs[index]?.phase
      if (phase === 'over' || phase === 'gone') continue
      if (start.isOneRunner === true) {
        const before = state.jobs[index - 1]?.phase ?? 'over'
        if (phase === 'coming' && before !== 'over' && before !== 'gone') continue
        if (phase !== 'coming') {
          const after = structuredClone(state)
          for (const job of after.jobs) if (job.id === `a${index}`) job.phase = 'gone'
          visit(after, `a${index} is killed`)
        }
      }
      const { after, event, judged, seen: counts } = await step(state, index, { rules })
      visit(after, event, judged)
      const isUntouched = state.others > 0 && state.others === most.others
      for (let at = 1; isUntouched && at <= counts.waits; at++) {
        for (const [name, act] of writing) {
          const beside = await step(state, index, { rules, meanwhile: { at, act, name } })
          beside.after.others -= 1
          visit(beside.after, `${beside.event}, ${name}, at ${at}`, beside.judged)
        }
      }
      if (state.faults === 0) continue
      for (const fault of faultsOf(counts, state.jobs[index]?.phase ?? 'in')) {
        const faulty = await step(state, index, { rules, fault })
        faulty.after.faults -= 1
        visit(faulty.after, `${faulty.event}, ${fault.kind} at ${fault.at}`, faulty.judged)
      }
    }
    if (state.jobs.every(({ phase }) => phase === 'over' || phase === 'gone')) {
      for (const judged of await atTheEnd(state, rules)) report(judged, history)
      const isKilled = state.jobs.some(({ phase }) => phase === 'gone')
      const isUndisturbed = !isKilled && state.faults === most.faults && state.others === most.others
      if (isUndisturbed && textOf(state.real) !== textOf(state.shadow)) {
        report('config.json is not as it was, byte for byte', history)
      }
    }
  }
  return { found, states: seen.size, transitions }
}

const textOf = ({ files }: Machine) => files?.['config.json']

function faultsOf(
  { effects, calls }: { effects: number; calls: number },
  phase: Job['phase'],
): readonly Fault[] {
  // Killed before the first thing that it does, a post step never ran.
  const kills = Array.from({ length: effects }, (_, at) => ({ kind: 'kill' as const, at: at + 1 }))
  const kinds = ['fails', 'lies', 'half', 'loses'] as const
  const calling = kinds.flatMap(kind => Array.from({ length: calls }, (_, at) => ({ kind, at: at + 1 })))
  return phase === 'coming'
    ? [...kills, ...calling]
    : [...kills.slice(1), ...calling, { kind: 'busy', at: 0 }]
}

/** Main, or the post step, of one job. */
async function step(
  state: State,
  index: number,
  { rules, fault, meanwhile }: { rules: Rules; fault?: Fault; meanwhile?: Meanwhile & { name: string } },
) {
  const after = structuredClone(state)
  const job = after.jobs[index]
  if (job === undefined) throw new RangeError('no such job')
  if (meanwhile !== undefined) {
    meanwhile.act(after.shadow)
    for (const one of after.jobs) if (one === job || /in|failed/.test(one.phase)) one.since += meanwhile.name
  }
  const process = startProcess(after.real, fault, { meanwhile, environment: job.environment })
  const isMain = job.phase === 'coming'
  if (isMain) {
    const { end } = await process.run(() => rules.login(process, job))
    job.phase = end === 'done' ? 'in' : 'failed'
    job.where = process.state.get('where')
    // Who comes after the last look is not seen.
    const isLater = /bob|credsStore/.test(meanwhile?.name ?? '')
    const isUntrue = end === 'done' && !isLater && served(after.real) !== job.login
    const isBack = end === 'done' && after.jobs.some(one => isBehind(one, job, after))
    const judged = isUntrue
      ? 'main says that docker is logged in, and docker serves another'
      : isBack
        ? 'the token of a killed job of the same runner is still there'
        : undefined
    return { after, event: `${job.id} logs in: ${end}`, judged, seen: process.seen }
  }
  const { end } = await process.run(() => rules.undo(process, job))
  job.phase = 'over'
  const said = process.said.map(({ text }) => text).join('\n')
  for (const { kind, text } of process.said) sentences.add(`${kind}: ${text}`)
  const isTold = ({ phase, since, warned }: Job) => phase === 'failed' || since + warned !== ''
  const isQuiet = fault === undefined && !after.jobs.some(isTold)
  for (const one of after.jobs) if (one.phase === 'over') one.warned += warningsOf(process)
  // Killed, or kept from the lock, it cannot say anything; and where the record was removed, nothing else knows of the login.
  if (end !== 'done') job.warned += job.since.includes('removed') ? 'was damaged' : 'cannot'
  return {
    after,
    event: `${job.id} is undone: ${end}`,
    judged: untrue(said, job, { ...after, isQuiet }),
    seen: process.seen,
  }
}

/** A killed job's login is there, though the same runner plays another job. */
function isBehind({ id, login, phase, environment }: Job, job: Job, { real }: State): boolean {
  const isSame = environment['RUNNER_NAME'] === job.environment['RUNNER_NAME']
  return phase === 'gone' && isSame && id !== job.id && held(real).includes(login)
}

/** All that post steps said. */
export const sentences = new Set<string>()

const warningsOf = ({ said }: Process): string =>
  said.flatMap(({ kind, text }) => (kind === 'warning' ? [text] : [])).join('\n')

/** A sentence of a post step that is not so. `isQuiet`: nothing went wrong, and nobody else did anything. */
function untrue(said: string, job: Job, { real, jobs, isQuiet }: State & { isQuiet: boolean }) {
  const living = jobs.filter(({ phase }) => phase === 'in' || phase === 'failed').map(({ login }) => login)
  const isThere = held(real).includes(job.login) && !living.includes(job.login)
  // Its record is gone, and that is said.
  const isTold = said.includes('was not undone')
  if (
    /: (logged out|the previous login is restored|the login of an earlier)/.test(said) &&
    isThere &&
    !isTold
  ) {
    return served(real) === job.login
      ? 'post says that it is undone, and docker goes on using it'
      : 'post says that it is undone, and it is still there'
  }
  if (isQuiet && living.length > 0 && !living.includes(served(real) ?? '')) {
    return 'the login of another job is not used any more'
  }
  if (said.includes('somebody else has logged in') && !jobs.some(({ since }) => since.includes('login'))) {
    return 'post says that somebody else has logged in, and nobody has'
  }
  return undefined
}

/** What has to be so when every post step was run, and then another job has come and gone on a machine in order. */
async function atTheEnd(state: State, rules: Rules): Promise<readonly (string | undefined)[]> {
  const { real } = state
  const places = ['config.json', ...Object.keys(real.helpers).map(name => `docker-credential-${name}`)]
  const isNamed = ({ warned }: Job): boolean =>
    places.some(place => warned.includes(place)) || /lock|cannot|was damaged/.test(warned)
  const told = state.jobs.filter(isNamed).map(({ login }) => login)
  const isSilent = state.jobs.some(
    ({ login, phase }) => phase !== 'gone' && held(real).includes(login) && !told.includes(login),
  )
  const after = structuredClone(state)
  for (const machine of [after.real, after.shadow]) others['helpers are unlocked']?.(machine)
  after.jobs.push({
    ...jobOf(after),
    id: 'b0',
    environment: { ...jobOf(after).environment, GITHUB_RUN_ID: 'b' },
    login: 'next:n',
    phase: 'coming',
    where: undefined,
    warned: '',
    since: '',
  })
  const main = await step(after, after.jobs.length - 1, { rules })
  const post = await step(main.after, after.jobs.length - 1, { rules })
  const judged = main.judged ?? post.judged
  // Who removes the record takes along what it knew.
  const isGone = /was not undone|was damaged/
  const isLeft = state.jobs.some(
    ({ login, warned }) => held(post.after.real).includes(login) && !isGone.test(warned),
  )
  return [
    isKept(state) ? undefined : "somebody else's setting, or login to another registry, was changed",
    isSilent ? 'the login is left behind, and nothing is said' : undefined,
    judged && `the next job: ${judged}`,
    isLeft ? 'the login is left behind after the next job' : undefined,
    state.jobs.some(({ warned, since }) => isGone.test(warned) || since.includes('removed'))
      ? undefined
      : lost(post.after),
  ]
}

/** A helper that docker finds by itself is named by whoever logs in first, and where no login of ours is in the way. */
function isKept({ real, shadow }: State): boolean {
  const [{ credsStore: now, ...rest }, { credsStore: expected, ...others }] = [
    settings(real),
    settings(shadow),
  ]
  const isFound = now === undefined ? expected === 'secretservice' : /^(pass|secretservice)$/.test(now)
  const isSame = now === expected || (isFound && [now, expected].includes(undefined))
  return isSame && isDeepStrictEqual(rest, others)
}

function jobOf({ jobs }: State): Job {
  const [job] = jobs
  if (job === undefined) throw new RangeError('no job')
  return job
}

/** Other people's logins: each that there would be without our jobs is there, and docker uses the same one. */
function lost({ real, shadow, isLoggedOut }: State): string | undefined {
  const gone = held(shadow).find(login => !held(real).includes(login))
  if (gone !== undefined) return "somebody else's login is lost"
  const expected = served(shadow)
  // A login to a keychain that is locked fails, and one to the file does not.
  if (expected !== undefined && !isLoggedOut && ![expected, bob].includes(served(real) ?? '')) {
    return "docker does not use somebody else's login again"
  }
  const isOurs = Object.keys(real.files ?? {}).some(name => name.includes('docker-oat-login'))
  return isOurs ? 'a file of ours is left behind' : undefined
}
