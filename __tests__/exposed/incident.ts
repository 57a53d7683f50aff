import type { Bench } from '../stores/github/bench.ts'

const day = 86_400_000
/** An action's tag was moved then; the bench's clock stands at 2026-11-24. */
export const since = Date.UTC(2026, 8, 25)

const ci = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    permissions: { id-token: write }
    steps:
      - uses: actions/checkout@v4
      - uses: ./.github/actions/changed
      - run: deploy
        env: { TOKEN: '\${{ secrets.DEPLOY_KEY }}' }
  lint:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ secrets.LINT_TOKEN }}"
`
const changed = `runs:
  using: composite
  steps:
    - uses: tj-actions/changed-files@v45
`
const release = `on: workflow_dispatch
jobs:
  publish:
    uses: ./.github/workflows/publish.yml
    secrets: { token: '\${{ secrets.RELEASE_PUSH }}' }
  notify:
    uses: nova/workflows/.github/workflows/notify.yml@main
`
const publish = `on:
  workflow_call:
    secrets: { token: { required: true } }
jobs:
  push:
    runs-on: [self-hosted, linux]
    environment: production
    steps:
      - uses: tj-actions/changed-files@v45
      - uses: docker/login-action@v3
        with: { username: nova, password: '\${{ secrets.token }}' }
`
const pinned = `on: push
jobs:
  pinned:
    runs-on: ubuntu-latest
    steps:
      - uses: tj-actions/changed-files@${'c'.repeat(40)}
        with: { token: '\${{ secrets.PINNED }}' }
`
const docs = `on: push
jobs:
  docs:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: acme-tools/spell@${'5'.repeat(40)}
`
const notify = `on: workflow_call
jobs:
  notify:
    runs-on: ubuntu-latest
    steps:
      - run: curl "\${{ secrets.CHAT }}"
`
const action = (using: string) => new Map([['action.yml', `runs: { using: ${using}, main: index.js }\n`]])

const build = { '.github/workflows/ci.yml': ci, '.github/actions/changed/action.yml': changed }
const called = { '.github/workflows/release.yml': release, '.github/workflows/publish.yml': publish }
const clean = { '.github/workflows/docs.yml': docs }

/** Two months of a repository: 200 runs at forty commits, one of which is gone, and a run of which nobody has the workflow. */
export async function arrangeIncident({ github }: Pick<Bench, 'github'>): Promise<void> {
  const repository = github.repository('acme/kic')
  if (repository === undefined) throw new TypeError('the bench has acme/kic')
  for (const [name, ref, files] of [
    ['actions/checkout', 'v4', action('node20')],
    ['docker/login-action', 'v3', action('node20')],
    ['acme-tools/spell', '5'.repeat(40), action('docker')],
    ['nova/workflows', 'e'.repeat(40), new Map([['.github/workflows/notify.yml', notify]])],
  ] as const) {
    const { commits } = await github.addRepository(name)
    commits.set(ref, files)
  }
  const commits = Array.from({ length: 40 }, (_, at) => `${at + 1000}`.repeat(10))
  for (const [at, commit] of commits.entries()) {
    const files = {
      ...build,
      ...called,
      ...clean,
      ...(at > 20 ? { '.github/workflows/pinned.yml': pinned } : {}),
    }
    if (at !== 7) repository.commits.set(commit, new Map(Object.entries(files)))
  }
  for (let number = 0; number < 200; number += 1) {
    const path = { 2: 'docs.yml', 3: 'release.yml', 4: 'pinned.yml' }[number % 5] ?? 'ci.yml'
    const createdAt = since - 2 * day + number * 0.3 * day
    const jobs = [{ name: 'x', startsAt: createdAt, endsAt: createdAt + 60_000 }]
    repository.history.push({
      id: number + 1,
      workflow: path,
      path: `.github/workflows/${path}@main`,
      event: number % 50 === 0 ? 'pull_request' : 'push',
      branch: 'topic',
      commit: commits[Math.floor(number / 5)] ?? '',
      called: { 'nova/workflows/.github/workflows/notify.yml@main': 'e'.repeat(40) },
      createdAt,
      jobs,
    })
  }
  repository.pulls.push({ head: 'topic', base: 'main', updatedAt: since })
  repository.moves.push({ branch: 'main', before: commits[0] ?? '', at: since + 60 * day })
  // Older than the incident, and run again within it.
  const old = since - 10 * day
  const again = { name: 'x', attempt: 2, startsAt: since + day, endsAt: since + day + 1 }
  const first = { name: 'x', startsAt: old, endsAt: old + 1 }
  const commit = commits[0] ?? ''
  const rerun = { id: 900, workflow: 'ci.yml', path: '.github/workflows/ci.yml', event: 'push', commit }
  repository.history.push({ ...rerun, createdAt: old, jobs: [first, again] })
}
