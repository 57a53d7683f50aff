import { describeCases, login, workflow } from '../cases.ts'

const push = 'run: docker push kong/app:1'

const withLogin = (username: string, password: string) => `uses: docker/login-action@v3
with:
  username: ${username}
  password: ${password}`

const secret = '${{ secrets.DOCKER_PASSWORD }}'

const container = (username: string, password: string) => `container:
  image: kong/tools:1
  credentials:
    username: ${username}
    password: ${password}`

const commit = '0123456789012345678901234567890123456789'

const pinned = [`uses: actions/checkout@${commit}`, `uses: actions/setup-go@${commit} # v5`]

describeCases(
  'where a credential comes from',
  {
    'a user name of the shell': workflow([withLogin('$USER', secret), push]),
    'no user name': workflow([withLogin("''", secret), push]),
    'no password': workflow([withLogin('bot', "''"), push]),
    'a password of the shell': workflow([withLogin('$USER', '$PASSWORD'), push]),
    'neither of them': workflow(['uses: docker/login-action@v3\nwith:\n  logout: false', push]),
    'an e-mail address': workflow([withLogin('bot@kong.example', secret), push]),
    'a password in the file': workflow([withLogin('bot', 'hunter2'), push]),
    'an earlier step': workflow([withLogin('bot', '${{ steps.a.outputs.password }}'), push]),
    'a variable': workflow([withLogin('bot', '${{ vars.DOCKER_PASSWORD }}'), push]),
    'one of two secrets': workflow([withLogin('bot', '${{ secrets.A || secrets.B }}'), push]),
    'an input of a called workflow': workflow([withLogin('bot', '${{ inputs.password }}'), push], {
      top: 'on:\n  workflow_call:\n    inputs:\n      password:\n        type: string',
    }),
    'a token by its name': workflow([withLogin('kong', '${{ secrets.DOCKERHUB_OAT }}'), push]),
    'a token of migrate’s in a step': workflow([
      withLogin('bot', '${{ secrets.DOCKERHUB_PUSH_TOKEN }}'),
      push,
    ]),
    'a token of migrate’s in a container': workflow([push], {
      job: container('kong', '${{ secrets.DOCKERHUB_PULL_TOKEN }}'),
    }),
    'such a token with a secret user name': workflow([push], {
      job: container('${{ secrets.DOCKER_USER }}', '${{ secrets.DOCKERHUB_PULL_TOKEN }}'),
    }),
    'another secret in a container': workflow([push], { job: container('bot', secret) }),
    'a secret of the register': workflow([withLogin('bot', '${{ secrets.PUSHER }}'), push], {
      top: '# register: kong any-push=kong/app@PUSHER any-pull=kong/app@PULLER\non: push',
    }),
    'an organization of the register': workflow([withLogin('Kong', secret), push], {
      top: '# register: kong any-push=kong/app@PUSHER\non: push',
    }),
    'neither of the two': workflow([withLogin('bot', secret), push], {
      top: '# register: kong any-push=kong/app@PUSHER\non: push',
    }),
    'a register, and a variable': workflow([withLogin('bot', '${{ vars.PUSHER }}'), push], {
      top: '# register: kong any-push=kong/app@PUSHER\non: push',
    }),
  },
  new URL('credentials.txt', import.meta.url),
)

const variables = {
  HAS: secret,
  PART: `x${secret}`,
  EITHER: `\${{ matrix.p }}${secret}`,
  UNRELATED: '${{ secrets.U }}',
}

/** A login behind a condition, with the variables that it names. */
const asking = (condition: string) =>
  workflow([`${login}\nif: "${condition}"`, push], {
    job: [
      'strategy:\n  matrix:\n    p: [a, b]\nenv:',
      ...Object.entries(variables).flatMap(([name, value]) =>
        condition.includes(name) ? [`${name}: ${value}`] : [],
      ),
    ].join('\n  '),
  })

describeCases(
  'where a login stands',
  {
    'in an anchor': workflow([login.replace('with:', 'with: &a'), 'uses: x/y@v1\nwith: *a', push]),
    'in an anchor of a container': workflow([push], {
      job: `${container('bot', secret).replace('credentials:', 'credentials: &a')}
services:
  db:
    image: kong/db:1
    credentials: *a`,
    }),
    'in a job that an anchor shares': `${workflow([login, push]).replace('  a:', '  a: &a')}  b: *a\n`,
    'in a script of a flow mapping': workflow([push]).replace(
      '- run',
      `- { run: 'docker login -u bot -p ${secret}' }\n      - run`,
    ),
    'in a step of a flow mapping': workflow([push]).replace(
      '- run',
      `- { uses: docker/login-action@v3, with: { username: bot, password: '${secret}' } }\n      - run`,
    ),
    'in an environment': workflow([login, push], { job: 'environment: release' }),
    'in a computed environment': workflow([login, push], { job: 'environment: ${{ matrix.stage }}' }),
    'in an environment with an address': workflow([login, push], {
      job: 'environment:\n  name: ${{ inputs.stage }}\n  url: https://kong.example',
    }),
    'behind the password': workflow([`${login}\nif: env.X && secrets.DOCKER_PASSWORD != ''`, push]),
    'behind the user name': workflow([`${login}\nif: \${{ secrets.docker_user }}`, push]),
    'behind another secret': workflow([`${login}\nif: secrets.OTHER != ''`, push]),
    'behind a variable': workflow([`${login}\nif: env.HAS != ''`, push], {
      job: 'env:\n  HAS: ${{ secrets.DOCKER_PASSWORD }}\n  OTHER: x',
    }),
    'behind another variable': workflow([`${login}\nif: env.OTHER != ''`, push], {
      job: 'env:\n  HAS: ${{ secrets.DOCKER_PASSWORD }}\n  OTHER: x',
    }),
    ...Object.fromEntries(
      [
        'env.HAS',
        'env.HAS!=null',
        '${{ env.HAS }}',
        "  ${{ env.HAS && github.ref == 'x' }}  ",
        "always() && env.HAS  !=  '' && github.ref == 'x'",
        'github.actor == env.HAS',
        'env.HAS || always()',
        '${{ env.HAS }} && ${{ always() }}',
        'always() && ${{ env.HAS }}',
        'env.PART',
        'env.EITHER',
        'env.HAS && env.UNRELATED',
        'env.HAS &&\\n  always()',
      ].map(condition => [`behind ${condition.trim()}`, asking(condition)]),
    ),
    'in a job behind the password': workflow([login, push], { job: "if: secrets.DOCKER_PASSWORD != ''" }),
    'in a container behind the password': workflow([push], {
      job: `if: secrets.DOCKER_PASSWORD != ''\n${container('bot', secret)}`,
    }),
    'in a container behind a variable': workflow([push], {
      job: `if: env.HAS != ''\nenv:\n  HAS: ${secret}\n${container('bot', secret)}`,
    }),
    'beside pinned actions, not pinned': workflow([...pinned, login, push]),
    'pinned by commit': workflow([login.replace('v3', commit), push]),
    'pinned by commit, in a list': workflow([
      `uses: docker/login-action@${commit}\nwith:\n  registry-auth: |\n    - username: bot\n      password: ${secret}`,
      push,
    ]),
    'in a script beside pinned actions': workflow([...pinned, `run: docker login -u bot -p ${secret}`, push]),
    'in lines beside pinned actions': workflow([
      ...pinned,
      `run: |\n  docker login -u bot -p ${secret}\n  docker push kong/app:1`,
    ]),
    'in a container beside pinned actions': workflow([...pinned, push], { job: container('bot', secret) }),
    'in a script beside few pinned actions': workflow([
      pinned[0] ?? '',
      'uses: actions/setup-go@v5',
      `run: docker login -u bot -p ${secret}`,
      push,
    ]),
    'at two places in parallel': workflow([
      `parallel:\n  - uses: docker/login-action@v3\n    with:\n      registry-auth: |\n        - registry: ghcr.io\n          username: bot\n          password: x\n        - username: bot\n          password: ${secret}\n  - run: docker push kong/app:1`,
    ]),
    'alone in parallel': workflow([
      `parallel:\n  - uses: docker/login-action@v3\n    with:\n      registry-auth: |\n        - username: bot\n          password: ${secret}\n  - run: docker push kong/app:1`,
    ]),
    'for another host of Docker’s': workflow([
      `uses: docker/login-action@v3\nwith:\n  registry: dhi.io\n  username: bot\n  password: ${secret}`,
      'run: docker pull dhi.io/golang',
    ]),
    'for a registry that a variable names': workflow([
      `uses: docker/login-action@v3\nwith:\n  registry: \${{ vars.HOST }}\n  username: bot\n  password: ${secret}`,
      push,
    ]),
    'in a cloud build': workflow([
      login,
      'uses: docker/setup-buildx-action@v3\nwith:\n  driver: cloud\n  endpoint: kong/builder',
      'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
    ]),
    'in a flow mapping, in a cloud build': workflow([
      'uses: docker/setup-buildx-action@v3\nwith:\n  driver: cloud\n  endpoint: kong/builder',
      push,
    ]).replace('- run', `- { run: 'docker login -u bot -p ${secret}' }\n      - run`),
    'in a flow mapping, for two owners': workflow([push, 'run: docker push other/app:1']).replace(
      '- run',
      `- { run: 'docker login -u bot -p ${secret}' }\n      - run`,
    ),
    'in a flow mapping, for something unknown': workflow(['run: make push']).replace(
      '- run',
      `- { run: 'docker login -u bot -p ${secret}' }\n      - run`,
    ),
  },
  new URL('places.txt', import.meta.url),
)
