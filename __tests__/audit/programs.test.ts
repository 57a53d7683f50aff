import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { auditTokenList, type AuditWorld, startAuditWorld } from './world.ts'
import { runAudit } from './run-audit.ts'

/** A copy of the nightly push token, which is in the job's variable COPY. */
const tokenList = `${auditTokenList}      - { name: the vault, program: [cat], check: [sh, -c, 'echo "$COPY"'] }
      - { name: the other one, program: [cat, x] }
`

describe('copies that programs keep', () => {
  let audited: AuditWorld
  beforeAll(async () => void (audited = await startAuditWorld()))
  afterAll(async () => {
    await audited.world.close()
  })
  const copies = async (copy: string, inputs: Readonly<Record<string, string>> = {}) => {
    const seen = await runAudit(audited, { tokenList, inputs, environment: { COPY: copy } })
    const own = seen.inventory.find(({ label }) => label.startsWith('nightly-app push'))
    const [vault, other] = own?.copies.filter(({ store }) => store.startsWith('program:')) ?? []
    return { ...seen, vault, other }
  }

  it('are compared by their check, and named', async () => {
    const { ok, said, vault, other, summary } = await copies(audited.current('nightly', 'push').value)
    expect(ok).toBe(true)
    expect(said[0]).toMatch(/, 1 copy by programs, .*; not compared: program the other one$/)
    expect(vault).toEqual({ store: 'program:the vault', updatedAt: null, state: 'present' })
    expect(other).toEqual({ store: 'program:the other one', updatedAt: null, state: 'not seen' })
    expect(summary).toMatch(/program the vault: has the token\b/)
    expect(summary).toContain('program the other one: not looked at')
  })

  it('that are another value are an error', async () => {
    const { ok, codes, vault, summary } = await copies('something else')
    expect([ok, codes, vault?.state]).toEqual([false, ['SECRET_MISMATCH'], 'changed'])
    expect(summary).toContain('program the vault: <b>has another value</b>')
  })

  it('that cannot be read are told of, and the audit is not complete', async () => {
    const failing = tokenList.replace('echo "$COPY"', 'echo denied >&2; exit 3')
    const { ok, findings, outputs } = await runAudit(audited, { tokenList: failing })
    expect([ok, outputs['complete']]).toEqual([false, 'false'])
    expect(findings).toMatchObject([
      {
        code: 'PART_NOT_SEEN',
        subject: 'program:the vault',
        message: 'program the vault: its check ended with exit code 3 (denied); try it by hand',
      },
    ])
  })

  it.each(['hub, github', 'github'])('are left alone by parts: %s', async parts => {
    const { ok, said, vault } = await copies('something else', { parts })
    expect([ok, vault?.state]).toEqual([true, 'not seen'])
    expect(said[0]).toMatch(/not compared: .*program the vault, program the other one$/)
  })
})
