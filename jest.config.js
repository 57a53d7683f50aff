import { fileURLToPath } from 'node:url'

// Else swc unpacks itself into the user's home directory.
process.env.SWC_NATIVE_BINDING_CACHE ??= fileURLToPath(new URL('node_modules/.cache/swc', import.meta.url))

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
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
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
  // Two more than a small machine has cores: many tests wait, for a clock or a process.
  maxWorkers: 4,
  maxConcurrency: 4,
  testSequencer: '<rootDir>/scripts/long-tests-first.js',
  globalSetup: '<rootDir>/scripts/before-tests.js',
  globalTeardown: '<rootDir>/scripts/after-tests.js',
  reporters: ['default', '<rootDir>/scripts/closing-line.js'],
}
