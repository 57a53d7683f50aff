import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { auditRegister, type AuditWorld, rotator, startAuditWorld } from '../support/audit-world.ts'
import { noteCopiesOf, slotsOf } from '../support/noted-copies.ts'
import { home } from '../support/rotation-story.ts'
import { describeWith } from '../support/real-parts.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'
import { worldSecrets } from '../support/world-secrets.ts'

const page = readFileSync('docs/audit.md', 'utf8')
const [, commands = ''] = /```bash\n([^]*?)```/.exec(page) ?? []

describeWith(await missingPrograms(['bash']))('the commands of docs/audit.md', () => {
  let audited: AuditWorld
  let folder: string
  beforeAll(async () => {
    audited = await startAuditWorld()
    noteCopiesOf(audited, await slotsOf(auditRegister))
    folder = await mkdtemp(join(tmpdir(), 'audit-commands-'))
    await writeFile(join(folder, 'docker-oat.yml'), auditRegister)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await audited.world.close()
  })

  /** Typed at a terminal: first the text behind the QR code, or nothing, then the password. */
  async function run(script: string, account: { username: string; password: string; totpSecret?: string }) {
    const { world } = audited
    const { APP_TOKEN = '' } = worldSecrets(world)
    const place = `--config docker-oat.yml --hub-url ${world.hub?.origin ?? ''}`
    const text = script
      .replace('$(gh auth token)', APP_TOKEN)
      .replace('npx docker-oat-login', `'${process.execPath}' '${cliPath}'`)
      .replace('acme-rotation', account.username)
      .replace('--prompt hub-password', `--stdin hub-password ${place}`)
    return runProgram(['bash', '-c', text], {
      environment: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home },
      input: `${account.totpSecret ?? ''}\n${account.password}`,
      folder,
    })
  }

  it('write the tokens into a file, with two-factor authentication', async () => {
    expect(await run(commands, audited.world.owner)).toMatchObject({ code: 0, out: '' })
    const [head = '', ...rows] = (await readFile(join(folder, 'docker-tokens.csv'), 'utf8'))
      .trim()
      .split('\r\n')
    expect(head).toMatch(/^date,commit,label,/)
    expect(rows).toHaveLength(3)
  })

  it('write the findings into a file, without it', async () => {
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { code, err } = await run(commands.replace('--csv >', '--csv findings >'), rotator)
    expect(code).toBe(1)
    expect(err).toMatch(/Compared: 3 entries of the register, 3 tokens on Docker Hub, 5 places/)
    expect(err).toContain('\n1 error, 1 warning\n')
    const table = await readFile(join(folder, 'docker-tokens.csv'), 'utf8')
    expect(table).toMatch(
      /^date,commit,code,severity,[^\r]*\r\n2026-11-24T14:00:\d\d\.\d+Z,,SECRET_ABSENT,error,[^\r]*\r\n[^\r]*REGISTER_UNPROTECTED,[^\r]*\r\n$/,
    )
  })
})
