import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseRegister } from '../../src/register/read.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { runs } from '../support/depth.ts'
import { migrateSample, samples } from './corpus.ts'

const alone = samples().filter(({ files, register }) => files.size === 1 && register === undefined)
const first = fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z', '0', '1', '9')
const name = fc
  .tuple(first, fc.stringMatching(/^[a-z0-9]{0,12}([._-][a-z0-9]{1,8}){0,3}$/))
  .map(([head, tail]) => `${head}${tail}`)
const odd = fc.constantFrom(
  'true',
  'null',
  'no',
  '1e3',
  '0x1',
  '007',
  '2024-01-01',
  'a--b',
  'on',
  'y',
  'a__b',
)

it('writes registers that load, whatever the files and the names in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...alone), { minLength: 1, maxLength: 5 }),
      fc.oneof(name, odd),
      fc.oneof(name, odd),
      async (chosen, organization, image) => {
        const files = new Map(
          chosen.flatMap(sample =>
            [...sample.files].map(
              ([path, text]) =>
                [
                  path,
                  text
                    .replace(/^\s*# (answer|pin|prefer|partly).*$/gm, '')
                    .replace(/\bkong\//g, `${organization}/`)
                    .replace(/\bgo-pdk\b/g, image),
                ] as const,
            ),
          ),
        )
        const { draft } = migrateSample({ name: 'drawn', files, register: undefined })
        if (draft === undefined) return
        const register = parseRegister(await readRegisterYaml(draft), 'draft.yml')
        expect(register.tokens.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: runs(60) },
  )
})

it('writes one also where nothing was edited', async () => {
  const drafts = samples().flatMap(sample => {
    const { changed, draft } = migrateSample(sample)
    return changed.size === 0 && draft !== undefined ? [draft] : []
  })
  expect(drafts.length).toBeGreaterThan(3)
  for (const draft of drafts) {
    expect(parseRegister(await readRegisterYaml(draft), 'draft.yml').tokens).not.toEqual([])
  }
})
