import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'

export const hubKey = 'https://index.docker.io/v1/'

/** What a machine may have before a login, as far as docker's configuration is concerned. */
export interface StartingConfig {
  /** `config.json`; `undefined`: there is none. */
  readonly text: string | undefined
  /** Whether docker itself would write the text like this. */
  readonly isDockers: boolean
  readonly mode: number
  /** docker (before 27) takes a relative one for a path in its working directory. */
  readonly link: 'none' | 'relative' | 'absolute' | 'dangling'
  /** Helpers that hold a login to Docker Hub already. */
  readonly filled: readonly string[]
  /** Whether there is a helper that docker finds by itself. */
  readonly hasSystemHelper: boolean
}

/** Keys that docker does not know are lost when it writes the file; ours are kept. */
export const unknownKeys = ['x-team', 'futureSetting']

const auth = (login: string): string => Buffer.from(login).toString('base64')

const entries = fc.constantFrom<Record<string, string>>(
  { auth: auth('jane:old') },
  { auth: auth('acme:older'), identitytoken: 'refresh' },
  { username: 'jane', password: 'old' },
  {},
)

const auths = fc.record(
  {
    [hubKey]: entries,
    'ghcr.io': entries,
    'docker.io': entries,
    'registry-1.docker.io': entries,
    'https://index.docker.io/v1/access-token': fc.constant({ auth: auth('jane:browser') }),
    'zz.example:5000': fc.constant({ auth: auth('a:b:c') }),
  },
  { requiredKeys: [] },
)

const config = fc.record(
  {
    auths,
    HttpHeaders: fc.constant({ 'X-Meta': 'a <b> & "c"' }),
    detachKeys: fc.constant('ctrl-q'),
    credsStore: fc.constantFrom('', 'alpha'),
    credHelpers: fc.record(
      {
        [hubKey]: fc.constantFrom('beta', ''),
        'ghcr.io': fc.constantFrom('beta', ''),
        'docker.io': fc.constant('beta'),
      },
      { requiredKeys: [] },
    ),
    plugins: fc.constant({ '-x-cli-hints': { enabled: 'false' } }),
    'x-team': fc.constant({ kept: [1, 2] }),
    futureSetting: fc.constant(true),
  },
  { requiredKeys: [] },
)

type Layout = 'docker' | 'compact' | 'wide'

const text = fc
  .record({
    value: config,
    layout: fc.constantFrom<Layout>('docker', 'compact', 'wide'),
    kind: fc.constantFrom('nothing', 'empty', 'blank', 'config', 'config', 'config', 'config', 'config'),
  })
  .map(({ value, layout, kind }): Pick<StartingConfig, 'text' | 'isDockers'> => {
    if (kind === 'nothing') return { text: undefined, isDockers: true }
    if (kind !== 'config') return { text: kind === 'empty' ? '' : ' \n', isDockers: true }
    const written = { compact: JSON.stringify(value), wide: `${JSON.stringify(value, undefined, 4)}\r\n` }
    if (layout !== 'docker') return { text: written[layout], isDockers: false }
    return { text: JSON.stringify(sorted(value), undefined, '\t'), isDockers: isPlain(value) }
  })

export const startingConfig: fc.Arbitrary<StartingConfig> = fc
  .record({
    text,
    mode: fc.constantFrom(0o600, 0o644, 0o640, 0o400),
    link: fc.constantFrom<StartingConfig['link']>('none', 'none', 'none', 'relative', 'absolute', 'dangling'),
    filled: fc.subarray(['alpha', 'beta']),
    hasSystemHelper: fc.boolean(),
  })
  .map(({ text, ...rest }) => ({ ...rest, ...text }))
  // There docker runs from our own working directory.
  .filter(({ link, hasSystemHelper }) => link !== 'relative' || !hasSystemHelper)

/** Lays it out in a home directory, and gives the directory of docker's configuration. */
export function layOut(home: string, { text: given, mode, link }: StartingConfig): string {
  const directory = join(home, '.docker')
  if (given === undefined && link !== 'dangling') return directory
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'config.json')
  const target = link === 'none' ? path : join(home, 'dotfiles', 'docker.json')
  mkdirSync(dirname(target), { recursive: true })
  if (link !== 'none') symlinkSync(link === 'relative' ? '../dotfiles/docker.json' : target, path)
  if (link === 'dangling' || given === undefined) return directory
  writeFileSync(target, given)
  chmodSync(target, mode)
  return directory
}

/** Without what docker does not write: keys it does not know, entries in an older spelling, what it leaves out when empty. */
function isPlain(value: Record<string, unknown>): boolean {
  const isEmpty = (key: string): boolean =>
    value[key] !== undefined && (value[key] === '' || Object.keys(value[key] as object).length === 0)
  if (unknownKeys.some(key => key in value) || 'HttpHeaders' in value) return false
  if (isEmpty('credsStore') || isEmpty('credHelpers')) return false
  return !JSON.stringify(value['auths'] ?? {}).includes('"password"')
}

/** Go writes a struct in its own order, and a map by its keys. */
function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const order = ['auths', 'HttpHeaders', 'detachKeys', 'credsStore', 'credHelpers', 'plugins']
  const known = order.filter(key => key in value)
  const rest = Object.keys(value).filter(key => !order.includes(key))
  return Object.fromEntries([...known, ...rest].map(key => [key, byKey(value[key])]))
}

/** An object with its keys in order, all the way down. */
export function byKey(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return Object.fromEntries(names.map(name => [name, byKey((value as Record<string, unknown>)[name])]))
}
