import { pushed } from './troubles.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs } from './world.ts'

const more: Readonly<Record<string, string>> = {
  keyless: '    oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f\n',
  strict: '    public-pull: false\n',
  wide: '    immutable-tags: true\n',
  narrow: '    pushers: [acme]\n',
}
const entry = (name: string, stores: string): string => `  - label: ${name}
    channel: nightly
    access: pull
    repositories: [acme/${name.replaceAll(' ', '-')}]
${more[name] ?? ''}\
    stores: [${stores}]
`
const shared: Readonly<Record<string, string>> = {
  narrow: ', { secret: AA_NARROW, organization: acme, visibility: all }',
  unused: ', { name: the vault, program: [cat], check: [echo, other] }',
}
const entries = [
  'absent',
  'expired',
  'inactive',
  'expiring',
  'unused',
  'idle',
  'wide',
  'narrow',
  'gone',
  'keyless',
  'strict',
] as const

/** The token list of a world in which everything is wrong that audit can find. */
export const everythingTokenList =
  auditTokenList +
  entries
    .map(name =>
      entry(name, `{ secret: ${name.toUpperCase()}, repository: acme/website }${shared[name] ?? ''}`),
    )
    .join('')

/** The repository of that token list: nobody owns it, and a build needs public images. */
export const everythingFiles: Readonly<Record<string, string>> = {
  CODEOWNERS: '/docs/ @acme/writers\n',
  '.github/workflows/scan.yml': `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: acme/strict:latest
`,
}

const descriptions: Readonly<Record<string, string>> = {
  keyless: 'other places [copies 00000000]',
  gone: 'it leaked [copies 00000000 in acme/app, leak since 2026-11-01T00:00:00Z]',
  expiring: 'of another token list [copies 00000000 in acme/other]',
}
const stamp = (at: number): string => new Date(at).toISOString().replace('.000', '')
const scope = (name: string, scopes: readonly string[]) => [
  { type: 'TYPE_REPO' as const, path: `acme/${name}`, scopes },
  { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
]

/** Turns a world of `everythingTokenList` into that one. */
export function arrangeEverything(audited: AuditWorld): void {
  const { world, mint, put, drop } = audited
  const made = auditTime - 20 * dayMs
  const operator = 'actions:acme/website'
  for (const name of entries) {
    if (name !== 'gone') world.book.addRepository({ name: `acme/${name}`, visibility: 'private' })
    const expiresAt = auditTime + (name === 'expired' ? -1 : name === 'expiring' ? 5.25 : 70) * dayMs
    const scopes = name === 'wide' ? ['scope-image-push', 'scope-tag-admin'] : ['scope-image-pull']
    const whole = scope(name === 'narrow' ? 'acme' : name, scopes)
    const resources = name === 'strict' ? whole.slice(0, 1) : whole
    const at = ['unused', 'idle', 'keyless'].includes(name) ? auditTime - 100 * dayMs : made
    const description = descriptions[name] ?? ''
    const written = name === 'gone' ? auditTime - dayMs : at
    put(operator, { secret: name.toUpperCase(), at: written })
    if (name === 'absent') continue
    const token = mint({ label: `${name} (current ${stamp(at)})`, resources, expiresAt, description }, at)
    if (name === 'inactive') token.isActive = false
    if (name === 'unused') token.lastUsedAt = null
    if (name === 'idle' || name === 'keyless') token.lastUsedAt = auditTime - 95 * dayMs
    put(operator, { variable: `${name.toUpperCase()}_EXPIRES_AT`, value: new Date(expiresAt).toISOString() })
  }
  const label = 'nightly-app push'
  const old = auditTime - 60 * dayMs
  mint({ label: `${label} (current ${stamp(old)})` }, old)
  mint({ label: `${label} (pending ${stamp(auditTime - dayMs)} 7.1)` }, auditTime - dayMs)
  mint({ label: `${label} (retired ${stamp(auditTime - 8 * dayMs)})` }, old - 5 * dayMs).isActive = false
  put('actions:acme', { secret: 'AA_NARROW', at: made, readers: ['acme/website'] })
  put('actions:acme', {
    variable: 'AA_NARROW_EXPIRES_AT',
    value: new Date(auditTime + 70 * dayMs).toISOString(),
  })
  mint({ label: 'unused' }, auditTime - dayMs)
  const again = { label: `idle (retired ${stamp(auditTime - 3 * dayMs)})`, expiresAt: null }
  mint(again, auditTime - 120 * dayMs)
  const ofAnother = '[copies 0a1b2c3d in acme/other]'
  mint({ label: `other (current ${stamp(auditTime - dayMs)})`, description: ofAnother }, auditTime - dayMs)
  mint({ label: 'quick test', createdBy: 'mallory' }, auditTime - dayMs)
  mint({ label: 'old test' }, auditTime - 200 * dayMs)
  const event = { account: 'acme', name: 'acme', data: { label: 'quick test' } }
  world.hub?.audit.add({ ...event, action: 'access_token.create', actor: 'mallory', at: auditTime - dayMs })
  pushed(audited, { actor: 'mallory', days: 1, repository: 'acme/narrow' })
  pushed(audited, { actor: 'acme', days: 3, repository: 'acme/gone' })
  // So the token list's own is number 101 by name.
  for (let number = 0; number < 100; number++) put('actions:acme', { secret: `A_${number}`, readers: 'all' })
  drop('actions:acme/app#nightly', 'RELEASE_PUSH')
  put(operator, { secret: 'NIGHTLY_PUSH', at: old })
  put(operator, { secret: 'NIGHTLY_PULL', at: old })
  put('actions:acme', { secret: 'NIGHTLY_PULL', readers: 'all' })
  put(operator, { secret: 'DOCKERHUB_TOKEN', at: old })
  drop('actions:acme/app', 'NIGHTLY_PUSH_EXPIRES_AT')
  put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: '2027-01-01T00:00:00Z' })
}
