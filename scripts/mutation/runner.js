import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import { runTests, tests } from './globals.js'

/** Of Stryker's instrumented code: which mutant is on, which were passed, how often. */
const switches = (globalThis.__stryker__ ??= {})

/** Runs the tests of one room in this process: loaded once, and from then on only run. */
class RoomTests {
  static inject = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    await load()
    return run(tests, { isFirst: true })
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    if (reloadEnvironment || rounds === 0) {
      const isStatic = mutantActivation === 'static'
      Object.assign(switches, { activeMutant: isStatic ? activeMutant.id : undefined, hitLimit: undefined })
      try {
        await load()
      } catch (error) {
        return {
          status: 'killed',
          killedBy: testFilter?.slice(0, 1) ?? [],
          failureMessage: String(error),
          nrOfTests: 1,
        }
      }
    }
    Object.assign(switches, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    })
    const chosen = tests.filter(({ name }) => testFilter?.includes(name) ?? true)
    const result = await run(chosen, { isFirst: false, bail: !disableBail })
    const endless = determineHitLimitReached(switches.hitCount, hitLimit)
    return toMutantRunResult(endless ?? result)
  }
}

let rounds = 0

/** The tests and all that they import, once more each time. */
async function load() {
  rounds += 1
  tests.length = 0
  // The tests count what they did.
  console.log = () => undefined
  globalThis.isMutation = true
  // The same cases for each mutant; the smallest one is of no interest.
  fc.configureGlobal({ seed: 1, numRuns: 30, endOnFailure: true })
  for (const file of process.env.MUTATION_TESTS.split(','))
    await import(`${pathToFileURL(resolve(file)).href}?round=${rounds}`)
}

async function run(chosen, { isFirst, bail = false }) {
  const results = []
  let started = 0
  await runTests(chosen, {
    isFirst,
    onStart: ({ name }) => {
      started = performance.now()
      switches.currentTestId = name
    },
    onResult: ({ name }, failure) => {
      const rest =
        failure === undefined
          ? { status: TestStatus.Success }
          : { status: TestStatus.Failed, failureMessage: failure }
      results.push({ id: name, name, timeSpentMs: Math.ceil(performance.now() - started), ...rest })
      switches.currentTestId = undefined
      return failure === undefined || !bail
    },
  })
  return { status: DryRunStatus.Complete, tests: results, mutantCoverage: switches.mutantCoverage }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomTests)]
