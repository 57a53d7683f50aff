import { parseAnswer } from '../../../src/workflows/logins/answer.ts'
import {
  isDockerPassword,
  isReaderName,
  isScopedName,
  isTokenName,
  secretNames,
} from '../../../src/workflows/logins/credential.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { describeCases, workflow } from '../../migrate/cases.ts'
import { table } from '../expression/table.ts'

const push = 'run: docker push kong/app:1'
const secret = '${{ secrets.P }}'

/** A step with these inputs of docker/login-action, then a push. */
const inputs = (text: string, around: { top?: string; job?: string } = {}) =>
  workflow([`uses: docker/login-action@v3\nwith:\n${text.replace(/^(?=.)/gm, '  ')}`, push], around)

const entries = (list: string, rest = '') =>
  inputs(`registry-auth: |\n${list.replace(/^(?=.)/gm, '  ')}${rest}`)

const hub = `- username: bot\n  password: ${secret}\n`
const other = '- registry: ghcr.io\n  username: x\n  password: y\n'

describeCases(
  'a step of docker/login-action',
  {
    'without inputs': workflow(['uses: docker/login-action@v3', push]),
    'with a list as inputs': workflow(['uses: docker/login-action@v3\nwith: [a]', push]),
    'with logout': inputs(`username: bot\npassword: ${secret}\nlogout: false`),
    'with an input more': inputs(`username: bot\npassword: ${secret}\nscope: x`),
    'with Docker Hub’s name': inputs(`registry: docker.io\nusername: bot\npassword: ${secret}`),
    'with an empty registry': inputs(`registry: ''\nusername: bot\npassword: ${secret}`),
    'with an address': inputs(`registry: https://index.docker.io/v1/\nusername: bot\npassword: ${secret}`),
    'with an expression as registry': inputs(
      `registry: \${{ env.HOST }}\nusername: bot\npassword: ${secret}`,
      { job: 'env:\n  HOST: docker.io' },
    ),
    'with a registry of a matrix': inputs(
      `registry: \${{ matrix.host }}\nusername: bot\npassword: ${secret}`,
      {
        job: 'strategy:\n  matrix:\n    host: [docker.io, ghcr.io]',
      },
    ),
    'with a registry of a matrix that is partly open': inputs(
      `registry: \${{ matrix.host }}\nusername: bot\npassword: ${secret}`,
      { job: "strategy:\n  matrix:\n    host: [docker.io, '${{ vars.HOST }}']" },
    ),
    'with names of Docker Hub in a matrix': inputs(
      `registry: \${{ matrix.host }}\nusername: bot\npassword: ${secret}`,
      { job: 'strategy:\n  matrix:\n    host: [docker.io, index.docker.io]' },
    ),
    'with the output of a cloud’s login': workflow([
      'id: x\nuses: actions/checkout@v4',
      'id: my-ecr\nuses: aws-actions/amazon-ecr-login@v2',
      `uses: docker/login-action@v3\nwith:\n  registry: \${{ steps.my-ecr.outputs.registry }}\n  username: bot\n  password: ${secret}`,
      push,
    ]),
    'with the output of another step': workflow([
      'id: my-ecr\nuses: aws-actions/amazon-ecr-login@v2',
      'id: x\nuses: actions/checkout@v4',
      `uses: docker/login-action@v3\nwith:\n  registry: \${{ steps.x.outputs.registry }}\n  username: bot\n  password: ${secret}`,
      push,
    ]),
    'with the output of no step': workflow([
      'uses: aws-actions/amazon-ecr-login@v2',
      `uses: docker/login-action@v3\nwith:\n  registry: \${{ steps.x.outputs.registry }}\n  username: bot\n  password: ${secret}`,
      push,
    ]),
    'with gcloud': workflow([
      'id: g\nuses: x/setup-gcloud@v2',
      `uses: docker/login-action@v3\nwith:\n  registry: \${{ steps.g.outputs.host }}\n  username: bot\n  password: ${secret}`,
      push,
    ]),
  },
  new URL('action.txt', import.meta.url),
)

describeCases(
  'a list of logins',
  {
    'of one': entries(hub),
    'of two': entries(hub + other),
    'of two, the other way round': entries(other + hub),
    'of three, with blank lines': entries(`${other}\n${hub}\n\n${other}`),
    'with Docker Hub’s name': entries(
      `- registry: docker.io\n  username: bot\n  password: ${secret}\n${other}`,
    ),
    'of two to Docker Hub': entries(hub + hub),
    'of others alone': entries(other + other),
    'with quotes': entries(`- username: 'bot'\n  password: "${secret}"\n${other}`),
    'with uneven quotes': entries(`- username: 'bot"\n  password: ${secret}\n${other}`),
    'with many blanks': entries(`-   username:   bot  \n    password:\t${secret}\n${other}`),
    'with a dash alone': entries(`-\n  username: bot\n  password: ${secret}\n${other}`),
    'with braces': entries(`- { username: bot, password: "${secret}" }\n${other}`),
    'with braces and blanks': entries(`-   { username: bot,   password: "${secret}" }  \n${other}`),
    'with braces of several kinds': entries(`- { registry: ghcr.io, username: bot, password: x }\n${hub}`),
    'with a field more': entries(`- username: bot\n  password: ${secret}\n  ecr: false\n${other}`),
    'with a comment': entries(`- username: bot\n  # the bot\n  password: ${secret}\n${other}`),
    'with a line that is a comment': entries(
      `# Docker Hub\n- username: bot\n  # registry: ghcr.io\n  password: ${secret}\n${other}`,
    ),
    'with a text that looks like an entry': entries(
      `- username: bot\n  password: ${secret}\n  x-: - y\n${other}`,
    ),
    'without a user name': entries(`- password: ${secret}\n${other}`),
    folded: inputs(`registry-auth: >\n  - username: bot\n    password: ${secret}`),
    'in a line': inputs(`registry-auth: "- username: bot\\n  password: ${secret}\\n"`),
    'beside another input': entries(hub + other, '\nusername: x'),
    'beside logout': inputs(
      `logout: false\nregistry-auth: |\n  - username: bot\n    password: ${secret}\n${other.replace(/^(?=.)/gm, '  ')}`,
    ),
    'in a step with a name': workflow([
      `name: Log in\nif: always()\nuses: docker/login-action@v3\nwith:\n  registry-auth: |\n${(hub + other).replace(/^(?=.)/gm, '    ')}`,
      push,
    ]),
    'in a step with an id': workflow([
      `id: x\nuses: docker/login-action@v3\nwith:\n  registry-auth: |\n${(hub + other).replace(/^(?=.)/gm, '    ')}`,
      push,
    ]),
    'in a step with a key like if': workflow([
      `name-x: y\nuses: docker/login-action@v3\nwith:\n  registry-auth: |\n${(hub + other).replace(/^(?=.)/gm, '    ')}`,
      push,
    ]),
    'of one, in a step with an id': workflow([
      `id: x\nuses: docker/login-action@v3\nwith:\n  registry-auth: |\n${hub.replace(/^(?=.)/gm, '    ')}`,
      push,
    ]),
    'in a step with a long condition': workflow([
      `if: >\n  always() &&\n  x\nuses: docker/login-action@v3\nwith:\n  registry-auth: |\n${(hub + other).replace(/^(?=.)/gm, '    ')}`,
      push,
    ]),
    'in a step in a line of its own': entries(hub + other).replace(
      '- uses: docker/login',
      '-\n        uses: docker/login',
    ),
    'in a step behind another list': entries(hub + other).replace(
      '    steps:\n      - uses',
      '    steps: # all\n      - uses',
    ),
    'with Windows line ends': entries(other + hub).replaceAll('\n', '\r\n'),
    'at the end of the file': workflow(
      [
        push,
        `uses: docker/login-action@v3\nwith:\n  registry-auth: |\n${(other + hub).replace(/^(?=.)/gm, '    ')}`,
      ],
      { top: '# register: kong any-pull=kong/app@PULLER\non: push' },
    ).trimEnd(),
  },
  new URL('entries.txt', import.meta.url),
)

const with3 = 'registry: ghcr.io\nusername: bot\npassword: ${{ secrets.P }}'
const with2 = 'username: bot\npassword: ${{ secrets.P }}'
const step = (uses: string, text: string) => `uses: ${uses}@v1\nwith:\n${text.replace(/^/gm, '  ')}`

describeCases(
  'a login of another action',
  Object.fromEntries(
    [
      'redhat-actions/podman-login',
      'elgohr/publish-docker-github-action',
      'mr-smithers-excellent/docker-build-push',
      'whoan/docker-build-with-cache-action',
      'jerray/publish-docker-action',
      'docker/build-push-action',
    ].flatMap(uses => [
      [`with ${uses}`, workflow([step(uses, with2), push])],
      [`elsewhere with ${uses}`, workflow([step(uses, with3), push])],
    ]),
  ),
  new URL('other-actions.txt', import.meta.url),
)

describeCases(
  'a login of a special action',
  {
    'of Azure': workflow([step('azure/docker-login', `login-server: docker.io\n${with2}`), push]),
    'of Azure, elsewhere': workflow([
      step('azure/docker-login', `login-server: x.azurecr.io\n${with2}`),
      push,
    ]),
    'of GitHub’s old actions': workflow([
      'uses: actions-hub/docker/login@master\nenv:\n  DOCKER_USERNAME: bot\n  DOCKER_PASSWORD: ${{ secrets.P }}',
      push,
    ]),
    'of GitHub’s old actions, elsewhere': workflow([
      'uses: actions-hub/docker/login@master\nenv:\n  DOCKER_REGISTRY_URL: ghcr.io\n  DOCKER_USERNAME: bot\n  DOCKER_PASSWORD: ${{ secrets.P }}',
      push,
    ]),
    'of podman, with a file of its own': workflow(
      [step('redhat-actions/podman-login', `registry: docker.io\n${with2}`), push],
      { job: 'env:\n  REGISTRY_AUTH_FILE: /tmp/x' },
    ),
    'of podman, with a file of the workflow': workflow(
      [step('redhat-actions/podman-login', `registry: docker.io\n${with2}`), push],
      { top: 'on: push\nenv:\n  REGISTRY_AUTH_FILE: /tmp/x' },
    ),
    'without a password': workflow([step('docker/build-push-action', 'username: bot'), push]),
    'of a container whose image is open': workflow([push], {
      job: `container:\n  image: \${{ matrix.image }}\n  credentials:\n    username: bot\n    password: ${secret}\nstrategy:\n  matrix:\n    image: [kong/a, ghcr.io/kong/b]`,
    }),
    'of a container without an image': workflow([push], {
      job: `container:\n  credentials:\n    username: bot\n    password: ${secret}`,
    }),
    'of a container elsewhere': workflow([push], {
      job: `container:\n  image: ghcr.io/kong/b\n  credentials:\n    username: bot\n    password: ${secret}`,
    }),
    'of a container whose user is the organization': workflow([push], {
      job: `container:\n  image: kong/b\n  credentials:\n    username: kong\n    password: ${secret}`,
    }),
    'of a container with text as credentials': workflow([push], {
      job: 'container:\n  image: kong/b\n  credentials: x',
    }),
  },
  new URL('special-actions.txt', import.meta.url),
)

const passwords = [
  '${{ secrets.P }}',
  '${{secrets.p}}',
  ' ${{ secrets.P }} ',
  "${{ secrets['P'] }}",
  "${{ secrets[ 'P' ] }}",
  '${{ SECRETS.P }}',
  '${{ vars.P }}',
  "${{ vars['P'] }}",
  '${{ inputs.p }}',
  "${{ inputs['p'] }}",
  '${{ github.actor }}',
  '${{ github.token }}',
  '${{ mygithub.actor }}',
  '${{ github.actor_id }}',
  '${{ steps.x.outputs.y }}',
  '${{ needs.x.outputs.y }}',
  '${{ env.NONE }}',
  "${{ env['NONE'] }}",
  '${{ mysteps.x }}',
  "${{ secrets[format('T_{0}', steps.x.outputs.y)] }}",
  '${{ matrix.p }}',
  '${{ env.KNOWN }}',
  '${{ env.OTHER }}',
  "${{ secrets.P || 'x' }}",
  '${{ secrets.A }}${{ secrets.B }}',
  'x${{ secrets.P }}',
  '${{ secrets.P }}x',
  '$P',
  '${P}',
  '$P-x',
  'x$P',
  'x${P}',
  '{{ secrets.P }}',
  '{ secrets.P }',
  '${ secrets.P }',
  '${  env.P }',
  '{vars.P}',
  'x{ secrets.P }',
  'x{{ a }}',
  'secrets.P',
  'xsecrets.P',
  'mysecret',
  '   ',
]

describeCases(
  'a password',
  Object.fromEntries(
    passwords.map(text => [
      `that is ${text.trim() === '' ? 'blank' : text}`,
      inputs(`username: bot\npassword: '${text.replaceAll("'", "''")}'`, {
        job: `env:\n  KNOWN: \${{ secrets.K }}\n  OTHER: \${{ steps.x.outputs.y }}\nstrategy:\n  matrix:\n    p: [a, b]`,
      }),
    ]),
  ),
  new URL('passwords.txt', import.meta.url),
)

const names = [
  ...[
    'OAT',
    'DOCKER_OAT',
    'OAT_X',
    'FLOAT',
    'OATS',
    'RELEASE_PULL',
    'NIGHTLY_PUSH_TOKEN',
    'X_RELEASE_PUSH',
    'XRELEASE_PUSH',
    'RELEASE_PUSHER',
    'nightly_pull',
  ],
  ...[
    'DOCKERHUB_PUSH_TOKEN',
    'DOCKERHUB_KONG_PULL_TOKEN',
    'XDOCKERHUB_PUSH_TOKEN',
    'DOCKERHUB_PUSH_TOKENS',
    'DOCKERHUB_TOKEN',
    'DOCKERHUB_-_PUSH_TOKEN',
    'dockerhub_push_token',
  ],
  ...[
    'DOCKER_PASSWORD',
    'DHUB_PWD',
    'HUB_TOKEN',
    'MY_HUB_PAT',
    'GITHUB_TOKEN',
    'SUBHUB_TOKEN',
    'DOCKER_PATH',
    'DOCKER_USER',
    'DOCKER_AUTH',
    'DOCKER_GHCR_TOKEN',
    'DOCKER_KEY_ID',
    'DOCKER_CRED',
    'NPM_TOKEN',
    'DOCKER_SECRET',
    'DOCKER_ECR_TOKEN',
    'DOCKER_TOKEN_ECR',
    'DOCKER_READ',
    'DOCKER_RO_TOKEN',
    'DOCKER_ROBOT',
    'PULL_SECRET',
    'DOCKER_READ_WRITE',
    'DOCKER_PULL_PUSH',
    'DOCKER_READ_RW',
    'ECR_DOCKER_KEY',
    'AWS_DOCKER_SECRET_ACCESS_KEY',
  ],
]

describeParts(
  'the name of a secret',
  {
    'by what it says': table(names, name =>
      [isScopedName(name), isTokenName(name), isDockerPassword(name), isReaderName(name)]
        .map(is => (is ? 'yes' : 'no'))
        .join(' '),
    ),
    'in a text': table(
      [
        'secrets.A',
        'secrets.a-b_c',
        "secrets['A']",
        "secrets[ 'A' ]",
        "secrets['A",
        'mysecrets.A',
        'SECRETS.A secrets.B',
        "secrets['a b']",
        'secrets.',
        'secrets[A]',
        'x',
      ],
      secretNames,
    ),
  },
  new URL('names.txt', import.meta.url),
)

const answers = [
  'a.yml:5=push:acme/app',
  './a.yml:5=push:acme/app',
  '././a.yml:5=pull',
  'x/./a.yml:5=pull',
  'dir\\a.yml:5=pull',
  ' a.yml:5=pull',
  'a.yml:12345678=pull',
  'a.yml:5= push:acme/app , acme/b ,, acme/app ',
  'a.yml:5=nightly-push:acme/app',
  'a.yml:5=x-1-pull',
  'a.yml:5=1-pull',
  'a.yml:5=Nightly-pull',
  'a.yml:5=pushx',
  'a.yml:5=xpush',
  'a.yml:5=push:',
  'a.yml:5=push:app',
  'a.yml:5=push:acme/a,other/b',
  'a.yml:5=push:acme/a/b',
  'a.yml=push',
  ':5=push',
  'a:b:6=push:acme/c=d',
  `a.yml:5=push:acme/${'x'.repeat(300)}`,
  'a.yml:5=push\nb',
]

describeParts(
  'an answer',
  { 'by its parts': table(answers, parseAnswer) },
  new URL('answers.txt', import.meta.url),
)
