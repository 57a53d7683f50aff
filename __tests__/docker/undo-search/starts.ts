import type { Helper, Machine } from './machine.ts'
import { key } from './machine.ts'
import type { Start } from './search.ts'

const helper = (users: Record<string, string>, kind: Helper['kind'] = 'one'): Helper => ({
  users,
  kind,
  locked: '',
})
const quay = { 'quay.io': { auth: btoa('ada:other') } }

function machine(config: object | undefined, helpers: Record<string, Helper> = {}): Machine {
  return { files: config === undefined ? {} : { 'config.json': JSON.stringify(config) }, helpers }
}

const machines: Readonly<Record<string, Machine>> = {
  nothing: machine(undefined),
  'another registry in the file': {
    files: { 'config.json': `{ "unknown": {"kept": [1, 2]},  "auths": ${JSON.stringify(quay)} }\n` },
    helpers: {},
  },
  'zoe in the file': machine({ auths: { ...quay, [key]: { auth: btoa('zoe:z') } } }),
  'a keychain': machine({ auths: quay, credsStore: 'osxkeychain' }, { osxkeychain: helper({}) }),
  'zoe in the keychain': machine(
    { auths: { ...quay, [key]: {} }, credsStore: 'osxkeychain' },
    { osxkeychain: helper({ zoe: 'z' }) },
  ),
  'zoe in pass': machine(
    { auths: { [key]: {} }, credsStore: 'pass' },
    { pass: helper({ zoe: 'z' }, 'pass') },
  ),
  'aba and zoe in pass': machine(
    { auths: { [key]: {} }, credHelpers: { [key]: 'pass' } },
    { pass: helper({ aba: 'a', zoe: 'z' }, 'pass') },
  ),
  'a service of the desktop': machine(undefined, { secretservice: helper({}, 'secretservice') }),
}

const three = ['acme:t1', 'beta:t2', 'gamma:t3']

/** Three jobs on one machine. */
export const crowds: readonly Start[] = ['zoe in the file', 'zoe in the keychain', 'zoe in pass'].map(
  name => ({
    name: `${name}, placed, 3 logins`,
    machine: machines[name] ?? machine(undefined),
    isProven: true,
    // Two jobs may have the same token.
    logins: name === 'zoe in pass' ? ['acme:t1', 'acme:t1', 'beta:t2'] : three,
  }),
)

/** For builds of one repository, which have a file of their own. */
export const scoped: readonly Start[] = ['nothing', 'zoe in the file'].map(name => ({
  name: `${name}, scoped, 2 logins`,
  machine: machines[name] ?? machine(undefined),
  isProven: true,
  isScoped: true,
  logins: three.slice(0, 2),
}))

/** Jobs that one runner plays one after the other, some of which are killed. */
export const runners: readonly Start[] = ['zoe in the file', 'zoe in the keychain', 'zoe in pass'].map(
  name => ({
    name: `${name}, placed, 2 jobs of one runner`,
    machine: machines[name] ?? machine(undefined),
    isProven: true,
    isOneRunner: true,
    logins: three.slice(0, 2),
  }),
)

/** By docker login, or placed; one job, and two of two organizations. */
export const starts: readonly Start[] = Object.entries(machines).flatMap(([name, machine]) =>
  [true, false].flatMap(isProven =>
    [['acme:t1'], ['acme:t1', 'beta:t2']].map(logins => ({
      name: `${name}, ${isProven ? 'placed' : 'docker login'}, ${logins.length} logins`,
      machine,
      isProven,
      logins,
    })),
  ),
)
