import { isDeep } from './is-deep.ts'
import { describeWhere, describeWith, itWhere } from './real-parts.ts'

export { isDeep } from './is-deep.ts'

/**
 * How often a property is tried: `often` in the deep tests, an eighth of that in the quick ones, twenty times that by `npm run fuzz`.
 */
export function runs(often: number): number {
  if (Reflect.get(globalThis, 'isFuzz') === true) return often * 20
  return isDeep ? often : Math.ceil(often / 8)
}

/** Whether the command names stories: then the quick tests play all of them. */
export const areStoriesAsked = Reflect.get(globalThis, 'areStoriesAsked') === true

/** Why the quick tests leave something out. */
export const takesLong = 'this takes long (npm run test:deep)'

/** `describe` for what has no smaller sample than the other tests of its file. */
export const describeDeep = describeWhere(isDeep ? undefined : takesLong)

/** The same for what needs a real part. */
export const describeDeepWith = (obstacle: string | undefined) =>
  isDeep ? describeWith(obstacle) : describeDeep

/** `it` for what other tests of its file show most of. */
export const itDeep = itWhere(isDeep ? undefined : takesLong)

/** All items, or every so many of them, from the first on. */
export function sampled<T>(items: readonly T[], every: number): readonly T[] {
  return isDeep ? items : items.filter((_, place) => place % every === 0)
}

/** The numbers from 1 to `last`: all of them, or every so many with the first and the last. */
export function sampledUpTo(last: number, every: number): readonly number[] {
  const all = Array.from({ length: last }, (_, at) => at + 1)
  return [...new Set([...sampled(all, every), last])]
}
