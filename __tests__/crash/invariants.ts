import { parseLabel } from '../../src/model/label.ts'
import { storeNames, type CrashWorld } from './crash-world.ts'

/** What is wrong at this instant, in words. Asking changes nothing. */
export function brokenNow({ world, tokens, held }: CrashWorld): string[] {
  const all = tokens()
  const values = held()
  const newestEverywhere = all.findLastIndex(({ value }) => values.every(it => it === value))
  const dead = values.flatMap((value, place) => {
    const identity = world.book.identify({ username: 'kong', password: value ?? '' })
    return identity.kind === 'token' ? [] : [`1: ${storeNames[place] ?? ''} holds a dead token`]
  })
  const early = all.filter((token, place) => {
    const isGone = !token.isActive || token.deletedAt !== null
    const neverStored = parseLabel(token.label).state === 'pending'
    return isGone && !neverStored && newestEverywhere <= place
  })
  return [...dead, ...early.map(token => `2: ${token.label} went before a newer one was everywhere`)]
}

/** Every store is asked for its value, and the token endpoint for what it lets through. */
export async function brokenStores({ world, held }: CrashWorld): Promise<string[]> {
  const problems = held().map(async (value, place) => {
    const token = world.book.everyToken().find(each => each.value === value)
    const used = token?.lastUsedAt ?? null
    const basic = Buffer.from(`kong:${value ?? ''}`).toString('base64')
    const scope = 'repository:kong/nightly-ingress-controller:push'
    const url = `${world.auth.realm}?service=registry.docker.io&scope=${scope}`
    const { status } = await fetch(url, { headers: { authorization: `Basic ${basic}` } })
    // The observer is no consumer of the token.
    if (token !== undefined) token.lastUsedAt = used
    return status === 200 ? [] : [`1: ${storeNames[place] ?? ''}: the token endpoint says ${status}`]
  })
  return (await Promise.all(problems)).flat()
}

/** What is not yet as it is to be in the end. */
export function notConverged({ tokens, held }: CrashWorld): string[] {
  const alive = tokens().filter(({ isActive, deletedAt }) => isActive && deletedAt === null)
  const current = alive.findLast(token => parseLabel(token.label).state === 'current')
  return [
    ...(current === undefined ? ['3: no current token'] : []),
    ...(held().every(value => value === current?.value) ? [] : ['3: a store holds another token']),
    ...(alive.at(-1) === current ? [] : ['3: a newer token than the current one is left']),
  ]
}
