import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { auditInventory } from '../../src/audit/inventory.ts'
import type { AuditView } from '../../src/audit/look.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs, startAuditWorld } from './world.ts'
import { runAudit } from './run-audit.ts'

const tokenList = auditTokenList
  .replace('access: push', 'access: push\n    purpose: release.yaml pushes releases')
  .replace(
    '    channel: nightly\n    access: pull',
    '    channel: nightly\n    access: pull\n    rotation: { grace: 96h }',
  )
const iso = (at: number): string => new Date(at).toISOString()
const label = 'nightly-app pull'

/** What the sandbox's book says of a token, in the inventory's words. */
function truthOf({ id, label: name, createdBy, createdAt, expiresAt, lastUsedAt, resources }: AccessToken) {
  const own = resources.filter(({ path }) => path !== '*/*/public')
  return {
    id,
    label: name,
    createdBy,
    createdAt: iso(createdAt),
    expiresAt: expiresAt === null ? 'never' : iso(expiresAt),
    lastUsedAt: lastUsedAt === null ? 'never' : iso(lastUsedAt),
    repositories: own.filter(({ type }) => type === 'TYPE_REPO').map(({ path }) => path),
    rights: own.flatMap(({ path, scopes }) => scopes.map(scope => `${scope} on ${path}`)),
    publicRead: own.length < resources.length,
  }
}

describe('the inventory', () => {
  let audited: AuditWorld
  beforeEach(async () => void (audited = await startAuditWorld()))
  const close: AuditWorld[] = []
  beforeEach(() => void close.push(audited))
  afterAll(() => Promise.all(close.map(({ world }) => world.close())))

  it('says of every current token what Docker Hub and GitHub know', async () => {
    const { inventory, findings } = await runAudit(audited, { tokenList })
    expect(findings).toEqual([])
    const { world } = audited
    expect(inventory).toHaveLength(3)
    for (const token of world.book.tokens('acme')) {
      const row = inventory.find(({ id }) => id === token.id)
      expect(row).toMatchObject({ ...truthOf(token), state: 'current', works: true })
      expect(row?.rotatedAt).toBe(iso(token.createdAt + 60_000))
      for (const { store, updatedAt, state } of row?.copies ?? []) {
        const [app = '', place = '', secret = ''] = store.split(':')
        const kept = world.github?.place(`${app}:${place}`)?.secrets.get(secret)
        expect({ updatedAt, state }).toEqual({ updatedAt: iso(kept?.updatedAt ?? 0), state: 'present' })
      }
    }
    expect(inventory.map(({ copies }) => copies.length)).toEqual([1, 2, 2])
    expect(inventory[0]).toMatchObject({
      purpose: 'release.yaml pushes releases',
      channel: 'release',
      access: 'push',
      oidc: null,
    })
  })

  it('says when a replaced token will be deactivated, whoever made it, and when a deactivated one will be deleted', async () => {
    const made = auditTime - 40 * dayMs
    const current = audited.current('nightly', 'pull')
    const since = auditTime - 2 * dayMs
    audited.world.book.change(current.id, { label: `${label} (current ${iso(since).replace('.000', '')})` })
    const older = audited.mint({ label, createdBy: 'mallory' }, made)
    const gone = audited.mint({ label: `${label} (retired ${iso(since).replace('.000', '')})` }, made - dayMs)
    gone.isActive = false
    const { inventory, findings, summary } = await runAudit(audited, { tokenList })
    expect(findings).toEqual([])
    expect(summary).toContain(' · works beside the new one until: 2026-11-26\n')
    expect(summary).toContain(' · to be deleted after: 2026-11-29\n')
    const row = (id: string) => inventory.find(token => token.id === id)
    expect(row(older.id)).toMatchObject({
      ...truthOf(older),
      state: 'replaced',
      deactivateAfter: iso(since + 4 * dayMs),
    })
    expect(row(gone.id)).toMatchObject({
      state: 'deactivated',
      works: false,
      rights: ['scope-image-pull on acme/nightly-app'],
      deleteAfter: iso(since + 7 * dayMs),
    })
    const states = ['current', 'current', 'replaced', 'deactivated', 'current']
    expect(inventory.map(({ state }) => state)).toEqual(states)
  })

  it('has tokens that the list does not know, entries without a token, and copies that are missing or old', async () => {
    const push = audited.current('nightly', 'push')
    audited.world.book.delete(push.id)
    audited.drop('actions:acme/website', 'NIGHTLY_PUSH')
    const written = { at: auditTime - 60 * dayMs, readers: ['acme/website'] }
    audited.put('actions:acme', { secret: 'NIGHTLY_PULL', ...written })
    const resources = [{ type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-member-edit'] }]
    const description = 'to try something [copies 0a1b2c3d]'
    const wanted = { description, expiresAt: null, createdBy: 'alice', resources }
    const odd = audited.mint({ label: 'quick test', ...wanted }, auditTime - dayMs)
    const { inventory } = await runAudit(audited, { tokenList })
    expect(inventory.at(-1)).toMatchObject({
      ...truthOf(odd),
      state: 'not in the list',
      purpose: 'to try something',
      access: null,
      repositories: [],
    })
    expect(inventory.at(-2)).toMatchObject({
      label: 'nightly-app push',
      state: 'absent',
      works: null,
      createdAt: null,
      repositories: ['acme/nightly-app'],
    })
    audited.put('dependabot:acme/website', { secret: 'NIGHTLY_PULL', at: auditTime - dayMs })
    audited.world.book.change(audited.current('release', 'push').id, { isActive: false })
    const { inventory: later, summary } = await runAudit(audited, { tokenList })
    for (const words of [
      ' · release push current, does not work · push acme/app · read public images<br>',
      'organization acme: <b>older than the token</b>, written 2026-09-25<br>Dependabot secret NIGHTLY&#95;PULL of acme/website: <b>changed after the rotation</b>, written 2026-11-23\n',
      'acme/website: <b>missing</b>\n- <b>quick test</b> · <i>to try something</i> · not in the list · scope-member-edit on acme · not public images<br>created by alice: 2026-11-23 · expires: never · last used: 2026-11-24\n',
    ]) {
      expect(summary).toContain(words)
    }
    expect(later[1]?.copies.map(({ state }) => state)).toEqual(['older', 'changed'])
    const states = inventory.flatMap(({ copies }) => copies.map(({ state }) => state))
    expect(states).toEqual(['present', 'older', 'present', 'present', 'absent'])
  })

  it('has the list alone where Docker Hub is not looked at', async () => {
    const inputs = { 'hub-username': '', 'hub-password': '', parts: 'github' }
    const { inventory } = await runAudit(audited, { tokenList, inputs })
    expect(inventory).toHaveLength(3)
    for (const token of inventory) expect(token).toMatchObject({ state: 'not seen', createdAt: null })
    expect(inventory[0]?.copies[0]).toMatchObject({ state: 'present' })
  })
})

describe('the audit log by activity-token', () => {
  let audited: AuditWorld
  let value: string
  beforeAll(async () => {
    audited = await startAuditWorld()
    const resources = [{ type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-activity-read'] }]
    value = audited.mint({ label: 'audit log', resources, createdBy: 'alice' }, auditTime - dayMs).value
    const action = 'access_token.create'
    const event = { account: 'acme', action, name: 'acme', data: { label: 'x' } } as const
    audited.world.hub?.audit.add({ ...event, actor: 'mallory', at: auditTime - dayMs })
  })
  afterAll(() => audited.world.close())
  const noOwner = { 'hub-username': '', 'hub-password': '' }
  const lines = () => audited.world.log.lines().filter(line => line.startsWith('hub'))

  it('is read by the token where an owner lists the tokens, and the token is no stranger', async () => {
    audited.world.log.clear()
    const { findings, inventory } = await runAudit(audited, { inputs: { 'activity-token': value } })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([['TOKEN_ACTIVITY', 'mallory']])
    expect(inventory.at(-1)).toMatchObject({
      label: 'audit log',
      state: 'not in the list',
      purpose: 'reads the audit log (activity-token)',
    })
    const logs = lines().filter(line => line.includes('auditlogs'))
    expect(logs.filter(line => line.includes('[session of acme by organization token]'))).toHaveLength(5)
    expect(logs).toHaveLength(5)
  })

  it('without the right is a part that was not seen, and the rest is', async () => {
    const inputs = { 'activity-token': audited.current('nightly', 'pull').value }
    const { findings } = await runAudit(audited, { inputs })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', "Docker's audit log"],
    ])
    expect(findings[0]?.message).toBe(
      'HUB_FORBIDDEN: input "activity-token" may not read the audit log or a repository of acme (access token has insufficient scopes); give the token the organization permission to read activity (scope-activity-read) in Docker Home, and that to read the repository',
    )
  })

  it('that is refused is presented once', async () => {
    audited.world.log.clear()
    const inputs = { ...noOwner, 'activity-token': 'dckr_oat_nobody', parts: 'activity' }
    const { findings } = await runAudit(audited, { inputs })
    expect(findings[0]).toMatchObject({ code: 'PART_NOT_SEEN', subject: "Docker's audit log" })
    expect(findings[0]?.message).toBe(
      'HUB_FORBIDDEN: Docker Hub does not accept input "activity-token" for acme (incorrect username or password); check that it is an active organization access token of acme, and that the secret has all of it. Do not try again before that: repeated failures lock the organization out for about ten minutes',
    )
    expect(lines()).toHaveLength(1)
  })

  it('takes no personal token', async () => {
    const wrong = runAudit(audited, { inputs: { 'activity-token': 'dckr_pat_personal' } })
    await expect(wrong).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' })
  })
})

it('does not say never of a time that Docker Hub does not tell', () => {
  const token = { id: 'a', label: 'x', createdAt: auditTime, isActive: true }
  const rowOf = (told: object) => {
    const seen = {
      token: { ...token, ...told },
      entry: undefined,
      state: 'not in the list',
      leaves: undefined,
    }
    const view = { tokenList: { tokens: [] }, tokens: [seen], inputs: {}, now: auditTime }
    return auditInventory(view as unknown as AuditView)[0]
  }
  expect(rowOf({})).toMatchObject({ lastUsedAt: 'never', expiresAt: 'never' })
  expect(rowOf({ lastUsedAt: 'unseen', expiresAt: 'unseen' })).toMatchObject({
    lastUsedAt: null,
    expiresAt: null,
  })
})
