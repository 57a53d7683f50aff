import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'expect'

/**
 * As much of jest's `describe` and `it` as the tests of pure rooms use, without its realm: the tests are loaded once, and run again
 * for each mutant in milliseconds. Jest itself takes a second a mutant.
 */
let block = createBlock(undefined, '')
let running = ''

function createBlock(parent, name) {
  return { parent, name, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] }
}

let tests = []

/** The tests of the files that `load` imports. */
export async function collect(load) {
  tests = []
  block = createBlock(undefined, '')
  await load()
  return tests
}

function describeOne(name, body) {
  const outer = block
  block = createBlock(outer, `${outer.name}${name} › `)
  body()
  block = outer
}

function itOne(name, body) {
  const same = tests.filter(test => test.name.startsWith(block.name + name)).length
  tests.push({ name: `${block.name}${name}${same === 0 ? '' : ` #${same + 1}`}`, block, body })
}

const each = define => table => (name, body) => {
  table.forEach((row, at) => {
    define(`${name} (${at})`, () => body(...(Array.isArray(row) ? row : [row])))
  })
}

const skip = () => undefined
export const describe = Object.assign(describeOne, { each: each(describeOne), skip })
export const it = Object.assign(itOne, { each: each(itOne), concurrent: itOne, skip })
const hook = kind => body => block[kind].push(body)
export const [beforeAll, afterAll, beforeEach, afterEach] = [
  'beforeAll',
  'afterAll',
  'beforeEach',
  'afterEach',
].map(hook)
export const jest = { setTimeout: () => undefined }

/** A snapshot is what the code as it is gives: written by the first run, read by those of the mutants. */
const file = 'mutation-snapshots.json'
const snapshots = { known: undefined, made: {} }
expect.extend({
  toMatchSnapshot(received) {
    const text = JSON.stringify(received)
    snapshots.made[running] = text
    return {
      pass: (snapshots.known ?? snapshots.made)[running] === text,
      message: () => 'differs from the code as it is',
    }
  },
})
export { expect }

const chain = (of, kind) => (of === undefined ? [] : [...chain(of.parent, kind), ...of[kind]])
const ancestors = of => (of === undefined ? [] : [...ancestors(of.parent), of])

/** Runs these tests in their order, until `onResult` says false. */
export async function runTests(chosen, { onStart, onResult, isFirst }) {
  snapshots.known = isFirst ? undefined : JSON.parse(readFileSync(file, 'utf8'))
  const entered = []
  for (const test of chosen) {
    running = test.name
    onStart(test)
    const failure = await runTest(test, entered)
    if (!onResult(test, failure)) break
  }
  for (const of of entered.reverse()) for (const body of of.afterAll) await body()
  if (isFirst) writeFileSync(file, JSON.stringify(snapshots.made))
}

async function runTest(test, entered) {
  try {
    for (const of of ancestors(test.block)) {
      if (entered.includes(of)) continue
      entered.push(of)
      for (const body of of.beforeAll) await body()
    }
    try {
      for (const body of chain(test.block, 'beforeEach')) await body()
      await test.body()
    } finally {
      for (const body of chain(test.block, 'afterEach').reverse()) await body()
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
