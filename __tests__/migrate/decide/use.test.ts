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
    'by the name of its step': workflow([`name: Login, for the rate-limit\n${login}`, 'run: ./x']),
    'by the name of its step, before a push': workflow([`name: Login, for the rate limit\n${login}`, push]),
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
    'for the image of its account, or of a person': workflow([
      login,
      "run: docker push ${{ vars.OWNER || secrets.docker_user || 'bob' }}/app:1",
    ]),
    'for the image of another account, or of a person': workflow([
      login,
      "run: docker push ${{ secrets.DOCKER_USER2 || 'secrets.DOCKER_USER' }}/app:1",
    ]),
    'for an image that may be of its account': workflow([
      login,
      "run: docker push ${{ vars.IMAGE || format('{0}/app', secrets.DOCKER_USER) }}:1",
    ]),
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
    'for the image of its account, beside a login elsewhere': workflow([
      ghcr,
      login,
      'run: docker push ${{ secrets.DOCKER_USER }}/app:1',
    ]),
    'beside a login elsewhere, for images of variables': workflow([
      ghcr,
      login,
      'run: docker push ${{ vars.GHCR_IMAGE }}:1',
      'run: docker push ${{ vars.DOCKER_IMAGE }}:1',
    ]),
    'beside a login elsewhere, for one image of a variable': workflow([
      ghcr,
      login,
      'run: docker push ghcr.io/kong/app',
      'run: docker push ${{ vars.IMAGE }}:1',
    ]),
    'beside two logins elsewhere, of which one is not named': workflow([
      ghcr,
      ghcr.replace('ghcr.io', 'quay.io'),
      login,
      'run: docker push ghcr.io/kong/app',
      'run: docker push ${{ vars.DOCKER_IMAGE }}:1',
    ]),
    'beside a login elsewhere that is only pulled from': workflow([
      ghcr,
      login,
      'run: docker pull ghcr.io/kong/app',
      'run: docker push ${{ vars.DOCKER_IMAGE }}:1',
    ]),
    'beside a cloud’s own, for an image of a variable': workflow([
      'uses: aws-actions/amazon-ecr-login@v2',
      login,
      'run: docker push ${{ vars.DOCKER_IMAGE }}:1',
    ]),
    'beside a login elsewhere, in a step about DockerHub': workflow([
      ghcr,
      login,
      'name: Push to DockerHub\nrun: docker push $IMAGE',
    ]),
    'beside a login elsewhere, in a step about both': workflow([
      ghcr,
      login,
      'name: Push to Docker Hub and GHCR\nrun: docker push $IMAGE',
    ]),
    'behind a build, as a test': workflow(['run: make build', login]),
    'before awk': workflow([login, "run: awk '{ print $1 }' x"]),
    'before awk that reads variables': workflow([login, 'run: awk \'{ print ENVIRON["A"] }\' x']),
    'before something harmless': workflow([login, 'run: |\n  echo a\n  npm ci']),
    'before another login with another password': workflow([
      login,
      'run: echo a',
      login.replace('DOCKER_PASSWORD', 'OTHER'),
      push,
    ]),
    'before the same login again': workflow([login, 'run: echo a', login, push]),
    'before the same login again, behind a pull': workflow(['run: docker pull kong/a', login, login, push]),
    'by a name that may only read': workflow([
      login.replace('secrets.DOCKER_USER', 'vars.DOCKER_READER'),
      'run: make image',
    ]),
    'by a name that may only read, as a test': workflow([login.replace('DOCKER_PASSWORD', 'DOCKER_READ')]),
    'before a logout by hand': workflow([login, push, 'run: docker logout']),
    'before a logout by hand, with its host': workflow([login, push, 'run: docker logout docker.io']),
    'before a logout of helm': workflow([login, push, 'run: helm registry logout registry-1.docker.io']),
    'before a logout elsewhere': workflow([
      login,
      push,
      'run: docker logout ghcr.io',
      'run: helm registry logout',
      'run: mydocker logout',
      'run: docker logout docker.io --force',
    ]),
    'behind a logout by hand': workflow(['run: docker logout', login, push]),
    'in the script of a logout by hand': workflow([
      'run: |\n  docker login -u bot -p ${{ secrets.P }}\n  docker push kong/app:1\n  docker logout',
    ]),
    'for what builds': workflow([login, push, 'run: docker build .']),
    'for what builds again': workflow([login, push, 'run: docker rebuild .']),
    'for what looks at a builder': workflow([login, push, 'run: docker buildx rm x']),
    'for what buildx may build': workflow([login, push, 'run: docker buildx rmx']),
    'for what buildx may build, too': workflow([login, push, 'run: docker buildx xrm']),
    'for actions that are called like builders': workflow([
      login,
      push,
      'uses: x/docker/build-push-action@v1',
      'uses: docker/build-push-action-x@v1',
    ]),
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
    'by what a secret pushes that has its name where it is called': {
      [path]: workflow([login, 'run: docker pull golang']),
      [other]: workflow([login, push], {
        top: 'on:\n  workflow_call:\n    secrets:\n      DOCKER_PASSWORD:\n        required: true',
      }),
      '.github/workflows/c.yml': `on: push\njobs:\n  c:\n    uses: ./${other}\n    secrets:\n      DOCKER_PASSWORD: \${{ secrets.HUB }}\n`,
      '.github/workflows/d.yml': workflow([
        login.replace('DOCKER_PASSWORD', 'ACME'),
        'run: docker push acme/a:1',
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
    ...Object.fromEntries(
      [
        'github.repository',
        'github.event.repository.full_name',
        'github.event.repository.name',
        'github.repository_id',
        'vars.ORG',
        'vars.ORG.x',
        'vars.USER_NAME',
        'vars.LOGIN',
        'secrets.ORG',
        'secrets.ORG.x',
        'inputs.org-name',
        'inputs.org.name',
        'github.event.inputs.org',
        'matrix.image.org',
        'matrix.a b',
        'needs.a.outputs.org',
        'needs.a.outputs.org.x',
        'xinputs.org',
        "format('{0}', vars.ORG)",
      ].map(text => [
        `for an image of \${{ ${text} }}`,
        workflow([login, `run: docker push \${{ ${text} }}/app:1`]),
      ]),
    ),
    'for an image of an account, without blanks': workflow([
      login,
      'run: docker push ${{vars.MY_ACCOUNT}}/app:1',
    ]),
    'for an image that a script makes of the account': workflow([
      login,
      'run: docker push "$(./name.sh ${{ secrets.DOCKER_USER }})/app:1"',
    ]),
    'for what another owner of the secret is read for': {
      [path]: workflow([login, 'run: docker pull acme/a', push]),
      [other]: workflow([login, 'run: docker push acme/a']),
    },
    'for an image that may be another owner’s': workflow([
      login,
      'run: docker push kong/app:1',
      'run: docker push ${{ secrets.REPOSITORY }}:1',
    ]),
    'for two images that are open': workflow([
      login,
      'run: docker push ${{ vars.ORG }}/b:1',
      'run: docker push ${{ vars.ORG }}/a:1',
    ]),
    'for images in two orders': workflow([login, 'run: docker push kong/b:1', 'run: docker push kong/a:1']),
    'for an image behind a host that is open': workflow([
      login,
      'run: docker push ${{ vars.HOST }}/${{ vars.ORG }}/app:1',
    ]),
    'for an image that is open and pushed under a condition': workflow([
      login,
      'if: github.ref_name\nrun: docker push ${{ inputs.org }}/app:1',
    ]),
    'for an image that is open under the same condition': workflow([
      `if: inputs.org\n${login}`,
      'if: inputs.org\nrun: docker push ${{ inputs.org }}/app:1',
    ]),
    'for an image that is open, with a register': workflow(
      [login, 'run: docker push ${{ vars.ORG }}/app:1'],
      {
        top: '# register: kong any-push=kong/app@PUSHER\non: push',
      },
    ),
    'for an image that is open, with an answer': workflow([
      'run: x\n# answer: push:kong/a',
      login,
      'run: docker push ${{ vars.ORG }}/app:1',
    ]),
    'in environments that are computed': workflow([login, 'run: docker push ${{ vars.ORG }}/app:1'], {
      job: 'environment: ${{ inputs.stage }}',
    }),
    'in an environment that is known': workflow([login, 'run: docker push ${{ vars.ORG }}/app:1'], {
      job: 'environment: release',
    }),
    'by GitHub’s owner, for a pull': workflow([
      login.replace('secrets.DOCKER_USER', 'github.repository_owner'),
      'run: docker pull $IMAGE',
    ]),
    'by GitHub’s owner, for a push': workflow([
      login.replace('secrets.DOCKER_USER', 'github.actor'),
      'run: docker push $IMAGE',
    ]),
    'of a container in a job with a shared text': workflow(['run: &s echo', 'run: *s'], {
      job: container('kong/tools'),
      top: '# register: kong any-pull=kong/tools@PULLER\non: push',
    }),
    'of a container of another, with a register': workflow(['run: echo'], {
      job: container('acme/tools'),
      top: '# register: kong any-pull=kong/app@PULLER\non: push',
    }),
    'by what is scanned': workflow([login, 'uses: docker/scout-action@v1\nwith:\n  image: acme/app:1']),
    'by what is scanned, elsewhere and of Docker’s': workflow([
      login,
      'uses: docker/scout-action@v1\nwith:\n  image: ghcr.io/acme/app:1\n  to: golang',
    ]),
    'by the owner on GitHub': workflow([login, 'run: docker pull kong/tools', 'run: docker pull acme/x']),
    'by the owner on GitHub, elsewhere': workflow([login, 'run: docker pull ghcr.io/kong/tools']),
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
      ghcr,
      'run: ./scan ${{ secrets.GHCR }}',
      'uses: docker/login-action@v3\nwith:\n  registry: ${{ vars.OTHER }}\n  username: bot\n  password: ${{ secrets.MORE }}',
      'run: ./scan ${{ secrets.MORE }}',
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
    'for a step that logs in to two registries': problems(
      [`${path}:5=push:kong/app`],
      workflow([
        'uses: docker/login-action@v3\nwith:\n  registry-auth: |\n    - username: a\n      password: ${{ secrets.A }}\n    - registry: ghcr.io\n      username: b\n      password: ${{ secrets.B }}',
      ]),
    ),
    'for a pull where a push may go elsewhere': problems(
      [`${path}:10=pull:kong/app`],
      workflow([ghcr, login, 'run: docker push $IMAGE']),
    ),
  },
  new URL('problems.txt', import.meta.url),
)
