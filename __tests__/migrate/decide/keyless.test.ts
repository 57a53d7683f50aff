import { describeCases, login, workflow } from '../cases.ts'

const push = 'run: docker push kong/app:1'

/** A step of docker/login-action that exchanges the job's ID token. */
const keyless = `uses: docker/login-action@v3
with:
  username: kong
env:
  DOCKERHUB_OIDC_CONNECTIONID: \${{ vars.CONNECTION }}
  DOCKERHUB_OIDC_EXPIREIN: 600`

const all = (steps: readonly string[], register = '') =>
  workflow(steps, { top: `${register}# prefer: oidc-all\non: push` })

describeCases(
  'a step that is keyless already',
  {
    'with docker/login-action': all([keyless, push]),
    'without a time': all([keyless.replace(/\n.*EXPIREIN.*/, ''), push]),
    'where nobody prefers it': workflow([keyless, push], { top: '# prefer: oidc\non: push' }),
    'beside a login that is not': all([login, push]),
    'with a register, and something unknown': all(
      [keyless, push, 'run: docker push $IMAGE'],
      '# register: kong any-push=kong/app@PUSHER\n',
    ),
    'with a register of another organization, and something unknown': all(
      [keyless, push, 'run: docker push $IMAGE'],
      '# register: acme\n',
    ),
    'that pushes what it starts from': {
      '.github/workflows/a.yml': all([
        keyless,
        'uses: actions/checkout@v4',
        'run: docker build --push -t kong/app:1 .',
        'run: docker build -f Other .',
      ]),
      Dockerfile: 'FROM kong/base\n',
      Other: 'FROM kong/app\n',
    },
    'with its variable in the job': workflow([keyless.replace(/\nenv:[\s\S]*/, ''), push], {
      top: '# prefer: oidc-all\non: push',
      job: 'env:\n  DOCKERHUB_OIDC_CONNECTIONID: ${{ vars.CONNECTION }}',
    }),
    'with another variable': all([`${keyless}\n  OTHER: x`, push]),
    'with another variable alone': all([keyless.replace('OIDC_EXPIREIN: 600', 'OTHER: x'), push]),
    'in a flow mapping': all([
      keyless.replace(/with:\n {2}username: kong/, 'with: { username: kong }'),
      push,
    ]),
    'with a user name from a secret': all([keyless.replace(': kong', ': ${{ secrets.USER }}'), push]),
    'with a user name that is none': all([keyless.replace(': kong', ': Kong!'), push]),
    'with an input more': all([keyless.replace(': kong', ': kong\n  ecr: false'), push]),
    'before something unknown': all([keyless, 'run: make release']),
    'before a cloud build': all([
      keyless,
      'uses: docker/setup-buildx-action@v3\nwith:\n  driver: cloud\n  endpoint: kong/builder',
      'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
    ]),
    'that pulls': all([keyless, 'run: docker pull kong/base']),
    'that pulls something unknown': all([keyless, 'run: docker pull $IMAGE']),
    'that pushes something unknown': all([keyless, push, 'run: docker push $IMAGE']),
    'that pushes for two owners': all([keyless, push, 'run: docker push other/app:1']),
    'that pushes for a like name': all([keyless, push, 'run: docker push kongs/app:1']),
    'with a register': all([keyless, push], '# register: kong any-push=kong/app@PUSHER\n'),
    'with a register of another organization': all([keyless, push], '# register: acme\n'),
    'with its env first': all([
      `env:\n  DOCKERHUB_OIDC_CONNECTIONID: x\nuses: docker/login-action@v3\nwith:\n  username: kong`,
      push,
    ]),
    'with its env first, and a comment': all([
      `env: # for Docker\n  DOCKERHUB_OIDC_CONNECTIONID: x\n# the login\nuses: docker/login-action@v3\nwith:\n  username: kong`,
      push,
    ]),
    'that builds': {
      '.github/workflows/a.yml': all([
        keyless,
        'uses: actions/checkout@v4',
        'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
      ]),
      Dockerfile: 'FROM kong/base:1 AS base\nFROM golang\nCOPY --from=base / /\nCOPY --from=kong/app:0 / /\n',
    },
    'with docker/oidc-action': all([
      'id: oidc\nuses: docker/oidc-action@v1',
      'uses: docker/login-action@v3\nwith:\n  username: kong\n  password: ${{steps.oidc.outputs.token}}',
      push,
    ]),
    'with docker/oidc-action, and spaces': all([
      'id: oidc\nuses: docker/oidc-action@v1',
      "uses: docker/login-action@v3\nwith:\n  username: kong\n  password: ' ${{  steps.oidc.outputs.token  }}'",
      push,
    ]),
    'with the output of another action': all([
      'id: oidc\nuses: x/oidc-action@v1',
      'uses: docker/login-action@v3\nwith:\n  username: kong\n  password: ${{ steps.oidc.outputs.token }}',
      push,
    ]),
    'with the output of no step': all([
      'uses: docker/oidc-action@v1',
      'uses: docker/login-action@v3\nwith:\n  username: kong\n  password: ${{ steps.oidc.outputs.token }}',
      push,
    ]),
    'with a text before the output': all([
      'id: oidc\nuses: docker/oidc-action@v1',
      'uses: docker/login-action@v3\nwith:\n  username: kong\n  password: x${{ steps.oidc.outputs.token }}',
      push,
    ]),
  },
  new URL('conversion.txt', import.meta.url),
)

/** A keyless step whose token lives this long, in a job that may run this long. */
const living = (time: string, minutes: string) =>
  workflow([keyless.replace('600', time), push], { job: `timeout-minutes: ${minutes}` })

const exchanged = [
  'id: oidc\nuses: docker/oidc-action@v1',
  'uses: docker/login-action@v3\nwith:\n  username: kong\n  password: ${{ steps.oidc.outputs.token }}',
  push,
]

describeCases(
  'the life of a keyless token',
  {
    'is as long as the job': living('600', '10'),
    'is shorter than the job': living('600', '11'),
    'is open': living('${{ vars.TIME }}', '11'),
    'is no number': living('600s', '11'),
    'is another kind of number': living('x600', '11'),
    'in a job of an odd time': living('600', '11.5'),
    'in a job of a time that is open': living('600', '${{ inputs.minutes }}'),
    'in a job of an odd unit': living('600', '11m'),
    'is not said': workflow([keyless.replace(/\n.*EXPIREIN.*/, ''), push], { job: 'timeout-minutes: 6' }),
    'is said by another action': workflow(exchanged, { job: 'timeout-minutes: 60' }),
  },
  new URL('lives.txt', import.meta.url),
)

const container = `container:
  image: kong/tools:1
  credentials:
    username: bot
    password: \${{ secrets.DOCKER_PASSWORD }}`

const wished = (steps: readonly string[], around: { top?: string; job?: string } = {}) =>
  workflow(steps, { top: '# prefer: oidc\non: push', ...around })

const connected = '# register: kong any-push=kong/app@PUSHER~oidc\n# prefer: oidc\non: push'

const called = 'on:\n  workflow_call:\n    secrets:\n      DOCKER_PASSWORD:'

describeCases(
  'a login that shall be keyless',
  {
    'is so': wished([login, push]),
    'in a container': wished([push], { job: container }),
    'with a connection of the register': wished([login, push], { top: connected }),
    'with a connection, in a flow mapping': wished(
      [
        login.replace(/with:\n {2}(.*)\n {2}(.*)/, 'with: { $1, $2 }').replace(/\$\{\{.*?\}\}/g, '"$&"'),
        push,
      ],
      { top: connected },
    ),
    'with a connection, as an entry': wished(
      [
        `uses: docker/login-action@v3\nwith:\n  registry-auth: |\n    - username: bot\n      password: \${{ secrets.P }}`,
        push,
      ],
      { top: connected },
    ),
    'with a connection, in a script': wished(['run: docker login -u bot -p ${{ secrets.P }}', push], {
      top: connected,
    }),
    'with the last entry in a list': wished([
      `uses: docker/login-action@v3\nwith:\n  password: \${{ secrets.P }}\n  username: bot`,
      push,
    ]),
    'with a secret that is passed': {
      '.github/workflows/a.yml': wished([login, push], { top: called }),
      '.github/workflows/b.yml': `# prefer: oidc
on: push
jobs:
  b:
    uses: ./.github/workflows/a.yml
    secrets:
      DOCKER_PASSWORD: \${{ secrets.HUB }}
`,
    },
    'with a secret that is inherited': {
      '.github/workflows/a.yml': wished([login, push], { top: called }),
      '.github/workflows/b.yml': `# prefer: oidc
on: push
jobs:
  b:
    uses: ./.github/workflows/a.yml
    secrets: inherit
`,
    },
    'with a register without a connection': wished([login, push], {
      top: '# register: kong any-push=kong/app@PUSHER\n# prefer: oidc\non: push',
    }),
    'in a job of an hour': wished([login, push], { job: 'timeout-minutes: 60' }),
    'in a job of more than an hour': wished([login, push], { job: 'timeout-minutes: 61' }),
    'in a job of as long as a token lives': wished([login, push], { job: 'timeout-minutes: 360' }),
    'in a job of more than a token lives': wished([login, push], { job: 'timeout-minutes: 361' }),
    'in an action': {
      '.github/actions/images/action.yml': `# prefer: oidc
runs:
  using: composite
  steps:
    - run: docker login -u bot -p \${{ secrets.P }}
      shell: bash
    - run: docker push kong/app:1
      shell: bash
`,
    },
    'in a called workflow': wished([login, push], { top: '# prefer: oidc\non: [workflow_call, push]' }),
    'with permissions of its own': wished([login, push], { job: 'permissions:\n  contents: read' }),
    'with that permission': wished([login, push], {
      job: 'permissions:\n  id-token: write # for Docker\n  contents: read',
    }),
    'without that permission': wished([login, push], {
      job: 'permissions:\n  id-token: none\n  contents: read',
    }),
    'with the permission in quotes': wished([login, push], { job: "permissions: { id-token: 'read' }" }),
    'with all permissions': wished([login, push], { job: 'permissions: write-all' }),
    'with all permissions to read': wished([login, push], { job: 'permissions: read-all' }),
    'with empty permissions': wished([login, push], { job: 'permissions:' }),
    'with no permissions': wished([login, push], { job: 'permissions: {}' }),
    'with a list of permissions': wished([login, push], { job: 'permissions: [contents]' }),
    'with shared permissions': wished([login, push], {
      job: 'permissions: &a\n  contents: read\nenv: *a',
    }),
    'with permissions in a block': wished([login, push], {
      job: 'permissions:\n  contents: |\n    read',
    }),
    'with nested permissions': wished([login, push], { job: 'permissions:\n  contents: { a: b }' }),
    'with an id-token in a list': wished([login, push], { job: 'permissions:\n  id-token: [write]' }),
    'with permissions of the workflow': wished([login, push], {
      top: '# prefer: oidc\non: push\npermissions:\n  contents: read\n  packages: write',
    }),
    'with a permission of the workflow that is too small': wished([login, push], {
      top: '# prefer: oidc\non: push\npermissions:\n  id-token: read\n  contents: read',
    }),
    'with that permission of the workflow': wished([login, push], {
      top: '# prefer: oidc\non: push\npermissions:\n  id-token: write',
    }),
    'in a job in a flow mapping': `# prefer: oidc
on: push
permissions: { contents: read }
jobs:
  a: { steps: [{ run: 'docker login -u bot -p \${{ secrets.P }}' }, { run: docker push kong/app:1 }] }
`,
    'in steps in a flow mapping': `# prefer: oidc
on: push
permissions: { contents: read }
jobs:
  a: { steps: [{ uses: docker/login-action@v3, with: { username: bot, password: '\${{ secrets.P }}' } }, { run: docker push kong/app:1 }] }
`,
    'beside modest actions': wished([
      'uses: actions/checkout@v4',
      'uses: actions/setup-node@v4',
      'uses: actions/cache@v4',
      'uses: docker/setup-buildx-action@v3',
      login,
      push,
    ]),
    'beside a greater action': wished(['uses: actions/labeler@v4', login, push]),
    'beside a like action': wished(['uses: x/actions/checkout@v4', login, push]),
    'beside a longer action': wished(['uses: actions/checkout-all@v4', login, push]),
    'beside this action': wished(['uses: org/docker-oat-login@v1\nwith:\n  push: kong/b', login, push]),
    'beside git push': wished([login, push, 'run: git  push']),
    'beside GitHub’s token': wished([login, push, 'run: gh pr list\nenv:\n  TOKEN: ${{ github.token }}']),
    'beside GitHub’s secret': wished([login, push, 'run: gh pr list'], {
      top: '# prefer: oidc\non: push\nenv:\n  T: ${{ secrets.GITHUB_TOKEN }}',
    }),
    'beside all that is known': wished([login, push, 'run: echo ${{ toJSON(github) }}']),
    'in a file with Windows line ends': wished([login, push], {
      job: 'permissions:\n  contents: read',
    }).replaceAll('\n', '\r\n'),
    'with two in a job': wished([login, push, login, 'run: docker pull kong/b'], {
      job: 'permissions:\n  contents: read # all',
    }),
  },
  new URL('keyless.txt', import.meta.url),
)
