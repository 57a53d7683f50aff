import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endedRun, parseLabel } from '../../src/token-list/label.ts'
import type { CrashWorld, Situation } from './crash-world.ts'

/** Marks the observer's own questions to the token service. */
const sign = 'client_id=observer'
export const isObserver = (request: string): boolean => request.includes(sign)

/** Knows everything, changes nothing, and holds the world against the four invariants of the design. */
export function createObserver(crash: CrashWorld, { why }: Situation) {
  const { world, stores, tokens, held, folder } = crash
  const broken: string[] = []
  const gone = new Set<string>()
  /** Values of leaked tokens that went while there was no newer one. */
  const unreplaced = new Set<string>()
  let isToldOf = 0
  let questions = 0
  /** The place of the newest token that was current and held by every store at once. */
  let settled = 0
  async function ask(value: string): Promise<number> {
    questions += 1
    const token = world.book.everyToken().find(each => each.value === value)
    const used = token?.lastUsedAt ?? null
    const basic = Buffer.from(`acme:${value}`).toString('base64')
    const scope = `repository:acme/nightly-app:push`
    const url = `${world.auth.realm}?service=registry.docker.io&${sign}&scope=${scope}`
    const { status } = await fetch(url, { headers: { authorization: `Basic ${basic}` } })
    // The observer is no consumer of the token.
    if (token !== undefined) token.lastUsedAt = used
    return status
  }

  async function lookIntoStores(): Promise<void> {
    const values = held()
    const answers = new Map<string, number>()
    for (const value of new Set(values)) if (value !== undefined) answers.set(value, await ask(value))
    stores.forEach(({ name }, place) => {
      const value = values[place]
      if (value !== undefined && unreplaced.has(value)) return
      const status = value === undefined ? 'empty' : answers.get(value)
      if (status !== 200) broken.push(`1: ${name} holds what the token service answers with ${status ?? ''}`)
    })
  }

  function lookAtHub(): void {
    const all = tokens()
    const values = held()
    const everywhere = all.findLastIndex(
      ({ value, label }) => parseLabel(label).state === 'current' && values.every(it => it === value),
    )
    settled = Math.max(settled, everywhere)
    const labels = all.filter(it => it.deletedAt === null).map(({ label }) => parseLabel(label))
    const runs = labels.flatMap(({ run }) => (run === endedRun ? [] : (run ?? [])))
    if (new Set(runs).size < runs.length) {
      broken.push('3: a run minted twice, and nobody has one of the values')
    }
    all.forEach(({ id, value, isActive, deletedAt, label }, place) => {
      if ((isActive && deletedAt === null) || gone.has(id)) return
      gone.add(id)
      // One that no store ever got may go at once; if one had it, the token service says so.
      if (parseLabel(label).state === 'pending' || settled > place) return
      if (why === 'compromised' && place === all.length - 1) {
        unreplaced.add(value)
      } else {
        broken.push(`2: ${label} went before a newer one was confirmed everywhere`)
      }
    })
  }

  function lookForLeaks(printed: string): void {
    const values = tokens().map(({ value }) => value)
    const texts: (readonly [string, string])[] = [['the log', printed], ...filesBelow(folder)]
    for (const [where, text] of texts) {
      if (values.some(value => text.includes(value))) broken.push(`4: a token's value is in ${where}`)
    }
  }

  return {
    /** Everything found so far, in words. */
    broken,
    /** How often the token service was asked about what a store holds. */
    questions: () => questions,
    /** Opens every box, asks the token service for what is in it, and reads what was printed and written so far. */
    look: async (printed: string): Promise<void> => {
      lookAtHub()
      lookForLeaks(printed)
      await lookIntoStores()
    },
    /** A run has come to its end by itself. After a leak the old token goes although no new one could be made: that has to be said. */
    ended: (printed: string): void => {
      const isTold = printed.includes('no working token exists')
      if (unreplaced.size > isToldOf && !isTold) broken.push('2: no token works, and the run does not say so')
      isToldOf = unreplaced.size
    },
    /** What is not yet as it is to be once a run has said that it succeeded. */
    converged: (): void => {
      const alive = tokens().filter(({ isActive, deletedAt }) => isActive && deletedAt === null)
      const current = alive.findLast(({ label }) => parseLabel(label).state === 'current')
      if (current === undefined) broken.push('3: success, and no current token')
      if (!held().every(value => value === current?.value)) {
        broken.push('3: success, and a store holds another token')
      }
      if (alive.at(-1) !== current) broken.push('3: success, and a newer token than the current one is left')
    },
  }
}

function filesBelow(folder: string): (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const)
}
