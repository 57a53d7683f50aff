import { describe, expect, it } from '@jest/globals'
import { withoutIdleJobs } from '../../../src/workflows/workflow/idle.ts'
import { loadWorkflowYaml } from '../../../src/yaml/read.ts'
import { entriesOf, valueOf } from '../../../src/yaml/tree.ts'
import { migrateSample, parse, samples } from '../../migrate/corpus.ts'

const read = await loadWorkflowYaml()

/** The jobs that stay, with what stays of them. */
function kept(text: string): Readonly<Record<string, readonly string[]>> {
  const document = read(text)
  if ('problem' in document) throw new Error(document.problem.message)
  const root = withoutIdleJobs(document.root, { text, repository: 'kong/sample' })
  const jobs = entriesOf(valueOf(root, 'jobs'))
  return Object.fromEntries(jobs.map(({ key, value }) => [key, entriesOf(value).map(entry => entry.key)]))
}

const idle = ['runs-on: ubuntu-latest', 'steps:', '  - uses: actions/checkout@v4', '  - run: ./build.sh']

function workflow(jobs: Readonly<Record<string, readonly string[]>>, head = 'on: push'): string {
  const lines = Object.entries(jobs).flatMap(([id, job]) => [`  ${id}:`, ...job.map(line => `    ${line}`)])
  return [head, 'jobs:', ...lines, ''].join('\n')
}

describe('a job that has nothing to do with logins', () => {
  it('is left out', () => {
    expect(kept(workflow({ a: idle, b: [...idle, '  - run: docker login'] }))).toEqual({
      b: ['runs-on', 'steps'],
    })
  })

  it('keeps when it runs where others need it', () => {
    const text = workflow({
      a: idle,
      b: ['needs: a', "if: github.ref == 'x'", ...idle],
      c: ['needs: [b]', ...idle],
    })
    expect(kept(text)).toEqual({ a: [], b: ['needs', 'if'] })
  })

  const whole = {
    'names a secret': ['env:', '  A: ${{ secrets.A }}', ...idle],
    'gives others something': ['outputs:', '  a: b', ...idle],
    'calls a workflow': ['uses: acme/app/.github/workflows/a.yml@v1'],
    'calls an action of the repository': [...idle, '  - uses: ./action'],
    'calls one by the name of the repository': [...idle, '  - uses: Kong/Sample/action@v1'],
    'has steps at the same time': [...idle, '  - parallel:', '      - uses: ./action'],
  }
  for (const [what, job] of Object.entries(whole)) {
    it(`is not one that ${what}`, () => {
      expect(Object.keys(kept(workflow({ a: job })))).toEqual(['a'])
    })
  }

  it('is not one that shares its text', () => {
    expect(
      Object.keys(
        kept(workflow({ a: ['runs-on: &a x', ...idle.slice(1)], b: ['runs-on: *a', ...idle.slice(1)] })),
      ),
    ).toEqual(['a', 'b'])
  })

  it('is none where the variables around it hold a secret, or where others call the file', () => {
    expect(Object.keys(kept(workflow({ a: idle }, 'on: push\nenv:\n  A: ${{ secrets.A }}')))).toEqual(['a'])
    expect(Object.keys(kept(workflow({ a: idle }, 'on: workflow_call')))).toEqual(['a'])
  })

  it('changes nothing of what is said about a repository', () => {
    let dropped = 0
    // A third of them shows it, and takes a third of the time.
    for (const sample of samples().filter((_, index) => index % 3 === 0)) {
      const files = new Map([...sample.files].map(([path, text]) => [path, withMoreJobs(text)]))
      const [some, all] = [parse(files), parse(files, true)]
      const [said, expected] = [some, all].map(one => ({
        ...migrateSample(sample, files, one),
        // An edit points into the text of its file, which both share.
        edits: undefined,
      }))
      expect(said).toEqual(expected)
      dropped += countSteps(all) - countSteps(some)
    }
    expect(dropped).toBeGreaterThan(200)
  })
})

function countSteps(workflows: ReturnType<typeof parse>): number {
  return [...workflows.values()].reduce(
    (count, { jobs }) => count + jobs.flatMap(({ steps }) => steps).length,
    0,
  )
}

const more = [
  '  idle-one:',
  '    runs-on: ubuntu-latest',
  "    if: github.event_name == 'schedule'",
  '    strategy: { matrix: { tag: [nightly, latest] } }',
  '    steps:',
  '      - uses: docker/build-push-action@v6',
  '        with: { push: true, tags: "kong/other:${{ matrix.tag }}" }',
  '      - run: docker push kong/idle:${{ matrix.tag }}',
  '  idle-two:',
  '    needs: idle-one',
  '    runs-on: ubuntu-latest',
  '    steps: [{ run: make release, env: { TAG: latest } }]',
]

/** Idle jobs first, needed by the first of those that were there if none needs another. */
function withMoreJobs(text: string): string {
  const needs = /^ +needs:/m.test(text) ? '' : '    needs: [idle-two]\n'
  return text.replace(
    /^jobs:\n( {2}[\w-]+:\n)(?= {4}runs-on:)/m,
    (_, job: string) => `jobs:\n${more.join('\n')}\n${job}${needs}`,
  )
}
