import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { auditCodes, finding } from '../../src/audit/finding.ts'
import { auditTokenList, type AuditWorld, rotator, startAuditWorld } from './world.ts'
import { noteCopiesOf, entriesOf } from '../support/noted-copies.ts'
import { git } from '../support/git.ts'
import { withProgram } from '../support/markdown-example.ts'
import { describeWith } from '../support/real-parts.ts'
import { home } from '../support/rotation-story.ts'
import { runAudit } from './run-audit.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'
import { worldSecrets } from '../support/world-secrets.ts'

const page = readFileSync('docs/audit.md', 'utf8')
const review = readFileSync('docs/review.md', 'utf8')
const evidence = readFileSync('docs/evidence.md', 'utf8')
let audited: AuditWorld
beforeAll(async () => {
  audited = await startAuditWorld()
  noteCopiesOf(audited, await entriesOf(auditTokenList))
})
afterAll(() => audited.world.close())

/** Words in code spans of a table's rows, by column. */
const named = (rows: readonly string[]) =>
  rows.flatMap(row => [...row.matchAll(/`(\w+)`/g)].map(([, it]) => it))

describe('the pages about audit', () => {
  it('have every code with its severity, and no other', () => {
    const rows = [...`${page}${review}`.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\|/gm)].map(
      ([, code, severity]) => [code, severity],
    )
    const known = auditCodes.map(code => [code, finding(code, { subject: '', message: '' }).severity])
    expect(rows.sort()).toEqual(known.sort())
  })

  it('ask a question that each code answers, and name no code that is not there', () => {
    const rows = [...evidence.matchAll(/^\| [A-Z][^|]*\? +\|.*$/gm)].map(([row]) => row)
    expect(rows.length).toBeGreaterThan(15)
    const answered = named(rows).filter(word => /^[A-Z]+_[A-Z_]+$/.test(word ?? ''))
    expect([...new Set(answered)].sort()).toEqual([...auditCodes].sort())
    const everywhere = named(evidence.split('\n')).filter(word => /^[A-Z]+_[A-Z_]+$/.test(word ?? ''))
    expect(everywhere.filter(code => !auditCodes.some(known => known === code))).toEqual([])
  })

  it('name every column of the tokens, and of the findings, that comes out', async () => {
    const other = await startAuditWorld()
    other.drop('actions:acme/website', 'NIGHTLY_PUSH')
    const { inventory, findings } = await runAudit(other)
    await other.world.close()
    const columns = [...evidence.slice(evidence.indexOf('## The columns')).matchAll(/^\| (`.*?) +\|/gm)]
    const keys = (rows: readonly object[]) => [...new Set(rows.flatMap(row => Object.keys(row)))].sort()
    expect(named(columns.map(([, cell = '']) => cell)).sort()).toEqual(keys(inventory))
    const told = /each has (.*?) and where it is about an entry (.*?)\./.exec(page)?.slice(1) ?? []
    expect(named(told).sort()).toEqual(keys(findings))
  })
})

describeWith(await missingPrograms(['bash']))('the commands of docs/audit.md', () => {
  const [, commands = ''] = /```bash\n([^]*?)```/.exec(page) ?? []
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-commands-'))
    await writeFile(join(folder, 'docker-oat.yml'), auditTokenList)
    git(folder, 'init', '-q')
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Begin')
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Typed at a terminal: first the text behind the QR code, or nothing, then the password. */
  async function run(account: { username: string; password: string; totpSecret?: string }, into: string) {
    const { world } = audited
    const { APP_TOKEN = '' } = worldSecrets(world)
    const place = `--config docker-oat.yml --hub-url ${world.hub?.origin ?? ''}`
    const text = withProgram(commands, `'${process.execPath}' '${cliPath}'`)
      .replace('$(gh auth token)', APP_TOKEN)
      .replace('acme-rotation', account.username)
      .replace('docker-evidence', into)
      .replace('--prompt hub-password', `--stdin hub-password ${place}`)
    return runProgram(['bash', '-c', text], {
      environment: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home },
      input: `${account.totpSecret ?? ''}\n${account.password}`,
      folder,
    })
  }

  it('write the folder, with two-factor authentication and without', async () => {
    expect(await run(audited.world.owner, 'first')).toMatchObject({ code: 0 })
    const files = ['findings.csv', 'page.html', 'page.md', 'pushes.csv', 'report.json', 'tokens.csv']
    expect((await readdir(join(folder, 'first'))).sort()).toEqual(files)
    const tokens = (await readFile(join(folder, 'first/tokens.csv'), 'utf8')).trim().split('\r\n')
    expect(tokens[0]).toMatch(/^date,commit,label,state,/)
    expect(tokens).toHaveLength(4)
    audited.drop('actions:acme/website', 'NIGHTLY_PUSH')
    // Written before the exit code is decided.
    expect(await run(rotator, 'second')).toMatchObject({ code: 1 })
    expect(await readFile(join(folder, 'second/findings.csv'), 'utf8')).toMatch(
      new RegExp(
        `^date,commit,severity,code,subject,[^\r]*\r\n2026-11-24T14:00:\\d\\d\\.\\d+Z,${git(folder, 'rev-parse', 'HEAD')},error,SECRET_ABSENT,`,
      ),
    )
    expect(JSON.parse(await readFile(join(folder, 'second/report.json'), 'utf8'))).toMatchObject({
      organization: 'acme',
      ok: false,
      complete: true,
    })
  })
})
