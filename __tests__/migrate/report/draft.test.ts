import { fileFinding, lockFinding } from '../../../src/migrate/report/finding.ts'
import { migrateFiles } from '../../../src/migrate/analyse.ts'
import { unanswered } from '../../../src/migrate/report/next.ts'
import { draftRegister } from '../../../src/migrate/report/draft.ts'
import type { NewToken } from '../../../src/migrate/report/tokens.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { shortened } from '../edits.ts'
import { describeWhole, login, path, workflow } from '../cases.ts'
import { migrateSample, repositoryOf, sampleOf } from '../corpus.ts'

const push = (image: string) => `run: docker push ${image}:1`
const other = '.github/workflows/b.yml'

/** What a person says about the login behind it. */
const answer = (text: string) => `run: x\n# answer: ${text}`

describeWhole(
  'the tokens to make',
  {
    'for one image': workflow([login, push('kong/app')]),
    'for an image that is called as its repository at GitHub': workflow([login, push('kong/sample')]),
    'for images that several jobs push': {
      [path]: workflow([login, push('kong/b'), push('kong/a')]),
      [other]: workflow([login, push('kong/a'), push('kong/c')], { job: 'environment: release' }),
    },
    'for two organizations': workflow(
      [login, push('acme/a'), login, push('kong/a'), login, push('kong/b')].map((step, at) =>
        step.replace('PASSWORD', at < 2 ? 'ACME' : 'KONG'),
      ),
    ),
    'for two organizations with as many logins': workflow(
      [login, push('kong/a'), login, push('acme/a')].map((step, at) =>
        step.replace('PASSWORD', at < 2 ? 'KONG' : 'ACME'),
      ),
    ),
    ...Object.fromEntries(
      [
        'vars.DOCKERHUB_ORG',
        'vars.DOCKER_HUB_TEAM',
        'vars.DOCKER_X',
        'vars.MY_DOCKERHUB_ORG',
        'github.repository_owner_x',
      ].map(name => [
        `for kong and \${{ ${name} }}`,
        workflow(
          [login, push('kong/a'), login, `run: docker push \${{ ${name} }}/b:1`].map((step, at) =>
            step.replace('PASSWORD', at < 2 ? 'KONG' : 'OTHER'),
          ),
        ),
      ]),
    ),
    'for a password in the file': workflow([
      login.replace('${{ secrets.DOCKER_PASSWORD }}', 'hunter2'),
      push('kong/app'),
    ]),
    'for something that is no organization': workflow([login, push('kong-/app')]),
    'for a name that is no repository': workflow([login, push('kong/app'), push('kong/a'.padEnd(300, 'x'))]),
    'for a path of three': workflow([login, push('kong/app/web'), push('kong/app')]),
    'for images that pull and push': {
      [path]: workflow([login, push('kong/app')]),
      [other]: workflow([login, 'run: docker pull kong/app', 'uses: docker/login-action@v3']),
    },
    'for what nobody knows': {
      [path]: workflow([login, push('kong/app')]),
      [other]: workflow([login, 'run: docker pull $IMAGE']),
    },
    'for what nobody knows alone': workflow([answer('push:kong/app'), login, 'run: docker pull $IMAGE']),
    'for a channel': workflow([answer('nightly-push:kong/app'), login, push('kong/app')]),
    'for two channels of one image': workflow([
      answer('nightly-push:kong/app'),
      login,
      push('kong/app'),
      answer('release-push:kong/app'),
      login,
      push('kong/app'),
    ]),
    'for one image with a channel and without': workflow([
      answer('nightly-push:kong/app,kong/b'),
      login,
      push('kong/app'),
      answer('push:kong/c,kong/app'),
      login,
      push('kong/app'),
    ]),
    'for two images, one with a channel': workflow([
      answer('nightly-push:kong/app'),
      login,
      push('kong/app'),
      answer('push:kong/b'),
      login,
      push('kong/b'),
    ]),
    'for labels that are alike': workflow([
      answer('nightly-push:kong/app'),
      login,
      push('kong/app'),
      answer('release-push:kong/app'),
      login,
      push('kong/app'),
      answer('dev-push:kong/app'),
      login,
      push('kong/app'),
    ]),
    'for long labels that are alike': workflow([
      answer(`nightly-push:kong/${'a'.repeat(120)}`),
      login,
      push(`kong/${'a'.repeat(120)}`),
      answer(`release-push:kong/${'a'.repeat(120)}`),
      login,
      push(`kong/${'a'.repeat(120)}`),
    ]),
    'for a job that builds': workflow([
      login,
      'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
    ]),
    'for a job that builds behind an action that logs in': {
      '.github/actions/in/action.yml': `runs:\n  using: composite\n  steps:\n    - ${login.replace(/\n/g, '\n      ').replace('secrets.DOCKER_PASSWORD', 'inputs.p')}\n`,
      [path]: workflow([
        'uses: ./.github/actions/in\nwith:\n  p: ${{ secrets.DOCKER_PASSWORD }}',
        'uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: kong/app:1',
      ]),
    },
    'for environments': {
      [path]: workflow([login, push('kong/app')], { job: 'environment: release' }),
      [other]: workflow([login, push('kong/app')], { job: 'environment: { name: staging }' }),
    },
    'with a register': workflow([login, push('kong/app')], {
      top: '# register: kong any-push=kong/app@PUSHER\non: push',
    }),
    'with names that are taken': workflow([
      login.replace('DOCKER_PASSWORD', 'DOCKERHUB_PUSH_TOKEN'),
      push('kong/app'),
    ]),
    'with names that are all taken': {
      [path]: workflow([login.replace('DOCKER_PASSWORD', 'DOCKERHUB_PUSH_TOKEN'), push('kong/app')]),
      [other]: workflow([login.replace('DOCKER_PASSWORD', 'DOCKERHUB_KONG_PUSH_TOKEN'), push('kong/app')]),
    },
  },
  new URL('tokens.txt', import.meta.url),
)

/** What each token needs beside its name, and whom nobody has to ask. */
const needs =
  (given: string | Readonly<Record<string, string>>, { name }: { name?: string } = { name: 'kong/sample' }) =>
  () => {
    const files = new Map(Object.entries(typeof given === 'string' ? { [path]: given } : given))
    const prefer = given === keyless ? ('oidc' as const) : ('token' as const)
    const { tokens, keyless: without } = migrateFiles({ ...repositoryOf(files), name }, undefined, {
      answers: [],
      prefer,
    })
    return [...tokens, ...without]
      .map(({ label, ...rest }) => {
        const { kept, ...plain } = rest
        const told = Object.entries({ ...plain, kept: kept.files }).filter(
          ([, value]) => value !== undefined && String(value) !== '',
        )
        return `${label}: ${told.map(([key, value]) => `${key} ${String(value)}`).join('; ')}`
      })
      .join('\n')
  }

const docker = (...lines: readonly string[]) => lines.map(line => `run: docker ${line}`)
const checkout = 'uses: actions/checkout@v4'
const keyless = `on:
  push:
    branches: [main, 'release/**']
    tags: [v*]
  pull_request:
jobs:
  a:
    timeout-minutes: 120
    steps:
      - ${login.replaceAll('\n', '\n        ')}
      - run: docker push kong/app:1
  b:
    environment: release
    steps:
      - ${login.replaceAll('\n', '\n        ')}
      - run: docker push kong/app:1
  c:
    environment: \${{ inputs.stage }}
    steps:
      - ${login.replaceAll('\n', '\n        ')}
      - run: docker push kong/app:1
`

describeParts(
  'what a token needs',
  {
    'for what is read': needs(workflow([login, ...docker('pull kong/b', 'pull kong/a', 'pull golang')])),
    'for what is built': needs({
      [path]: workflow([checkout, login, ...docker('build .', 'build -f Other .', 'push kong/app:1')]),
      Dockerfile: 'FROM kong/base\nCOPY --from=kong/app / /\n',
      Other: 'FROM kong/base\nCOPY --from=acme/x / /\n',
    }),
    'for what is built and only read': needs({
      [path]: workflow([checkout, login, ...docker('pull kong/b', 'build .', 'build -f Other .')]),
      Dockerfile: 'FROM kong/base\n',
      Other: 'FROM kong/b\n',
    }),
    'for what is read beside a push': needs(
      workflow([
        login,
        ...docker(
          'pull kong/base:1',
          'run kong/app:1',
          'buildx imagetools create -t kong/app:2 kong/stage:1',
        ),
        'run: crane copy kong/source:1 kong/app:3',
      ]),
    ),
    'for what is built from what is pushed elsewhere': needs({
      [path]: workflow([
        checkout,
        login,
        ...docker('push kong/base:1'),
        login,
        ...docker('build .', 'push kong/app:1'),
      ]),
      Dockerfile: 'FROM kong/base\n',
    }),
    'for what only a run knows': needs(workflow([login, ...docker('push ${{ vars.ORG }}/app:1')])),
    'for what a run knows, and something known': needs(
      workflow([login, ...docker('push kong/${{ vars.APP }}:1', 'push kong/app:1')]),
    ),
    'for what nobody knows': needs(workflow([login, ...docker('push $IMAGE')])),
    'for what nobody knows beside what is known': needs(
      workflow([login, ...docker('push kong/app:1'), login, ...docker('push $IMAGE')]),
    ),
    'for images of one name in several organizations': needs(
      workflow(
        ['kong/a', 'acme/a', '${{ vars.ORG }}/a'].flatMap((image, at) => [
          login.replace('PASSWORD', `${at}`),
          ...docker(`push ${image}:1`),
        ]),
      ),
    ),
    'for jobs without a secret': needs(keyless),
    'in a repository without a name': needs(workflow([login, ...docker('push kong/app:1')]), {}),
    'in a repository without a name, for what only a run knows': needs(
      workflow([login, ...docker('push ${{ vars.ORG }}/app:1')]),
      {},
    ),
    'in a repository without a name, for what a run knows by its whole name': needs(
      workflow([login, ...docker('push ${{ vars.ORG }}/${{ vars.APP }}:1')]),
      {},
    ),
    'in a repository without a name, for what nobody knows': needs(
      workflow([login, ...docker('push $IMAGE')]),
      {},
    ),
    'in a repository without a name, for an organization alone': needs(
      workflow([login, ...docker('push kong/$IMAGE')]),
      {},
    ),
  },
  new URL('needs.txt', import.meta.url),
)

const hosted = (host: string, secret: string) =>
  `uses: docker/login-action@v3\nwith:\n  registry: ${host}\n  username: bot\n  password: \${{ secrets.${secret} }}`

/** Whom a person is asked about. */
const asked =
  (...steps: readonly string[]) =>
  () =>
    unanswered(migrateSample(sampleOf('x', new Map([[path, workflow(steps)]]))).findings)
      .map(({ line = 0, code, subject = '' }) => `${line} ${code} ${subject}`)
      .join('\n')

describeParts(
  'what a person is asked',
  {
    'about a registry': asked(
      hosted('${{ vars.HOST }}', 'PASSWORD'),
      hosted('${{ vars.GHCR_HOST }}', 'PASSWORD'),
      hosted('${{ vars.ECR }}', 'PASSWORD'),
      hosted('${{ vars.VECTOR }}', 'PASSWORD'),
      hosted('${{ vars.ECRU }}', 'PASSWORD'),
      hosted('${{ vars.MY_ECR_HOST }}', 'PASSWORD'),
      hosted('${{ vars.HOST }}', 'GHCR_TOKEN'),
    ),
    'about a registry that is not named': asked(
      'run: podman login -u bot -p ${{ secrets.PASSWORD }}',
      'run: podman login -u bot -p ${{ secrets.GHCR_TOKEN }}',
      'run: podman login -u bot -p ${{ vars.GHCR_TOKEN }}',
    ),
    'about what pushes': asked(login.replace('PASSWORD', 'GHCR'), 'run: make all'),
  },
  new URL('asked.txt', import.meta.url),
)

const token: NewToken = {
  organization: 'kong',
  label: 'app push',
  channel: undefined,
  access: 'push',
  secrets: ['DOCKERHUB_PUSH_TOKEN'],
  repositories: ['kong/app'],
  environments: [],
  files: ['.github/workflows/a.yml'],
  open: [],
  unlisted: [],
  pushesMore: [],
  kept: { files: [], repositories: [] },
  alsoPulls: [],
  publicReads: [],
  subjects: [],
  lifetime: 0,
}

const draft =
  (...tokens: readonly Partial<NewToken>[]) =>
  () =>
    shortened
      .shorten((draftRegister(tokens.map(part => ({ ...token, ...part }))) ?? 'none').split('\n'))
      .join('\n')

const many = (count: number) => Array.from({ length: count }, (_, at) => `kong/a${at}`)

describeParts(
  'a draft of the register',
  {
    'without a token': draft(),
    'without a repository': draft({ repositories: [] }),
    'with a repository of another organization alone': draft(
      { repositories: [] },
      { organization: 'acme', repositories: ['acme/a'] },
    ),
    'for others, too': draft({}, { organization: 'acme' }, { organization: 'acme', label: 'b push' }),
    'with fifty repositories': draft({ repositories: many(50) }),
    'with more repositories than a token takes': draft({ repositories: many(52) }),
    'with a secret that cannot be': draft({ secrets: ['GITHUB_X', 'A-B', 'GOOD'] }),
    'with odd names': draft({
      label: 'true',
      channel: 'null',
      files: ['x: y.yml'],
      repositories: ['kong/a', '1kong/a', 'kong/a b', 'kong/a#b', 'falsey', '.github/x'],
    }),
    'with names in quotes': draft({ label: '"a" \\ b', channel: 'a,  b', files: ['.github/a b.yml'] }),
    'with long purposes': draft({ files: ['a'.repeat(74), 'b'.repeat(74)] }),
    'with purposes that are too long': draft({ files: ['a'.repeat(75), 'b'.repeat(74)] }),
    'with a name that is too long': draft({ files: ['a'.repeat(151)] }),
    'with control characters': draft({
      environments: ['a\n\u2028b', 'c'.repeat(201)],
      publicReads: ['a.yml:1:\u0007\u0007x builds'],
    }),
    'with more than what is read': draft({ pushesMore: ['a.yml:9: make release', 'a.yml:19: \u0007./b.sh'] }),
    'with unknown ones behind': draft({ repositories: [], access: 'pull', secrets: ['A', 'B'] }, {}),
  },
  new URL('draft.txt', import.meta.url),
)

const shown = (finding: object) => () => JSON.stringify(finding, undefined, 1)

describeParts(
  'a finding about a file',
  {
    'about the lock': shown(lockFinding('.github/workflows/actions.lock')),
    'about a file that may hold logins': shown(
      fileFinding('a.yml', { code: 'FILE_UNREADABLE', message: 'it is too long' }),
    ),
    'about one that holds none': shown(
      fileFinding('a.yml', { code: 'FILE_UNWRITABLE', message: 'no permission', isMinor: true }),
    ),
  },
  new URL('files.txt', import.meta.url),
)
