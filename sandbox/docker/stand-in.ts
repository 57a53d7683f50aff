import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCredential } from './check-credential.ts'

const hub = 'https://index.docker.io/v1/'

interface DockerConfig {
  auths?: Record<string, { auth?: string }>
  credsStore?: string
  credHelpers?: Record<string, string>
}

/** What a stand-in needs of its process. */
export interface StandInContext {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly input: () => string
  readonly print: (text: string) => void
}

export type StandIn = (argv: readonly string[], context: StandInContext) => Promise<void>

/**
 * Plays `docker login --password-stdin` and `docker logout` where there is no docker: the credential is really
 * checked, and stored where docker stores it, helpers included.
 * @throws Error with docker's kind of message: print it and exit with 1.
 */
export async function dockerStandIn(argv: readonly string[], context: StandInContext): Promise<void> {
  const [verb, ...rest] = argv
  const { username, registry } = parseArguments(rest)
  if (verb !== 'login' && verb !== 'logout') {
    throw new Error(`docker: this stand-in has no command '${verb ?? ''}'`)
  }
  // As docker: read at the very beginning, and written back as a whole at the end.
  const { config, save } = openConfig(context)
  if (verb === 'logout') {
    context.print(`Removing login credentials for ${keyOf(registry)}\n`)
    forget(registry, config)
    save()
    return
  }
  const password = context.input().replace(/\r?\n$/, '')
  if (password === '') throw new Error('Error: a password is required')
  await checkCredential({ registry, username, password })
  store({ registry, username, password }, config)
  save()
  context.print('Login Succeeded\n')
}

function parseArguments(argv: readonly string[]): { username: string; registry: string } {
  let username = ''
  let registry = 'docker.io'
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    if (word === '-u' || word === '--username') username = argv[++at] ?? ''
    else if (word.startsWith('--username=')) username = word.slice('--username='.length)
    else if (!word.startsWith('-')) registry = word
  }
  return { username, registry }
}

function openConfig({ environment }: StandInContext): { config: DockerConfig; save: () => void } {
  const directory = environment['DOCKER_CONFIG'] ?? join(environment['HOME'] ?? '', '.docker')
  const file = join(directory, 'config.json')
  const config = readConfig(file)
  return {
    config,
    save: () => {
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      writeFileSync(file, JSON.stringify(sorted(config), undefined, '\t'), { mode: 0o600 })
    },
  }
}

function readConfig(file: string): DockerConfig {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DockerConfig
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new Error(`WARNING: Error loading config file: ${file}`, { cause: error })
  }
}

const keyOf = (registry: string): string => (registry === 'docker.io' ? hub : registry)

function store(login: { registry: string; username: string; password: string }, config: DockerConfig): void {
  const key = keyOf(login.registry)
  const helper = helperOf(login.registry, config)
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64')
  if (helper !== '') {
    const input = JSON.stringify({ ServerURL: key, Username: login.username, Secret: login.password })
    saveWith(helper, input)
  }
  config.auths = { ...config.auths, [key]: helper === '' ? { auth } : {} }
}

/** `''`: none, the login stands in `config.json`. */
function helperOf(registry: string, { credHelpers, credsStore }: DockerConfig): string {
  return credHelpers?.[registry] ?? credsStore ?? ''
}

function saveWith(helper: string, input: string): void {
  const program = `docker-credential-${helper}`
  const { error, status, stdout } = spawnSync(program, ['store'], {
    input,
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (error === undefined && status === 0) return
  const cause =
    error === undefined
      ? `exit status ${status ?? ''}`
      : `exec: "${program}": executable file not found in $PATH`
  const out = error === undefined ? stdout.trim() : ''
  throw new Error(`Error saving credentials: error storing credentials - err: ${cause}, out: \`${out}\``)
}

/** Go writes maps in the order of their keys. */
function sorted(config: DockerConfig): DockerConfig {
  if (config.auths === undefined) return config
  const entries = Object.entries(config.auths)
  return { ...config, auths: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function forget(registry: string, config: DockerConfig): void {
  const key = keyOf(registry)
  const helper = helperOf(registry, config)
  if (helper !== '') execFileSync(`docker-credential-${helper}`, ['erase'], { input: key })
  config.auths = Object.fromEntries(Object.entries(config.auths ?? {}).filter(([name]) => name !== key))
}
