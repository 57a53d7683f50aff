import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

/**
 * `npm run mutate [room …]`: breaks the pure rooms in every small way that Stryker knows, and counts what no test sees.
 * docs/mutation.md has the last result.
 */
const least = 85

interface Room {
  readonly mutate: readonly string[]
  /** What speaks for the room, the quickest first. */
  readonly tests: readonly string[]
}

const rooms: Readonly<Record<string, Room>> = {
  'rotate/plan': {
    mutate: ['src/rotate/plan/*.ts'],
    tests: [
      'rotate/plan/label-inputs',
      'rotate/plan/due',
      'rotate/plan/sweep',
      'rotate/plan/marks',
      'rotate/plan/interrupt',
      'rotate/plan/ends',
      'rotate/plan/next-step',
      'rotate/plan/advance',
      'rotate/plan/advance-store',
      'rotate/plan/report',
      'rotate/plan/certificate',
      'rotate/plan/quota',
      'rotate/plan/forecast',
      'rotate/plan/copies',
      'rotate/assisted',
      'rotate/plan/plan',
      'rotate/plan/crash',
    ],
  },
  tokens: {
    mutate: ['src/tokens/*.ts'],
    tests: [
      'tokens/token',
      'tokens/resources',
      'tokens/timeline',
      'tokens/needs',
      'tokens/label',
      'tokens/mark',
      'tokens/older',
      'rotate/plan/copies',
      'rotate/plan/plan',
      'rotate/plan/quota',
      'rotate/summary',
    ],
  },
  register: {
    mutate: ['src/register/*.ts'],
    tests: [
      'register/names',
      'register/load',
      'register/find-slot',
      'register/store',
      'register/store-words',
      'register/read',
      'register/schema',
      'tokens/label',
    ],
  },
  yaml: { mutate: ['src/yaml/*.ts'], tests: ['yaml/tree', 'yaml/read'] },
  answers: {
    mutate: [
      'src/registry/{protocol,failure,host,oidc,repositories}.ts',
      'src/hub/{answers,failure,totp}.ts',
      'src/stores/github/{answers,failure}.ts',
      'src/stores/kubernetes/failure.ts',
    ],
    tests: [
      'registry/protocol',
      'registry/host',
      'registry/oidc',
      'registry/repositories',
      'registry/failure',
      'registry/answers',
      'hub/answers',
      'hub/refusals',
      'hub/totp',
      'hub/totp-link',
      'stores/github/answers',
      'stores/github/refusals',
      'stores/kubernetes/failure',
    ],
  },
  workflows: {
    mutate: ['src/workflows/*/*.ts'],
    tests: ['workflows/effects', 'workflows/values', 'migrate/samples'],
  },
  migrate: {
    mutate: ['src/migrate/{decide,rewrite,report}/*.ts'],
    tests: ['migrate/samples', 'migrate/migrate', 'migrate/patch'],
  },
}

/** Tests that go through the whole corpus at once: the samples have tests of their own. */
const wholeCorpus = ['drafts registers that load', 'has every rule', 'what migrate says to do › is this']

/** `MUTATE_EVERY=4` looks at every fourth mutant: a sample. */
const every = Number(process.env['MUTATE_EVERY'] ?? '1')

async function scoreOf(name: string, { mutate, tests }: Room): Promise<number> {
  process.env['MUTATION_TESTS'] = tests.map(test => `__tests__/${test}.test.ts`).join()
  process.env['MUTATION_WITHOUT'] = wholeCorpus.join()
  const stryker = new Stryker({
    mutate: [...mutate],
    testRunner: 'room',
    plugins: ['./scripts/mutation/runner.js'],
    testRunnerNodeArgs: ['--import', 'tsx', '--import', './scripts/mutation/register.js'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    ignorePatterns: ['dist', 'docs', '__tests__/stories'],
    tempDirName: join(tmpdir(), `docker-oat-login-mutation-${process.pid}`),
    // What is slow because of other work on the machine is not endless.
    timeoutMS: 60_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `reports/mutation/${name.replace('/', '-')}.json` },
    allowConsoleColors: false,
  })
  const results = (await stryker.runMutationTest()).filter(({ id }) => Number(id) % every === 0)
  const count = (...statuses: readonly string[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length
  const [killed, survived] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')]
  const score = (100 * killed) / (killed + survived)
  console.log(`| ${name} | ${killed + survived} | ${killed} | ${survived} | ${score.toFixed(1)} % |`)
  return score
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in rooms))
if (unknown.length > 0) {
  throw new Error(`there is no room ${unknown.join()}: ${Object.keys(rooms).join(', ')}`)
}
console.log('| room | mutants | seen | not seen | score |\n| --- | --- | --- | --- | --- |')
for (const [name, room] of Object.entries(rooms)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if ((await scoreOf(name, room)) < least) process.exitCode = 1
}
