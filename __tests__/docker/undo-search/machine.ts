/** A machine as it lies there: docker's directory, and helpers. Plain data, so that a state can be copied and compared. */
export interface Machine {
  /** By name in docker's directory; `undefined`: there is none. */
  files: Record<string, string> | undefined
  helpers: Record<string, Helper>
}

export interface Helper {
  users: Record<string, string>
  /** One user for each registry, or several, in one of two ways. */
  kind: 'one' | 'pass' | 'secretservice'
  /** A keychain that is locked for everything, or cannot be read. */
  locked: '' | 'get' | 'all'
}

export const key = 'https://index.docker.io/v1/'

interface Config {
  auths?: Record<string, { auth?: string }>
  credHelpers?: Record<string, string>
  credsStore?: string
  currentContext?: string
}

const read = ({ files }: Machine) => JSON.parse(files?.['config.json'] || '{}') as Config

export function write(machine: Machine, config: Config): void {
  machine.files = { ...machine.files, 'config.json': JSON.stringify(config) }
}

export function change(machine: Machine, act: (config: Config) => void): void {
  const config = read(machine)
  act(config)
  write(machine, config)
}

/** Where docker keeps the login: written anew from docker/cli, so that no rule of ours judges itself. */
export function dockersPlace(machine: Machine): string {
  const { auths = {}, credHelpers = {}, credsStore = '' } = read(machine)
  if (key in credHelpers) return credHelpers[key] ?? ''
  if (credsStore !== '') return credsStore
  const saysNothing = Object.keys(auths).length + Object.keys(credHelpers).length === 0
  const system = ['pass', 'secretservice'].find(name => machine.helpers[name] !== undefined)
  return saysNothing ? (system ?? '') : ''
}

/** All that config.json says of other registries, and of anything else. */
export function settings(machine: Machine) {
  const { auths, credHelpers, credsStore, ...rest } = read(machine)
  const elsewhere = (section: object = {}) => Object.entries(section).filter(([name]) => name !== key)
  const parts = { auths: elsewhere(auths), credHelpers: elsewhere(credHelpers) }
  return { ...rest, credsStore, auths: parts.auths.sort(), credHelpers: parts.credHelpers.sort() }
}

function inFile(machine: Machine): string | undefined {
  const auth = read(machine).auths?.[key]?.auth
  return auth === undefined ? undefined : Buffer.from(auth, 'base64').toString()
}

/** What a helper answers: one login, the first by its user's name, or the one that was stored first. */
export function answer({ users, kind }: Helper): string | undefined {
  const [user] = kind === 'pass' ? Object.keys(users).sort() : Object.keys(users)
  return user === undefined ? undefined : `${user}:${users[user] ?? ''}`
}

/** `user:secret` that docker would use. */
export function served(machine: Machine): string | undefined {
  const place = dockersPlace(machine)
  if (place === '') return inFile(machine)
  const helper = machine.helpers[place]
  return helper === undefined ? undefined : answer(helper)
}

/** Every login that lies anywhere. */
export function held(machine: Machine): readonly string[] {
  const stored = Object.values(machine.helpers).flatMap(({ users }) =>
    Object.entries(users).map(([user, secret]) => `${user}:${secret}`),
  )
  return [inFile(machine), ...stored].filter(one => one !== undefined)
}

/** A call of a helper: what it prints, and whether it worked. */
export function call(helper: Helper, verb: string, input: string): { isDone: boolean; stdout: string } {
  const missing = { isDone: false, stdout: 'credentials not found in native keychain\n' }
  if (helper.locked === 'all' || helper.locked === verb) return { isDone: false, stdout: 'locked' }
  if (verb === 'store') {
    const { Username = '', Secret = '' } = JSON.parse(input) as Record<string, string>
    const others = Object.entries(helper.users).filter(([user]) => user !== Username)
    helper.users = { ...(helper.kind === 'one' ? {} : Object.fromEntries(others)), [Username]: Secret }
    return { isDone: true, stdout: '' }
  }
  const found = answer(helper)
  if (verb === 'erase') {
    helper.users = {}
    return { isDone: found !== undefined || helper.kind === 'secretservice', stdout: '' }
  }
  // That of pass has empty texts for nothing.
  if (found === undefined && helper.kind !== 'pass') return missing
  const [Username = '', Secret = ''] = (found ?? ':').split(':')
  return { isDone: true, stdout: JSON.stringify({ ServerURL: key, Username, Secret }) }
}

/** `docker login`; false when it fails. */
export function dockerLogin(machine: Machine, login: string): boolean {
  const [Username = '', Secret = ''] = login.split(':')
  const place = dockersPlace(machine)
  const helper = machine.helpers[place]
  if (place !== '' && helper === undefined) return false
  if (helper !== undefined && !call(helper, 'store', JSON.stringify({ Username, Secret })).isDone) {
    return false
  }
  change(machine, config => {
    if (place !== '' && config.credHelpers?.[key] === undefined) config.credsStore = place
    config.auths = { ...config.auths, [key]: place === '' ? { auth: btoa(login) } : {} }
    // docker keeps the keys that it knows.
    Reflect.deleteProperty(config, 'unknown')
  })
  return true
}

export function dockerLogout(machine: Machine): void {
  const helper = machine.helpers[dockersPlace(machine)]
  if (helper !== undefined && !call(helper, 'erase', key).isDone) return
  if (machine.files?.['config.json'] === undefined) return
  change(machine, config => {
    config.auths = Object.fromEntries(Object.entries(config.auths ?? {}).filter(([other]) => other !== key))
  })
}
