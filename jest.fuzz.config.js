import quick from './jest.config.js'

/** Everything that reads text from outside, with twenty times as many texts as in the deep tests: `npm run fuzz`. */
export default {
  ...quick,
  testMatch: ['<rootDir>/__tests__/fuzz/*.test.ts'],
  testTimeout: 1_800_000,
  globals: { isDeep: true, isFuzz: true },
}
