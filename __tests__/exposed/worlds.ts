import type { GithubRun } from '../../sandbox/github/state.ts'

export const bad = 'tj-actions/changed-files'
const day = 86_400_000
/** The action was bad from then on. */
export const since = Date.UTC(2026, 10, 1)
const commit = '1234'.repeat(10)

type Verdict = 'had it' | 'did not' | 'not seen'

/** A repository with one run, whose files name the action as `ACTION`. */
export interface World {
  readonly name: string
  /** Below `.github/workflows` where a name has no slash. The run starts `ci.yml`. */
  readonly files: Readonly<Record<string, string>>
  readonly run?: Partial<GithubRun>
  /** What is true with the action in it, and with another one in its place; without more, that it did not have it. */
  readonly truth: Verdict
  readonly without?: Verdict
  /** The tokens to replace. */
  readonly entries?: readonly string[]
  /** What must be said under "Not seen". */
  readonly says?: RegExp
}

const ci = (job: string, more = '') => ({
  'ci.yml': `on: push\n${more}jobs:\n  build:\n    runs-on: ubuntu-latest\n${job}`,
})
const lint = '      - run: make lint\n'
const steps = '    steps:\n      - uses: actions/checkout@v4\n      - uses: ACTION\n'

export const worlds: readonly World[] = [
  ...['', '      # secrets\n', '      # docker\n'].flatMap((comment): readonly World[] => [
    {
      name: `a file that names no credential, its own machine and ID tokens${comment}`,
      files: {
        'ci.yml': `on: push\npermissions: { id-token: write }\njobs:\n  lint:\n    runs-on: [self-hosted, linux]\n${steps}${lint}${comment}`,
      },
      truth: 'had it',
      says: /ID tokens.*machine of your own/s,
    },
    {
      name: `a file with write-all${comment}`,
      files: {
        'ci.yml': `on: push\npermissions: write-all\njobs:\n  lint:\n    runs-on: x\n${steps}${comment}`,
      },
      truth: 'had it',
      says: /ID tokens/,
    },
    { name: `plain tests${comment}`, files: ci(steps + lint + comment), truth: 'had it' },
    {
      name: `a login by the job's identity${comment}`,
      files: ci(`${steps}      - uses: google-github-actions/auth@${'a'.repeat(40)}\n${comment}`),
      truth: 'had it',
    },
  ]),
  {
    name: 'a run that began before and waited for its approval',
    files: ci(
      `    environment: production\n${steps}        with: { token: '\${{ secrets.RELEASE_PUSH }}' }\n`,
    ),
    run: {
      createdAt: since - 2 * 3_600_000,
      jobs: [{ name: 'build', startsAt: since + day, endsAt: since + day + 1000 }],
    },
    truth: 'had it',
    entries: ['kic push'],
  },
  {
    name: 'a run that still waits',
    files: ci(steps),
    run: { createdAt: since - 20 * day, jobs: [{ name: 'build', startsAt: Date.UTC(2100, 0) }] },
    truth: 'had it',
  },
  {
    name: 'an old run that was run again',
    files: ci(steps),
    run: {
      createdAt: since - 60 * day,
      jobs: [
        { name: 'build', startsAt: since - 60 * day, endsAt: since - 60 * day + 1000 },
        { name: 'build', attempt: 2, startsAt: since + day, endsAt: since + day + 1000 },
      ],
    },
    truth: 'had it',
  },
  {
    name: "a reusable workflow of the action's own repository",
    files: {
      'ci.yml': `on: push\njobs:\n  build:\n    uses: ACTION_PATH/.github/workflows/x.yml@v45\n    secrets: inherit\n`,
    },
    truth: 'had it',
    without: 'not seen',
    entries: ['kic push', 'nightly push', 'kic pull'],
  },
]

/** The run of a world, with a time within the window where it has none of its own. */
export function runOf({ run }: World): GithubRun {
  const createdAt = since + 9 * day
  return {
    id: 7,
    workflow: 'ci',
    path: '.github/workflows/ci.yml',
    event: 'push',
    commit,
    createdAt,
    jobs: [{ name: 'build', startsAt: createdAt, endsAt: createdAt + 60_000 }],
    ...run,
  }
}

/** The files of a world, with an action in the place of `ACTION`. */
export function filesOf({ files }: World, action: string): ReadonlyMap<string, string> {
  const text = (one: string) =>
    one.replaceAll('ACTION_PATH', action.replace(/@.*/s, '')).replaceAll('ACTION', action)
  return new Map(
    Object.entries(files).map(([name, one]) => [
      name.includes('/') ? name : `.github/workflows/${name}`,
      text(one),
    ]),
  )
}
