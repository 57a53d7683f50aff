import { expect, it } from '@jest/globals'
import { lookAtWorkflows, mayConcern } from '../../src/audit/workflows.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'
import { readRepository } from '../../src/workflows/read.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { hostileWorkflows } from '../migrate/hostile-workflows.ts'

const usual = await listOf(`organization: acme
tokens:
  - { label: app push, access: push, repositories: [acme/app], stores: [{ secret: APP_PUSH }] }
  - { label: app pull, access: pull, repositories: [acme/app, acme/base], stores: [{ secret: APP_PULL }] }
  - label: tools push
    channel: nightly
    access: push
    repositories: [acme/tools, acme/lint]
    stores: [{ secret: TOOLS_PUSH, organization: acme }]
  - label: site push
    channel: site
    access: push
    repositories: [acme/site]
    stores: [{ secret: APP_PUSH, environment: site }, { secret: DEPLOY, repository: acme/website }]
`)
const readYaml = await loadWorkflowYaml()

async function listOf(text: string): Promise<TokenList> {
  return parseTokenList(await readTokenListYaml(text), '.github/docker-oat.yml')
}

type Files = Readonly<Record<string, string>>

/** What is found in these files, and what is not seen, each with its line. */
function look(files: Files, more: { list?: TokenList | undefined; isLate?: () => boolean } = {}) {
  const { list, isLate } = { list: usual, isLate: () => false, ...more }
  const all = Object.entries(files).map(([path, text]) => ({ path, text }))
  const reading = { find: () => all, text: (path: string) => files[path] }
  const about = { name: 'acme/app', own: { name: '', tag: '', pin: undefined } }
  const isKept = mayConcern(list?.organization ?? '')
  const means = { files: reading, readYaml, isKept, ...about }
  const found = readRepository(['.github/workflows'], means)
  const { findings, gaps } = lookAtWorkflows(found, list, { home: 'acme/app', isLate })
  const lineOf = ({ file, line }: { file: string; line: number }) =>
    file === main ? line : `${file.replace(/^.*\//, '')}:${line}`
  return {
    found: findings.map(one => `${one.code} ${one.subject} ${lineOf(one)}`),
    unseen: gaps.map(one => `${lineOf(one)} ${one.message}`),
    messages: findings.map(({ message }) => message),
  }
}

const main = '.github/workflows/a.yml'
/** All entries that are kept here are named in it. */
const others: Files = {
  '.github/workflows/others.yml': `on: push\njobs:\n  b:\n    runs-on: x\n    env: { A: "\${{ secrets.APP_PULL }} \${{ secrets.APP_PUSH }}" }\n    steps: [{ run: echo }]\n`,
}

const secret = (name: string) => `"\${{ secrets.${name} }}"`
const inputs = (text = '') => text.replace(/secret:(\w+)/g, (_, name: string) => secret(name))

/** The words of the table below. A login and a build have two lines, a run one. */
const words: Readonly<Record<string, (rest: string) => string>> = {
  login: rest => {
    const [name = '', more = 'username: acme'] = rest.split(/ (.*)/)
    return `uses: docker/login-action@v3\n        with: { ${more}, password: ${secret(name)} }`
  },
  ours: rest => `uses: org/docker-oat-login@v1\n        with: { ${inputs(rest)} }`,
  build: rest => `uses: docker/build-push-action@v6\n        with: { push: true, tags: "${rest}" }`,
  push: rest => `run: docker push ${rest}`,
  run: rest => `run: ${inputs(rest)}`,
  uses: rest => `uses: ${rest}`,
}

/** A workflow of one job; its steps begin in line 6. `{…}` stands in front of them. */
function job(text: string): Files {
  const [, front = 'runs-on: x', steps = ''] = /^(?:\{(.*?)\}; )?(.*)$/.exec(text) ?? []
  const lines = steps.split('; ').map(step => {
    const [verb = '', rest = ''] = step.split(/ (.*)/)
    return `      - ${words[verb]?.(rest) ?? '{}'}\n`
  })
  return { ...others, [main]: `on: push\njobs:\n  a:\n    ${inputs(front)}\n    steps:\n${lines.join('')}` }
}

const table = String.raw`
a push of its own entry: login APP_PUSH; build acme/app:1
a push that no entry has: login APP_PUSH; build acme/builder:1 => PUSH_UNCOVERED acme/builder 8
one of two images that no entry has: login APP_PUSH; build acme/app:1,acme/builder:1 => PUSH_UNCOVERED acme/builder 8
a push that an entry can only pull: login APP_PUSH; push acme/base => PUSH_UNCOVERED acme/base 8
a push with the token of another entry: login APP_PUSH; push acme/tools => PUSH_UNCOVERED acme/tools 8
a push with a token that can only pull: login APP_PULL; push acme/app => PUSH_UNCOVERED acme/app 8
a push of another organization: login APP_PUSH; push other/app
a push to another registry: login APP_PUSH; push ghcr.io/acme/builder
a push of a job without a login: push acme/builder => PUSH_UNCOVERED acme/builder 6
after two logins any of them may count: login APP_PUSH; login TOOLS_PUSH; push acme/app
an environment may have another token of that name: {environment: site}; login APP_PUSH; push acme/app; push acme/site
one of several environments: {environment: "$\{{ inputs.where }}"}; login APP_PUSH; push acme/site
a push in that environment: {environment: site}; login APP_PUSH; push acme/site
the organization’s secret: login TOOLS_PUSH; push acme/tools
a matrix: {strategy: { matrix: { image: [tools, fmt] } }}; login TOOLS_PUSH; push acme/$\{{ matrix.image }}:1 => PUSH_UNCOVERED acme/fmt 8
a matrix by rows: {strategy: { matrix: { include: [{ image: fmt }] } }}; login TOOLS_PUSH; push acme/$\{{ matrix.image }} => PUSH_UNCOVERED acme/fmt 8
a matrix without some: {strategy: { matrix: { image: [fmt], exclude: [{ image: fmt }] } }}; login TOOLS_PUSH; push acme/$\{{ matrix.image }} => ?? 8 which repository acme/$\{{ matrix.image }} is
a computed matrix: {strategy: { matrix: { image: ["$\{{ inputs.image }}"] } }}; login TOOLS_PUSH; push acme/$\{{ matrix.image }} => ?? 8 which repository acme/$\{{ matrix.image }} is
two parts of a matrix: {strategy: { matrix: { a: [fmt], b: [x] } }}; login TOOLS_PUSH; push acme/$\{{ matrix.a }}-$\{{ matrix.b }} => ?? 8 which repository acme/$\{{ matrix.a }}-$\{{ matrix.b }} is
the user of a token: login APP_PUSH username: "$\{{ vars.HUB }}"; push $\{{ vars.HUB }}/builder => PUSH_UNCOVERED acme/builder 8
the user of a token that nobody keeps: login OLD username: "$\{{ vars.HUB }}"; push $\{{ vars.HUB }}/builder => SECRET_UNLISTED OLD 6 ?? 8 which repository $\{{ vars.HUB }}/builder is
this action names what no entry has: ours push: acme/builder, token: secret:APP_PUSH => PUSH_UNCOVERED acme/builder 6
this action’s only token: ours push: acme/tools, nightly-push-token: secret:TOOLS_PUSH; push acme/app => PUSH_UNCOVERED acme/app 8
any of this action’s tokens: ours push: acme/tools, nightly-push-token: secret:TOOLS_PUSH, release-push-token: secret:APP_PUSH; push acme/app
this action without a secret: ours push: acme/app, oidc-connection-id: x; push acme/app
this action only verifies: ours mode: verify, push: acme/builder
a secret that nobody keeps: login OLD; push acme/app => SECRET_UNLISTED OLD 6
a secret that is kept elsewhere, too: login DEPLOY; push acme/site
a person who pushes for the organization: login OLD username: bot; push acme/app => SECRET_UNLISTED OLD 6
somebody else’s account: login OLD username: bot; push bot/app
a login to another registry: login OLD registry: ghcr.io, username: acme
a login by a command: run echo secret:OLD | docker login -u acme --password-stdin => SECRET_UNLISTED OLD 6
a login by this action: ours push: acme/app, token: secret:OLD => SECRET_UNLISTED OLD 6
a login for a service: {services: { db: { image: acme/base, credentials: { username: acme, password: secret:OLD } } }}; run echo => SECRET_UNLISTED OLD 4
a registry that is not told: login OLD registry: "$\{{ vars.REGISTRY }}", username: x => ?? 6 which token this login takes
a token that is not told: ours push: acme/app, token: "$\{{ steps.vault.outputs.token }}" => ?? 6 which token this login takes
a script: login APP_PUSH; run ./release.sh => ?? 8 what ./release.sh pushes
an action: login APP_PUSH; uses some/releaser@v1 => ?? 8 what some/releaser pushes
a push that names no image: login APP_PUSH; run make docker-push => ?? 8 what make docker-push pushes
a name: login APP_PUSH; push acme/$NAME => ?? 8 which repository acme/$\{{ env.NAME }} is
a script beside the secret of an entry: {env: { T: secret:APP_PUSH }}; run ./x => ?? 6 what ./x pushes
a container beside the secret of an entry: {env: { T: secret:APP_PUSH }}; run docker run -e T skopeo copy a b => ?? 6 what docker run pushes
a container after a login: login APP_PUSH; run docker run -e T skopeo copy a b
a script without any token: run ./x; push acme/$NAME
a script after a login to another registry: login OLD registry: ghcr.io, username: x; run ./x
`.replaceAll('\\{', '{')

const rows = [...table.matchAll(/^(.+?): (.+?)(?: =>(.*?)(?: ?\?\? (.*))?)?$/gm)]
it.each(rows.map(([, name = '', steps = '', found = '', unseen = '']) => ({ name, steps, found, unseen })))(
  '$name',
  ({ steps, found, unseen }) => {
    const split = (text: string) =>
      text
        .split(' | ')
        .map(one => one.trim())
        .filter(Boolean)
    expect(look(job(steps))).toMatchObject({ found: split(found), unseen: split(unseen) })
  },
)

it('a repository that stands around a job is its own', () => {
  const text = 'on: push\nenv: { IMAGE: acme/new }\njobs:\n  a:\n    steps: [{ run: docker push "$IMAGE" }]\n'
  expect(look({ ...others, [main]: text }).found).toEqual(['PUSH_UNCOVERED acme/new 5'])
})

it('says who can do what', () => {
  const messages = [
    'APP_PUSH; push acme/builder',
    'APP_PUSH; push acme/base',
    'APP_PUSH; push acme/tools',
    'APP_PULL; push acme/app',
  ]
  expect(messages.flatMap(one => look(job(`login ${one}`)).messages)).toEqual([
    'docker push pushes it with a token of the list; no entry of the token list has it',
    'docker push pushes it with a token of the list; "app pull" can only pull it',
    'docker push pushes it with a token of the list; only "tools push" can push it, and the job does not log in with that',
    'docker push pushes it with a token of the list; only "app push" can push it, and the job does not log in with that',
  ])
})

it('a build pushes what this action leaves of its tags', () => {
  const steps = (images: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - id: docker\n        uses: org/docker-oat-login@v1\n        with: { push: "${images}", on-immutable: skip, token: ${secret('APP_PUSH')} }\n      - ${words['build']?.('${{ steps.docker.outputs.tags }}') ?? ''}\n`
  expect(look({ ...others, [main]: steps('acme/app:1') })).toMatchObject({ found: [], unseen: [] })
  const found = ['PUSH_UNCOVERED acme/new 6', 'PUSH_UNCOVERED acme/new 9']
  expect(look({ ...others, [main]: steps('acme/app:1,acme/new:1') })).toMatchObject({ found, unseen: [] })
})

it('a called workflow is told once, at its own line; one that others call may take any secret', () => {
  const called = (on: string) =>
    `on: ${on}\n${(job('login TOKEN; push acme/builder')[main] ?? '').replace(/^.*\n/, '')}`
  const call = (name: string) =>
    `  ${name}:\n    uses: ./.github/workflows/c.yml\n    secrets: { TOKEN: ${secret('APP_PUSH')} }\n`
  const files = {
    ...others,
    '.github/workflows/c.yml': called('{ workflow_call: { secrets: { TOKEN: { required: true } } } }'),
  }
  expect(look({ ...files, [main]: `on: push\njobs:\n${call('a')}${call('b')}` })).toMatchObject({
    found: ['PUSH_UNCOVERED acme/builder c.yml:8'],
    unseen: [],
  })
  expect(look({ ...others, '.github/workflows/c.yml': called('workflow_call') })).toMatchObject({
    found: ['PUSH_UNCOVERED acme/builder c.yml:8'],
    unseen: ['c.yml:6 which token this login takes'],
  })
  const steps = job('login x; push acme/app')[main]?.split('steps:\n')[1]?.replace('secrets.x', 'inputs.t')
  const uses = '{ uses: ./t, with: { t: "${{ secrets.TOKEN }}" } }'
  const deep = {
    't/action.yml': `inputs: { t: {} }\nruns:\n  using: composite\n  steps:\n${steps}`,
    '.github/workflows/c.yml': `on: workflow_call\njobs:\n  a:\n    runs-on: x\n    steps: [${uses}]\n`,
  }
  expect(look({ ...others, ...deep })).toMatchObject({
    found: [],
    unseen: [expect.stringContaining('action.yml:5 which token this login takes')],
  })
})

it.each<readonly [string, string, readonly string[]]>([
  ['that is named nowhere', '', ['ENTRY_UNUSED app pull docker-oat.yml:4']],
  ['that a comment names', '#', []],
  ['that any step names', 'secrets.APP_PULL', []],
  ['where something takes all', 'toJSON(secrets)', []],
  ['where something takes one by a computed name', "secrets[format('{0}', 'X')]", []],
  ['where something takes each', 'join(secrets.*)', []],
])('an entry %s', (_name, expression, found) => {
  const step = expression === '' ? '' : `echo; run echo $\{{ ${expression} }}`
  const comment = expression === '#' ? '# ${{ secrets.APP_PULL }}\n' : ''
  const text = `${comment}${job(`login APP_PUSH; run ${expression === '#' ? 'echo' : step || 'echo'}`)[main] ?? ''}`
  const seen = look({ [main]: text })
  expect(seen.found).toEqual(found)
  const isOpen = found.length === 0 && !/APP_PULL|#/.test(expression)
  expect(seen.unseen).toEqual(isOpen ? ['docker-oat.yml:4 no workflow that is read names APP_PULL'] : [])
})

it('an entry is not called unused beside what is not read, or where it may be keyless', async () => {
  const other =
    'on: push\njobs:\n  z:\n    uses: acme/other/.github/workflows/z.yml@v1\n    secrets: inherit\n'
  for (const text of ['jobs: { secrets\n', other]) {
    const seen = look({ ...job('login APP_PUSH'), '.github/workflows/others.yml': text })
    expect(seen.found).toEqual([])
    expect(seen.unseen.at(-1)).toBe('docker-oat.yml:4 no workflow that is read names APP_PULL')
  }
  const keyless = await listOf(
    'organization: acme\ntokens:\n  - { label: a, access: push, repositories: [acme/app], oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f }\n',
  )
  expect(look({ [main]: job('run echo')[main] ?? '' }, { list: keyless }).found).toEqual([])
})

it('ends where there is no time left, or more than anybody writes, and says so', () => {
  const late = '1 this file and those after it: there is too much to read'
  const { unseen } = look({ [main]: job('login OLD')[main] ?? '' }, { isLate: () => true })
  expect(unseen).toEqual([late])
  const stages = Array.from({ length: 20_000 }, (_, at) => `FROM s${at - 1} AS s${at}\n`).join('')
  const build = job('login APP_PUSH; run docker build --push -t acme/new .')
  expect(look({ ...build, Dockerfile: stages }).found).toEqual(['PUSH_UNCOVERED acme/new 8'])
  const matrix = `{strategy: { matrix: { n: [${'x, '.repeat(3_000)}] } }}; login APP_PUSH`
  const pushes = look(job(matrix + '; push acme/${{ matrix.n }}'.repeat(20)))
  expect(pushes.unseen.at(-1)).toBe('27 which repository acme/${{ matrix.n }} is')
  // More gaps than a function takes arguments.
  const many = look({ [main]: hostileWorkflows['subshells']?.(900_000) ?? '' })
  expect(many.unseen).toContain('10 what a script that does not parse pushes')
})

it('reads each name once, however many lead to it, and says where a job plays more than anybody writes', () => {
  const twice = Array.from(
    { length: 20 },
    (_, at) => `  A${at}: "\${{ env.A${at + 1} }}\${{ env.A${at + 1} }}"\n`,
  )
  const text = job('login APP_PUSH; push acme/new${{ env.A0 }}')[main] ?? ''
  const named = text.replace('jobs:', `env:\n${twice.join('')}  A20: ''\njobs:`)
  expect(look({ ...others, [main]: named }).messages).toEqual([
    'docker push pushes it with a token of the list; no entry of the token list has it',
  ])
  const calls = job(`login APP_PUSH${'; uses ./tools/push'.repeat(3)}`)
  const action = (text: string) =>
    `runs: { using: composite, steps: [{ shell: sh, run: "docker push acme/app #${text}" }] }\n`
  const cut = look({ ...others, ...calls, 'tools/push/action.yml': action('x'.repeat(900_000)) })
  expect(cut.unseen).toContainEqual(expect.stringContaining('what a call of more steps than are read pushes'))
  expect(look({ ...others, ...calls, 'tools/push/action.yml': action('x') }).unseen).toEqual([])
})

it('without a list, pushes are listed', () => {
  const { found, unseen } = look(job('login OLD; build acme/app:1,ghcr.io/x/y'), { list: undefined })
  expect({ found, unseen }).toEqual({ found: [], unseen: ['8 a token for acme/app'] })
})
