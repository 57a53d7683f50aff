import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'
import type { ProgramStore } from '../../src/token-list/store.ts'
import { createPrograms, notedDigest, type ProgramOptions } from '../../src/stores/programs.ts'
import type { TokenValue } from '../../src/stores/stores.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { quietPorts } from './quiet-ports.ts'

/** The token list's `program:` store, as it is read. @param store its keys and values */
export async function programTokenList(
  store: object,
): Promise<{ tokenList: TokenList; store: ProgramStore }> {
  const token = { label: 'nightly push', channel: 'nightly', access: 'push', repositories: ['acme/a'] }
  const source = JSON.stringify({ organization: 'acme', tokens: [{ ...token, stores: [store] }] })
  const tokenList = parseTokenList(await readTokenListYaml(source), 'token-list.yml')
  const [own] = tokenList.tokens.flatMap(({ stores }) => stores)
  if (own?.kind !== 'program') throw new TypeError('this is no program')
  return { tokenList, store: own }
}

export function tokenValue(value: string): TokenValue {
  return {
    id: value,
    label: 'nightly push',
    value: new Secret(value, () => undefined),
    expiresAt: Date.UTC(2027, 0, 2),
  }
}

/** A store that is a program, and its adapter. @param keys of the token list */
export async function createProgramBench(
  keys: object,
  environment: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'] },
) {
  const masked: string[] = []
  const controller = new AbortController()
  const { tokenList, store } = await programTokenList(keys)
  let current: TokenValue | undefined
  const ports = quietPorts({
    environment,
    inputs: { 'hub-password': 'owner-password' },
    clock: { ...createClock(), sleep: () => Promise.resolve() },
    signal: controller.signal,
  })
  const noted: ProgramOptions['noted'] = entry => {
    const digest = notedDigest(current?.value, entry.stores)
    return current === undefined || digest === undefined ? undefined : { id: current.id, digest }
  }
  const runner = { ...ports.runner, mask: (text: string) => void masked.push(text) }
  const programs = createPrograms({ tokenList, noted }, { ...ports, runner })
  // What its inputs have is masked first.
  masked.splice(0)
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
