import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { fourWorkflows } from '../../support/setup-bench.ts'
import { readWorkflow, type Workflow } from '../../../src/workflows/jobs/workflow.ts'
import { parseRegister } from '../../../src/register/read.ts'
import { apiAddress } from '../../../src/setup/look.ts'
import { appPermissions, installationPage, registrationLink } from '../../../src/setup/plan/app.ts'
import { readChoices } from '../../../src/setup/plan/choices.ts'
import type { Facts } from '../../../src/setup/plan/facts.ts'
import { planSetup } from '../../../src/setup/plan/plan.ts'
import { allQuestions, openQuestions } from '../../../src/setup/plan/questions.ts'
import { missingThings } from '../../../src/setup/plan/words.ts'
import { loadWorkflowYaml, readRegisterYaml } from '../../../src/yaml/read.ts'

const readYaml = await loadWorkflowYaml()
const own = { name: 'acme/docker-oat-login', tag: 'v1', pin: undefined }
const nothing = { secrets: new Map(), variables: new Map() }

function workflowOf(path: string, text: string): Workflow {
  const document = readYaml(text)
  const read = 'problem' in document ? undefined : readWorkflow({ path, text, ...document })
  if (read === undefined) throw new TypeError(`${path} is no workflow`)
  return read
}

async function factsOf(
  given: Partial<Facts> & {
    register?: never
    files?: Readonly<Record<string, string>>
    registerText?: string | undefined
  },
): Promise<Facts> {
  const { files = {}, registerText, ...rest } = given
  const path = '.github/docker-oat.yml'
  const workflows = new Map(Object.entries(files).map(([name, text]) => [name, workflowOf(name, text)]))
  return {
    home: 'Acme/App',
    server: 'https://github.com',
    github: {
      id: 1,
      fullName: 'Acme/App',
      isArchived: false,
      defaultBranch: 'main',
      forkOf: undefined,
      ownerId: 1,
      canPush: true,
      isOrganizations: true,
      isAdmin: true,
    },
    account: { name: 'ada', from: 'gh' },
    rights: { by: 'told', has: [], lacks: [] },
    isBranchProtected: true,
    repository: {
      workflows,
      name: 'Acme/App',
      isWhole: true,
      own,
      text: () => undefined,
    },
    taken: new Set(workflows.keys()),
    rotate: undefined,
    audit: undefined,
    environment: { name: 'docker-rotation', isProtected: undefined, holds: undefined },
    holds: nothing,
    isAppInstalled: undefined,
    own,
    now: Date.UTC(2026, 10, 27),
    ...rest,
    register: {
      path,
      value:
        registerText === undefined ? undefined : parseRegister(await readRegisterYaml(registerText), path),
      text: registerText,
    },
  }
}

const small = 'organization: acme\ntokens:\n  - { label: app push, access: push, repositories: [acme/app] }\n'
const keyless = small.replace('[acme/app] }', '[acme/app], oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f }')
const pushing = `on: push
jobs:
  a:
    steps:
      - uses: docker/login-action@v3
        with: { username: bot, password: '\${{ secrets.DOCKER_TOKEN }}' }
      - run: docker push acme/app
`
const keys = async (facts: Promise<Facts>, given: Readonly<Record<string, string | undefined>> = {}) =>
  openQuestions(await facts, new Map(Object.entries(given) as [string, string][])).map(({ key }) => key)

describe('what is asked', () => {
  it('of an empty repository: all, and the organization first, since the rest depends on it', async () => {
    expect(await keys(factsOf({}))).toEqual(['organization', 'login', 'rotation', 'audit'])
    expect(await keys(factsOf({}), { organization: 'acme' })).toEqual(['push', 'login', 'rotation', 'audit'])
  })

  it.each([
    {
      of: 'nothing of a register but who rotates and audits',
      facts: { registerText: small },
      given: {},
      asks: ['rotation', 'audit'],
    },
    {
      of: 'nothing that the register does without',
      facts: { registerText: `${small}without: [rotation, audit]\n` },
      given: {},
      asks: [],
    },
    { of: 'no rotation of a keyless register', facts: { registerText: keyless }, given: {}, asks: ['audit'] },
    {
      of: 'the connection of keyless jobs',
      facts: {},
      given: { organization: 'acme', push: 'acme/app', login: 'keyless', audit: 'none' },
      asks: ['oidc-connection-id'],
    },
    {
      of: 'the account of an owner',
      facts: { registerText: small },
      given: { rotation: 'owner', audit: 'none' },
      asks: ['hub-username'],
    },
    {
      of: 'the action, where nobody knows it',
      facts: { registerText: small, own: undefined },
      given: { rotation: 'none', audit: 'nightly' },
      asks: ['action'],
    },
    {
      of: 'no push where there is a pull',
      facts: {},
      given: { organization: 'acme', pull: 'acme/app', login: 'token', rotation: 'none', audit: 'none' },
      asks: [],
    },
    {
      of: 'the repositories of a login that may push more than is read',
      facts: { files: { '.github/workflows/a.yml': `${pushing}      - run: make release\n` } },
      given: { login: 'token', rotation: 'none', audit: 'none' },
      asks: ['answer .github/workflows/a.yml:5'],
    },
    {
      of: 'nothing of a login whose pushes are read',
      facts: { files: { '.github/workflows/a.yml': pushing } },
      given: { login: 'token', rotation: 'none', audit: 'none' },
      asks: [],
    },
  ])('$of', async ({ facts, given, asks }) => {
    expect(await keys(factsOf(facts), given)).toEqual(asks)
  })

  it('the proposal is the repository’s own name, as Docker writes it', async () => {
    const [organization] = allQuestions(await factsOf({}), new Map())
    expect(organization?.proposal).toBe('acme')
  })

  it.each([
    ['organization', 'Acme Inc', 'It'],
    ['push', 'other/app', 'does not belong to acme'],
    ['push', 'app', 'is not of the form'],
    ['oidc-connection-id', 'abc', 'is not a UUID'],
    ['hub-username', 'ada@acme.example', 'not an e-mail'],
    ['action', 'docker-oat-login', 'OWNER/NAME@COMMIT'],
  ])('%s is not %s', async (key, answer, words) => {
    const given = { organization: 'acme', login: 'keyless', rotation: 'owner', [key]: answer }
    const facts = await factsOf(key === 'hub-username' ? { registerText: small } : { own: undefined })
    const question = allQuestions(facts, new Map(Object.entries(given))).find(one => one.key === key)
    expect(question?.problem(answer)).toContain(words)
  })
})

describe('the plan', () => {
  const planOf = (facts: Facts, given: Readonly<Record<string, string>>) => {
    const { value } = facts.register
    if (value === undefined) throw new TypeError('there is no register')
    const choices = readChoices(facts, new Map(Object.entries(given)), [])
    return { choices, plan: planSetup(facts, choices, value) }
  }

  it('never touches an environment that is there, and says what is wrong with it', async () => {
    const environment = { name: 'docker-rotation', isProtected: false, holds: nothing }
    const facts = await factsOf({
      registerText: small,
      environment,
      isBranchProtected: false,
      isAppInstalled: false,
    })
    const { plan, choices } = planOf(facts, { rotation: 'none', audit: 'nightly' })
    expect(plan.createsEnvironment).toBe(false)
    const missing = missingThings(facts, choices, plan.steps).join('\n')
    for (const text of ['open to every branch', 'main is not protected', 'not installed', 'audit.yml']) {
      expect(missing).toContain(text)
    }
  })

  it('takes another name where somebody else’s workflow has it', async () => {
    const text = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: true\n'
    const facts = await factsOf({ registerText: small, files: { '.github/workflows/rotate.yml': text } })
    const { plan } = planOf(facts, { rotation: 'assisted', audit: 'none' })
    expect(plan.files.map(({ path }) => path)).toEqual([
      '.github/docker-oat.yml',
      '.github/workflows/docker-rotate.yml',
    ])
  })

  it('has a token of its own for keyless jobs in no place', async () => {
    const { plan } = planOf(await factsOf({ registerText: keyless }), { audit: 'none' })
    expect(plan.tokens).toEqual([])
    expect(plan.createsEnvironment).toBe(false)
  })
})

describe('the App', () => {
  const stores = [
    '{ secret: A }',
    '{ secret: A, environment: release }',
    '{ secret: A, app: dependabot }',
    '{ secret: A, organization: acme }',
    '{ secret: A, repository: acme/other }',
  ]
  it.each([
    [0, { secrets: 'write', actions_variables: 'write' }],
    [1, { environments: 'write' }],
    [2, { dependabot_secrets: 'write' }],
    [3, { organization_secrets: 'write', organization_actions_variables: 'write' }],
    [4, { secrets: 'write', actions_variables: 'write' }],
  ])('may do what the register needs, and no more: store %i', async (place, permissions) => {
    const text = small.replace('[acme/app] }', `[acme/app], stores: [${stores[place] ?? ''}] }`)
    const register = parseRegister(await readRegisterYaml(text), 'r.yml')
    expect(appPermissions(register, { writes: true })).toEqual({ ...permissions, metadata: 'read' })
    const reads = Object.fromEntries(Object.keys(permissions).map(name => [name, 'read']))
    expect(appPermissions(register, { writes: false })).toEqual({ ...reads, metadata: 'read' })
  })

  it('is registered by a link with everything filled in, on any GitHub', () => {
    const place = { server: 'https://ghe.acme.example', home: 'acme/app', isOrganizations: true }
    const link = new URL(registrationLink(place, { secrets: 'write' }))
    expect(`${link.origin}${link.pathname}`).toBe(
      'https://ghe.acme.example/organizations/acme/settings/apps/new',
    )
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      name: 'docker-oat acme app',
      secrets: 'write',
    })
    expect(installationPage(place.server, 'x')).toBe(
      'https://ghe.acme.example/github-apps/x/installations/new',
    )
    expect(installationPage('https://github.com', 'x')).toBe('https://github.com/apps/x/installations/new')
  })
})

it.each([
  ['https://github.com', ''],
  ['https://ghe.acme.example', 'https://ghe.acme.example/api/v3'],
  ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
])('the API of %s', (server, api) => {
  expect(apiAddress(server)).toBe(api)
})

describe('the answers that it takes', () => {
  const page = readFileSync('docs/setup.md', 'utf8')
  const row = (name: string) =>
    new RegExp(`^\\| ${name}.*$`, 'm')
      .exec(page)?.[0]
      .match(/\b\d+(?= +\|)/g)
      ?.map(Number)
  const ways = [
    { login: 'keyless', 'oidc-connection-id': '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f' },
    { rotation: 'owner', 'hub-username': 'acme-rotation' },
    { rotation: 'assisted' },
    { rotation: 'none' },
  ] as const

  const told: Readonly<Record<string, string>> = {
    'answer .github/workflows/nightly.yml:8': 'push:acme/nightly-app',
  }

  /** With the proposals, but for what a way wants. The last question is counted, too. */
  async function answersOf(files: Readonly<Record<string, string>>, way: Readonly<Record<string, string>>) {
    const facts = await factsOf({ files })
    let given = new Map<string, string>()
    for (;;) {
      const [next] = openQuestions(facts, given)
      if (next === undefined) break
      given = new Map([...given, [next.key, way[next.key] ?? told[next.key] ?? next.proposal]])
    }
    const { registerText = '' } = readChoices(facts, given, [])
    const pasted = registerText.split('- label:').length - registerText.split('oidc:').length
    const secrets = way['rotation'] === 'owner' ? 2 : 2 * pasted
    return given.size + secrets + 1
  }

  it.each([
    ['empty repository', {}],
    ['four workflows', { ...fourWorkflows }],
  ])('%s: are those of the page', async (name, files) => {
    const workflows = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.yml')))
    const counts = []
    for (const way of ways) counts.push(await answersOf(workflows, way))
    expect(row(name)).toEqual(counts)
  })
})
