import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'
import type { ProgramStore } from '../../src/token-list/store.ts'
import { createPrograms, notedDigest } from '../../src/stores/programs.ts'
import type { TokenValue } from '../../src/stores/stores.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

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
  const programs = createPrograms({
    environment,
    secrets: [new Secret('owner-password', () => undefined)],
    clock: { ...createClock(), sleep: () => Promise.resolve() },
    signal: controller.signal,
    mask: text => void masked.push(text),
    tokenList,
    noted: entry => {
      const digest = notedDigest(current?.value, entry.stores)
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
