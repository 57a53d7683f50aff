import { expect, it } from '@jest/globals'
import { listChanges } from '../../src/audit/list-changes.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

/** A list of one entry with these keys; those behind `^` are the list's. `none`: there is no list. */
async function listed(keys: string) {
  if (keys === 'none') return undefined
  const [own = '', above = 'organization: acme'] = keys.split('^').map(text => text.trim())
  const usual = own.includes('repositories:') ? '' : 'repositories: [acme/app], '
  const access = own.includes('access:') ? '' : 'access: push, '
  const text = `{ ${above}, tokens: [{ label: app, ${access}${usual}${own} }] }`
  return parseTokenList(await readTokenListYaml(text), 'list.yml')
}

async function changed(before: string, after: string): Promise<readonly string[]> {
  const rows = listChanges(await listed(before), await listed(after), 'acme/app')
  return rows.map(([, right = '', was = '', is = '']) => `${right} ${was} → ${is}`)
}

const oidc = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
const table = `
nothing |  |  |
a purpose |  | purpose: builds |
one repository more, and one less |  | repositories: [acme/new] | push on acme/new – → yes; push on acme/app yes → –
pull becomes push | access: pull, stores: [{ secret: A }] | stores: [{ secret: A }] | push on acme/app – → yes; pull on acme/app yes → –
a longer life |  | rotation: { lifetime: 365d } | expires after 90d → 365d
a shorter life, a longer grace | rotation: { lifetime: 365d } | rotation: { grace: 7d } | grace 2d → 7d; expires after 365d → 90d
public images | public-pull: false |  | pull on public repositories – → yes
rights at Docker Hub’s API |  | hub: [repository-edit] | repository-edit on acme/app – → yes
a hardened image |  | dhi: [node] | pull on dhi.io/node – → yes
a copy elsewhere | stores: [{ secret: A }] | stores: [{ secret: A }, { secret: A, repository: acme/site }] | copy: secret A of acme/site – → yes
more readers | stores: [{ secret: A, organization: acme, visibility: private }] | stores: [{ secret: A, organization: acme, visibility: all }] | copy: secret A of organization acme – → yes; copy: secret A of organization acme yes → –
what a program is told | stores: [{ program: [vault, a] }] | stores: [{ program: [vault, b] }] | copy: program vault – → yes; copy: program vault yes → –
the check of a program | stores: [{ program: [vault, a] }] | stores: [{ program: [vault, a], check: [curl, x] }] | copy: program vault – → yes; copy: program vault yes → –
no secret any more |  | oidc: ${oidc} | login without a secret, by connection ${oidc} – → yes
another organization |  | repositories: [beta/app] ^ organization: beta | push on beta/app – → yes; push on acme/app yes → –
no list any more | stores: [{ secret: A }] | none | push on acme/app yes → –; pull on public repositories yes → –; copy: secret A of acme/app yes → –; expires after 90d → –; grace 2d → –
`
const rows = table.split('\n').filter(Boolean)
it.each(rows.map(row => row.split('|').map(cell => cell.trim())))('%s', async (...cells) => {
  const [, before = '', after = '', changes = ''] = cells
  expect(await changed(before, after)).toEqual(changes.split('; ').filter(Boolean))
})
