import { base, ci, composite, day, job, other, steps, usual, type World } from './world.ts'

const clean = ci('    steps: [{ run: make }]\n')
const had = { 'ci.yml': ci(steps) }
const not = { 'ci.yml': clean }
const pulls = [{ head: 'topic', base: 'main' }]
const run = { event: 'pull_request', branch: 'topic' }
/** The base was at `base` when the run began, and has moved since. */
const moves = [
  { branch: 'main', before: other, at: usual + 2 * day },
  { branch: 'main', before: base, at: usual + day },
  { branch: 'main', before: other, at: usual - day },
]
/** `sides`: the files of the branch, and of its base. */
const world = (
  name: string,
  [files, before]: readonly [World['files'], World['files']],
  more: Partial<World> = {},
): World => {
  const commits = { [base]: before, [other]: { 'ci.yml': 'broken: [' } }
  return { name, files, run, pulls, moves, commits, truth: 'had it', ...more }
}
const unsure = { truth: 'not seen' } as const
const unseen = { truth: 'not seen', without: 'not seen' } as const
const deploy = ci(
  `    environment: production\n${steps}        with: { a: '\${{ secrets.RELEASE_PUSH }}' }\n`,
)
const target = { ...run, event: 'pull_request_target', headRepository: 'x/kic' }

/** Runs of pull requests, whose merges GitHub does not keep. */
export const mergeWorlds: readonly World[] = [
  world('both sides have it', [had, had]),
  world('a pull request that adds the file', [had, {}]),
  world('a base that got the file since', [{}, had]),
  world('only the branch has it', [had, not], unsure),
  world('only the base has it', [not, had], unsure),
  world(
    'an action that the base has otherwise',
    [
      { 'ci.yml': ci(job('uses: ./a')), 'a/action.yml': composite('run: make') },
      { 'ci.yml': ci(job('run: make')), 'a/action.yml': composite('uses: ACTION') },
    ],
    unsure,
  ),
  world('a base that has not moved since', [had, {}], { moves: moves.slice(2), main: had }),
  world('a base with a link in the place of the file', [had, { 'ci.yml': '-> ../other.yml' }], unseen),
  world('a base that is gone', [had, had], { ...unseen, moves: [], pulls: [{ head: 'topic', base: 'v1' }] }),
  world('no pull request of the branch', [had, had], { ...unseen, pulls: [{ head: 'x', base: 'main' }] }),
  world('a review', [had, had], { run: { ...run, event: 'pull_request_review' } }),
  world('more pull requests and moves than a page has', [had, had], {
    pulls: [...Array.from({ length: 250 }, (_, at) => ({ head: `x${at}`, base: 'x' })), ...pulls],
    moves: [
      ...Array.from({ length: 250 }, () => ({ branch: 'main', before: other, at: usual + 3 * day })),
      ...moves,
    ],
  }),
  world('a fork of a public repository', [{ 'ci.yml': deploy }, {}], {
    run: { ...run, headRepository: null },
  }),
  world('a fork of a private repository', [{ 'ci.yml': deploy }, {}], {
    run: { ...run, headRepository: 'x/kic' },
    isPrivate: true,
    entries: ['kic push'],
  }),
  world('pull_request_target plays the default branch', [{ 'ci.yml': 'broken: [' }, had], {
    run: target,
    pulls: [],
  }),
  world('pull_request_target, with the secrets that a fork is not given', [{}, { 'ci.yml': deploy }], {
    run: target,
    entries: ['kic push'],
  }),
  world('pull_request_target does not play the branch', [had, not], { run: target, truth: 'did not' }),
  world("pull_request_target of a server, which may play the pull request's base", [{}, not], {
    run: target,
    origin: 'https://ghes.example/acme/kic.git',
    pulls: [{ head: 'topic', base: 'v1' }],
    commits: { [base]: not, v1: had },
    ...unsure,
  }),
]
