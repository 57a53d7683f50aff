import { describeCases, login, path, workflow } from '../cases.ts'

const other = '.github/workflows/b.yml'
const push = 'run: docker push kong/app:1'
const called = 'on:\n  workflow_call:\n    secrets:\n      docker_password:\n        required: true'

/** A called workflow, and what its caller says about secrets. */
const handing = (secrets: string, around: { steps?: readonly string[]; top?: string } = {}) => ({
  [path]: workflow(around.steps ?? [login, push], { top: around.top ?? called }),
  [other]: caller(secrets),
})

const caller = (secrets: string, uses = './.github/workflows/a.yml') => `on: push
jobs:
  b:
    uses: ${uses}
    secrets:${secrets}
`

const hub = '\n      DOCKER_PASSWORD: ${{ secrets.HUB }}'

/** A job that pushes with the caller's secret. */
const pushing = `  c:
    steps:
      - uses: docker/login-action@v3
        with:
          username: bot
          password: \${{ secrets.HUB }}
      - run: docker push kong/app:1
`

/** A called workflow that logs in where its caller says. */
const atHost = login.replace('with:', 'with:\n  registry: ${{ inputs.host }}')
const withHost = called.replace(
  '    secrets:',
  '    inputs:\n      host:\n        type: string\n        default: docker.io\n    secrets:',
)

const bot = `uses: docker/login-action@v3
with:
  username: bot
  password: \${{ secrets.DOCKER_PASSWORD }}`

describeCases(
  'a secret that callers pass',
  {
    'is passed by one': handing(hub),
    'in a flow mapping': handing(' { DOCKER_PASSWORD: "${{ secrets.HUB }}" }'),
    'in a flow mapping of several lines': handing(" {\n      DOCKER_PASSWORD: '${{ secrets.HUB }}' }"),
    'without blanks': handing('\n      DOCKER_PASSWORD: ${{secrets.HUB}}'),
    'with blanks': handing("\n      DOCKER_PASSWORD: ' ${{  secrets.hub  }} '"),
    'with a text before it': handing('\n      DOCKER_PASSWORD: x${{ secrets.HUB }}'),
    'with a text behind it': handing('\n      DOCKER_PASSWORD: ${{ secrets.HUB }}x'),
    'not by that name': handing('\n      OTHER: ${{ secrets.HUB }}'),
    'as a list': handing('\n      DOCKER_PASSWORD: [a]'),
    'as a new token': handing('\n      DOCKER_PASSWORD: ${{ secrets.DOCKERHUB_PUSH_TOKEN }}'),
    'by a text that is shared': {
      [path]: workflow([login, push], { top: called }),
      [other]: caller(hub).replace('  b:', '  b: &b').replace(/$/, '  c: *b\n'),
    },
    'by a caller that was given it': {
      [path]: workflow([login, push], { top: called }),
      [other]: caller(hub).replace(
        'on: push',
        'on:\n  workflow_call:\n    secrets:\n      HUB:\n        required: true',
      ),
    },
    'without saying so': handing(hub, { top: 'on: workflow_call' }),
    'beside another': handing(hub, { top: called.replace('docker_password', 'other') }),
    'by inheritance': handing(' inherit'),
    'by both': {
      ...handing(' inherit'),
      '.github/workflows/c.yml': caller(hub),
    },
    'by both, without saying so': {
      ...handing(' inherit', { top: 'on: workflow_call' }),
      '.github/workflows/c.yml': caller(hub),
    },
    'and that is used at a second place': handing(hub, {
      steps: [login, push, 'run: curl -u "bot:${{ secrets.docker_password }}"'],
    }),
    'and that is used by a longer name': handing(hub, {
      steps: [login, push, 'run: curl -u "bot:${{ secrets.DOCKER_PASSWORD_2 }}"'],
    }),
    'and that two logins use': handing(hub, { steps: [login, push, login, 'run: docker push kong/b:1'] }),
    'and that two kinds of logins use': handing(hub, {
      steps: [login, push, login, 'run: docker pull kong/b:1'],
    }),
    'and that a container uses': {
      [path]: workflow([push], {
        top: called,
        job: 'container:\n  image: kong/x:1\n  credentials:\n    username: bot\n    password: ${{ secrets.DOCKER_PASSWORD }}',
      }),
      [other]: caller(hub),
    },
    'for an owner whom the caller knows': {
      [path]: workflow([login, 'run: docker push $IMAGE'], { top: called }),
      [other]: `${caller(hub)}${pushing}`,
    },
    'for an owner whom one of two callers knows': {
      [path]: workflow([login, 'run: docker push $IMAGE'], { top: called }),
      [other]: `${caller(hub)}${pushing}`,
      '.github/workflows/c.yml': caller(hub.replace('HUB', 'SECOND')),
    },
    'for an owner whom nobody knows': handing(hub, { steps: [login, 'run: docker push $IMAGE'] }),
    'and something is unsure': handing(hub, { steps: [login, 'run: make release'] }),
    'and the user name is written out': handing(hub, { steps: [bot, push] }),
    'and the user name is an input': handing(hub, {
      steps: [bot.replace('bot', '${{ inputs.user }}'), push],
    }),
    'and its environment is computed': {
      [path]: workflow([login, push], { top: called, job: 'environment: ${{ inputs.stage }}' }),
      [other]: caller(hub),
    },
    'with the register of two channels': {
      [path]: workflow([login, 'run: docker push kong/app'], {
        top: `# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY\n${called}`,
      }),
      [other]: caller(hub).replace('push', 'release').replace('  b:\n', "  b:\n    if: github.ref != 'x'\n"),
    },
    'with the register of two channels, through another': {
      [path]: workflow([login, 'run: docker push kong/app'], {
        top: `# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY\n${called}`,
      }),
      [other]: caller('\n      DOCKER_PASSWORD: ${{ secrets.docker_password }}').replace(/^on:.*/m, called),
      '.github/workflows/c.yml': caller(hub).replace('push', 'release').replaceAll(path, other),
    },
    'with callers of two channels': {
      [path]: workflow([login, 'run: docker push kong/app'], {
        top: `# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY\n${called}`,
      }),
      [other]: caller(hub).replace('on: push', 'on:\n  push:\n    tags: [v*]\n    branches: [main]'),
    },
    'with a caller that never runs on a branch': {
      [path]: workflow([login, 'run: docker push kong/app'], {
        top: `# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY\n${called}`,
      }),
      [other]: caller(hub)
        .replace('on: push', "on:\n  push:\n    tags: [v*]\n    branches: ['*']")
        .replace('  b:\n', "  b:\n    if: startsWith(github.ref, 'refs/tags/')\n"),
    },
    'and nobody calls it': { [path]: workflow([login, push], { top: called }) },
    'and something asks for the user name': handing(hub, {
      steps: [`if: env.docker_user\n${login}`, push],
    }),
    'by a name in brackets': handing("\n      DOCKER_PASSWORD: ${{ secrets['HUB'] }}"),
    'by one that also starts by itself': handing('\n      DOCKER_PASSWORD: ${{ secrets.DOCKER_PASSWORD }}', {
      top: called.replace('on:', 'on:\n  push:'),
    }),
    'by one that also starts by itself, and passes something else': handing(hub, {
      top: called.replace('on:', 'on:\n  push:'),
    }),
    'by one that also starts by itself, with nothing': handing(' {}', {
      top: called.replace('on:', 'on:\n  push:'),
    }),
    'by one of two that also start by themselves': {
      ...handing('\n      DOCKER_PASSWORD: ${{ secrets.DOCKER_PASSWORD }}', {
        top: called.replace('on:', 'on:\n  push:'),
      }),
      '.github/workflows/c.yml': caller(hub),
    },
    'by one that was given it itself': {
      [path]: workflow([login, push], { top: called.replace('on:', 'on:\n  push:') }),
      [other]: caller('\n      DOCKER_PASSWORD: ${{ secrets.DOCKER_PASSWORD }}').replace('on: push', called),
    },
    'by nobody here, where it also starts by itself': {
      [path]: workflow([login, push], { top: called.replace('on:', 'on:\n  push:') }),
    },
    'by none, where it may be left out': handing('\n      OTHER: x', {
      top: called.replace('true', 'false'),
    }),
    'by inheritance, and only some files were read': {
      ...handing(' inherit'),
      '.github/workflows/c.yml': '# partly\non: push\njobs:\n  a:\n    steps:\n      - run: x\n',
    },
    'by inheritance, without being declared': handing(' inherit', { top: 'on: workflow_call' }),
    'for a registry that is passed, too': {
      [path]: workflow([atHost, push], { top: withHost }),
      [other]: caller(hub).replace('    secrets:', '    with:\n      host: docker.io\n    secrets:'),
    },
    'for a registry elsewhere that is passed, too': {
      [path]: workflow([atHost, push], { top: withHost }),
      [other]: caller(hub).replace('    secrets:', '    with:\n      host: ghcr.io\n    secrets:'),
    },
    'for a registry that is not passed': {
      [path]: workflow([atHost, push], { top: withHost }),
      [other]: caller(hub),
    },
    'for a registry that is declared without a value': {
      [path]: workflow([atHost, push], { top: withHost.replace(/\n.*default.*/, '') }),
      [other]: caller(hub),
    },
    'for two registries': {
      [path]: workflow([atHost, push], { top: withHost }),
      [other]: caller(hub),
      '.github/workflows/c.yml': caller(hub).replace(
        '    secrets:',
        '    with:\n      Host: ghcr.io\n    secrets:',
      ),
    },
    'and only some files were read': {
      ...handing(hub),
      '.github/workflows/c.yml': '# partly\non: push\njobs:\n  a:\n    steps:\n      - run: x\n',
    },
  },
  new URL('secrets.txt', import.meta.url),
)

const action = (...steps: readonly string[]) => `runs:
  using: composite
  steps:
${workflow(steps).split('steps:\n')[1]?.replace(/^ {2}/gm, '')}`

const inside = `uses: docker/login-action@v3
with:
  username: \${{ inputs.user }}
  password: \${{ inputs.password }}`

/** A job that uses the action, and what follows. */
const using = (...after: readonly string[]) =>
  workflow([
    'uses: ./.github/actions/images\nwith:\n  user: ${{ secrets.USER }}\n  password: ${{ secrets.DOCKER_PASSWORD }}',
    ...after,
  ])

/** An action that logs in where its caller says, and a job that says so or not. */
const atInput = (fallback: string, given?: string) => ({
  '.github/actions/images/action.yml': `inputs:\n  Host:\n    default: '${fallback}'\n${action(
    inside.replace('with:', 'with:\n  registry: ${{inputs.host}}'),
  )}`,
  [path]: workflow(
    [
      `uses: ./.github/actions/images\nwith:\n  password: \${{ secrets.P }}${given === undefined ? '' : `\n  hOST: ${given}`}`,
      push,
    ],
    { job: 'env:\n  HUB: docker.io\nstrategy:\n  matrix:\n    host: [docker.io, ghcr.io]' },
  ),
})

describeCases(
  'an input that callers of an action hand over',
  {
    'is passed by one': { '.github/actions/images/action.yml': action(inside), [path]: using(push) },
    'by two': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push),
      [other]: using(push),
    },
    'by two for different images': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push),
      [other]: using('run: docker push kong/b:1', push),
    },
    'by two for different tokens': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push),
      [other]: using('run: docker pull kong/app:1'),
    },
    'by two that build in other lines': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using('run: docker build .', push),
      [other]: using('run: x', 'run: docker build .', push),
    },
    'by two for different organizations': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push),
      [other]: using('run: docker push acme/app:1'),
    },
    'by two for an image that GitHub names': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using('run: docker push acme/${{ github.repository_owner }}:1'),
      [other]: using('run: docker push acme/${{ github.repository_owner }}:1', push.replace('kong', 'acme')),
    },
    'by two for an image that a variable names': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using('run: docker push ${{ vars.ORG }}/app:1'),
      [other]: using('run: docker push ${{ vars.ORG }}/app:1'),
    },
    'by two for images that nothing names': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using('run: docker push $IMAGE'),
    },
    'by two, of which one is unsure': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push),
      [other]: using('run: make release'),
    },
    'by two that build': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using('uses: actions/checkout@v4', push, 'run: docker build -f A .'),
      [other]: using('uses: actions/checkout@v4', push, 'run: docker build -f B .'),
      A: 'FROM kong/base\nCOPY --from=golang / /\nCOPY --from=kong/a / /\n',
      B: 'FROM golang\nCOPY --from=kong/base / /\n',
    },
    'with the organization as user name': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push).replace('${{ secrets.USER }}', 'kong'),
    },
    'with a user name that is written out': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push).replace('${{ secrets.USER }}', 'bot'),
    },
    'with a user name inside': {
      '.github/actions/images/action.yml': action(inside.replace('${{ inputs.user }}', 'bot')),
      [path]: using(push),
    },
    'with a user name that is not passed': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push).replace('  user: ${{ secrets.USER }}\n', ''),
    },
    'with a user name of a variable': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push).replace('${{ secrets.USER }}', '${{ vars.KONG }}'),
    },
    'in a list of logins': {
      '.github/actions/images/action.yml': action(
        'uses: docker/login-action@v3\nwith:\n  registry-auth: |\n    - username: bot\n      password: ${{ inputs.password }}',
      ),
      [path]: using(push),
    },
    'with a host': atInput('docker.io'),
    'with a host that is passed': atInput('ghcr.io', 'docker.io'),
    'with a host elsewhere': atInput('ghcr.io'),
    'with a host elsewhere that is passed': atInput('docker.io', 'ghcr.io'),
    'with a host that is open': atInput('docker.io', '${{ vars.HOST }}'),
    'with a host of the job': atInput('ghcr.io', '${{ env.HUB }}'),
    'with hosts of a matrix': atInput('ghcr.io', '${{ matrix.host }}'),
    'with a host that nobody gives': atInput(''),
    'with a text around the host': {
      '.github/actions/images/action.yml': `inputs:\n  host:\n    default: docker.io\n${action(
        inside.replace('with:', 'with:\n  registry: x.${{ inputs.host }}'),
      )}`,
      [path]: using(push),
    },
    'with nothing': {
      '.github/actions/images/action.yml': action(inside),
      [path]: workflow(['uses: ./.github/actions/images', push]),
    },
    'by another action': {
      '.github/actions/images/action.yml': action(inside),
      '.github/actions/outer/action.yml': action(
        'uses: ./.github/actions/images\nwith:\n  password: ${{ inputs.secret }}',
      ),
    },
    'by another action, for a job': {
      '.github/actions/images/action.yml': action(inside),
      '.github/actions/outer/action.yml': action(
        "uses: ./.github/actions/images\nwith:\n  password: ' ${{inputs.secret}} '",
      ),
      [path]: workflow(['uses: ./.github/actions/outer\nwith:\n  secret: ${{ secrets.P }}', push]),
    },
    'by another action that uses it twice': {
      '.github/actions/images/action.yml': action(inside),
      '.github/actions/outer/action.yml': action(
        'uses: ./.github/actions/images\nwith:\n  password: ${{ inputs.secret }}',
        'run: curl ${{ inputs.secret }}\nshell: bash',
      ),
      [path]: workflow(['uses: ./.github/actions/outer\nwith:\n  secret: ${{ secrets.P }}', push]),
    },
    'by another action, with a text around it': {
      '.github/actions/images/action.yml': action(inside),
      '.github/actions/outer/action.yml': action(
        'uses: ./.github/actions/images\nwith:\n  password: x${{ inputs.secret }}',
      ),
      [path]: workflow(['uses: ./.github/actions/outer\nwith:\n  secret: ${{ secrets.P }}', push]),
    },
    'by actions that use each other': {
      '.github/actions/images/action.yml': action(inside),
      '.github/actions/outer/action.yml': action(
        'uses: ./.github/actions/images\nwith:\n  password: ${{ inputs.secret }}',
      ),
      '.github/actions/last/action.yml': action(
        'uses: ./.github/actions/outer\nwith:\n  secret: ${{ inputs.p }}',
      ),
      [path]: workflow(['uses: ./.github/actions/last\nwith:\n  p: ${{ secrets.P }}', push]),
    },
    'as a list': {
      '.github/actions/images/action.yml': action(inside),
      [path]: using(push).replace('${{ secrets.DOCKER_PASSWORD }}', '[a]'),
    },
    'and nobody uses it': { '.github/actions/images/action.yml': action(inside) },
    'in a workflow by hand': workflow([inside, push], { top: 'on: workflow_dispatch' }),
    'beside a second use': {
      '.github/actions/images/action.yml': action(inside, 'run: curl ${{ inputs.password }}\nshell: bash'),
      [path]: using(push),
    },
    'beside a second use in brackets': {
      '.github/actions/images/action.yml': action(inside, "run: curl ${{ inputs['password'] }}\nshell: bash"),
      [path]: using(push),
    },
  },
  new URL('inputs.txt', import.meta.url),
)
