import type { GithubMove, GithubRun } from '../../../sandbox/github/state.ts'

export const bad = 'tj-actions/changed-files'
export const day = 86_400_000
/** The action was bad from then on. */
export const since = Date.UTC(2026, 10, 1)
/** When a run began that names no other time. */
export const usual = since + 9 * day
export const [commit, base, other] = ['1234'.repeat(10), 'ba5e'.repeat(10), 'c0de'.repeat(10)] as const

type Verdict = 'had it' | 'did not' | 'not seen'
/** Below `.github/workflows` where a name has no slash; `ACTION` stands for the action that is asked about, or a harmless one. */
type Files = Readonly<Record<string, string>>

/** A repository with one run, which starts `ci.yml`. */
export interface World {
  readonly name: string
  readonly files: Files
  readonly run?: Partial<GithubRun>
  /** What else acme/kic has had, by commit, and what other repositories have: `owner/name@ref`. */
  readonly commits?: Readonly<Record<string, Files>>
  readonly others?: Readonly<Record<string, Files>>
  /** The default branch as it is today. */
  readonly main?: Files
  readonly pulls?: readonly { readonly head: string; readonly base: string }[]
  readonly moves?: readonly GithubMove[]
  readonly isPrivate?: boolean
  /** The address of the clone, where it is not on github.com. */
  readonly origin?: string
  readonly flags?: Readonly<Record<string, string>>
  /** What is asked about, where it is not v45. */
  readonly asked?: string
  /** What is true with the action in it, and with another one in its place; without more, that it did not have it. */
  readonly truth: Verdict
  readonly without?: Verdict
  /** The tokens to replace. */
  readonly entries?: readonly string[]
  /** What must be said. */
  readonly says?: RegExp
}

/** A workflow with one job. @param job its lines, which begin with four blanks */
export const ci = (job: string, more = '') =>
  `on: push\n${more}jobs:\n  build:\n    runs-on: ubuntu-latest\n${job}`
export const steps = '    steps:\n      - uses: actions/checkout@v4\n      - uses: ACTION\n'
/** A job of these steps, each a line of YAML. */
export const job = (...lines: readonly string[]) =>
  `    steps:\n${lines.map(line => `      - ${line}\n`).join('')}`
/** An action of these steps. */
export const composite = (...lines: readonly string[]) =>
  `runs:\n  using: composite\n  steps:\n${lines.map(line => `    - ${line}\n`).join('')}`
export const node = 'runs: { using: node24, main: index.js }\n'
/** A workflow that calls others. @param uses one for each job */
export const caller = (...uses: readonly string[]) =>
  `on: push\njobs:\n${uses.map((one, at) => `  call${at}:\n    uses: ${one}\n    secrets: inherit\n`).join('')}`

/** Actions that are in many worlds. `harmless` stands where the bad one is not. */
export const harmless = `acme-tools/harmless@${'e'.repeat(40)}`
export const standing: Readonly<Record<string, Files>> = {
  'actions/checkout@v4': { './action.yml': node },
  [harmless]: { './action.yml': node },
}

/** The run of a world, with a time within the window where it has none of its own. */
export function runOf({ run }: World): GithubRun {
  return {
    id: 7,
    workflow: 'ci',
    path: '.github/workflows/ci.yml',
    event: 'push',
    commit,
    createdAt: usual,
    jobs: [{ name: 'build', startsAt: usual, endsAt: usual + 60_000 }],
    ...run,
  }
}

/** Texts by their paths, with an action in the place of `ACTION`. */
export function filesOf(files: Files, action: string): ReadonlyMap<string, string> {
  const text = (one: string) =>
    one.replaceAll('ACTION_PATH', action.replace(/@.*/s, '')).replaceAll('ACTION', action)
  const path = (name: string) =>
    name.includes('/') ? name.replace(/^\.\//, '') : `.github/workflows/${name}`
  return new Map(Object.entries(files).map(([name, one]) => [path(name), text(one)]))
}
