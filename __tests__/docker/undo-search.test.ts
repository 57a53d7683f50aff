import { describe, expect, it } from '@jest/globals'
import { loginDocker, loginScoped } from '../../src/docker/login.ts'
import { undoScoped } from '../../src/docker/scoped.ts'
import { type LoginUndo, undoDocker } from '../../src/docker/undo.ts'
import { isDeep } from '../support/depth.ts'
import { type Rules, search, sentences, type Start } from './undo-search/search.ts'
import { crowds, runners, scoped, starts } from './undo-search/starts.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

const killProcessesOf = () => Promise.resolve()

/** As the post step reads its state. */
const read = (where: string | undefined) =>
  where === undefined ? undefined : (JSON.parse(where) as LoginUndo['where'])

/** Those of `src`. */
const rules: Rules = {
  login: ({ ports, registry, credential }, { id, login, isProven }) =>
    loginDocker({ ...ports, registry, credential: credential(login), isProven, login: id }),
  undo: ({ ports }, { id, where }) =>
    undoDocker({ ...ports, login: id, where: read(where), killProcessesOf }),
}

const config = { root: '', repository: 'acme/app', directory: '/docker' }
const scopedRules: Rules = {
  login: async ({ ports, registry, credential }, { id, login }) => {
    const coming = {
      ...ports,
      registry,
      credential: credential(login),
      login: id,
      isProven: true,
    }
    await loginScoped(coming, [config])
  },
  undo: ({ ports }, { id, where }) =>
    undoScoped(config, { ...ports, login: id, where: read(where), killProcessesOf }),
}

const sample = isDeep ? starts : starts.filter((_, index) => [2, 10, 18].includes(index))
const alone = starts.filter(({ logins }) => logins.length === 1)
const rows: readonly (readonly [Start, number])[] = [
  ...sample.map(start => [start, 1] as const),
  ...(isDeep ? alone : []).map(start => [start, 2] as const),
  ...(isDeep ? crowds : crowds.filter((_, index) => index !== 1)).map(start => [start, 0] as const),
  ...(isDeep ? crowds.slice(0, 1) : []).map(start => [start, 1] as const),
  ...(isDeep ? scoped : scoped.slice(1)).map(start => [start, isDeep ? 1 : 0] as const),
  ...(isDeep ? runners : runners.slice(0, 2)).map(start => [start, 0] as const),
]

describe('every history of logins and their undo', () => {
  it.each(rows.map(([start, others]) => [start.name, others, start] as const))(
    'leaves nothing of ours, loses no other login, and says nothing untrue: %s, %d acts of others',
    async (...[, others, start]) => {
      const used = start.isScoped === true ? scopedRules : rules
      const { found, states } = await search(start, used, { faults: 1, others })
      expect([...found.values()]).toEqual([])
      expect(states).toBeGreaterThan(20)
    },
    1_200_000,
  )
})

const later = 'The next login of this action on this machine tries again; or run docker logout for HUB'
const said = [
  'info: HUB: logged out',
  'info: HUB: the previous login is restored',
  'info: HUB: the login of an earlier step, or of another job on this machine, is used again',
  'info: a later login to HUB is still in use; its post step does the rest',
  'info: nothing to undo',
  'notice: an earlier login was over and not undone; it is undone now',
  'notice: somebody else has logged in to HUB since: their login stays',
  'notice: somebody has logged out of HUB since: the login from before this job is not restored',
  `warning: HELPER cannot be asked (locked): this login to HUB may still be in it. ${later}`,
  `warning: HELPER still has this login to HUB (locked). ${later}`,
  `warning: HELPER still has this login to HUB. ${later}`,
  `warning: it was not seen that HELPER has the previous login to HUB again (locked). ${later}`,
  `warning: it was not seen that HELPER has the previous login to HUB again (it has another one, or none). ${later}`,
  'warning: this login to HUB was not undone, and may still be in HELPER: run docker logout HUB on this machine',
  'warning: this login to builds of acme/app was not undone, and may still be in FILE: remove FILE',
]

it('says these sentences, word by word', () => {
  const named = (text: string) =>
    text
      .replaceAll('https://index.docker.io/v1/', 'HUB')
      .replaceAll('/docker/config.json', 'FILE')
      .replaceAll('docker-credential-osxkeychain', 'HELPER')
  expect([...sentences].map(named)).toEqual(expect.arrayContaining(said))
})
