import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Else swc unpacks itself into the user's home directory. It would close the folder above to everybody else, so that is made first.
const cache = fileURLToPath(new URL('node_modules/.cache', import.meta.url))
mkdirSync(cache, { recursive: true })
process.env.SWC_NATIVE_BINDING_CACHE ??= `${cache}/swc`

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
  // Of Windows alone: `npm run test:windows`.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.platform === 'win32' ? [] : ['/__tests__/windows/']),
  ],
  globals: { areStoriesAsked: process.argv.some(word => word.includes('stories')) },
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
