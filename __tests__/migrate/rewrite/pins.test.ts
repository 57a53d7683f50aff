import { describeCases, login, path, workflow } from '../cases.ts'

const push = 'run: docker push kong/app:1'
const commit = '0123456789012345678901234567890123456789'
const pin = 'abcdefabcdefabcdefabcdefabcdefabcdefabcd'
const known = `# pin: ${pin}\non: push`
const secret = '${{ secrets.P }}'

/** A login that is pinned by commit, with this behind it. */
const pinned = (behind: string, uses = `docker/login-action@${commit}`) =>
  workflow([login.replace('docker/login-action@v3', `${uses}${behind}`), push], { top: known })

describeCases(
  'a pinned login',
  {
    'with no comment': pinned(''),
    'with blanks behind it': pinned('  '),
    'with a version': pinned(' # v3.4.0'),
    'with a version of one figure': pinned(' # v3'),
    'with a version without v': pinned(' # 3.14'),
    'with a large version': pinned(' # v33.44.55'),
    'with the comment close by': pinned(' #v3'),
    'with the comment far away': pinned('   #   v3'),
    'with a tab before the comment': pinned('\t# v3'),
    'with tag=': pinned(' # tag=v3.4'),
    'with @': pinned(' # @v3'),
    'with pin@': pinned(' # pin@v3'),
    'with ratchet': pinned(' # ratchet:docker/login-action@v3'),
    'with its name': pinned(' # docker/login-action@v3.1'),
    'with text around the version': pinned(' # see v3.1 of it'),
    'with something like a version': pinned(' # v3x'),
    'with a version that goes on': pinned(' # v3.4.x'),
    'with text alone': pinned(' # the login'),
    'in quotes': pinned('', `'docker/login-action@${commit}'`),
    'in double quotes, with a version': pinned(' # v3', `"docker/login-action@${commit}"`),
    'in upper case': pinned('', `docker/login-action@${commit.replace(/.$/, 'A')}`),
    'by a commit that is too long': pinned('', `docker/login-action@${commit}0`),
    'by a branch of such a name': pinned('', `docker/login-action@${commit}-x`),
    'by a tag': pinned('', 'docker/login-action@v3'),
    'by a tag, with a version': pinned(' # v3', 'docker/login-action@v3'),
    'in a flow mapping': workflow([push], { top: known }).replace(
      '- run',
      `- { uses: docker/login-action@${commit}, with: { username: bot, password: '${secret}' } }\n      - run`,
    ),
    'in a flow mapping, at its end': workflow([push], { top: known }).replace(
      '- run',
      `- { with: { username: bot, password: '${secret}' }, uses: docker/login-action@${commit} }\n      - run`,
    ),
    'with Windows line ends': pinned('').replaceAll('\n', '\r\n'),
    'at the end of the file': workflow(
      [
        'run: docker pull kong/app\nbackground: true',
        `with:\n  username: bot\n  password: ${secret}\nuses: docker/login-action@${commit}`,
      ],
      {
        top: `# register: kong any-pull=kong/app@PULLER\n${known}`,
      },
    ).trimEnd(),
  },
  new URL('pins.txt', import.meta.url),
)

const script = `run: docker login -u bot -p ${secret}`

describeCases(
  'a new step',
  {
    'where most are pinned': workflow([`uses: actions/checkout@${commit}`, script, push], { top: known }),
    'where half are pinned': workflow([`uses: actions/checkout@${commit}`, 'uses: a/b@v1', script, push], {
      top: known,
    }),
    'where a local action is': workflow([`uses: actions/checkout@${commit}`, 'uses: ./x', script, push], {
      top: known,
    }),
    'where a path is pinned': workflow([`uses: a/b/c-d@${commit}`, script, push], { top: known }),
    'where a text looks like an action': workflow(
      [`uses: a/b@${commit}`, 'run: echo mail a/b@c', "run: 'a/b@c d'", script, push],
      { top: known },
    ),
    'where none is pinned': workflow(['uses: actions/checkout@v4', script, push], { top: known }),
    'before lines of a script': workflow(
      [`uses: a/b@${commit}`, `run: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`],
      { top: known },
    ),
    'for an entry of a list': workflow(
      [
        `uses: docker/login-action@${commit} # v3\nwith:\n  registry-auth: |\n    - username: bot\n      password: ${secret}\n    - registry: ghcr.io\n      username: x\n      password: y`,
        push,
      ],
      { top: known },
    ),
    'in the last line, with Windows line ends': `# register: kong any-pull=kong/app@PULLER\r\non: push\r\njobs:\r\n  a:\r\n    steps:\r\n      - { run: docker pull kong/app, background: true }\r\n      - ${script}`,
    'in the last line': `# register: kong any-pull=kong/app@PULLER\non: push\njobs:\n  a:\n    steps:\n      - { run: docker pull kong/app, background: true }\n      - ${script}`,
    'for two images that are pulled': {
      [path]: workflow([
        'uses: actions/checkout@v4',
        script,
        'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
      ]),
      Dockerfile: 'FROM kong/library/x\nCOPY --from=golang / /\nCOPY --from=kong/base / /\n',
    },
  },
  new URL('steps.txt', import.meta.url),
)

const passed = (value: string) => ({
  [path]: workflow([login, push], {
    top: 'on:\n  workflow_call:\n    secrets:\n      DOCKER_PASSWORD:\n        required: true',
  }),
  '.github/workflows/b.yml': `on: push\njobs:\n  b:\n    uses: ./.github/workflows/a.yml\n    secrets:${value}\n`,
})

describeCases(
  'a value',
  {
    'in single quotes': workflow([
      login.replace('${{ secrets.DOCKER_PASSWORD }}', `'${secret}'`),
      push,
      'run: docker push kong/b',
    ]),
    'in double quotes': workflow([login.replace('${{ secrets.DOCKER_PASSWORD }}', `"${secret}"`), push]),
    'in quotes before two images': workflow([
      login.replace('${{ secrets.DOCKER_USER }}', "'bot'"),
      push,
      'run: docker push kong/b',
    ]),
    'in a flow mapping': workflow([
      'uses: docker/login-action@v3\nwith: { username: bot, password: "${{ secrets.P }}" }',
      push,
      'run: docker push kong/b',
    ]),
    'in a flow mapping in single quotes': workflow([
      "uses: docker/login-action@v3\nwith: { username: 'bot', password: '${{ secrets.P }}' }",
      push,
      'run: docker push kong/b',
    ]),
    'of a container': workflow(['run: docker pull kong/app'], {
      top: '# register: kong any-pull=kong/app,kong/tools@PULLER\non: push',
      job: "container:\n  image: kong/tools:1\n  credentials: { username: bot, password: '${{ secrets.P }}' }",
    }),
    'of a container in a block': workflow(['run: docker pull kong/app'], {
      top: '# register: kong any-pull=kong/app,kong/tools@PULLER\non: push',
      job: 'container:\n  image: kong/tools:1\n  credentials:\n    username: "bot"\n    password: ${{ secrets.P }} # old',
    }),
    'that is passed': passed('\n      DOCKER_PASSWORD: ${{secrets.HUB}} # old'),
    'that is passed in braces': passed(" { OTHER: x, DOCKER_PASSWORD: '${{ secrets.HUB }}' }"),
    'that is passed in quotes': passed('\n      DOCKER_PASSWORD: "${{ secrets.HUB }}"'),
    'that is passed behind a brace': passed('\n      A: "{"\n      DOCKER_PASSWORD: ${{ secrets.HUB }}'),
  },
  new URL('values.txt', import.meta.url),
)
