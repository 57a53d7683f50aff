import { describe, expect, it } from '@jest/globals'
import { lookAtWorkflows } from '../../src/audit/workflows.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'
import { readRepository } from '../../src/workflows/read.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'

const usual = await listOf(`organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
    stores: [{ secret: APP_PUSH }]
  - label: app pull
    access: pull
    repositories: [acme/app, acme/base]
    stores: [{ secret: APP_PULL }]
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
  const own = { name: '', tag: '', pin: undefined }
  const found = readRepository(['.github/workflows'], { files: reading, readYaml, name: 'acme/app', own })
  const { findings, gaps, pushes } = lookAtWorkflows(found, { list, home: 'acme/app' }, isLate)
  return {
    found: findings.map(({ code, subject, file, line }) => `${code} ${subject} ${nameOf(file)}:${line}`),
    unseen: gaps.map(({ message, file, line }) => `${nameOf(file)}:${line} ${message}`),
    messages: findings.map(({ message }) => message),
    pushes: pushes.map(({ subject, line }) => `${subject}:${line}`),
  }
}

const nameOf = (file: string): string => file.replace(/^.*\//, '')

/** A workflow of one job; its steps begin in line 5. Both entries that are kept here are named. */
const job = (steps: string, front = 'runs-on: x'): Files => ({
  '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    ${front}\n    steps:\n${steps}`,
  '.github/workflows/others.yml': `on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: docker/login-action@v3\n        with: { username: acme, password: "\${{ secrets.APP_PULL }}" }\n      - run: docker login -u acme -p \${{ secrets.APP_PUSH }}\n`,
})

const login = (secret: string, more = 'username: acme') =>
  `      - uses: docker/login-action@v3\n        with: { ${more}, password: "\${{ secrets.${secret} }}" }\n`
const ours = (inputs: string) => `      - uses: org/docker-oat-login@v1\n        with: { ${inputs} }\n`
const build = (tags: string) =>
  `      - uses: docker/build-push-action@v6\n        with: { push: true, tags: "${tags}" }\n`
const push = (image: string) => `      - run: docker push ${image}\n`
const secret = (name: string) => `"\${{ secrets.${name} }}"`

describe('a push', () => {
  it.each<readonly [string, Files, readonly string[], readonly string[]]>([
    ['of its own entry', job(login('APP_PUSH') + build('acme/app:1')), [], []],
    [
      'that no entry has',
      job(login('APP_PUSH') + build('acme/builder:1')),
      ['PUSH_UNCOVERED acme/builder a.yml:8'],
      [],
    ],
    [
      'of two images, of which no entry has one',
      job(login('APP_PUSH') + build('acme/app:1,acme/builder:1')),
      ['PUSH_UNCOVERED acme/builder a.yml:8'],
      [],
    ],
    [
      'that an entry can only pull',
      job(login('APP_PUSH') + push('acme/base')),
      ['PUSH_UNCOVERED acme/base a.yml:8'],
      [],
    ],
    [
      'with the token of another entry',
      job(login('APP_PUSH') + push('acme/tools')),
      ['PUSH_UNCOVERED acme/tools a.yml:8'],
      [],
    ],
    [
      'with a token that can only pull',
      job(login('APP_PULL') + push('acme/app')),
      ['PUSH_UNCOVERED acme/app a.yml:8'],
      [],
    ],
    ['of another organization', job(login('APP_PUSH') + push('other/app')), [], []],
    ['to another registry', job(login('APP_PUSH') + push('ghcr.io/acme/builder')), [], []],
    ['of a job without a login', job(push('acme/builder')), ['PUSH_UNCOVERED acme/builder a.yml:6'], []],
    [
      'after two logins, of which the later one counts',
      job(login('APP_PUSH') + login('TOOLS_PUSH') + push('acme/app')),
      ['PUSH_UNCOVERED acme/app a.yml:10'],
      [],
    ],
    [
      'after two logins, of which the later one may be left out',
      job(
        `${login('APP_PUSH')}${login('TOOLS_PUSH').replace('with', 'if: inputs.nightly\n        with')}${push('acme/app')}`,
      ),
      [],
      [],
    ],
    [
      'where the environment has another token of that name',
      job(login('APP_PUSH') + push('acme/app'), 'environment: site'),
      ['PUSH_UNCOVERED acme/app a.yml:8'],
      [],
    ],
    ['of that environment', job(login('APP_PUSH') + push('acme/site'), 'environment: site'), [], []],
    [
      'of one of several environments',
      job(login('APP_PUSH') + push('acme/app'), 'environment: "${{ inputs.where }}"'),
      [],
      [],
    ],
    ['with the organization’s secret', job(login('TOOLS_PUSH') + push('acme/tools')), [], []],
    [
      'of each image of a matrix',
      job(
        login('TOOLS_PUSH') + push('acme/${{ matrix.image }}:1'),
        'strategy: { matrix: { image: [tools, lint, fmt] } }',
      ),
      ['PUSH_UNCOVERED acme/fmt a.yml:8'],
      [],
    ],
    [
      'of a matrix that includes more',
      job(
        login('TOOLS_PUSH') + push('acme/${{ matrix.of.image }}:1'),
        'strategy: { matrix: { include: [{ of: { image: tools } }, { of: { image: fmt } }] } }',
      ),
      ['PUSH_UNCOVERED acme/fmt a.yml:8'],
      [],
    ],
    [
      'of the organization by the user name of its token',
      job(login('APP_PUSH', 'username: "${{ vars.HUB_USER }}"') + push('${{ vars.HUB_USER }}/builder')),
      ['PUSH_UNCOVERED acme/builder a.yml:8'],
      [],
    ],
    [
      'that the step of this action names',
      job(ours(`push: acme/builder, token: ${secret('APP_PUSH')}`)),
      ['PUSH_UNCOVERED acme/builder a.yml:6'],
      [],
    ],
    [
      'after this action’s step, whose channel tells the token',
      job(
        ours(
          `channel: nightly, push: acme/tools, nightly-push-token: ${secret('TOOLS_PUSH')}, release-push-token: ${secret('APP_PUSH')}`,
        ) + push('acme/app'),
      ),
      ['PUSH_UNCOVERED acme/app a.yml:8'],
      [],
    ],
    [
      'after this action’s step, which may take either token',
      job(
        ours(
          `push: acme/tools, nightly-push-token: ${secret('TOOLS_PUSH')}, release-push-token: ${secret('APP_PUSH')}`,
        ) + push('acme/app'),
      ),
      [],
      [],
    ],
    ['without a secret', job(ours('push: acme/app, oidc-connection-id: x') + push('acme/app')), [], []],
    ['by a step of this action that only verifies', job(ours('mode: verify, push: acme/builder')), [], []],
  ])('%s', (...[, files, found, unseen]) => {
    expect(look(files)).toMatchObject({ found, unseen })
  })

  it('says who can do what', () => {
    const messages = (files: Files) => look(files).messages
    expect([
      ...messages(job(login('APP_PUSH') + push('acme/builder'))),
      ...messages(job(login('APP_PUSH') + push('acme/base'))),
      ...messages(job(login('APP_PUSH') + push('acme/tools'))),
      ...messages(job(login('APP_PULL') + push('acme/app'))),
      ...messages(job(push('acme/builder'))),
    ]).toEqual([
      'docker push pushes it after a login with "app push"; no entry of the token list has it',
      'docker push pushes it after a login with "app push"; "app pull" can only pull it',
      'docker push pushes it after a login with "app push"; only "tools push" can push it',
      'docker push pushes it after a login with "app pull"; only "app push" can push it',
      'docker push pushes it; no entry of the token list has it',
    ])
  })

  it('of a called workflow is told once, at its own line', () => {
    const called = `on: { workflow_call: { secrets: { TOKEN: { required: true } } } }\njobs:\n  c:\n    runs-on: x\n    steps:\n${login('TOKEN')}${push('acme/builder')}`
    const call = (name: string) =>
      `  ${name}:\n    uses: ./.github/workflows/c.yml\n    secrets: { TOKEN: ${secret('APP_PUSH')} }\n`
    const files = {
      ...job(''),
      '.github/workflows/c.yml': called,
      '.github/workflows/a.yml': `on: push\njobs:\n${call('a')}${call('b')}`,
    }
    expect(look(files)).toMatchObject({ found: ['PUSH_UNCOVERED acme/builder c.yml:8'], unseen: [] })
  })
})

describe('a login', () => {
  it.each<readonly [string, Files, readonly string[], readonly string[]]>([
    [
      'with a secret that nobody keeps',
      job(login('OLD') + push('acme/app')),
      ['SECRET_UNLISTED OLD a.yml:6'],
      [],
    ],
    [
      'with a secret of another environment alone',
      job(login('DEPLOY') + push('acme/site')),
      ['SECRET_UNLISTED DEPLOY a.yml:6'],
      [],
    ],
    [
      'of a person who pushes for the organization',
      job(login('OLD', 'username: bot') + push('acme/app')),
      ['SECRET_UNLISTED OLD a.yml:6'],
      [],
    ],
    ['of somebody else', job(login('OLD', 'username: bot') + push('bot/app')), [], []],
    ['to another registry', job(login('OLD', 'registry: ghcr.io, username: acme')), [], []],
    [
      'by a command',
      job(`      - run: echo "\${{ secrets.OLD }}" | docker login -u acme --password-stdin\n`),
      ['SECRET_UNLISTED OLD a.yml:6'],
      [],
    ],
    [
      'by this action',
      job(ours(`push: acme/app, token: ${secret('OLD')}`)),
      ['SECRET_UNLISTED OLD a.yml:6'],
      [],
    ],
    [
      'of a service',
      job(
        '',
        `services: { db: { image: acme/base, credentials: { username: acme, password: ${secret('OLD')} } } }`,
      ),
      ['SECRET_UNLISTED OLD a.yml:4'],
      [],
    ],
    [
      'whose registry is not told',
      job(login('OLD', 'registry: "${{ vars.REGISTRY }}", username: x')),
      [],
      ['a.yml:6 which token this login takes'],
    ],
    [
      'whose token is not told',
      job(
        `      - uses: docker/login-action@v3\n        with: { username: acme, password: "\${{ steps.vault.outputs.token }}" }\n`,
      ),
      [],
      ['a.yml:6 which token this login takes'],
    ],
  ])('%s', (...[, files, found, unseen]) => {
    expect(look(files)).toMatchObject({ found, unseen })
  })

  it('of a workflow that only other repositories call may take any secret', () => {
    const called = `on: workflow_call\njobs:\n  c:\n    runs-on: x\n    steps:\n${login('TOKEN')}${push('acme/app')}`
    const files = { ...job(''), '.github/workflows/c.yml': called }
    expect(look(files)).toMatchObject({ found: [], unseen: ['c.yml:6 which token this login takes'] })
  })
})

describe('an entry', () => {
  const unused = 'ENTRY_UNUSED app pull docker-oat.yml:7'
  const half = (more: string, front?: string): Files => ({
    '.github/workflows/a.yml': job(login('APP_PUSH') + more, front)['.github/workflows/a.yml'] ?? '',
  })

  it.each<readonly [string, Files, readonly string[], readonly string[]]>([
    ['that is named nowhere', half(''), [unused], []],
    ['that only a comment names', half('      # ${{ secrets.APP_PULL }}\n'), [unused], []],
    [
      'that any step names',
      half(`      - run: ./x\n        env: { T: ${secret('APP_PULL')} }\n`),
      [],
      ['a.yml:8 what ./x pushes'],
    ],
    ...['toJSON(secrets)', "secrets[format('{0}', 'X')]", 'secrets.*'].map(
      (all): readonly [string, Files, readonly string[], readonly string[]] => [
        `where something takes ${all}`,
        half(`      - run: echo x\n        env: { T: "\${{ ${all} }}" }\n`),
        [],
        ['docker-oat.yml:7 no workflow that is read names APP_PULL'],
      ],
    ),
    [
      'where a workflow of another repository inherits secrets',
      {
        ...half(''),
        '.github/workflows/z.yml':
          'on: push\njobs:\n  z:\n    uses: acme/other/.github/workflows/z.yml@v1\n    secrets: inherit\n',
      },
      [],
      ['docker-oat.yml:7 no workflow that is read names APP_PULL'],
    ],
    [
      'beside a workflow that cannot be read',
      { ...half(''), '.github/workflows/z.yml': 'jobs: {\n' },
      [],
      ['z.yml:2 ', 'docker-oat.yml:7 no workflow that is read names APP_PULL'],
    ],
  ])('%s', (...[, files, found, unseen]) => {
    const seen = look(files)
    expect(seen.found).toEqual(found)
    expect(seen.unseen).toEqual(unseen.map(text => expect.stringContaining(text)))
  })

  it('of a keyless job is not named by it', async () => {
    const keyless = await listOf(
      'organization: acme\ntokens:\n  - label: app push\n    access: push\n    repositories: [acme/app]\n    oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f\n',
    )
    expect(look(job(''), { list: keyless }).found).not.toContain('ENTRY_UNUSED app push docker-oat.yml:3')
  })
})

describe('what is not read', () => {
  it.each<readonly [string, Files, readonly string[]]>([
    [
      'a script',
      job(login('APP_PUSH') + '      - run: ./release.sh\n'),
      ['a.yml:8 what ./release.sh pushes'],
    ],
    [
      'an action',
      job(login('APP_PUSH') + '      - uses: some/releaser@v1\n'),
      ['a.yml:8 what some/releaser pushes'],
    ],
    [
      'a name',
      job(login('APP_PUSH') + push('acme/$NAME')),
      ['a.yml:8 which repository acme/${{ env.NAME }} is'],
    ],
    [
      'a matrix that a job makes',
      job(
        login('APP_PUSH') + push('acme/${{ matrix.image }}'),
        'strategy: { matrix: "${{ fromJSON(needs.a.outputs.all) }}" }',
      ),
      ['a.yml:8 which repository acme/${{ matrix.image }} is'],
    ],
    [
      'beside the secret of an entry',
      job(`      - run: ./x\n        env: { T: ${secret('APP_PUSH')} }\n`),
      ['a.yml:6 what ./x pushes'],
    ],
    ['without any token', job('      - run: ./x\n      - run: docker push acme/$NAME\n'), []],
    [
      'after a login to another registry alone',
      job(`${login('OLD', 'registry: ghcr.io, username: x')}      - run: ./x\n`),
      [],
    ],
  ])('%s', (_name, files, unseen) => {
    expect(look(files)).toMatchObject({ found: [], unseen })
  })

  it('for want of time is named', () => {
    expect(look(job(login('OLD')), { isLate: () => true })).toMatchObject({
      found: [],
      unseen: ['a.yml:1 this file and those after it: there is too much to read'],
    })
  })
})

it('without a list, pushes are listed', () => {
  const { found, pushes } = look(job(login('OLD') + build('acme/app:1,ghcr.io/x/y')), { list: undefined })
  expect({ found, pushes }).toEqual({ found: [], pushes: ['acme/app:8'] })
})
