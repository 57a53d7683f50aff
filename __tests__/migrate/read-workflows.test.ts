import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { readWorkflows } from '../../src/migrate/read-workflows.ts'
import { createWorkflowFiles } from '../../src/workflows/files.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'

const action = (step: string) => `runs:\n  using: composite\n  steps:\n    - ${step}\n`
const texts = {
  '.github/workflows/a.yml': 'on: push\njobs: { a: { steps: [{ uses: ./ci/login }] } }\n',
  '.github/actions/kube/certificate.yaml': 'kind: A\n---\nkind: B\n',
  'ci/login/action.yml': action('uses: ./ci/inner'),
  'ci/inner/action.yaml': action('uses: docker/login-action@v3'),
  'ci/unused/action.yml': action('uses: docker/login-action@v3'),
  '.github/workflows/test.yml': 'on: push\njobs: { a: { steps: [{ run: make test }] } }\n',
  '.github/workflows/called.yml': 'on: push\njobs:\n  a:\n    uses: kong/kong/.github/workflows/b.yml@main\n',
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'oat-read-'))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

it('reads the actions that workflows use, wherever they are, and no manifest beside one', async () => {
  const files = createWorkflowFiles(root, () => 'x')
  const { workflows, paths, unreadable } = readWorkflows(['.github/workflows'], {
    files,
    readYaml: await loadWorkflowYaml(),
  })
  expect([...workflows.keys()]).toEqual([
    '.github/workflows/a.yml',
    '.github/workflows/called.yml',
    'ci/login/action.yml',
    'ci/inner/action.yaml',
  ])
  // It holds no credential and calls nothing here: known, and not kept.
  expect([...paths].filter(path => !workflows.has(path))).toEqual(['.github/workflows/test.yml'])
  expect(unreadable).toEqual([])
})

const jobs = `jobs:
  lint: { steps: [{ run: make lint }] }
  name: { outputs: { image: 'a/b' }, steps: [{ run: make name }] }
  call: { uses: ./.github/workflows/other.yml }
  push: { steps: [{ uses: docker/login-action@v3 }] }
`
const shared = 'jobs:\n  a: &a { steps: [{ run: make }] }\n  b: *a\n  c: { steps: [{ run: docker login }] }\n'
it.each<[string, string, readonly string[]]>([
  ['a job without a credential is left out', `on: push\n${jobs}`, ['name', 'call', 'push']],
  [
    'none where all jobs have a secret',
    `on: push\nenv: { T: '\${{ secrets.T }}' }\n${jobs}`,
    ['lint', 'name', 'call', 'push'],
  ],
  ['none where others call it', `on: workflow_call\n${jobs}`, ['lint', 'name', 'call', 'push']],
  ['none that an alias repeats', `on: push\n${shared}`, ['a', 'b', 'c']],
])('keeps the jobs that a login can need: %s', async (_, text, kept) => {
  const path = '.github/workflows/a.yml'
  writeFileSync(join(root, path), text)
  const files = createWorkflowFiles(root, () => 'x')
  const { workflows } = readWorkflows([path], { files, readYaml: await loadWorkflowYaml() })
  expect(workflows.get(path)?.jobs.map(({ id }) => id)).toEqual(kept)
})
