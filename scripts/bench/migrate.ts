import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, interleaved, main } from './machine.ts'
import type { Row } from './row.ts'

/** A folder of workflows as they are somewhere, taken in turn. */
const workflows = process.env['BENCH_WORKFLOWS']
const files = 1000
const lines = 300

/** Mode migrate over 1,000 files, as a whole process: they differ from each other, or are one file a thousand times. */
export async function benchMigrate({ machine, rounds }: Bench): Promise<readonly Row[]> {
  const kinds = {
    [workflows === undefined ? `${lines} lines each, a login in every second` : 'those of BENCH_WORKFLOWS']:
      workflows === undefined ? workflow : textsOf(workflows),
    [`one of ${lines} lines`]: () => workflow(0),
  }
  const rows: Row[] = []
  for (const [kind, textOf] of Object.entries(kinds)) {
    const folder = join(machine.folder, '.github/workflows')
    mkdirSync(folder, { recursive: true })
    for (let place = 0; place < files; place++) writeFileSync(join(folder, `w${place}.yml`), textOf(place))
    const environment = {
      INPUT_MODE: 'migrate',
      INPUT_ACTION: 'acme/docker-oat-login@v1',
      'INPUT_FAIL-ON': 'never',
    }
    const { milliseconds, memory } = await interleaved(
      {
        milliseconds: () => machine.run({ script: main, environment, notesPeak: true }),
        memory: () => Promise.resolve(machine.lastPeak()),
      },
      rounds,
    )
    rmSync(folder, { recursive: true })
    const name = `migrate, ${files} workflows (${kind})`
    rows.push(
      { name: `${name}: seconds`, figure: milliseconds / 1000, reach: 3, isOfMachine: true },
      { name: `${name}: peak memory in MiB`, figure: memory, reach: 238 },
    )
  }
  return rows
}

function textsOf(folder: string): (place: number) => string {
  const names = readdirSync(folder).filter(name => /\.ya?ml$/.test(name))
  const texts = names.map(name => readFileSync(join(folder, name), 'utf8'))
  return place => texts[place % texts.length] ?? ''
}

const login = `      - uses: docker/login-action@v3
        with:
          username: \${{ secrets.DOCKERHUB_USERNAME }}
          password: \${{ secrets.DOCKERHUB_TOKEN }}
`

/** Several jobs, scripts, and in every second file a login that pushes. */
function workflow(place: number): string {
  let text = 'name: CI\non:\n  push:\n    tags: [v*]\njobs:\n'
  for (let job = 0; text.split('\n').length < lines - 20; job++) {
    text += `  job-${job}:\n    runs-on: ubuntu-latest\n    steps:\n`
    if (job === 0 && place % 2 === 0) {
      text += `${login}      - run: docker push acme/app-${place}:\${{ github.ref_name }}\n`
    }
    for (let step = 0; step < 3; step++) {
      text += `      - uses: actions/checkout@v4 # the sources
      - name: step ${step} of ${place}
        env:
          TARGET: \${{ matrix.target }}-${step}
        run: |
          set -eu
          go test ./...
          docker build --tag "app:$TARGET" .
`
    }
  }
  return text
}
