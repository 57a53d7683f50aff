import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import { collect, runTests } from './globals.js'

/** Of Stryker's instrumented code: which mutant is on, which were passed, how often. */
const switches = (globalThis.__stryker__ ??= {})

/** How long each test took with the code as it is. */
const timesFile = 'mutation-times.json'
/** Of a large room only every n-th mutant is looked at; those between do not count, whatever is said of them. */
const every = Number(process.env.MUTATE_EVERY ?? '1')

/** Runs the tests of one room in this process: loaded once, and from then on only run. */
class RoomTests {
  static inject = []

  // A mutant that acts while a module loads gets a round of its own, in which the modules of the room are loaded again.
  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    const tests = await firstRound()
    const result = await run(tests, { isFirst: true })
    writeFileSync(timesFile, JSON.stringify(result.tests.map(({ name, timeSpentMs }) => [name, timeSpentMs])))
    return result
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    if (Number(activeMutant.id) % every !== 0) return { status: MutantRunStatus.Survived, nrOfTests: 0 }
    const isStatic = mutantActivation === 'static'
    const tests = isStatic ? await nextRound(activeMutant.id).catch(String) : await firstRound()
    // Nothing can be loaded with it.
    if (typeof tests === 'string') return killed(tests)
    Object.assign(switches, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    })
    const wanted = testFilter === undefined ? undefined : new Set(testFilter)
    const chosen = quickestFirst(tests).filter(({ name }) => wanted?.has(name) ?? true)
    const result = await run(chosen, { isFirst: false, bail: !disableBail })
    const endless = determineHitLimitReached(switches.hitCount, hitLimit)
    return toMutantRunResult(endless ?? result)
  }
}

function killed(failureMessage) {
  return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: 0 }
}

/** What sees a mutant at once spares it the slow tests. */
function quickestFirst(tests) {
  const times = new Map(JSON.parse(readFileSync(timesFile, 'utf8')))
  return tests.toSorted((a, b) => times.get(a.name) - times.get(b.name))
}

let first

async function firstRound() {
  // The tests count what they did.
  console.log = () => undefined
  globalThis.isMutation = true
  // The same cases for each mutant; the smallest one is of no interest.
  fc.configureGlobal({ seed: 1, numRuns: 30, endOnFailure: true })
  switches.activeMutant = undefined
  first ??= await load('')
  return first
}

let rounds = 0

async function nextRound(mutant) {
  await firstRound()
  rounds += 1
  switches.activeMutant = mutant
  return load(`?round=${rounds}`)
}

async function load(round) {
  const without = process.env.MUTATION_WITHOUT?.split(',') ?? []
  const tests = await collect(async () => {
    for (const file of process.env.MUTATION_TESTS.split(',')) {
      await import(pathToFileURL(resolve(file)).href + round)
    }
  })
  return tests.filter(({ name }) => !without.some(part => name.includes(part)))
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
      results.push({ id: name, name, timeSpentMs: performance.now() - started, ...rest })
      switches.currentTestId = undefined
      return failure === undefined || !bail
    },
  })
  return { status: DryRunStatus.Complete, tests: results, mutantCoverage: switches.mutantCoverage }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomTests)]
