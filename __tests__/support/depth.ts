import { describeWhere } from './real-parts.ts'

/** Whether all is played (`npm run test:deep`), or a sample stands for what takes long (`npm test`). */
export const isDeep = Reflect.get(globalThis, 'isDeep') === true

/** `describe` for what has no smaller sample than the other tests of its file. */
export const describeDeep = describeWhere(isDeep ? undefined : 'this takes long (npm run test:deep)')

/** All items, or every so many of them, from the first on. */
export function sampled<T>(items: readonly T[], every: number): readonly T[] {
  return isDeep ? items : items.filter((_, place) => place % every === 0)
}
