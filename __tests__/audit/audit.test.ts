import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { githubLimit } from '../../sandbox/github/limits.ts'
import { auditCodes, finding } from '../../src/audit/finding.ts'
import { troubles } from './troubles.ts'
import { auditTokenList, auditTime, type AuditWorld, dayMs, startAuditWorld } from './world.ts'
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

/** A trouble each, in their order: code, severity and what to do, and in the next line what is wrong. */
const sentences = readFileSync('__tests__/audit/troubles.txt', 'utf8')
  .split(/\n(?=[A-Z])/)
  .flatMap(block => block.split('\n- ').map((it, at, [head]) => (at ? [`${head}\n- ${it.trim()}`] : [])))
  .flat()
const noHub = { 'hub-username': '', 'hub-password': '' }
const codesOf = (findings: readonly { code: string; subject: string }[]) =>
  findings.map(({ code, subject }) => [code, subject])
const asked = ({ world }: AuditWorld, what: RegExp) => world.log.lines().filter(line => what.test(line))
const [operator, own] = ['actions:acme/website', 'actions:acme/app']

describe('audit', () => {
  const owners = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']
  it.each(owners)('finds nothing where nothing differs (%s), and only reads', async name => {
    const audited = await start()
    const files = { [name]: '/.github/ @acme/security' }
    const { ok, findings, outputs, summary } = await runAudit(audited, { files })
    expect({ ok, findings }).toEqual({ ok: true, findings: [] })
    expect([outputs['ok'], outputs['complete']]).toEqual(['true', 'true'])
    expect(summary).toContain('no differences were found')
    expect(summary).not.toContain('not compared')
    const changing = asked(audited, /^\w+ (?!GET|HEAD)/)
    expect(changing).toEqual([expect.stringMatching(/^hub POST \/v2\/users\/login /)])
    // No more than it needs: of each token and repository one, and one of each place that has some.
    const count = (pattern: RegExp) => asked(audited, pattern).length
    expect({
      lists: count(/^hub GET \/v2\/orgs\/acme\/access-tokens\?/),
      resources: count(/^hub GET \/v2\/orgs\/acme\/access-tokens\/\S/),
      repositories: count(/^hub GET \/v2\/namespaces\//),
      log: count(/^hub GET \/v2\/auditlogs\//),
      secrets: count(/^github GET \S+\/secrets\?/),
      all: count(/^/),
    }).toEqual({ lists: 1, resources: 3, repositories: 2, log: 4, secrets: 5, all: 23 })
  })

  it.each(troubles.map((trouble, at) => [sentences[at], ...trouble] as const))(
    '%s',
    async (...[sentence, expected, trouble, around]) => {
      const audited = await start()
      trouble(audited)
      const { ok, findings } = await runAudit(audited, around)
      const said = findings.map(
        ({ code, severity, remedy, message }) =>
          `${code}, ${severity}: ${remedy}\n- ${message.replace(/\([\da-f-]{36}\)/, '(<ID>)')}`,
      )
      expect(said).toEqual([sentence])
      expect([sentence?.split(',')[0], ok]).toEqual([expected, findings[0]?.severity !== 'error'])
    },
  )

  it('has a trouble for every code, of which there are at most 29, and words without code spans', () => {
    const shown = new Set(troubles.map(([code]) => code))
    expect(sentences).toHaveLength(troubles.length)
    // Those of the workflows: workflows.test.ts.
    const others = ['PART_NOT_SEEN', 'PUSH_UNCOVERED', 'SECRET_UNLISTED', 'ENTRY_UNUSED']
    expect([...shown, ...others].sort()).toEqual([...auditCodes].sort())
    expect(auditCodes.length).toBeLessThanOrEqual(29)
    for (const code of auditCodes) {
      expect(finding(code, { subject: '', message: '' }).remedy).not.toContain('`')
    }
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

  it('leaves tokens of another list alone, and takes every account that rotates for its own', async () => {
    const audited = await start()
    const at = auditTime - dayMs
    const description = '[copies 0a1b2c3d in acme/other]'
    audited.mint({ label: 'other pull (current 2026-11-23T14:00:00Z)', description }, at)
    const action = 'access_token.update'
    const event = { account: 'acme', action, name: 'acme', data: { label: 'x' } } as const
    for (const actor of ['Release-Bot', 'alice']) audited.world.hub?.audit.add({ ...event, actor, at })
    const tokenList = auditTokenList.replace('tokens:', 'rotation-accounts: [release-bot]\ntokens:')
    const { findings, inventory } = await runAudit(audited, { tokenList })
    expect(codesOf(findings)).toEqual([['TOKEN_ACTIVITY', 'alice']])
    expect(inventory.at(-1)?.state).toBe('of another list')
  })
})

describe('audit of one part', () => {
  const compared = (said: readonly string[]) => said.find(line => line.startsWith('Compared')) ?? ''

  const asks = 'was to be compared, and'
  const owner = `${asks} inputs "hub-username" and "hub-password" are empty`
  const refused =
    'HUB_FORBIDDEN: the password of rotator on Docker Hub is refused (Incorrect authentication credentials); check input "hub-username" (the user name of a person, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there'
  it.each<readonly [string, Record<string, string>, string, string]>([
    ['no GitHub token', { 'github-token': '' }, 'GitHub', `${asks} input "github-token" is empty`],
    ['no owner', noHub, 'Docker Hub', owner],
    ['no password', { 'hub-password': '  ' }, 'Docker Hub', `${asks} input "hub-password" is empty`],
    ['no user name', { 'hub-username': '' }, 'Docker Hub', `${asks} input "hub-username" is empty`],
    ['no owner, for checks', { ...noHub, parts: 'github, programs' }, 'copies that programs check', owner],
    ['another password', { 'hub-password': 'wrong' }, 'Docker Hub', refused],
    [
      'no log',
      { ...noHub, parts: 'github, activity' },
      "Docker's audit log",
      `${asks} neither input "activity-token" nor an owner account is given: inputs "hub-username" and "hub-password" are empty`,
    ],
  ])(
    'with %s is not complete, whatever fail-on says, and looks at the rest',
    async (...[, inputs, part, why]) => {
      const audited = await start()
      const { ok, outputs, findings, said } = await runAudit(audited, {
        inputs: { ...inputs, 'fail-on': 'never' },
      })
      expect(codesOf(findings)).toEqual([['PART_NOT_SEEN', part]])
      expect(findings.map(({ message, remedy }) => [message, remedy])).toEqual([
        [why, 'give what is missing, or leave this part out of input "parts"'],
      ])
      expect([ok, outputs['ok'], outputs['complete']]).toEqual([false, 'false', 'false'])
      expect(compared(said)).toContain(part)
      expect(compared(said)).toMatch(/3 tokens on Docker Hub|5 copies on GitHub/)
      // A refused password is presented once, and nothing is asked of what has no input.
      expect(asked(audited, /POST \/v2\/users\/login/).length).toBeLessThanOrEqual(1)
      if (part === 'GitHub') expect(asked(audited, /^github/)).toEqual([])
    },
  )

  it.each<readonly [string, Record<string, string>, string]>([
    [
      'github',
      { ...noHub, parts: 'github' },
      'Docker Hub (not in "parts"), Docker\'s audit log (not in "parts"), the repositories on Docker Hub (not in "parts")',
    ],
    ['github, half an account', { 'hub-password': '', parts: 'github' }, 'Docker Hub (not in "parts")'],
    ['hub', { 'github-token': '', parts: 'hub' }, 'any copy of a token, GitHub (not in "parts")'],
  ])(
    'is complete where that is all that was asked for, and says what it left out: %s',
    async (...[, inputs, missed]) => {
      const audited = await start()
      const { ok, findings, outputs, said, summary } = await runAudit(audited, { inputs })
      expect([ok, findings, outputs['complete']]).toEqual([true, [], 'true'])
      expect(compared(said)).toContain(`; not compared: ${missed}`)
      expect(summary).toContain('; not compared: ')
      expect(asked(audited, /auditlogs/)).toEqual([])
    },
  )

  it('names the input that is missing where nothing could be compared, and a part that is not known', async () => {
    const run = async (inputs: Record<string, string>) => runAudit(await start(), { inputs })
    await expect(run({ 'hub-password': '', 'github-token': '' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'missing: input "hub-password"',
      hint: 'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication; check that the secret exists in this environment',
    })
    await expect(run({ ...noHub, 'github-token': '' })).rejects.toMatchObject({
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log',
    })
    await expect(run({ parts: 'hub, gitlab' })).rejects.toMatchObject({
      message: 'input "parts": "gitlab" is not known',
      hint: 'write some of: hub, github, activity, programs, repositories; or workflows alone',
    })
  })

  it('names copies that it does not look at, and what the list does not tell', async () => {
    const stores = `      - { kubernetes: acme-pull, context: prod, namespaces: [acme, preview] }
      - { program: [vault, kv, put, secret/x, token=-] }
`
    const next = '  - label: nightly-app push'
    const tokenList = auditTokenList.replace(next, stores + next).replace(/owners: .*\n/, '')
    const { findings, said, summary } = await runAudit(await start(), { tokenList })
    expect(findings).toEqual([])
    const missed =
      'who created tokens (the token list has no "owners"), pull secret acme-pull, namespace acme of context prod, pull secret acme-pull, namespace preview of context prod, program vault'
    expect(compared(said)).toMatch(
      /3 entries of the token list, 3 tokens on Docker Hub, 5 copies on GitHub, 2 repositories,/,
    )
    expect(compared(said).endsWith(`; not compared: ${missed}`)).toBe(true)
    expect(summary).toContain('pull secret acme-pull, namespace preview of context prod')
  })

  it('says so where a log is too long to read, and reads no more of it than 20 pages', async () => {
    const audited = await start()
    const event = { account: 'acme', action: 'access_token.update', name: 'acme', actor: 'rotator' } as const
    for (let number = 0; number < 2001; number++) {
      audited.world.hub?.audit.add({ ...event, data: { label: 'x' }, at: auditTime - 4 * dayMs })
    }
    const { ok, findings, said } = await runAudit(audited)
    expect(codesOf(findings)).toEqual([['PART_NOT_SEEN', "Docker's audit log"]])
    expect(findings[0]?.message).toBe(
      'has too many events in 30 days, and only the latest were compared: 2000 of "update" after 2026-11-20. A smaller "audit-days" in the token list avoids that',
    )
    expect(ok).toBe(false)
    expect(compared(said)).toMatch(/; not compared: the rest of Docker's audit log$/)
  })

  it('without Docker Hub sees whether there is an expiry, though not whether it is right', async () => {
    const audited = await start()
    const inputs = { ...noHub, parts: 'github' }
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: '2031-01-01T00:00:00Z' })
    expect((await runAudit(audited, { inputs })).codes).toEqual([])
    audited.put(operator, { variable: 'NIGHTLY_PUSH_EXPIRES_AT', value: 'next spring' })
    audited.drop(own, 'NIGHTLY_PUSH_EXPIRES_AT')
    const { findings } = await runAudit(audited, { inputs })
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'EXPIRY_WRONG: the variable NIGHTLY_PUSH_EXPIRES_AT is not there',
      'EXPIRY_WRONG: the variable NIGHTLY_PUSH_EXPIRES_AT says "next spring", which is not a time',
    ])
  })

  it('names each place that the GitHub token may not read, and looks at the others', async () => {
    const audited = await start()
    const permissions = { secrets: 'read', actions_variables: 'read' } as const
    audited.world.github?.addToken({ name: 'narrow', value: 'ghs_narrow', permissions })
    audited.drop(operator, 'NIGHTLY_PUSH')
    const { findings } = await runAudit(audited, { inputs: { 'github-token': 'ghs_narrow' } })
    expect(codesOf(findings)).toEqual([
      ['PART_NOT_SEEN', 'actions:acme'],
      ['PART_NOT_SEEN', 'actions:acme/app#nightly'],
      ['PART_NOT_SEEN', 'dependabot:acme/website'],
      ['SECRET_ABSENT', `${operator}:NIGHTLY_PUSH`],
    ])
  })

  it('says when variables may not be read', async () => {
    const audited = await start()
    const { actions_variables: variables, ...permissions } =
      audited.world.github?.tokens.app.permissions ?? {}
    expect(variables).toBe('write')
    audited.world.github?.addToken({ name: 'narrow', value: 'ghs_narrow', permissions })
    const { findings } = await runAudit(audited, { inputs: { 'github-token': 'ghs_narrow' } })
    const message = 'its variables may not be read, so expiries were not compared'
    expect(findings).toMatchObject([
      { code: 'PART_NOT_SEEN', subject: own, message },
      { code: 'PART_NOT_SEEN', subject: operator, message },
    ])
  })
})

describe('audit under a rate limit', () => {
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

  it('without an end says which place, or which part, was not seen', async () => {
    const audited = await start()
    const matching = /^GET \/repos\/acme\/website\/actions\/secrets\?/
    audited.world.github?.faults.set(githubLimit.secondary({ retryAfter: 0, status: 429 }), { matching })
    audited.world.hub?.faults.set(fault.status(429, '0'), { matching: /^GET/ })
    const { ok, findings } = await runAudit(audited, { attempts: 2 })
    expect(codesOf(findings)).toEqual([
      ['PART_NOT_SEEN', 'Docker Hub'],
      ['PART_NOT_SEEN', operator],
    ])
    expect(findings[0]?.message).toMatch(
      /^RATE_LIMITED: 127\S+ answers 429, too many requests \(2 tries\); it asks to wait 0 s: run it again then$/,
    )
    expect(ok).toBe(false)
  })
})

describe('the commit of the list', () => {
  const [started, other] = ['a'.repeat(40), 'b'.repeat(40)]
  const job = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: started }
  const words =
    'the token list comes from commit bbbbbbb, and this run was started for commit aaaaaaa of refs/heads/main'

  it('that is another one than the run was started for is said', async () => {
    const { ok, codes, summary, said } = await runAudit(await start(), { commit: other, environment: job })
    expect([ok, codes, summary.includes(words)]).toEqual([true, [], true])
    expect(said).toContain(`${words}; check out the commit of the run`)
    expect((await runAudit(await start(), { commit: started, environment: job })).summary).not.toContain(
      words,
    )
  })

  it('stands in every row of the findings and the inventory, with the date', async () => {
    const audited = await start()
    audited.drop(operator, 'NIGHTLY_PUSH')
    const { findings, inventory } = await runAudit(audited, { commit: started })
    const rows: readonly object[] = [...findings, ...inventory]
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      expect(row).toMatchObject({ date: expect.stringMatching(/^2026-11-24T14:00:/), commit: started })
    }
    expect((await runAudit(audited)).inventory[0]).toMatchObject({ commit: null })
  })
})
