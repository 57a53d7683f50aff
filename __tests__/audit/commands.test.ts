import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { auditRegister, type AuditWorld, startAuditWorld } from '../support/audit-world.ts'
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

  it('write tokens and findings into a file, with two-factor authentication', async () => {
    audited.drop('actions:kong/kong-operator', 'NIGHTLY_PUSH')
    const { code, err, out } = await run(commands, audited.world.owner)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('\n1 error, 1 warning\n')
    const { outputs } = JSON.parse(await readFile(join(folder, 'docker-tokens.json'), 'utf8')) as {
      outputs: { inventory: readonly unknown[]; findings: readonly { code: string }[] }
    }
    expect(outputs.inventory).toHaveLength(3)
    expect(outputs.findings.map(finding => finding.code)).toEqual(['SECRET_ABSENT', 'REGISTER_UNPROTECTED'])
  })
})
