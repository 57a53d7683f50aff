import { describeWhole, login, path, workflow } from '../cases.ts'

const push = 'run: docker push kong/app:1'
const password = '${{ secrets.DOCKER_PASSWORD }}'
const other = '.github/workflows/b.yml'

/** A job whose login is followed by these steps. */
const after = (...steps: readonly string[]) => workflow([login, push, ...steps])

/** Steps in a job with a variable that holds the password. */
const within = (variable: string, ...steps: readonly string[]) =>
  workflow(steps, { job: `env:\n  ${variable}: ${password}` })

const fedBy = (variable: string) => `run: echo "$${variable}" | docker login -u bot --password-stdin`

/** A local action that gets the password, and hands it to this one. */
const ours = (token: string, next = 'run: x', around = '') => ({
  [path]: after(`uses: ./.github/actions/x\nwith:\n  password: ${password}${around}`),
  '.github/actions/x/action.yml': `runs:
  using: composite
  steps:
    - uses: org/docker-oat-login@v1
      with:
        organization: kong
        access: push
        ${token}
    - ${next}
`,
})

describeWhole(
  'what is left of a password',
  {
    'in Docker Hub’s API': after(
      `run: |\n  curl -u "bot:${password}" https://hub.docker.com/v2/users/login\n  echo`,
    ),
    'in an action for the API': after(
      `uses: peter-evans/dockerhub-description@v4\nwith:\n  username: bot\n  password: ${password}`,
    ),
    'in a local action': {
      [path]: after(`uses: ./.github/actions/x\nwith:\n  password: ${password}`),
      '.github/actions/x/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: x\n',
    },
    'in a local action with capital letters': {
      [path]: after(`uses: ./.github/actions/X\nwith:\n  password: ${password}`),
      '.github/actions/X/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: x\n',
    },
    'in a local action for this one': ours('token: ${{ inputs.PassWord }}'),
    'in a local action for this one, and another step': ours(
      'token: ${{ inputs.password }}',
      'run: ./scan "$P"\n      env:\n        P: ${{ inputs.password }}',
    ),
    'in a local action for this one, and as all of its inputs': ours(
      'token: ${{ inputs.password }}',
      "run: ./scan '${{ toJSON(inputs) }}'",
    ),
    'in a local action for this one, and in its environment': ours(
      'token: ${{ inputs.password }}',
      'run: ./scan',
      `\nenv:\n  P: ${password}`,
    ),
    'in a local action that uses nothing of it': ours('token: ${{ env.P }}'),
    'in a local action that is missing': after(`uses: ./.github/actions/x\nwith:\n  password: ${password}`),
    'in another action': after(`uses: Acme/Scan@v1\nwith:\n  token: ${password}`),
    'in this action': after(`uses: org/docker-oat-login@v1\nwith:\n  token: ${password}`),
    'in a script': after(`run: ./scan --password ${password}`),
    'in a script by a variable': after(
      `run: |\n  echo\n  ./scan --password "$P"\nenv:\n  A: b\n  P: ${password}`,
    ),
    'for one command': after(
      `run: skopeo copy --src-creds "bot:${password}" docker://kong/a dir:x`,
      `run: skopeo copy --dest-creds=bot:${password} dir:x docker://ghcr.io/kong/a`,
      `run: skopeo inspect --creds bot:${password} docker://kong/a`,
      `run: ./scan --x--creds ${password}`,
      `run: ./scan --other-creds ${password}`,
    ),
    'in a pipe': after(
      `run: echo ${password} | ./scan`,
      `run: printf '%s' ${password} | ./scan`,
      `run: echoes ${password} | ./scan`,
      `run: myecho ${password} | ./scan`,
      `run: ./scan <<< ${password}`,
    ),
    'in a test': after(
      `run: test -n "$P" && ./scan\nenv:\n  P: ${password}`,
      `run: '[ -n "$P" ] && ./scan "$P"'\nenv:\n  P: ${password}`,
      `run: '[[ -n "${password}" ]]'`,
      `run: tests "${password}"`,
      `run: mytest "${password}"`,
      `run: if ("$P") { x }\nshell: pwsh\nenv:\n  P: ${password}`,
    ),
    'handed on': after(
      `run: echo "P=${password}" >> "$GITHUB_ENV"`,
      `run: echo "p=${password}" | tee -a $GITHUB_OUTPUT`,
    ),
    'in brackets': after("run: ./scan --password ${{ secrets['DOCKER_PASSWORD'] }}"),
    'beside another secret in a line': after(
      `run: ./scan \${{ secrets.OTHER }} ${password}\nenv:\n  A: \${{ secrets.B }}`,
    ),
    'under another name': after('run: ./scan ${{ secrets.DOCKERHUB_KEY }}'),
    'under the name of a new token': after('run: ./scan ${{ secrets.DOCKERHUB_OAT }}'),
    'of nobody’s': after('run: ./scan ${{ secrets.NPM_TOKEN }}'),
    'by a variable of the job': within('P', login, push, './scan "$P"'.replace(/^/, 'run: ')),
    'by a variable of the job in an expression': within('P', 'run: ./scan "${{ env.P }}"'),
    'by a longer variable of the job': within('P', 'run: ./scan "$P2"'),
    'by a variable in braces': within('P', 'run: ./scan "${P}"'),
    'by a variable of PowerShell': within('P', 'run: ./scan $env:P\nshell: pwsh'),
    'by a variable of cmd': within('P', 'run: scan %P%\nshell: cmd'),
    'by a variable of the workflow': workflow(['run: ./scan "$P"'], {
      top: `on: push\nenv:\n  P: ${password}`,
    }),
    'by a variable that a script sets anew': within(
      'P',
      'run: echo "P=x" >> "$GITHUB_ENV"',
      'run: ./scan "$P"',
    ),
    'by a variable that holds nothing': workflow(['run: ./scan "$P"'], { job: 'env:\n  P: x' }),
    'in a variable that nothing uses': within('P', 'run: echo'),
    'in a variable that something may read': within('P', 'run: ./scan'),
    'in a variable beside known programs alone': within('P', 'run: apt-get update'),
    'in a variable behind known programs': within('P', 'run: apt-get update', 'run: ./scan'),
    'in a variable that an action may read': within('P', 'uses: acme/scan@v1'),
    'in a variable that an action of Docker’s may read': within('P', 'uses: docker/metadata-action@v5'),
    'in a variable that a builder may read': within('P', 'uses: docker/build-push-action@v6'),
    'in a variable of two jobs': `on: push
env:
  P: ${password}
jobs:
  a:
    steps:
      - run: echo
  b:
    steps:
      - uses: docker/login-action@v3
        with:
          username: bot
          password: ${password}
      - run: docker pull kong/b
`,
    'in a variable of another secret’s': `on: push
env:
  P: \${{ secrets.SHARED }}
  Q: \${{ secrets.NPM }}
  R: x
  S: [a]
jobs:
  a:
    steps:
      - run: echo
  b:
    steps:
      - uses: docker/login-action@v3
        with:
          username: bot
          password: \${{ secrets.SHARED }}
      - run: docker pull kong/b
`,
    'in a variable of a step that nothing uses': after(
      `run: echo\nenv:\n  A: x\n  P: ${password}\n  Q: \${{ secrets.NPM }}`,
    ),
    'in a variable of a step that it uses': after(`run: echo "$P"\nenv:\n  P: ${password}`),
    'in a pipe to an engine that is not known': after(
      `run: echo ${password} | $ENGINE login -u bot --password-stdin`,
    ),
    'in a pipe to a script': after(`run: printf '%s' "$P" | ./scan\nenv:\n  P: ${password}`),
    'in a pipe that only counts': after(`run: echo ${password} | wc -c`),
    'in a variable of a step that something may read': after(`run: ./scan\nenv:\n  P: ${password}`),
    'in a variable of an action': after(`uses: acme/scan@v1\nenv:\n  P: ${password}`),
    'in a list of variables': after(`run: echo\nenv:\n  P: [${password.replace(/[{}]/g, '')}]`),
  },
  new URL('leftovers.txt', import.meta.url),
)

const file = (script: string, rest = '') => after(`run: |\n  ${script}${rest}`)

describeWhole(
  'a file of logins by hand',
  {
    'in a variable of a step': after('run: docker pull kong/a\nenv:\n  A: b\n  DOCKER_AUTH_CONFIG: x'),
    'in a variable of the job': workflow(['run: docker pull kong/a'], {
      job: 'env:\n  DOCKER_AUTH_CONFIG: x',
    }),
    'in a variable of the script': file('DOCKER_AUTH_CONFIG=x docker pull kong/a'),
    'written by echo': file(`echo '{"auths": {}}' > ~/.docker/config.json`),
    'written with backslashes': file('echo "{\\"auths\\" : {}}" > ~/x.json'),
    'written for hub-tool': file(
      `echo '{"auths": {"hub-tool": {}}}' > ~/.docker/config.json\n  curl -d "${password}" https://hub.docker.com/v2/users/login\n  hub-tool tag ls`,
    ),
    'written by tee': file('echo "$AUTH" | tee ~/.docker/config.json'),
    'written by tee, with a store': file('echo "{credsStore: x}" | tee ~/.docker/config.json'),
    'written by cp': file('cp auth.json ~/.docker/config.json'),
    'written by mv': file('mv x ~/.docker/config.json # credHelpers'),
    'written by install': file('install x ~/.docker/config.json # auth'),
    'written from a secret': file(`echo "${password}" > ~/.docker/config.json`),
    'written from a variable': file(
      'echo "$X" > ~/.docker/config.json',
      `\nenv:\n  A: b\n  X: \${{ secrets.CONFIG }}`,
    ),
    'written from a plain variable': file('echo "$X" > ~/.docker/config.json', '\nenv:\n  X: b'),
    'with settings alone': file(`echo '{"experimental": "enabled"}' > ~/.docker/config.json`),
    'of another tool': file(`echo "auth" > ~/.other/config.json`),
    'that is only read': file('cat ~/.docker/config.json # auths'),
    'by an action that tries again': after(
      `uses: nick-fields/retry@v3\nwith:\n  command: echo '{"auths":{}}' > ~/.docker/config.json`,
    ),
  },
  new URL('auth-files.txt', import.meta.url),
)

/** A job that calls a workflow, behind one that logs in. */
const calling = (uses: string, secrets: string, first = login) =>
  `${workflow([first, push])}  b:\n    uses: ${uses}\n    secrets:${secrets}\n`

const here = './.github/workflows/b.yml'
const callee = (step: string, secret = 'TOKEN') =>
  workflow([step], { top: `on:\n  workflow_call:\n    secrets:\n      ${secret}:\n        required: true` })

describeWhole(
  'a password that a called workflow gets',
  {
    'elsewhere, with all others': calling('acme/x/.github/workflows/x.yml@v1', ' inherit'),
    'here, with all others': { [path]: calling(here, ' inherit'), [other]: callee('run: x') },
    'in a file that is missing, with all others': calling(here, ' inherit'),
    'where there is no password': calling('acme/x/.github/workflows/x.yml@v1', ' inherit', 'run: x'),
    elsewhere: calling('acme/x/.github/workflows/x.yml@v1', `\n      A: b\n      TOKEN: ${password}`),
    'in a file that is missing': calling(here, `\n      TOKEN: ${password}`),
    'and does not use': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee('run: x'),
    },
    'and uses': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee('run: ./scan ${{ secrets.token }}'),
    },
    'and uses with all others': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee('run: ./scan ${{ toJSON( secrets) }}'),
    },
    'and uses with Docker Hub’s API alone': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee(
        'uses: peter-evans/dockerhub-description@v4\nwith:\n  username: bot\n  password: ${{ secrets.TOKEN }}',
      ),
    },
    'and uses with Docker Hub’s API, and elsewhere': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: workflow(
        [
          'uses: peter-evans/dockerhub-description@v4\nwith:\n  username: bot\n  password: ${{ secrets.TOKEN }}',
          'run: ./x ${{ secrets.TOKEN }}',
        ],
        { top: 'on:\n  workflow_call:\n    secrets:\n      TOKEN:\n        required: true' },
      ),
    },
    'and hands on': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee('run: x').replace(
        / {4}steps:[\s\S]*/,
        '    uses: a/b/c.yml@v1\n    secrets: inherit\n',
      ),
    },
    'and hands on by name': {
      [path]: calling(here, `\n      DOCKERHUB_TOKEN: ${password}`),
      [other]: callee('run: x', 'DOCKERHUB_TOKEN').replace(
        / {4}steps:[\s\S]*/,
        '    uses: a/b/c.yml@v1\n    secrets:\n      T: ${{ secrets.DOCKERHUB_TOKEN }}\n',
      ),
    },
    'and logs in with': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee(login.replace('DOCKER_PASSWORD', 'TOKEN')),
    },
    'and uses with all others, without blanks': {
      [path]: calling(here, `\n      TOKEN: ${password}`),
      [other]: callee('run: ./scan ${{ toJSON(secrets) }}'),
    },
    'in Docker’s builder': calling(
      'docker/github-builder/.github/workflows/build.yml@v1',
      `\n      registry-auths: |\n        - username: bot\n          password: ${password}\n      TOKEN: ${password}`,
    ),
    'in another builder': calling(
      'acme/docker/github-builder/build.yml@v1',
      `\n      registry-auths: ${password}`,
    ),
    'as a new token': calling('acme/x/.github/workflows/x.yml@v1', '\n      T: ${{ secrets.DOCKERHUB_OAT }}'),
    'for another registry': {
      [path]: `${workflow([login, push])}  b:\n    uses: ${here}\n    with:\n      registry: git.example.net\n    secrets:\n      TOKEN: \${{ secrets.DOCKER_REGISTRY_PASSWORD }}\n`,
      [other]: callee('run: ./scan ${{ secrets.TOKEN }}'),
    },
    'for Docker Hub by its name': {
      [path]: `${workflow([login, push])}  b:\n    uses: ${here}\n    with:\n      registry: docker.io\n    secrets:\n      TOKEN: \${{ secrets.DOCKER_REGISTRY_PASSWORD }}\n`,
      [other]: callee('run: ./scan ${{ secrets.TOKEN }}'),
    },
    'that is none': calling('acme/x/.github/workflows/x.yml@v1', '\n      T: ${{ secrets.NPM_TOKEN }}'),
    'as a list': calling('acme/x/.github/workflows/x.yml@v1', '\n      T: [a]'),
  },
  new URL('calls.txt', import.meta.url),
)

describeWhole(
  'an old secret',
  {
    'is left in a variable that nothing names': within('P', fedBy('P'), push),
    'is left in a variable that a comment names': within('P', fedBy('P'), `# P is the bot’s.\n${push}`),
    'is left in a variable that a step names': within('P', fedBy('P'), push, 'run: test -n "$P"'),
    'is named in brackets': after(
      "run: echo ${{ secrets['DOCKER_USER'] }} ${{ secrets[ 'DOCKER_PASSWORD' ] }}",
    ),
    'is named in five places': after(
      ...[1, 2, 3, 4, 5].map(at => `run: echo ${at} \${{ secrets.DOCKER_USER }}`),
    ),
    'is named in six places': after(
      ...[1, 2, 3, 4, 5, 6].map(at => `run: echo ${at} \${{ secrets.DOCKER_USER }}`),
    ),
    'is named twice in a line': after('run: echo ${{ secrets.DOCKER_USER }} ${{ secrets.docker_user }}'),
    'was not looked for in every file': `${after()}\n# partly\n`,
    'is named in a comment': after('run: echo # secrets.DOCKER_USER\n# secrets.DOCKER_PASSWORD'),
    'is among all': after('run: echo "${{ toJSON(secrets) }}"'),
    'is among all, with blanks': after('run: echo "${{ toJSON( secrets ) }}"'),
    'is chosen': after('run: echo "${{ secrets[matrix.name] }}"'),
    'is chosen by a text': after('run: echo "${{ secrets[format(\'A_{0}\', 1)] }}"'),
    'is of a longer name': after('run: echo "${{ secrets.DOCKER_USERS }} ${{ mysecrets.DOCKER_USER }}"'),
    'may be used elsewhere': calling('acme/x/.github/workflows/x.yml@v1', ' inherit'),
    'may be used in a file that is missing': calling(here, ' inherit'),
    'may be used here': { [path]: calling(here, ' inherit'), [other]: workflow(['run: x']) },
    'is a parameter of a called workflow': {
      [path]: after(),
      [other]: callee('run: echo ${{ secrets.docker_user }}', 'DOCKER_USER'),
    },
    'is a parameter of one that also starts by itself': {
      [path]: after(),
      [other]: callee('run: echo ${{ secrets.DOCKER_USER }}', 'DOCKER_USER').replace('on:', 'on:\n  push:'),
    },
    'is a parameter of one that inherits': {
      [path]: calling(here, ' inherit'),
      '.github/workflows/c.yml': `on: push\njobs:\n  c:\n    uses: ${here}\n    secrets:\n      DOCKER_USER: x\n`,
      [other]: callee('run: echo ${{ secrets.DOCKER_USER }}', 'DOCKER_USER'),
    },
    'is not declared': {
      [path]: after(),
      [other]: workflow(['run: echo ${{ secrets.DOCKER_USER }}'], { top: 'on: workflow_call' }),
    },
  },
  new URL('secrets.txt', import.meta.url),
)
