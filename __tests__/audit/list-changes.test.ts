import { expect, it } from '@jest/globals'
import { listChanges } from '../../src/audit/list-changes.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

const head = 'organization: acme\n'
const entry = (more: string, label = 'app push', repositories = 'acme/app') =>
  `  - label: ${label}\n    access: push\n    repositories: [${repositories}]\n${more.replace(/^(?=.)/gm, '    ')}`
const listed = (...entries: readonly string[]) => `${head}tokens:\n${entries.join('')}`
const plain = listed(entry(''))
const stores = (...some: readonly string[]) => listed(entry(`stores: [${some.join(', ')}]\n`))
const usual = '{ secret: A }'

async function changed(before: string | undefined, after: string | undefined): Promise<readonly string[]> {
  const [old, next] = await Promise.all(
    [before, after].map(async text =>
      text === undefined ? undefined : parseTokenList(await readTokenListYaml(text), 'list.yml'),
    ),
  )
  return listChanges(old, next, 'acme/app').map(
    ({ grows, entry: of, right, before: was = '–', after: is = '–' }) =>
      `${grows ? '+' : '-'} ${of}: ${right}: ${was} → ${is}`,
  )
}

it.each<readonly [string, string | undefined, string | undefined, readonly string[]]>([
  ['nothing', plain, plain, []],
  ['purpose and place in the file', plain, `\n\n${listed(entry('purpose: builds\n'))}`, []],
  [
    'one repository more, and one less',
    plain,
    listed(entry('', 'app push', 'acme/new')),
    ['+ app push: push on acme/new: – → yes', '- app push: push on acme/app: yes → –'],
  ],
  [
    'pull becomes push',
    plain.replace('access: push', 'access: pull').replace('app push', 'app'),
    plain.replace('app push', 'app'),
    [
      '+ app: push on acme/app: – → yes',
      '+ app: copy: secret DOCKERHUB_PUSH_TOKEN of acme/app: – → yes',
      '- app: pull on acme/app: yes → –',
      '- app: copy: secret DOCKERHUB_PULL_TOKEN of acme/app: yes → –',
    ],
  ],
  [
    'a longer life',
    plain,
    listed(entry('rotation: { lifetime: 365d }\n')),
    ['+ app push: expires after: 90d → 365d'],
  ],
  [
    'a shorter life',
    listed(entry('rotation: { lifetime: 365d }\n')),
    plain,
    ['- app push: expires after: 365d → 90d'],
  ],
  [
    'public images',
    listed(entry('public-pull: false\n')),
    plain,
    ['+ app push: pull on public repositories: – → yes'],
  ],
  [
    'rights at Docker Hub’s API',
    plain,
    listed(entry('hub: [repository-edit]\n')),
    ['+ app push: repository-edit on acme/app: – → yes'],
  ],
  [
    'a copy for another repository',
    stores(usual),
    stores(usual, '{ secret: A, repository: acme/site }'),
    ['+ app push: copy: secret A of acme/site: – → yes'],
  ],
  [
    'a secret that more repositories can read',
    stores('{ secret: A, organization: acme, visibility: private }'),
    stores('{ secret: A, organization: acme, visibility: all }'),
    [
      '+ app push: copy: secret A of organization acme: – → yes',
      '- app push: copy: secret A of organization acme: yes → –',
    ],
  ],
  [
    'what a program is told',
    stores('{ program: [vault, kv, put, a] }'),
    stores('{ program: [vault, kv, put, b] }'),
    ['+ app push: copy: program vault: – → yes', '- app push: copy: program vault: yes → –'],
  ],
  [
    'the check of a program',
    stores('{ program: [vault, kv, put, a] }'),
    stores('{ program: [vault, kv, put, a], check: [curl, x] }'),
    ['+ app push: copy: program vault: – → yes', '- app push: copy: program vault: yes → –'],
  ],
  [
    'a login without a secret',
    plain,
    listed(entry('oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f\n')),
    ['+ app push: login without a secret, by connection 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f: – → yes'],
  ],
  [
    'who may push is not watched any more',
    listed(entry('pushers: [alice]\nimmutable-tags: true\n')),
    plain,
    [
      '+ app push: audit reports who else pushes: yes → –',
      '+ app push: audit watches that its tags are immutable: yes → –',
      '- app push: alice pushes: yes → –',
    ],
  ],
  [
    'one owner more',
    `owners: [alice]\n${plain}`,
    `owners: [alice, bob]\n${plain}`,
    ['+ the token list: bob creates tokens: – → yes'],
  ],
  [
    'another organization',
    plain,
    plain.replaceAll('acme', 'beta'),
    [
      '+ the token list: organization beta: – → yes',
      '+ app push: push on beta/app: – → yes',
      '- the token list: organization acme: yes → –',
      '- app push: push on acme/app: yes → –',
    ],
  ],
  [
    'an entry less, and with it the list',
    plain,
    undefined,
    [
      '- the token list: organization acme: yes → –',
      '- app push: push on acme/app: yes → –',
      '- app push: pull on public repositories: yes → –',
      '- app push: copy: secret DOCKERHUB_PUSH_TOKEN of acme/app: yes → –',
      '- app push: expires after: 90d → –',
      '- app push: grace: 2d → –',
    ],
  ],
])('%s', async (...[, before, after, changes]) => {
  expect(await changed(before, after)).toEqual(changes)
})

it('what grows comes first, of whatever entry', async () => {
  const before = listed(
    entry('', 'a', 'acme/a'),
    entry('', 'b', 'acme/b').replace('    access', '    channel: x\n    access'),
  )
  const after = before
    .replace('[acme/a]', '[acme/a2]')
    .replace('[acme/b]', '[acme/b, acme/c]')
    .replace('acme/a2', 'acme/a')
    .replace('label: a', 'label: a')
  expect(await changed(before, after)).toEqual(['+ b: push on acme/c: – → yes'])
})
