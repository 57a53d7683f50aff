import quick from './jest.config.js'

const rooms = ['base', 'docker', 'login', 'runner', 'windows']

/** Files of these rooms that cannot run there. */
const leftOut = [
  // A shell script plays docker or its helper: `__tests__/windows` shows the same with programs of Windows.
  'docker/(kills|lock|log-out|odd-files|process|scoped-kills)',
  'login/inherited-variables',
  // Modes and links, of which Windows has none and Wine has none.
  'docker/(pull-secret|scoped)',
  // Windows drops what came before a connection was reset, so the answer was never heard.
  'base/refusal-body',
  // They count seconds, and Wine needs some of them to start a program.
  'base/waits',
  // Linux types, and starts Node for Windows.
  'windows/typed-setup',
  // They need git, and Wine has none.
  'runner/(cloned-commit|terminal/origin)',
]

/** What is told apart by the system, on Windows: `npm run test:windows`, under Wine where this is not Windows. */
export default {
  ...quick,
  testMatch: rooms.map(room => `<rootDir>/__tests__/${room}/**/*.test.ts`),
  testPathIgnorePatterns: [
    '/node_modules/',
    ...leftOut.map(name => `__tests__/${name}\\.test\\.ts$`.replaceAll('/', '[\\\\/]')),
  ],
  maxWorkers: 2,
  // A process under Wine takes half a second to start.
  testTimeout: 120_000,
  // esbuild's service holds its worker there.
  forceExit: true,
}
