import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { type RotationBench, startRotationBench } from './bench.ts'

/** A service refuses the program that writes, or the one that reads back: how often a run with two entries asks it. */
let bench: RotationBench
let folder: string
beforeEach(async () => {
  bench = await startRotationBench()
  folder = await mkdtemp(join(tmpdir(), 'refusal-'))
  await writeFile(join(folder, 'runs'), '')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const label = 'nightly-app push'
const other = 'app push'
const entry = (name: string, channel: string, store: object) => ({
  label: name,
  channel,
  access: 'push',
  repositories: [`acme/${name.replace(' push', '')}`],
  stores: [store],
})

it.each([
  ['program', 401, 1],
  ['program', 503, 6],
  ['check', 401, 1],
  // What was just written may not be found yet.
  ['check', 404, 6],
])(
  'the %s hears %d: it is run %d times, and the token that it may have stays',
  async (which, status, times) => {
    const says = `echo >> "$1"; echo "curl: (22) The requested URL returned error: ${status}" >&2; exit 22`
    const refused = ['sh', '-c', says, 'sh', join(folder, 'runs')]
    const store = { program: ['sh', '-c', 'cat >/dev/null'], [which]: refused }
    const tokens = [entry(label, 'nightly', store), entry(other, 'release', { secret: 'OTHER' })]
    const environment = { PATH: process.env['PATH'] ?? '' }
    const { reports, said } = await bench.rotate({
      tokenList: JSON.stringify({ organization, tokens }),
      environment,
    })
    expect(reports.map(({ action, code }) => [action, code])).toEqual([
      ['failed', 'STORE_FAILED'],
      ['rotated', undefined],
    ])
    expect(await readFile(join(folder, 'runs'), 'utf8')).toHaveLength(times)
    const tries = said.filter(line => line.includes('no clear answer'))
    expect(tries).toHaveLength(times === 1 ? 0 : times)
    const left = bench.world.book.tokens(organization).filter(it => it.label.startsWith(`${label} (`))
    expect(left.map(({ isActive }) => isActive)).toEqual([true])
  },
)
