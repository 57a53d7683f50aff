import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Else swc unpacks itself into the user's home directory. It would close the folder above to everybody else, so that is made first.
const cache = fileURLToPath(new URL('node_modules/.cache', import.meta.url))
mkdirSync(cache, { recursive: true })
process.env.SWC_NATIVE_BINDING_CACHE ??= `${cache}/swc`

/** What every kind of run has in common. */
const common = {
  testEnvironment: '<rootDir>/scripts/tests/environment.js',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
    // GitHub's packages import JSON without saying so.
    '@actions/(languageservice|workflow-parser)/dist/.+\\.js$': '<rootDir>/scripts/tests/json-imports.js',
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/(languageservice|workflow-parser)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}

const onWindows = process.platform === 'win32'
const isAsked = room => process.argv.some(word => word.includes(room))

/** `npm run test:deep`: all tests, with the long searches, crash schedules and paced simulations in full. */
const deep = {
  ...common,
  displayName: 'deep',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // Of Windows alone: `npm run test:windows`.
  testPathIgnorePatterns: ['/node_modules/', ...(onWindows ? [] : ['/__tests__/windows/'])],
  globals: { isDeep: true },
}

/**
 * `npm test`: a sample stands for the long searches and crash schedules, and for variants of a story. Programs of others are slow to
 * start: they are for the deep tests, and for who names them.
 */
const quick = {
  ...deep,
  displayName: 'quick',
  testPathIgnorePatterns: [
    ...deep.testPathIgnorePatterns,
    ...(isAsked('real') ? [] : ['/__tests__/real/(?!child-processes)']),
  ],
  globals: { areStoriesAsked: isAsked('stories') },
}

/** `npm run fuzz`: everything that reads text from outside, with twenty times as many texts as in the deep tests. */
const fuzz = {
  ...common,
  displayName: 'fuzz',
  testMatch: ['<rootDir>/__tests__/fuzz/*.test.ts'],
  globals: { isDeep: true, isFuzz: true },
}

/** Files of these rooms that cannot run there. */
const leftOut = [
  // A shell script plays docker or its helper: `__tests__/windows` shows the same with programs of Windows.
  'docker/(kills|lock|log-out|lost-record|odd-files|others-write|process)',
  'login/hostile',
  // Stories: their steps are sh, and their transcripts are those of Linux.
  '(login/(inherited-variables|variants)|runner/outputs)',
  // Links, and a shell on PATH.
  'runner/(command|evidence)',
  // Modes and links, of which Windows has none and Wine has none.
  'docker/(pull-secret|scoped)',
  // Windows drops what came before a connection was reset, so the answer was never heard.
  'base/refusal-body',
  // They count seconds, and Wine needs some of them to start a program.
  'base/waits',
  // Linux types, and starts Node for Windows.
  'windows/typed-setup',
  // It makes clones by git, and Wine has none.
  'runner/checkout',
  // It starts TypeScript, and the compiler that is installed is that of Linux.
  'runner/event',
]

/** `npm run test:windows`: what is told apart by the system, under Wine where this is not Windows. */
const windows = {
  ...common,
  displayName: 'windows',
  testMatch: ['base', 'docker', 'login', 'runner', 'windows'].map(
    room => `<rootDir>/__tests__/${room}/**/*.test.ts`,
  ),
  testPathIgnorePatterns: [
    '/node_modules/',
    ...leftOut.map(name => `__tests__/${name}\\.test\\.ts$`.replaceAll('/', '[\\\\/]')),
  ],
}

const isChosen = process.argv.includes('--selectProjects')

/** @type {import('jest').Config} */
export default {
  // Whoever names none means the quick ones.
  projects: isChosen ? [quick, deep, fuzz, windows] : [quick],
  // For what hangs alone: a busy machine may take long over anything else.
  testTimeout: 300_000,
  // More than a small machine has cores: many tests wait, for a clock or a process.
  maxWorkers: 4,
  maxConcurrency: 4,
  testSequencer: '<rootDir>/scripts/tests/long-tests-first.js',
  globalSetup: '<rootDir>/scripts/tests/before-tests.js',
  globalTeardown: '<rootDir>/scripts/tests/after-tests.js',
  reporters: ['default', '<rootDir>/scripts/tests/closing-line.js'],
}
