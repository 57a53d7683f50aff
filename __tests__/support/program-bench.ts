import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseRegister } from '../../src/register/read.ts'
import type { Register } from '../../src/register/register.ts'
import type { ProgramStore } from '../../src/register/store.ts'
import { createPrograms, notedDigest } from '../../src/stores/programs.ts'
import type { TokenValue } from '../../src/stores/stores.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'

/** The register's `program:` store, as it is read. @param store its keys and values */
export async function programRegister(store: object): Promise<{ register: Register; store: ProgramStore }> {
  const token = { label: 'nightly push', channel: 'nightly', access: 'push', repositories: ['kong/a'] }
  const source = JSON.stringify({ organization: 'kong', tokens: [{ ...token, stores: [store] }] })
  const register = parseRegister(await readRegisterYaml(source), 'register.yml')
  const [own] = register.tokens.flatMap(({ stores }) => stores)
  if (own?.kind !== 'program') throw new TypeError('this is no program')
  return { register, store: own }
}

export function tokenValue(value: string): TokenValue {
  return {
    id: value,
    label: 'nightly push',
    channel: 'nightly',
    access: 'push',
    value: new Secret(value, () => undefined),
    expiresAt: Date.UTC(2027, 0, 2),
  }
}

/** A store that is a program, and its adapter. @param keys of the register */
export async function createProgramBench(
  keys: object,
  environment: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'] },
) {
  const masked: string[] = []
  const controller = new AbortController()
  const { register, store } = await programRegister(keys)
  let current: TokenValue | undefined
  const programs = createPrograms({
    environment,
    secrets: [new Secret('owner-password', () => undefined)],
    clock: { ...createClock(), sleep: () => Promise.resolve() },
    signal: controller.signal,
    mask: text => void masked.push(text),
    register,
    noted: slot => {
      const digest = notedDigest(current?.value, slot.stores)
      return current === undefined || digest === undefined ? undefined : { id: current.id, digest }
    },
  })
  return {
    masked,
    controller,
    /** Docker Hub has a note of this token, which is the current one. */
    note: (token: TokenValue) => void (current = token),
    check: async () => programs.check(store),
    look: async (own?: TokenValue) => programs.look(store, own),
    write: async (token: TokenValue, before?: number) =>
      programs.write(store, { ...token, ...(before !== undefined && { before }) }),
  }
}
