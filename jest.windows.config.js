import quick from './jest.config.js'

/** What is told apart by the system, on Windows: `npm run test:windows`, under Wine where this is not Windows. */
export default {
  ...quick,
  testMatch: ['base', 'docker', 'login', 'runner', 'windows'].map(
    room => `<rootDir>/__tests__/${room}/**/*.test.ts`,
  ),
  maxWorkers: 2,
  // A process under Wine takes half a second to start.
  testTimeout: 120_000,
  // esbuild's service holds its worker there.
  forceExit: true,
}
