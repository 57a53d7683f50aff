import type { AnyFinding } from '../../runner/finding.ts'

/** Every code of a finding about a machine. A code never changes its meaning. */
export const machineCodes = [
  'MACHINE_SHARED',
  'MACHINE_ORGANIZATION',
  'MACHINE_DESKTOP',
  'MACHINE_OVERRIDDEN',
] as const

/** `subject`: the registry, or what else it is about. */
type MachineFinding = AnyFinding<(typeof machineCodes)[number]> & { readonly subject: string }

/** One entry of a machine's Docker configuration. The secret itself never gets here. */
export interface MachineLogin {
  /** The key in config.json. */
  readonly registry: string
  readonly username: string | undefined
  readonly kind: 'organization-token' | 'personal-token' | 'password' | 'unknown'
  /** The credential helper that keeps it; `undefined`: config.json itself. */
  readonly helper: string | undefined
}

/** The key under which docker keeps Docker Hub's login. */
export const hubKey = 'https://index.docker.io/v1/'

export function secretKind(secret: string): MachineLogin['kind'] {
  if (secret === '') return 'unknown'
  if (secret.startsWith('dckr_oat_')) return 'organization-token'
  return secret.startsWith('dckr_pat_') ? 'personal-token' : 'password'
}

const kindWords = {
  'organization-token': 'an organization’s token',
  'personal-token': 'a personal access token',
  password: 'a password',
  unknown: 'a secret of unknown kind',
}

export function loginFinding({
  registry,
  username = 'somebody',
  kind,
  helper,
}: MachineLogin): MachineFinding {
  const where = helper === undefined ? 'in config.json' : `by the credential helper ${helper}`
  const who = `${registry}: logged in as ${username}, kept ${where}`
  const isHub = registry === hubKey
  if (!isHub || kind === 'organization-token') {
    const message = isHub ? `${who}, with ${kindWords[kind]}` : who
    const remedy = isHub ? 'leave it' : 'not Docker Hub: leave it'
    return { code: 'MACHINE_ORGANIZATION', severity: 'notice', subject: registry, message, remedy }
  }
  const remedy = `if ${username} is the shared account, log in with a pull token of the organization instead`
  const message = `${who}, with ${kindWords[kind]}`
  return { code: 'MACHINE_SHARED', severity: 'warning', subject: registry, message, remedy }
}

export const desktopFinding: MachineFinding = {
  code: 'MACHINE_DESKTOP',
  severity: 'notice',
  subject: 'desktop',
  message: 'Docker Desktop keeps the logins here, and an organization’s token does not work with it',
  remedy: 'sign in to Docker Desktop as yourself, a member of the organization, not with the shared account',
}

export const overriddenFinding: MachineFinding = {
  code: 'MACHINE_OVERRIDDEN',
  severity: 'warning',
  subject: 'DOCKER_AUTH_CONFIG',
  message: 'the variable DOCKER_AUTH_CONFIG has logins, which docker prefers to every other',
  remedy: 'remove it from your shell’s start files',
}
