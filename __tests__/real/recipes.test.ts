import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { createFolder, type Folder } from '../../sandbox/folder.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { type Places, placeNames, startPlaces } from '../../sandbox/places/places.ts'
import { createRequestLog } from '../../sandbox/request-log.ts'
import { sampled } from '../support/depth.ts'
import { createProgramBench, tokenValue } from '../support/program-bench.ts'
import { describeWith } from '../support/real-parts.ts'
import { readRecipe, recipes } from '../support/recipe.ts'
import { watchProcesses } from '../support/watch-processes.ts'

type Tried = (typeof recipes)[number]

const byGlab = recipes.filter(([place]) => place === 'GitLab by glab')
const byCurl = recipes.filter(recipe => !byGlab.includes(recipe))

it('there is a recipe for each place', () => {
  expect(recipes.map(([place]) => place).sort()).toEqual([...placeNames].sort())
})

describeWith(await missingPrograms(['sh', 'curl', 'jq']))(
  'a recipe with curl, as it stands on its page',
  () => {
    tryRecipes(byCurl, 'curl')
  },
)

describeWith(await missingPrograms(['glab']))('a recipe with glab, as it stands on its page', () => {
  tryRecipes(byGlab, 'glab')
})

function tryRecipes(tried: readonly Tried[], program: string): void {
  const before = process.cwd()
  let places: Places
  let folder: Folder

  beforeAll(async () => {
    places = await startPlaces({ log: createRequestLog() })
    folder = await createFolder()
  })
  beforeEach(() => {
    places.faults.clear()
  })
  afterAll(async () => {
    process.chdir(before)
    await places.close()
    await folder.close()
  })

  const open = async ([, page, heading, number]: Tried, more: object = {}) => {
    process.chdir(before)
    const { keys } = readRecipe(page, heading, { number, folder: folder.path })
    process.chdir(folder.path)
    const environment = { PATH: '/usr/bin:/bin', HOME: folder.path, ...places.environment }
    return { keys, bench: await createProgramBench({ ...keys, ...more }, environment) }
  }

  it.each(tried)(
    '%s: gets a token and the next one, and shows neither to other processes',
    async (...recipe) => {
      const [place] = recipe
      const { keys, bench } = await open(recipe)
      const tokens = [tokenValue(`dckr_oat_${randomUUID()}`), tokenValue(`dckr_oat_${randomUUID()}`)]
      const watch = watchProcesses()
      for (const token of tokens) {
        await bench.check()
        expect(await bench.write(token)).toMatchObject({ result: 'written' })
        expect(places.held(place)).toBe(token.value.reveal())
        bench.note(token)
        const seen = keys['check'] === undefined ? { kind: 'opaque' } : { kind: 'open', holds: token.id }
        expect(await bench.look(token)).toMatchObject(seen)
        expect(await bench.look()).toMatchObject(seen)
      }
      watch.stop()
      const [seen, secrets] = [watch.seen(), tokens.map(({ value }) => value.reveal())]
      expect(watch.argv()).toContain(program)
      expect(secrets.filter(secret => seen.includes(secret))).toEqual([])
      expect(Object.values(places.secrets).filter(value => watch.argv().includes(value))).toEqual([])
      expect(places.violations).toEqual([])
    },
  )

  it.each(
    sampled(
      tried.flatMap(recipe => (['forbidden', 'gone', 'refused'] as const).map(how => [how, recipe] as const)),
      4,
    ),
  )('that is %s says so: %j', async (how, recipe) => {
    const [place] = recipe
    const { bench } = await open(recipe)
    const status = places.refuse(place, how)
    const outcome = await bench.write(tokenValue(`dckr_oat_${randomUUID()}`))
    if (outcome.result !== 'lost') throw new Error(outcome.result)
    expect(outcome.error.message).toMatch(new RegExp(`exit code \\d+ \\(.*\\b${status}\\b.`))
  })

  it.each(tried)(
    '%s: an answer that does not come is awaited for the time of the register',
    async (...recipe) => {
      const { keys, bench } = await open(recipe, { timeout: '1s' })
      const token = tokenValue(`dckr_oat_${randomUUID()}`)
      places.hang(recipe[0])
      expect(await bench.write(token)).toMatchObject({
        result: 'lost',
        error: {
          message: `program ${String(keys['name'])}: the program did not end within 1 s, and was stopped`,
        },
      })
    },
  )

  it.each(tried.filter(([, ...at]) => 'check' in readRecipe(...[at[0], at[1], { number: at[2] }]).keys))(
    '%s: a copy that was changed by hand, or cannot be read, is noticed',
    async (...recipe) => {
      const [place] = recipe
      const { bench } = await open(recipe)
      const token = tokenValue(`dckr_oat_${randomUUID()}`)
      bench.note(token)
      await bench.write(token)
      places.put(place, 'by-hand-somebody')
      expect(await bench.look()).toMatchObject({ kind: 'open', holds: undefined })
      places.refuse(place, 'forbidden')
      await expect(bench.look()).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/its check ended with exit code \d+ \(.*\b403\b/),
      })
    },
  )
}
