import { migrateFiles } from '../../../src/migrate/analyse.ts'
import { type LoginAnswer, parseAnswer } from '../../../src/workflows/logins/answer.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { describeCases, login, path, workflow } from '../cases.ts'
import { repositoryOf } from '../corpus.ts'

const push = 'run: docker push kong/app:1'
const other = '.github/workflows/b.yml'
const ghcr = `uses: docker/login-action@v3
with:
  registry: ghcr.io
  username: bot
  password: \${{ secrets.GHCR }}`

describeCases(
  'what a login is for',
  {
    'before a push': workflow([login, push]),
    'behind a push': workflow([push, login]),
    'before images put together': workflow([
      login,
      'run: docker buildx imagetools create -t kong/app:1 kong/app:1-arm64',
    ]),
    'before a builder is made': workflow([login, 'run: docker buildx create --use', push]),
    'before a builder is started': workflow([login, 'run: docker buildx inspect --bootstrap', push]),
    'before a builder is looked at': workflow([login, 'run: docker buildx inspect', push]),
    'before a build with buildx': workflow([login, 'run: docker buildx --builder x build .', push]),
    'before another login': workflow([login, 'run: docker pull kong/app', login, push]),
    'before another login elsewhere': workflow([login, ghcr, push]),
    'before this action’s own': workflow([
      login,
      'run: docker pull kong/app',
      'uses: org/docker-oat-login@v1',
      push,
    ]),
    'behind a login elsewhere': workflow([ghcr, login, 'run: docker push $IMAGE']),
    'beside a login elsewhere, for a bare name': workflow([ghcr, login, 'run: docker push app', push]),
    'alone, for a bare name': workflow([login, 'run: docker push app', push]),
    'alone, for something unknown': workflow([login, 'run: docker push $IMAGE', push]),
    'beside a login elsewhere, for several': workflow([
      ghcr,
      login,
      'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: |\n    $IMAGE\n    ghcr.io/kong/app',
    ]),
    'beside a cloud’s own': workflow([
      'uses: aws-actions/amazon-ecr-login@v2',
      login,
      'run: docker push $IMAGE',
    ]),
    'beside Google’s own': workflow([
      'uses: google-github-actions/auth@v2',
      login,
      'run: docker push $IMAGE',
    ]),
    'beside a cloud’s script': workflow([
      'run: gcloud auth configure-docker',
      login,
      'run: docker push $IMAGE',
    ]),
    'beside a password of a cloud': workflow([
      'run: aws ecr get-login-password',
      login,
      'run: docker push $IMAGE',
    ]),
    'for a push elsewhere': workflow([login, 'run: docker push ghcr.io/kong/app:1']),
    'for the image of its account': workflow([login, 'run: docker push ${{ secrets.DOCKER_USER }}/app:1']),
    'for the image of its account, with blanks': workflow([
      login,
      'run: docker push "docker.io/${{secrets.docker_user}}/app:1"',
    ]),
    'for the image of another account': workflow([login, 'run: docker push ${{ secrets.OTHER }}/app:1']),
    'for the image of a variable': workflow([
      login.replace('secrets.DOCKER_USER', 'vars.DOCKER_USER'),
      'run: docker push ${{ vars.DOCKER_USER }}/app:1',
    ]),
    'for the image of its literal account': workflow([
      login.replace('${{ secrets.DOCKER_USER }}', 'kong'),
      'run: docker push kong/app:1',
    ]),
    'for an image behind its account': workflow([
      login,
      'run: docker push x.io/${{ secrets.DOCKER_USER }}/app:1',
    ]),
    'beside a step in parallel': workflow([
      `parallel:\n  - ${push}\n  - ${login.replaceAll('\n', '\n    ')}\n  - run: docker pull kong/b`,
    ]),
    'beside a step of another parallel': workflow([
      `parallel:\n  - ${push}`,
      `parallel:\n  - ${login.replaceAll('\n', '\n    ')}\n  - run: docker pull kong/b`,
    ]),
    'beside a step in the background': workflow([
      `${push}\nbackground: true`,
      login,
      'run: docker pull kong/b',
    ]),
    'behind a step that was waited for': workflow([
      `id: p\n${push}\nbackground: true`,
      'wait: p',
      login,
      'run: docker pull kong/b',
    ]),
    'behind a step that was not waited for': workflow([
      `id: p\n${push}\nbackground: true`,
      'wait: [q]',
      login,
      'run: docker pull kong/b',
    ]),
    'behind steps that were all waited for': workflow([
      `${push}\nbackground: true`,
      'wait-all:',
      login,
      'run: docker pull kong/b',
    ]),
    'beside a step in the foreground': workflow([
      `${push}\nbackground: false`,
      login,
      'run: docker pull kong/b',
    ]),
    'of two users in a step': workflow([
      `uses: docker/login-action@v3\nwith:\n  registry-auth: |\n    - username: a\n      password: \${{ secrets.A }}\n    - username: b\n      password: \${{ secrets.B }}`,
      push,
    ]),
    'for what builds': workflow([login, push, 'run: docker build .']),
    'for what may build': workflow([
      login,
      push,
      'run: docker builder prune',
      'run: mydocker build',
      'run: dockerx build',
      'run: docker buildall',
    ]),
    'for a builder': workflow([login, push, 'uses: docker/setup-buildx-action@v3']),
    'for an emulator': workflow([login, push, 'uses: docker/setup-qemu-action@v3']),
    'behind a builder': workflow(['uses: docker/setup-buildx-action@v3', login, push]),
    'for compose': workflow([login, push, 'run: docker compose build']),
    'for podman': workflow([login, push, 'run: podman --x build .']),
  },
  new URL('use.txt', import.meta.url),
)

const password = '${{ secrets.DOCKER_PASSWORD }}'
const container = (image: string) =>
  `container:\n  image: ${image}\n  credentials:\n    username: bot\n    password: ${password}`

describeCases(
  'whose a login is',
  {
    'by what it pushes': workflow([login, push]),
    'by what its secret pushes': {
      [path]: workflow([login, 'run: docker pull golang']),
      [other]: workflow([login, push]),
    },
    'by what another secret pushes': {
      [path]: workflow([login, 'run: docker pull golang']),
      [other]: workflow([login.replace('DOCKER_PASSWORD', 'OTHER'), push]),
    },
    'by what its secret pushes elsewhere': {
      [path]: workflow([login, 'run: docker pull golang']),
      [other]: workflow([
        login.replace('with:', 'with:\n  registry: ghcr.io'),
        'run: docker push ghcr.io/kong/app',
      ]),
    },
    'by two owners': {
      [path]: workflow([login, 'run: docker pull golang']),
      [other]: workflow([login, push, login, 'run: docker push acme/a']),
    },
    'by two owners in a job': workflow([login, push, 'run: docker push acme/a']),
    'for an owner who is open': {
      [path]: workflow([login, 'run: docker push $X/app']),
      [other]: workflow([login, push]),
    },
    'for an owner who is open beside it': workflow([login, 'run: docker push $X/app', login, push]),
    'for an image that is open': {
      [path]: workflow([login, 'run: docker push kong/$X']),
      [other]: workflow([login, push]),
    },
    'for a bare name': { [path]: workflow([login, 'run: docker push app', push]) },
    'for one known and one open': workflow([login, push, 'run: docker push kong/$X']),
    'for one known and one open, with a register': workflow([login, push, 'run: docker push kong/$X'], {
      top: '# register: kong any-push=kong/app@PUSHER\non: push',
    }),
    'with a register of another': workflow([login, push], {
      top: '# register: acme any-push=acme/a@PUSHER\non: push',
    }),
    'with a register, for nothing': workflow([login, 'run: docker pull golang'], {
      top: '# register: kong any-pull=kong/app@PULLER\non: push',
    }),
    'with an answer': workflow(['run: x\n# answer: push:kong/a,kong/b', login, 'run: docker push $X']),
    'with an answer beside what it pushes': workflow(['run: x\n# answer: push:kong/z,kong/a', login, push]),
    'with an answer against what it pushes': workflow(['run: x\n# answer: push:acme/a', login, push]),
    'with an answer against the register': workflow(
      ['run: x\n# answer: push:acme/a', login, 'run: docker push $X'],
      {
        top: '# register: kong any-push=kong/app@PUSHER\non: push',
      },
    ),
    'with an answer and the register': workflow(
      ['run: x\n# answer: push:kong/app', login, 'run: docker push $X'],
      {
        top: '# register: kong any-push=kong/app@PUSHER\non: push',
      },
    ),
    'with an answer of its access alone': workflow([
      'run: x\n# answer: pull',
      login,
      'run: make test',
      login,
      push,
    ]),
    'with an answer of a channel': workflow(['run: x\n# answer: nightly-push:kong/app', login, push], {
      top: '# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY\non: push',
    }),
    'with an answer for a registry that is open': workflow([
      'run: x\n# answer: push:kong/app',
      'uses: docker/login-action@v3\nwith:\n  registry: ${{ vars.HOST }}\n  username: bot\n  password: ${{ secrets.SHARED }}',
      push,
      'run: ./scan ${{ secrets.SHARED }}',
      'run: ./scan ${{ secrets.OTHER }}',
    ]),
    'with an answer for one of two in a step': workflow([
      `run: x\n# answer: push:kong/app`,
      `uses: docker/login-action@v3\nwith:\n  registry-auth: |\n    - username: a\n      password: \${{ secrets.A }}\n    - registry: ghcr.io\n      username: b\n      password: \${{ secrets.B }}`,
      'run: make release',
    ]),
    'of a container': workflow(['run: echo'], { job: container('kong/tools') }),
    'of a container of another': {
      [path]: workflow(['run: echo'], { job: container('acme/tools') }),
      [other]: workflow([login, push]),
    },
    'of a container of its own': {
      [path]: workflow(['run: echo'], { job: container('kong/tools') }),
      [other]: workflow([login, push]),
    },
    'of a container of Docker’s': {
      [path]: workflow(['run: echo'], { job: container('golang') }),
      [other]: workflow([login, push]),
    },
    'of a container that is open': {
      [path]: workflow(['run: echo'], { job: container('${{ vars.X }}/tools') }),
      [other]: workflow([login, push]),
    },
    'for bases of several': {
      [path]: workflow([
        'uses: actions/checkout@v4',
        login,
        'run: docker build -t kong/made .',
        'run: docker build -f Other .',
        push,
      ]),
      Dockerfile: 'FROM kong/base\n',
      Other:
        'FROM kong/made\nCOPY --from=acme/x / /\nCOPY --from=ghcr.io/kong/y / /\nCOPY --from=golang / /\n',
    },
    'for bases beside what is loaded': {
      [path]: workflow([
        'uses: actions/checkout@v4',
        'run: docker load -i x',
        login,
        'run: docker build .',
        push,
      ]),
      Dockerfile: 'FROM kong/base\nCOPY --from=golang / /\nCOPY --from=kongs/x / /\n',
    },
    'for bases that it pulls': {
      [path]: workflow(
        [
          'uses: actions/checkout@v4',
          login,
          'run: docker pull kong/base',
          'run: docker pull ghcr.io/kong/x',
          'run: docker build .',
        ],
        {
          top: '# register: kong any-pull=kong/base@PULLER\non: push',
        },
      ),
      Dockerfile: 'FROM kong/base\nCOPY --from=acme/x / /\n',
    },
  },
  new URL('owner.txt', import.meta.url),
)

const jobs = workflow([
  login,
  push,
  login.replace('with:', 'with:\n  registry: ghcr.io'),
  'run: x',
  login,
  'run: make all',
])

/** What is wrong with answers to the logins of lines 5, 10 and 16. */
const problems =
  (answers: readonly string[], text = jobs) =>
  () => {
    const parsed = answers.map(parseAnswer).filter((one): one is LoginAnswer => !('problem' in one))
    const repository = repositoryOf(new Map([[path, text]]))
    return migrateFiles(repository, undefined, { answers: parsed, prefer: 'token' }).problems.join('\n')
  }

describeParts(
  'an answer that does not fit',
  {
    'for a line before': problems([`${path}:2=push:kong/app`]),
    'for a line between': problems([`${path}:9=push:kong/app`]),
    'for a line behind': problems([`${path}:99=push:kong/app`]),
    'for a file without logins': problems(['x.yml:1=push:kong/app']),
    'where there is no login': problems(['x.yml:1=push:kong/app'], workflow([push])),
    'for a login elsewhere': problems([`${path}:10=push:kong/app`]),
    'for a pull where it pushes': problems([`${path}:5=pull:kong/app`]),
    'for a pull where it may push': problems([`${path}:16=pull:kong/app`]),
    'for a push where it pushes': problems([`${path}:5=push:kong/app`]),
    'given twice': problems([`${path}:5=push:kong/app`, `${path}:5=push:kong/app`]),
    'beside one that does': problems([`${path}:5=push:kong/app`, `${path}:6=push:kong/app`]),
    'where none is given': problems([]),
  },
  new URL('problems.txt', import.meta.url),
)
