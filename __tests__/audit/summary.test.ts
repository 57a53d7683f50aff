import { afterEach, describe, expect, it } from '@jest/globals'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs, startAuditWorld } from './world.ts'
import { pushed } from './troubles.ts'
import { entriesOf } from '../support/noted-copies.ts'
import { runAudit } from './run-audit.ts'

const open: AuditWorld[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ world }) => world.close()))
})
async function start(): Promise<AuditWorld> {
  const audited = await startAuditWorld()
  open.push(audited)
  return audited
}
const lines = (page: string) =>
  page
    .replaceAll('&#95;', '_')
    .split('\n')
    .filter(line => line !== '')
const [image, other] = ['acme/nightly-app', 'acme/app']
const resource = (path: string, scope: string) => ({ type: 'TYPE_REPO' as const, path, scopes: [scope] })

describe('the page of an audit', () => {
  it('begins with who can push what: an image a row, wider rights and strangers marked', async () => {
    const audited = await start()
    const { id } = audited.current('nightly', 'pull')
    audited.world.book.change(id, { resources: [resource('acme/*', 'scope-image-push')] })
    audited.mint({ label: 'quick & dirty', resources: [resource('acme/lab', 'scope-image-pull')] }, auditTime)
    const oidc = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
    const tokenList = auditTokenList.replace('access: push', `access: push\n    oidc: ${oidc}`)
    const page = lines((await runAudit(audited, { tokenList })).summary)
    const at = page.indexOf('#### Who can push what')
    expect(at).toBe(1)
    const wide =
      'push: <code>nightly-app pull</code> in a secret of acme, a secret of acme/website, <b>wider: acme/*</b>'.replace(
        '*',
        '&#42;',
      )
    expect(page.find(line => line.startsWith('- <b>app push'))).toContain(
      '· read public images · jobs log in without it (OIDC)<br>created by rotator',
    )
    expect(page.slice(at + 1, at + 8)).toEqual([
      '| image | may push (and pull), or only pull |',
      '| --- | --- |',
      `| <code>${other}</code> | push: <code>app push</code> in a secret of ${other} (environment nightly)<br>push: <code>keyless ${oidc}</code>, <b>by the token list</b><br>${wide} |`,
      `| <code>${image}</code> | ${wide}<br>push: <code>nightly-app push</code> in a secret of ${other}, a secret of acme/website |`,
      `| <code>acme/&#42;</code> | ${wide.replace(': acme/&#42;', '')} |`,
      `| <code>acme/lab</code> | ${wide}<br>pull: <code>quick &amp; dirty</code>, <b>not in the list</b> |`,
      'People, their personal access tokens, OIDC connections and secrets of environments that the token list does not name are not on this page.',
    ])
  })

  it('says that it is by the list alone where Docker Hub is not looked at', async () => {
    const inputs = { 'hub-username': '', 'hub-password': '', parts: 'github' }
    // Two secrets of one repository are two copies.
    const tokenList = auditTokenList.replace(/$/, '      - { secret: SECOND, repository: acme/website }\n')
    const page = lines((await runAudit(await start(), { inputs, tokenList })).summary)
    expect(page.join()).toContain(', 6 copies on GitHub')
    expect(page[1]).toBe('#### Who can push what, by the token list: Docker Hub was not looked at')
    expect(page[5]).toBe(
      '| <code>acme/nightly-app</code> | push: <code>nightly-app push</code> in a secret of acme/app, a secret of acme/website<br>pull: <code>nightly-app pull</code> in a secret of acme, a secret of acme/website |',
    )
  })

  it('has findings in words, worst first, before every token with its life, and ends with where it comes from', async () => {
    const audited = await start()
    audited.drop('actions:acme/website', 'NIGHTLY_PUSH')
    const environment = { GITHUB_RUN_ID: '4711', GITHUB_REPOSITORY: other }
    const { summary } = await runAudit(audited, { environment, commit: 'c0ffee1'.padEnd(40, '0') })
    const page = lines(summary)
    const at = page.indexOf('#### Findings')
    expect(page[at + 1]).toBe(
      '- error: <b>SECRET_ABSENT</b> secret NIGHTLY_PUSH of acme/website<br>is not there, and "nightly-app push" should be<br><i>rotate the token with "force", or remove the place from the token list</i>',
    )
    expect(page.indexOf('#### Tokens')).toBeGreaterThan(at)
    expect(page.find(line => line.startsWith('- <b>app push'))).toBe(
      `- <b>app push</b> · release push current · push ${other} · read public images<br>created by rotator: 2026-11-14 · rotated: 2026-11-14 · expires: 2027-02-12 · last used: 2026-11-24<br>secret RELEASE_PUSH, environment nightly of ${other}: written 2026-11-14`,
    )
    expect(page.at(-1)).toMatch(
      /^acme · <a href="https:\/\/github.com\/acme\/app\/actions\/runs\/4711">run 4711<\/a> · token list at <code>c0ffee1<\/code> · docker-oat-login \d+\.\d+\.\d+ · 2026-11-24 14:00:\d\d UTC$/,
    )
  })
})

describe('the page after a leak', () => {
  const label = 'nightly-app push'
  const since = auditTime - 12 * dayMs
  const leaked = async (audited: AuditWorld, tokenList = auditTokenList) => {
    const { stores = [] } = (await entriesOf(tokenList)).find(entry => entry.label === label) ?? {}
    const leak = { toldAt: since, isLeaked: false }
    const description = noteMark('', { copies: copiesOf(stores, other), home: other, leak })
    audited.world.book.change(audited.current('nightly', 'push').id, { description })
  }

  it('says since when it is dead, what has the new token, what was pushed, and what nobody can see', async () => {
    const audited = await start()
    const tokenList = auditTokenList.replace(/$/, '      - { program: [vault, kv, put, x] }\n')
    await leaked(audited, tokenList)
    const event = { account: 'acme', name: 'acme', actor: 'rotator' } as const
    const deleted = (id: string, name: string, days: number): void => {
      const action = 'access_token.delete'
      const at = auditTime - days * dayMs
      audited.world.hub?.audit.add({ ...event, action, data: { id, label: name }, at })
    }
    deleted('a', `${label} (current 2026-09-01T00:00:00Z)`, 9)
    // Another token, whose label only has this one in it.
    deleted('b', `old ${label} test`, 5)
    pushed(audited, { actor: 'nova', days: 11 })
    pushed(audited, { actor: 'mallory', days: 10, tag: 'v3.4.1' })
    pushed(audited, { actor: 'nova', days: 13 })
    const { findings, summary } = await runAudit(audited, { tokenList })
    expect(findings).toEqual([])
    const page = lines(summary)
    expect(page[0]).toBe(
      `### ✅ <code>${label}</code>: The leaked token is dead since 2026-11-15 14:00:00 UTC; a session that the registry gave out before lives 300 seconds longer.`,
    )
    const row = (name: string) => page.find(line => line.startsWith(`- <b>${name}:</b>`)) ?? ''
    expect(row('Dead')).toContain(
      '(<code>a</code>): deleted, dead since 2026-11-15 14:00:00 UTC by Docker Hub’s',
    )
    expect(row('Dead')).not.toContain('test')
    expect(row('Others who can only pull')).toContain('<code>nightly-app pull')
    expect(row('Replaced')).toBe(
      '- <b>Replaced:</b> Copies that hold the new one: 2 of 2; 1 more not seen.<br>secret NIGHTLY_PUSH of acme/app: holds the new one<br>secret NIGHTLY_PUSH of acme/website: holds the new one',
    )
    expect(row('Pushed')).toContain(
      '2 pushes to its repositories since 2026-11-12 14:00:00 UTC, 1 by <code>mallory</code>, 1 by <code>nova</code>. Docker names an account, not the token that a push came with.<br>2026-11-14 14:00:00 UTC <code>mallory</code>: <code>acme/nightly-app:v3.4.1</code> <code>sha256:aaaa',
    )
    expect(summary).toContain(
      '| pushed by, to | pushes |\n| --- | --- |\n| mallory<br><code>acme/nightly-app</code> | 1 push 2026-11-14 |\n| nova<br><code>acme/nightly-app</code> | 2 pushes, the latest 2026-11-13 |\n\n',
    )
    for (const gap of [
      'pulls: Docker’s log has none',
      'pushes that are older than what Docker’s log keeps',
      'runs that began before 2026-11-14 14:01:00 UTC may hold the old value until they end: <a href="https://github.com/acme/',
      'program vault: not seen what it holds',
      'copies that the token list does not name',
    ]) {
      expect(row('Not seen')).toContain(gap)
    }
  })

  it('is red while an older token works, and says what was not asked for', async () => {
    const audited = await start()
    await leaked(audited)
    audited.mint({ label: `${label} (current 2026-09-01T00:00:00Z)` }, auditTime - 80 * dayMs)
    const { codes, summary } = await runAudit(audited, { inputs: { parts: 'hub, github' } })
    expect(codes.sort()).toEqual(['ROTATION_INCOMPLETE', 'TOKEN_LEFTOVER'])
    const page = lines(summary)
    expect(page[0]).toMatch(
      /^### ❌ .*: Deactivate the leaked token .* in Docker Home now: it still works\.$/,
    )
    expect(summary).not.toContain('<b>Pushed:')
    expect(summary).toContain('pushes: Docker’s log was not read')
    expect(summary).toContain('Docker&#39;s audit log (not in "parts")'.replace('&#39;', "'"))
  })
})
