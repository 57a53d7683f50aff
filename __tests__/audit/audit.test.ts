import { afterEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { githubLimit } from '../../sandbox/github/limits.ts'
import { auditCodes } from '../../src/audit/finding.ts'
import { arrangeEverything, everythingFiles, everythingRegister } from '../support/audit-everything.ts'
import { troubles } from '../support/audit-troubles.ts'
import { auditRegister, auditTime, type AuditWorld, dayMs, startAuditWorld } from '../support/audit-world.ts'
import { runAudit } from '../support/run-audit.ts'

const open: AuditWorld[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ world }) => world.close()))
})

async function start(): Promise<AuditWorld> {
  const audited = await startAuditWorld()
  open.push(audited)
  return audited
}

const noHub = { 'hub-username': '', 'hub-password': '' }
/** Codes of what could not be looked at, which are no trouble of the world's. */
const parts = ['PART_NOT_GIVEN', 'PART_NOT_SEEN']

describe('audit', () => {
  it('finds nothing where nothing differs', async () => {
    const { ok, findings, outputs, summary } = await runAudit(await start())
    expect({ ok, findings, output: outputs['ok'] }).toEqual({ ok: true, findings: [], output: 'true' })
    expect(summary).toContain('nothing differs from the register')
  })

  it('finds nothing where the register has owners, and a strict token builds with its own login', async () => {
    const register = auditRegister.replace(/access: push\n/g, 'access: push\n    public-pull: false\n')
    const audited = await start()
    for (const channel of ['release', 'nightly'] as const) {
      const { id, resources } = audited.current(channel, 'push')
      audited.world.book.change(id, { resources: resources.slice(0, 1) })
    }
    const steps = (settings: string) => `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: kong/docker-oat-login@v1
        with: { push: kong/nightly-ingress-controller${settings} }
      - uses: docker/build-push-action@v6
        with: { push: true, tags: 'kong/nightly-ingress-controller:nightly' }
`
    const files = (settings: string) => ({
      '.github/CODEOWNERS': '/.github/ @kong/security',
      '.github/workflows/nightly.yml': steps(settings),
    })
    const scoped = await runAudit(audited, { register, files: files(', docker-config: scoped') })
    expect(scoped.findings).toEqual([])
    const shared = await runAudit(audited, { register, files: files('') })
    expect(shared.codes).toEqual(['TOKEN_STRICT'])
  })

  it.each(troubles)('%s', async (...[, trouble, code, message, around]) => {
    const audited = await start()
    trouble(audited)
    const { ok, findings, codes } = await runAudit(audited, around)
    expect(codes).toEqual([code])
    expect(findings[0]?.message).toMatch(message)
    expect(ok).toBe(findings[0]?.severity !== 'error')
  })

  it('has a trouble for every code', () => {
    const shown = troubles.map(([, , code]) => code)
    expect([...new Set(shown), ...parts].sort()).toEqual([...auditCodes].sort())
  })

  it('finds everything at once, worst first', async () => {
    const audited = await start()
    arrangeEverything(audited)
    const { ok, findings, codes } = await runAudit(audited, {
      register: everythingRegister,
      files: everythingFiles,
    })
    expect(ok).toBe(false)
    expect([...new Set(codes), ...parts].sort()).toEqual([...auditCodes].sort())
    const severities = findings.map(({ severity }) => ['error', 'warning', 'notice'].indexOf(severity))
    expect(severities).toEqual(severities.toSorted((a, b) => a - b))
    expect(audited.world.github?.violations).toEqual([])
  })

  it.each([
    ['error', true],
    ['warning', false],
    ['never', true],
  ])('fails on what fail-on says: %s', async (failOn, expected) => {
    const audited = await start()
    audited.mint({ label: 'quick test', createdBy: 'alice' }, auditTime - dayMs)
    const { ok, outputs } = await runAudit(audited, { inputs: { 'fail-on': failOn } })
    expect([ok, outputs['ok']]).toEqual([expected, String(expected)])
  })
})

describe('audit of one half', () => {
  it('without GitHub looks at the tokens alone, and says so', async () => {
    const audited = await start()
    audited.world.book.delete(audited.current('nightly', 'push').id)
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { findings } = await runAudit(audited, { inputs: { 'github-token': '' } })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['TOKEN_ABSENT', 'nightly-ingress-controller push'],
      ['PART_NOT_GIVEN', 'GitHub'],
    ])
    expect(audited.world.log.lines().filter(line => line.startsWith('github'))).toEqual([])
  })

  it('without Docker Hub looks at the secrets alone, and says so', async () => {
    const audited = await start()
    audited.world.book.delete(audited.current('nightly', 'push').id)
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { findings, ok } = await runAudit(audited, { inputs: noHub })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['SECRET_ABSENT', 'actions:kong/kong-operator:NIGHTLY_PUSH'],
      ['PART_NOT_GIVEN', 'Docker Hub'],
    ])
    expect(ok).toBe(false)
    expect(audited.world.log.lines().filter(line => line.startsWith('hub'))).toEqual([])
  })

  it('without Docker Hub sees whether there is an expiry, though not whether it is right', async () => {
    const audited = await start()
    const [operator, own] = ['actions:kong/kong-operator', 'actions:kong/kubernetes-ingress-controller']
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: '2031-01-01T00:00:00Z' })
    expect((await runAudit(audited, { inputs: noHub })).codes).toEqual(['PART_NOT_GIVEN'])
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: 'next spring' })
    audited.drop(own, 'NIGHTLY_PUSH_EXPIRES_AT')
    const { findings } = await runAudit(audited, { inputs: noHub })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['EXPIRY_ABSENT', `${own}:NIGHTLY_PUSH`],
      ['EXPIRY_WRONG', `${operator}:NIGHTLY_PUSH`],
      ['PART_NOT_GIVEN', 'Docker Hub'],
    ])
    expect(findings[1]?.message).toBe(
      'the variable NIGHTLY_PUSH_EXPIRES_AT says "next spring", which is not a time',
    )
  })

  it('names each place that the GitHub token may not read, and still looks at the others', async () => {
    const audited = await start()
    const permissions = { secrets: 'read', variables: 'read' } as const
    audited.world.github?.addToken({ name: 'narrow', value: 'ghs_narrow', permissions })
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { findings } = await runAudit(audited, { inputs: { 'github-token': 'ghs_narrow' } })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', 'actions:kong'],
      ['PART_NOT_SEEN', 'actions:kong/kubernetes-ingress-controller#nightly'],
      ['PART_NOT_SEEN', 'dependabot:kong/kong-operator'],
      ['SECRET_ABSENT', 'actions:kong/kong-operator:NIGHTLY_PUSH'],
    ])
  })

  it('says when variables may not be read', async () => {
    const audited = await start()
    const { variables, ...permissions } = audited.world.github?.tokens.app.permissions ?? {}
    expect(variables).toBe('write')
    audited.world.github?.addToken({ name: 'narrow', value: 'ghs_narrow', permissions })
    const { findings } = await runAudit(audited, { inputs: { 'github-token': 'ghs_narrow' } })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', 'actions:kong/kong-operator'],
      ['PART_NOT_SEEN', 'actions:kong/kubernetes-ingress-controller'],
    ])
  })

  it('needs one of them', async () => {
    const none = runAudit(await start(), { inputs: { ...noHub, 'github-token': '' } })
    await expect(none).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('ends when the owner account is refused, having shown its password once', async () => {
    const audited = await start()
    const refused = runAudit(audited, { inputs: { 'hub-password': 'wrong' } })
    await expect(refused).rejects.toMatchObject({ code: 'HUB_FORBIDDEN' })
    expect(audited.world.log.lines().filter(line => line.includes('/v2/auth/token'))).toHaveLength(1)
  })
})

describe('audit of what others do', () => {
  const event = {
    account: 'kong',
    action: 'access_token.update',
    name: 'kong',
    data: { label: 'x' },
  } as const

  it('takes every account that rotates for its own', async () => {
    const audited = await start()
    for (const actor of ['Release-Bot', 'alice'])
      audited.world.hub?.audit.add({ ...event, actor, at: auditTime - dayMs })
    const register = auditRegister.replace('tokens:', 'rotation-accounts: [release-bot]\ntokens:')
    const { findings } = await runAudit(audited, { register })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([['TOKEN_ACTIVITY', 'alice']])
  })
})

describe('what audit cannot see', () => {
  it('is named in the summary, store by store', async () => {
    const stores = `      - kubernetes: kong-pull
        context: prod
        namespaces: [kong, preview]
      - program: [vault, kv, put, secret/x, token=-]
`
    const next = '  - label: nightly-ingress-controller push'
    const register = auditRegister.replace(next, stores + next)
    const { findings, summary } = await runAudit(await start(), { register })
    expect(findings).toEqual([])
    for (const name of [
      'pull secret kong-pull, namespace kong of context prod',
      'pull secret kong-pull, namespace preview of context prod',
      'program vault',
    ])
      expect(summary.replaceAll('<wbr>', '')).toContain(name)
    expect((await runAudit(await start())).summary).not.toContain('Not checked')
  })
})

describe('audit under a rate limit', () => {
  const asked = ({ world }: AuditWorld, what: RegExp) => world.log.lines().filter(line => what.test(line))

  it('waits for as long as it is told, and then sees everything', async () => {
    const audited = await start()
    const { hub, github } = audited.world
    hub?.faults.set(fault.status(429, '1'), { times: 1, matching: /^GET .*access-tokens\?/ })
    hub?.faults.set(fault.status(429, '1'), { times: 1, matching: /^GET .*auditlogs/ })
    const limits = { times: 1, matching: /^GET .*secrets\?/ }
    github?.faults.set(githubLimit.secondary({ retryAfter: 1, status: 429 }), limits)
    github?.faults.set(githubLimit.secondary({ retryAfter: 1 }), limits)
    const { ok, findings } = await runAudit(audited, { attempts: 3 })
    expect({ ok, findings }).toEqual({ ok: true, findings: [] })
    expect(asked(audited, /^hub GET .* 429$/)).toHaveLength(2)
    expect(asked(audited, /^github GET .* (403|429)$/)).toHaveLength(2)
  })

  it('of GitHub without an end says which place was not seen', async () => {
    const audited = await start()
    const matching = /^GET \/repos\/kong\/kong-operator\/actions\/secrets\?/
    audited.world.github?.faults.set(githubLimit.secondary({ retryAfter: 0, status: 429 }), { matching })
    const { ok, findings } = await runAudit(audited, { attempts: 2 })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', 'actions:kong/kong-operator'],
    ])
    expect(ok).toBe(false)
  })

  it('of Docker Hub without an end is an error', async () => {
    const audited = await start()
    audited.world.hub?.faults.set(fault.status(429, '0'), { matching: /^GET/ })
    await expect(runAudit(audited, { attempts: 2 })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })
})

describe('audit of a large organization', () => {
  const repositories = Array.from({ length: 25 }, (_, index) => `kong/large-${index}`)
  const register = `organization: kong
tokens:
${repositories
  .flatMap(name =>
    ['release', 'nightly'].map(
      channel => `  - label: ${name.slice(5)} ${channel}
    channel: ${channel}
    access: push
    repositories: [${name}]
    stores: [{ secret: ${name.slice(5).replace('-', '_').toUpperCase()}_${channel.toUpperCase()}, repository: kong/kong-operator }]
`,
    ),
  )
  .join('')}`

  it('asks no more than it needs: 100 tokens, 25 repositories', async () => {
    const audited = await start()
    for (const { id } of audited.world.book.tokens('kong')) audited.world.book.delete(id)
    for (const name of repositories) {
      audited.world.book.addRepository({ name, visibility: 'private' })
      const resources = [
        { type: 'TYPE_REPO' as const, path: name, scopes: ['scope-image-push'] },
        { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
      ]
      for (const channel of ['release', 'nightly']) {
        const label = `${name.slice(5)} ${channel}`
        const at = auditTime - 10 * dayMs
        audited.mint({ label: `${label} (current 2026-11-14T14:00:30Z)`, resources }, at)
        audited.mint({ label: `${label} (retired 2026-11-20T14:00:00Z)`, resources }, at - dayMs).isActive =
          false
        const secret = label.replace(/[- ]/g, '_').toUpperCase()
        audited.put('actions:kong/kong-operator', { secret, at })
        const value = new Date(at + 90 * dayMs).toISOString()
        audited.put('actions:kong/kong-operator', { variable: `${secret}_EXPIRES_AT`, value })
      }
    }
    audited.world.log.clear()
    const { findings } = await runAudit(audited, { register })
    expect(findings).toEqual([])
    const asked = (pattern: RegExp) => audited.world.log.lines().filter(line => pattern.test(line)).length
    expect({
      logins: asked(/^hub POST \/v2\/auth\/token /),
      lists: asked(/^hub GET \/v2\/orgs\/kong\/access-tokens\?/),
      resources: asked(/^hub GET \/v2\/orgs\/kong\/access-tokens\/\S/),
      repositories: asked(/^hub GET \/v2\/namespaces\//),
      log: asked(/^hub GET \/v2\/auditlogs\//),
      secrets: asked(/^github GET \S+\/secrets\?/),
      variables: asked(/^github GET \S+\/variables\?/),
      all: asked(/^/),
    }).toEqual({
      logins: 1,
      lists: 1,
      resources: 50,
      repositories: 25,
      log: 3,
      secrets: 1,
      variables: 4,
      all: 85,
    })
  })
})
