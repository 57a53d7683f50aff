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
/** Codes of the run itself, which are no trouble of the world's. */
const parts = ['PART_NOT_SEEN', 'REGISTER_OTHER_COMMIT']

describe('audit', () => {
  it('finds nothing where nothing differs', async () => {
    const { ok, findings, outputs, summary } = await runAudit(await start())
    expect({ ok, findings, output: outputs['ok'] }).toEqual({ ok: true, findings: [], output: 'true' })
    expect(outputs['complete']).toBe('true')
    expect(summary).toContain('no differences were found')
  })

  it('changes nothing: it sends only requests that read, and the login', async () => {
    const audited = await start()
    await runAudit(audited)
    const sent = audited.world.log.entries().filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    expect(sent.map(({ method, target }) => `${method} ${target}`)).toEqual(['POST /v2/users/login'])
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
    expect([...new Set(codes), ...parts, 'OWNERS_ABSENT'].sort()).toEqual([...auditCodes].sort())
    const severities = findings.map(({ severity }) => ['error', 'warning', 'notice'].indexOf(severity))
    expect(severities).toEqual(severities.toSorted((a, b) => a - b))
    expect(audited.world.github?.violations).toEqual([])
    const asked = audited.world.log.lines().map(line => line.split(/ \[|\?/)[0])
    const changing = asked.filter(line => !/^(hub|github) GET /.test(line ?? ''))
    expect(changing).toEqual(['hub POST /v2/users/login'])
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

describe('audit of one part', () => {
  const compared = (said: readonly string[]) => said.find(line => line.startsWith('Compared'))

  it('without a GitHub token looks at the tokens, and is neither complete nor ok', async () => {
    const audited = await start()
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { ok, outputs, findings, said } = await runAudit(audited, { inputs: { 'github-token': '' } })
    expect(findings.map(({ code, severity, subject }) => [code, severity, subject])).toEqual([
      ['PART_NOT_SEEN', 'error', 'GitHub'],
    ])
    expect(findings[0]?.message).toBe('was to be compared, and input "github-token" is empty')
    expect([ok, outputs['ok'], outputs['complete']]).toEqual([false, 'false', 'false'])
    expect(said[0]).toBe(
      "Compared: 3 entries of the register, 3 tokens on Docker Hub, 2 repositories, 30 days of Docker's audit log; not compared: any copy of a token, GitHub",
    )
    expect(audited.world.log.lines().filter(line => line.startsWith('github'))).toEqual([])
  })

  it('is not ok without a part, whatever fail-on says', async () => {
    const inputs = { 'github-token': '', 'fail-on': 'never' }
    const { ok, outputs } = await runAudit(await start(), { inputs })
    expect([ok, outputs['ok'], outputs['complete']]).toEqual([false, 'false', 'false'])
  })

  it('without an owner looks at the secrets, and is neither complete nor ok', async () => {
    const audited = await start()
    audited.world.book.delete(audited.current('nightly', 'push').id)
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { findings, ok, outputs } = await runAudit(audited, { inputs: noHub })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', 'Docker Hub'],
      ['SECRET_ABSENT', 'actions:kong/kong-operator:NIGHTLY_PUSH'],
    ])
    expect([ok, outputs['complete']]).toEqual([false, 'false'])
    expect(audited.world.log.lines().filter(line => line.startsWith('hub'))).toEqual([])
  })

  it('is complete where half is all that was asked for, and says what it left out', async () => {
    const audited = await start()
    const github = await runAudit(audited, { inputs: { ...noHub, parts: 'github' } })
    expect([github.ok, github.findings, github.outputs['complete']]).toEqual([true, [], 'true'])
    expect(compared(github.said)).toBe(
      'Compared: 3 entries of the register, 5 places on GitHub; not compared: Docker Hub (not in "parts"), Docker\'s audit log (not in "parts"), the repositories on Docker Hub (not in "parts")',
    )
    const page = github.summary.split('\n').filter(line => line !== '')
    expect(page[1]).toMatch(
      /^Compared: 3 entries of the register, 5 places on GitHub; not compared: Docker Hub/,
    )
    const hub = await runAudit(audited, { inputs: { 'github-token': '', parts: 'hub' } })
    expect([hub.ok, hub.findings]).toEqual([true, []])
    const said = audited.world.log.lines().filter(line => line.includes('auditlogs'))
    expect(said).toEqual([])
  })

  it('asks nothing of an account that no part needs, though it is given by half', async () => {
    const inputs = { 'hub-password': '', parts: 'github' }
    expect((await runAudit(await start(), { inputs })).ok).toBe(true)
  })

  it.each([
    ['hub-password', { 'hub-password': '  ' }],
    ['hub-username', { 'hub-username': '' }],
  ])('compares the rest where %s alone is empty', async (name, inputs) => {
    const { ok, findings, outputs, said } = await runAudit(await start(), { inputs })
    expect([ok, outputs['complete']]).toEqual([false, 'false'])
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `PART_NOT_SEEN: was to be compared, and input "${name}" is empty`,
    ])
    expect(compared(said)).toContain('5 places on GitHub; not compared: Docker Hub')
  })

  it('names the half of an account that is missing where nothing else could be compared', async () => {
    const half = runAudit(await start(), { inputs: { 'hub-password': '', 'github-token': '' } })
    await expect(half).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: /missing: input "hub-password"/,
    })
  })

  it('misses the audit log where it is asked for and nothing can read it', async () => {
    const inputs = { ...noHub, parts: 'github, activity' }
    const { ok, findings } = await runAudit(await start(), { inputs })
    expect(ok).toBe(false)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', "Docker's audit log"],
    ])
  })

  it('knows its parts', async () => {
    const wrong = runAudit(await start(), { inputs: { parts: 'hub, gitlab' } })
    await expect(wrong).rejects.toMatchObject({ code: 'INPUT_INVALID', message: /"gitlab" is not known/ })
  })

  it('says that no copy is looked at where all of them are elsewhere', async () => {
    const register = `organization: kong
owners: [rotator]
tokens:
  - label: nightly-ingress-controller pull
    access: pull
    repositories: [kong/nightly-ingress-controller]
    stores: [{ program: [vault, kv, put, x] }]
`
    const audited = await start()
    for (const access of ['release', 'nightly'] as const) {
      audited.world.book.delete(audited.current(access, 'push').id)
    }
    const { ok, said, summary } = await runAudit(audited, { register })
    expect(ok).toBe(true)
    expect(compared(said)).toBe(
      "Compared: 1 entry of the register, 1 token on Docker Hub, 1 repository, 30 days of Docker's audit log; not compared: any copy of a token, program vault",
    )
    expect(summary).toContain('not compared: any copy of a token, program vault.')
  })

  it('says so where the audit log is too long to read', async () => {
    const audited = await start()
    for (let number = 0; number < 2001; number++) {
      audited.world.hub?.audit.add({
        account: 'kong',
        action: 'access_token.update',
        name: 'kong',
        actor: 'rotator',
        data: { label: 'x' },
        at: auditTime - 4 * dayMs,
      })
    }
    const { ok, findings, outputs, said } = await runAudit(audited)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', "Docker's audit log"],
    ])
    expect(findings[0]?.message).toMatch(/only the latest were compared: 2000 of "update" after 2026-11-20/)
    expect([ok, outputs['complete']]).toEqual([false, 'false'])
    expect(compared(said)).toMatch(/; not compared: the rest of Docker's audit log$/)
  })

  it('without Docker Hub sees whether there is an expiry, though not whether it is right', async () => {
    const audited = await start()
    const inputs = { ...noHub, parts: 'github' }
    const [operator, own] = ['actions:kong/kong-operator', 'actions:kong/kubernetes-ingress-controller']
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: '2031-01-01T00:00:00Z' })
    expect((await runAudit(audited, { inputs })).codes).toEqual([])
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: 'next spring' })
    audited.drop(own, 'NIGHTLY_PUSH_EXPIRES_AT')
    const { findings } = await runAudit(audited, { inputs })
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['EXPIRY_ABSENT', `${own}:NIGHTLY_PUSH`],
      ['EXPIRY_WRONG', `${operator}:NIGHTLY_PUSH`],
    ])
    expect(findings[1]?.message).toBe(
      'the variable NIGHTLY_PUSH_EXPIRES_AT says "next spring", which is not a time',
    )
  })

  it('names each place that the GitHub token may not read, and still looks at the others', async () => {
    const audited = await start()
    const permissions = { secrets: 'read', actions_variables: 'read' } as const
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
    const { actions_variables: variables, ...permissions } =
      audited.world.github?.tokens.app.permissions ?? {}
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

  it('shows the password of an owner who is refused once, and still looks at GitHub', async () => {
    const audited = await start()
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { ok, findings, said } = await runAudit(audited, { inputs: { 'hub-password': 'wrong' } })
    expect(ok).toBe(false)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['PART_NOT_SEEN', 'Docker Hub'],
      ['SECRET_ABSENT', 'actions:kong/kong-operator:NIGHTLY_PUSH'],
    ])
    expect(findings[0]?.message).toMatch(/^HUB_FORBIDDEN: /)
    expect(compared(said)).toMatch(
      /; not compared: Docker Hub, Docker's audit log, the repositories on Docker Hub$/,
    )
    expect(audited.world.log.lines().filter(line => line.includes('POST /v2/users/login'))).toHaveLength(1)
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
    for (const actor of ['Release-Bot', 'alice']) {
      audited.world.hub?.audit.add({ ...event, actor, at: auditTime - dayMs })
    }
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
    ]) {
      expect(summary.replaceAll('<wbr>', '')).toContain(name)
    }
    expect((await runAudit(await start())).summary).not.toContain('not compared')
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

  it('of Docker Hub without an end is a part that was not seen', async () => {
    const audited = await start()
    audited.world.hub?.faults.set(fault.status(429, '0'), { matching: /^GET/ })
    const { ok, findings } = await runAudit(audited, { attempts: 2 })
    expect(ok).toBe(false)
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([['PART_NOT_SEEN', 'Docker Hub']])
    expect(findings[0]?.message).toMatch(/^RATE_LIMITED: /)
  })
})

describe('the commit of the register', () => {
  const [own, other] = ['a'.repeat(40), 'b'.repeat(40)]
  const job = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: own }

  it.each([
    ['the commit of the run', { commit: own, environment: job }, []],
    ['no commit that is known', { environment: job }, []],
    ['a clone of somebody at a terminal', { commit: other }, []],
    ['another commit', { commit: other, environment: job }, ['REGISTER_OTHER_COMMIT']],
  ] as const)('is compared with the run: %s', async (_, given, expected) => {
    const { ok, codes, findings } = await runAudit(await start(), given)
    expect([ok, codes]).toEqual([true, expected])
    const words =
      'the register comes from commit bbbbbbb, and this run was started for commit aaaaaaa of refs/heads/main'
    expect(findings.map(({ message }) => message)).toEqual(expected.map(() => words))
  })

  it('stands in every row of the findings and the inventory, with the date', async () => {
    const audited = await start()
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { outputs } = await runAudit(audited, { commit: own })
    for (const name of ['findings', 'inventory']) {
      const rows = JSON.parse(outputs[name] ?? '') as { date: string; commit: string }[]
      expect(rows.length).toBeGreaterThan(0)
      for (const { date, commit } of rows) {
        expect(date).toMatch(/^2026-11-24T14:00:/)
        expect(commit).toBe(own)
      }
    }
    const unknown = JSON.parse((await runAudit(audited)).outputs['inventory'] ?? '') as { commit: null }[]
    expect(unknown[0]?.commit).toBeNull()
  })
})

describe('audit of a large organization', () => {
  const repositories = Array.from({ length: 25 }, (_, index) => `kong/large-${index}`)
  const register = `organization: kong
owners: [rotator]
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
      logins: asked(/^hub POST \/v2\/users\/login /),
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
      log: 4,
      secrets: 1,
      variables: 4,
      all: 86,
    })
  })
})
