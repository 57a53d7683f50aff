import {
  bad,
  caller,
  ci,
  commit,
  composite,
  day,
  job,
  node,
  other,
  since,
  steps,
  type World,
} from './world.ts'

const lint = '      - run: make lint\n'
const gone = 'f'.repeat(40)

/** Files that migrate would not read: they name no credential. */
const silent: readonly World[] = ['', '      # secrets\n', '      # docker\n'].flatMap(comment => [
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
    says: /ID tokens.*no token of the token list was seen there$/s,
  },
  { name: `plain tests${comment}`, files: { 'ci.yml': ci(steps + lint + comment) }, truth: 'had it' },
  {
    name: `a login by the job's identity${comment}`,
    files: { 'ci.yml': ci(`${steps}      - uses: google-github-actions/auth@${'a'.repeat(40)}\n${comment}`) },
    others: { [`google-github-actions/auth@${'a'.repeat(40)}`]: { './action.yml': node } },
    truth: 'had it',
  },
])

const times: readonly World[] = [
  {
    name: 'a run that began before and waited for its approval',
    files: {
      'ci.yml': ci(
        `    environment: production\n${steps}        with: { token: '\${{ secrets.RELEASE_PUSH }}' }\n`,
      ),
    },
    run: {
      createdAt: since - 2 * 3_600_000,
      jobs: [{ name: 'build', startsAt: since + day, endsAt: since + day + 1000 }],
    },
    truth: 'had it',
    entries: ['kic push'],
  },
  {
    name: 'a run that still waits',
    files: { 'ci.yml': ci(steps) },
    run: { createdAt: since - 20 * day, jobs: [{ name: 'build', startsAt: Date.UTC(2100, 0) }] },
    truth: 'had it',
  },
  {
    name: 'an old run that was run again',
    files: { 'ci.yml': ci(steps) },
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
    name: 'a run after --until',
    files: { 'ci.yml': ci(steps) },
    flags: { until: new Date(since + day).toISOString() },
    truth: 'not seen',
    without: 'not seen',
    says: /any run: GitHub lists none that was at work then; check the repository and --since$/m,
  },
]

const uses = (text: string, truth: World['truth'], more: Partial<World> = {}): World => {
  return { name: `uses: ${text}`, files: { 'ci.yml': ci(job(`uses: ${text}`)) }, truth, ...more }
}
const notSeen = { without: 'not seen' } as const

const spellings: readonly World[] = [
  uses('ACTION_PATH@refs/tags/v45', 'had it', notSeen),
  uses(`TJ-Actions/Changed-Files@v45`, 'had it', { without: 'had it' }),
  uses('ACTION_PATH/sub@v45', 'had it', notSeen),
  uses(`'ACTION_PATH//@v45'`, 'had it', notSeen),
  uses('https://github.com/ACTION', 'had it'),
  uses('ACTION_PATH@v44', 'not seen', notSeen),
  uses(`ACTION_PATH@${'a'.repeat(40)}`, 'not seen', notSeen),
  uses(`${bad}@v44`, 'did not', { flags: { 'not-affected': 'v44, v43' } }),
  uses(`${bad}@v42`, 'not seen', { ...notSeen, flags: { 'not-affected': 'v44, v43' } }),
  uses(`${bad}@${'a'.repeat(40)}`, 'did not', { asked: `${bad}@${'b'.repeat(40)}` }),
  uses(`${bad}@v1`, 'had it', { without: 'had it', asked: bad }),
  uses("'${{ inputs.action }}'", 'not seen', {
    ...notSeen,
    says: /: \$\{\{ inputs\.action \}\}: what it names cannot be read; "Set up/,
  }),
  uses('docker://ACTION', 'did not'),
  {
    name: 'steps side by side',
    files: { 'ci.yml': ci(job('parallel: [{ uses: ACTION }, { run: make }]')) },
    truth: 'had it',
  },
]

const local: readonly World[] = [
  ['./.github/actions/a', '.github/actions/a/action.yml'],
  ['./.github//actions/./a/', '.github/actions/a/action.yaml'],
  ['./', './action.yml'],
  ['$/tools/a', 'tools/a/action.yml'],
].map(([text = '', path = '']) =>
  uses(text, 'had it', {
    files: {
      'ci.yml': ci(job('uses: actions/checkout@v4', `uses: ${text}`)),
      [path]: composite('uses: ACTION'),
    },
  }),
)

const pinned = `acme-tools/outer@${'0'.repeat(40)}`
const levels: readonly World[] = [
  {
    name: 'an action in an action',
    files: {
      'ci.yml': ci(job('uses: ./a')),
      'a/action.yml': composite('run: make', 'uses: ./b'),
      'b/action.yml': composite('uses: ACTION', 'uses: ./a'),
    },
    truth: 'had it',
  },
  {
    name: 'an action in an action, whose folder was filled between',
    files: {
      'ci.yml': ci(
        job('uses: ./a', 'uses: actions/checkout@v4\n        with: { ref: v1, path: b }', 'uses: ./a'),
      ),
      'a/action.yml': composite('uses: ./b', 'uses: ACTION'),
      'b/action.yml': node,
    },
    truth: 'had it',
    ...notSeen,
  },
  {
    name: 'an action that is not there',
    files: { 'ci.yml': ci(job('uses: ./a', 'uses: ACTION')) },
    truth: 'had it',
    ...notSeen,
    says: /\.\/a: their commit does not have it; "Set up/,
  },
  ...['"composite', 'runs: { using: other }'].map((text): World => {
    return {
      name: `an action of ${text}`,
      files: { 'ci.yml': ci(job('uses: ./a')), 'a/action.yml': text },
      truth: 'not seen',
      ...notSeen,
      says: text.endsWith('}')
        ? /ci\.yml: \.\/a: it is not an action; "Set up/
        : /: \.\/a: line 1: a colon, /,
    }
  }),
  {
    name: 'a link in the place of an action',
    files: { 'ci.yml': ci(job('uses: ./a')), 'a/action.yml': '-> ../b/action.yml' },
    truth: 'not seen',
    ...notSeen,
  },
  {
    name: 'a called workflow, and one that it calls',
    files: {
      'ci.yml': caller('./.github/workflows/a.yml'),
      'a.yml': caller('$/.github/workflows/b.yml'),
      'b.yml': ci(steps),
    },
    truth: 'had it',
    says: /ci\.yml, .*b\.yml, job build: 1 run, .*: every secret$/m,
    entries: ['kic pull'],
  },
  {
    name: 'workflows that call each other',
    files: { 'ci.yml': caller('./.github/workflows/ci.yml', './.github/workflows/ci.yml') },
    truth: 'not seen',
    ...notSeen,
    says: /: it is called too deep, or too often; "Set up job" in the log lists the actions, such as in /,
  },
  {
    name: "a reusable workflow of the action's own repository",
    files: { 'ci.yml': caller('ACTION_PATH/.github/workflows/x.yml@v45') },
    truth: 'had it',
    ...notSeen,
    entries: ['kic push', 'nightly push', 'kic pull'],
  },
  {
    name: "another repository's workflow, of which GitHub says the commit",
    files: { 'ci.yml': caller('Acme-Tools/flows/.github/workflows/x.yml@v1') },
    run: { called: { 'acme-tools/flows/.github/workflows/x.yml@v1': other } },
    others: {
      [`acme-tools/flows@${other}`]: { 'x.yml': caller('./.github/workflows/y.yml'), 'y.yml': ci(steps) },
      'acme-tools/flows@v1': { 'x.yml': 'broken: [' },
    },
    truth: 'had it',
    entries: ['kic pull'],
  },
  {
    name: "an action of the workspace, which another repository's workflow uses",
    files: {
      'ci.yml': caller('acme-tools/flows/.github/workflows/x.yml@v1'),
      'a/action.yml': composite('uses: ACTION'),
    },
    run: { called: { 'acme-tools/flows/.github/workflows/x.yml@v1': other } },
    others: {
      [`acme-tools/flows@${other}`]: {
        'x.yml': ci(job('uses: ./a')),
        'a/action.yml': composite('run: make'),
      },
    },
    truth: 'had it',
    entries: ['kic pull'],
  },
  {
    name: "another repository's workflow, of which GitHub does not say the commit",
    files: { 'ci.yml': caller('acme-tools/flows/.github/workflows/x.yml@v1') },
    others: { 'acme-tools/flows@v1': { 'x.yml': ci(steps) } },
    truth: 'not seen',
    ...notSeen,
    says: /x\.yml@v1: GitHub does not say which commit of it ran; "Set up/,
  },
  ...[`@v1`, `@${other}`].map((ref): World => {
    const flow = `acme-tools/flows/.github/workflows/x.yml${ref}`
    return {
      name: `a workflow by ${ref}, which an earlier attempt called, too`,
      files: { 'ci.yml': caller(flow) },
      run: {
        called: { [flow]: other },
        jobs: [{ name: 'build', attempt: 2, startsAt: since, endsAt: since }],
      },
      others: { [`acme-tools/flows@${other}`]: { 'x.yml': ci(steps) } },
      truth: 'had it',
      without: ref === '@v1' ? 'not seen' : 'did not',
      entries: ['kic pull'],
    }
  }),
  {
    name: 'an own workflow by its tag, which is at another commit',
    files: {
      'ci.yml': caller('acme/kic/.github/workflows/a.yml@v1'),
      'a.yml': ci('    steps: [{ run: make }]\n'),
    },
    run: { called: { 'acme/kic/.github/workflows/a.yml@v1': other } },
    commits: { [other]: { 'a.yml': ci(steps) } },
    truth: 'had it',
    entries: ['kic pull'],
  },
]

const foreign: readonly World[] = [
  uses(pinned, 'had it', { others: { [pinned]: { './action.yml': composite('uses: ACTION') } } }),
  uses(`${pinned} # inner`, 'had it', {
    others: {
      [pinned]: {
        './action.yml': composite('uses: $/inner'),
        'inner/action.yaml': composite('uses: acme-tools/more/sub@v2', 'uses: ACTION'),
      },
      'acme-tools/more@v2': { 'sub/action.yml': node },
    },
    says: /2 actions by tag or branch, such as|1 action by tag or branch, such as acme-tools\/more\/sub@v2/,
  }),
  uses('acme-tools/outer@v1', 'not seen', {
    ...notSeen,
    others: { 'acme-tools/outer@v1': { './action.yml': composite('uses: ACTION', 'uses: ./x') } },
    says: /acme-tools\/outer@v1: its steps may be others today, and which actions it called then is not known; /,
  }),
  uses('acme-tools/outer@v1 # twice', 'not seen', {
    ...notSeen,
    files: { 'ci.yml': ci(job('uses: actions/checkout@v4', 'uses: acme-tools/outer@v1')) },
    others: { 'acme-tools/outer@v1': { './action.yml': composite('uses: actions/checkout@v4') } },
  }),
  uses('acme-tools/plain@release/v1', 'did not', {
    others: { 'acme-tools/plain@release/v1': { './action.yml': node } },
    says: /1 action by tag or branch, such as acme-tools\/plain@release\/v1: read as they are today: what they were then is not known$/m,
  }),
  uses('acme-tools/clean@v1', 'not seen', {
    ...notSeen,
    others: { 'acme-tools/clean@v1': { './action.yml': composite('run: make', 'uses: docker://alpine') } },
  }),
  uses(`acme-tools/box@${gone}`, 'did not', {
    others: { [`acme-tools/box@${gone}`]: { './action.yml': 'runs: { using: docker, image: Dockerfile }' } },
  }),
  uses('acme-tools/private@v1', 'not seen', {
    ...notSeen,
    says: /acme-tools\/private@v1: GitHub no longer has the commit, or does not show it to this token; /,
  }),
  uses(`acme-tools/ring@${gone}`, 'had it', {
    others: {
      [`acme-tools/ring@${gone}`]: {
        './action.yml': composite(`uses: acme-tools/ring@${gone}`, 'uses: ACTION'),
      },
    },
  }),
  uses(`acme/kic/a@${other}`, 'had it', {
    files: { 'ci.yml': ci(job(`uses: acme/kic/a@${other}`)), 'a/action.yml': composite('run: make') },
    commits: { [other]: { 'a/action.yml': composite('uses: ACTION') } },
  }),
]

const checkouts: readonly World[] = [
  ['uses: actions/checkout@v4\n        with: { ref: v1 }', 'not seen'],
  ['uses: acme-tools/checkout@v4\n        with: { repository: acme/other }', 'not seen'],
  ['run: git switch release', 'not seen'],
  ['run: gh pr checkout 5', 'not seen'],
  ['uses: actions/checkout@v4\n        with: { ref: v1, path: ./a/ }', 'not seen'],
  ['uses: actions/checkout@v4\n        with: { repository: acme/other, path: elsewhere }', 'had it'],
  ["uses: actions/checkout@v4\n        with: { ref: '${{ github.sha }}', repository: acme/kic }", 'had it'],
  ...[
    'run: git fetch && git restore --source FETCH_HEAD -- a',
    'run: git -c log=1 cherry-pick 1234567',
    "run: '/usr/bin/git.exe read-tree -um v1'",
    'run: git $COMMAND',
    'run: hub checkout 5',
    'run: "git \\\n          checkout v1"',
    'run: curl https://x/y.tgz | tar -C a -xz',
    'uses: actions/download-artifact@v4',
    ...["'${{ env.DIR }}'", 'A', 'x/../a', 'a\\', '../kic/a', '/home/runner/work/kic/kic/a'].map(
      path => `uses: actions/checkout@v4\n        with: { repository: acme/other, path: ${path} }`,
    ),
  ].map(step => [step, 'not seen'] as const),
  ...[
    'run: git -C a log -1 && git config x y && "git" push',
    'run: VERSION=$(git describe --tags); gh pr view 5; tar -czf x.tgz a; wget https://github.com/x.tar.gz',
    'run: apt-get install -y git\n',
    'uses: actions/download-artifact@v4\n        with: { path: dist }',
  ].map(step => [step, 'had it'] as const),
].map(([step = '', truth]): World => {
  return {
    name: `an action of the repository behind ${step.replaceAll('\n', '')}`,
    files: { 'ci.yml': ci(job(step, 'uses: ./a/b')), 'a/b/action.yml': composite('uses: ACTION') },
    others: {
      'acme-tools/checkout@v4': { './action.yml': node },
      'actions/download-artifact@v4': { './action.yml': node },
    },
    truth: truth as World['truth'],
    ...(truth === 'not seen' && { says: /b: another commit or repository was checked out before; "Set up/ }),
    without: truth === 'had it' ? 'did not' : 'not seen',
  }
})

const runs: readonly World[] = [
  {
    name: 'a commit that is gone',
    files: { 'ci.yml': ci(steps) },
    run: { commit: gone },
    truth: 'not seen',
    ...notSeen,
  },
  { name: 'a file that is not in the commit', files: { 'a.yml': ci(steps) }, truth: 'not seen', ...notSeen },
  {
    name: 'a broken file',
    files: { 'ci.yml': 'on: [push\njobs: ACTION' },
    truth: 'not seen',
    ...notSeen,
    says: /: line 2: the indentation does not fit the lines above; /,
  },
  {
    name: 'a file without jobs',
    files: { 'ci.yml': 'on: push\n# ACTION\n' },
    truth: 'not seen',
    ...notSeen,
    says: /ci\.yml: it has no jobs; "Set up/,
  },
  ...['dependabot/dependabot-updates', 'pages/pages-build-deployment', 'github-code-scanning/codeql'].map(
    (path): World => ({
      name: `dynamic/${path}`,
      files: {},
      run: { path: `dynamic/${path}` },
      truth: 'did not',
    }),
  ),
  {
    name: 'CodeQL, asked about an action of GitHub',
    files: {},
    run: { path: 'dynamic/github-code-scanning/codeql' },
    asked: 'github/codeql-action@v3',
    truth: 'not seen',
    ...notSeen,
  },
  {
    name: 'Copilot',
    files: {},
    run: { path: 'dynamic/copilot-swe-agent/copilot' },
    says: /copilot: GitHub does not show what it plays in it; "Set up/,
    truth: 'not seen',
    ...notSeen,
  },
  {
    name: 'a path with a branch',
    files: { 'ci.yml': ci(steps) },
    run: { path: '.github/workflows/ci.yml@main', commit },
    truth: 'had it',
  },
]

export const levelWorlds: readonly World[] = [
  ...silent,
  ...times,
  ...spellings,
  ...local,
  ...levels,
  ...foreign,
  ...checkouts,
  ...runs,
]
