import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { createClock } from '../../src/base/clock.ts'
import { OatError } from '../../src/base/error.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import type { Http } from '../../src/base/http.ts'
import { askEverything } from '../../src/setup/ask.ts'
import type { Asker } from '../../src/setup/asker.ts'
import { appLink, appPermissions } from '../../src/setup/accounts.ts'
import type { LoginReading } from '../../src/setup/logins.ts'
import type { Facts } from '../../src/setup/look.ts'
import { apiAddress } from '../../src/setup/ports.ts'
import { obtainTokens } from '../../src/setup/tokens.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { silentRunner } from '../support/silent-runner.ts'

const nothing = { secrets: new Map(), variables: new Map() }
const none: LoginReading = {
  organization: undefined,
  open: [],
  entries: [],
  files: [],
  count: 0,
  problems: [],
  oldSecrets: [],
  needsVariable: false,
}
const parsed = async (text: string) => parseTokenList(await readTokenListYaml(text), 'list.yml')
const list = 'organization: acme\ntokens:\n  - { label: app push, access: push, repositories: [acme/app] }\n'
async function factsOf({
  list: text,
  logins = none,
  ...rest
}: Partial<Omit<Facts, 'list'>> & { list?: string } = {}): Promise<Facts> {
  const seen = { texts: new Map(), count: 0, steps: [], unread: [], isRead: () => false }
  const workflows = { ...seen, read: () => logins }
  const names = { id: 1, fullName: 'Acme/App', forkOf: undefined, defaultBranch: 'main' }
  const github = { ...names, isArchived: false, isOrganizations: true, isAdmin: true, isPrivate: true }
  return {
    home: 'Acme/App',
    server: 'https://github.com',
    github,
    account: { name: 'ada', from: 'gh' },
    isBranchProtected: { seen: 'by a rule' },
    merged: new Map(),
    logins,
    steps: [],
    runs: new Map(),
    workflows,
    rotate: undefined,
    audit: undefined,
    review: undefined,
    holds: nothing,
    places: new Map(),
    environment: { name: 'docker-rotation', state: 'absent', holds: undefined },
    own: { name: 'acme/docker-oat-login', tag: 'v1', pin: undefined },
    list: { path: 'list.yml', value: text === undefined ? text : await parsed(text), text },
    ...rest,
  }
}

/** Answers with what it was given, else with the proposal, and notes what was asked. */
function asking(answers: Readonly<Record<string, string>> = {}) {
  const asked: string[] = []
  const unwanted = () => Promise.reject(new Error('nobody asks for this'))
  const asker: Asker = {
    answer: ({ flag, key = flag.replace(/^--| .*$/g, ''), proposal = '' }) => {
      asked.push(key)
      return Promise.resolve(answers[key] ?? proposal)
    },
    confirm: unwanted,
    secret: unwanted,
    line: unwanted,
    paste: unwanted,
  }
  return { asked, asker }
}

async function ask(facts: Facts, answers: Readonly<Record<string, string>> = {}, flags = {}) {
  const { asked, asker } = asking(answers)
  const wishes = await askEverything(facts, new Map(Object.entries(flags)), asker)
  return { asked, wishes }
}

describe('what is asked', () => {
  const login = { place: '.github/workflows/a.yml:5', reason: 'make release', canLeave: true }
  it.each([
    {
      of: 'of an empty repository: all, in an order that lets each build on those before',
      asks: ['organization', 'push', 'rotation', 'audit', 'no-review'],
    },
    {
      of: 'nothing of a list but who rotates, audits and reviews',
      facts: { list },
      asks: ['rotation', 'audit', 'no-review'],
    },
    {
      of: 'nothing that the list does without',
      facts: { list: `${list}without: [rotation, audit, review]\n` },
      asks: [],
    },
    {
      of: 'the account of an owner',
      facts: { list },
      answers: { rotation: 'owner' },
      asks: ['rotation', 'hub-username', 'audit', 'no-review'],
    },
    {
      of: 'the action, where nobody knows it',
      facts: { list, own: undefined },
      answers: { action: 'a/b@v1' },
      asks: ['rotation', 'audit', 'no-review', 'action'],
    },
    {
      of: 'the action, where it is for a new rotation alone',
      facts: { list, own: undefined },
      flags: { audit: 'none', 'no-review': 'true' },
      answers: { action: 'a/b@v1' },
      asks: ['rotation', 'action'],
    },
    {
      of: 'no push where there is a pull',
      flags: { organization: 'acme', pull: 'acme/app', 'no-review': 'true' },
      asks: ['rotation', 'audit'],
    },
    {
      of: 'what a login does that no job shows',
      facts: { logins: { ...none, organization: 'acme', open: [login] } },
      asks: ['answer .github/workflows/a.yml:5', 'push', 'rotation', 'audit', 'no-review'],
    },
  ])('$of', async ({ facts = {}, answers = {}, flags = {}, asks }) => {
    expect((await ask(await factsOf(facts), answers, flags)).asked).toEqual(asks)
  })

  it('proposes the repository’s own name, as Docker writes it', async () => {
    const { wishes } = await ask(await factsOf())
    expect(wishes.entries).toMatchObject([
      { organization: 'acme', repositories: ['acme/app'], label: 'App app push' },
    ])
  })

  it.each([
    [
      'organization',
      'Acme',
      'It is not the name of a Docker organization: write acme',
      '--organization NAME',
    ],
    ['push', 'other/app', 'other/app is not of the form acme/IMAGE', '--push acme/app'],
    ['push', 'app', 'app is not of the form acme/IMAGE', '--push acme/app'],
    ['push', ',', 'Name at least one', '--push acme/app'],
    ['hub-username', 'ada@acme.example', 'Write its name, not an e-mail address', '--hub-username NAME'],
    [
      'action',
      'docker-oat-login',
      'Write OWNER/NAME@COMMIT, with all 40 digits of the commit',
      '--action OWNER/NAME@COMMIT',
    ],
  ])('refuses as --%s: %s', async (...[key, answer, words, usage]) => {
    const flags = { organization: 'acme', rotation: 'owner', [key]: answer }
    await expect(ask(await factsOf({ own: undefined }), {}, flags)).rejects.toMatchObject({
      message: `--${key}: ${words}`,
      terminalHint: `write ${usage}; nothing was changed`,
    })
  })

  it.each([
    ['organization', 'beta', 'list.yml has acme'],
    ['push', 'acme/app, acme/web', 'no entry of list.yml can push acme/web'],
    ['pull', 'acme/app', undefined],
    ['pull', 'acme/web', 'no entry of list.yml can pull acme/web'],
  ])('refuses what the list has otherwise: --%s %s', async (key, answer, problem) => {
    const asked = ask(await factsOf({ list }), {}, { [key]: answer }).then(() => undefined)
    const message = asked.catch((error: unknown) => (error as OatError).message)
    expect(await message).toBe(problem && `--${key}: ${problem}`)
  })

  it('asks for the action with an example of its name', async () => {
    const questions: string[] = []
    const { asker } = asking()
    const answer: Asker['answer'] = question => {
      questions.push(`${question.text} ${question.reason}`)
      return asker.answer(question)
    }
    await askEverything(await factsOf({ list, own: undefined }), new Map(), { ...asker, answer })
    expect(questions.at(-1)).toBe(
      'Where is your copy of this action on GitHub? For example acme/docker-oat-login@ and the 40 digits that git rev-parse HEAD prints in the copy.',
    )
  })
})

describe('the App', () => {
  it.each([
    ['{ secret: A }', { secrets: 'write', actions_variables: 'write' }],
    ['{ secret: A, environment: release }', { environments: 'write' }],
    ['{ secret: A, app: dependabot }', { dependabot_secrets: 'write' }],
    [
      '{ secret: A, organization: acme }',
      // A secret of the repository would hide that of the organization.
      { secrets: 'read', organization_secrets: 'write', organization_actions_variables: 'write' },
    ],
    ['{ secret: A, repository: acme/other }', { secrets: 'write', actions_variables: 'write' }],
  ])('may do what the list needs, and no more: %s', async (store, permissions) => {
    const tokenList = await parsed(list.replace('[acme/app] }', `[acme/app], stores: [${store}] }`))
    expect(appPermissions(tokenList, 'acme/app', 'write')).toEqual({ ...permissions, metadata: 'read' })
    const reads = Object.fromEntries(Object.keys(permissions).map(name => [name, 'read']))
    expect(appPermissions(tokenList, 'acme/app', 'read')).toEqual({ ...reads, metadata: 'read' })
  })

  it('is registered by a link with everything filled in, on any GitHub', async () => {
    const facts = await factsOf({ server: 'https://ghe.acme.example', home: 'Acme/App-that-has-a-long-name' })
    const link = new URL(appLink(facts, { secrets: 'write' }))
    expect(link.href).toContain('https://ghe.acme.example/organizations/Acme/settings/apps/new?')
    expect(Object.fromEntries(link.searchParams)).toEqual({
      name: 'docker-oat Acme App-that-has-a-lon',
      url: 'https://ghe.acme.example/Acme/App-that-has-a-long-name',
      secrets: 'write',
      public: 'false',
      webhook_active: 'false',
    })
  })
})

it.each([
  ['https://github.com', ''],
  ['https://ghe.acme.example', 'https://ghe.acme.example/api/v3'],
  ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
])('the API of %s', (server, api) => {
  expect(apiAddress(server)).toBe(api)
})

it('stops after three refused tokens, and says that nothing was changed', async () => {
  const { asker } = asking()
  let pasted = 0
  const sent: string[] = []
  const http: Http = ({ headers }) => {
    sent.push(headers?.['authorization'] ?? '')
    throw new OatError('TOKEN_REJECTED', { message: 'no', hint: 'h' })
  }
  const tokenList = await parsed(list.replace('[acme/app]', '[acme/app], public-pull: false'))
  const shown: string[] = []
  const trying = obtainTokens(tokenList.tokens, tokenList, {
    runner: { ...silentRunner(), info: text => void shown.push(text) },
    host: parseRegistryHost('docker.io'),
    home: 'acme/app',
    http,
    clock: { ...createClock(), now: () => 0 },
    asker: { ...asker, secret: () => Promise.resolve(`dckr_oat_${String(++pasted).repeat(30)}`) },
  })
  await expect(trying).rejects.toMatchObject({
    code: 'TOKEN_REJECTED',
    message: 'it was refused three times, and setup stops here so that Docker locks nothing',
    terminalHint:
      'nothing was changed. Look in Docker Home or at GitHub what is wrong, then start setup again',
  })
  expect(new Set(sent.filter(Boolean)).size).toBe(3)
  expect(shown).toContain('  3. Repository: acme/app with Image Push')
})

it('the page tells how many answers it takes', async () => {
  const page = readFileSync('docs/setup.md', 'utf8')
  const ways = [
    { rotation: 'owner', 'hub-username': 'acme-rotation' },
    { rotation: 'assisted' },
    { rotation: 'none', audit: 'none' },
  ] as const
  const counts = []
  for (const way of ways) {
    const { asked, wishes } = await ask(await factsOf(), way)
    // A token has a date, a password a second factor, an App an ID and a key; the last question is counted, too.
    const app = wishes.audit || wishes.rotation !== 'none' ? 2 : 0
    counts.push(asked.length + 2 + app + 1)
  }
  const [, row = ''] = /^\| empty repository (.*)$/m.exec(page) ?? []
  expect(row.match(/\d+/g)?.map(Number)).toEqual(counts)
})
