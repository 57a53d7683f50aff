import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { audit } from '../../src/audit/audit.ts'
import { readCheckout } from '../../src/audit/ports.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import type { InventoryToken } from '../../src/audit/inventory.ts'
import { readAuditInputs } from '../../src/audit/inputs.ts'
import { createClock } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { createHubInventory, createHubTokenReader } from '../../src/hub/inventory.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { openEvidence } from '../../src/runner/evidence.ts'
import { createGithubInventory } from '../../src/stores/github/inventory.ts'
import { createPrograms } from '../../src/stores/programs.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { auditTokenList, type AuditWorld, rotator } from './world.ts'
import { noteCopiesOf, entriesOf } from '../support/noted-copies.ts'
import { quietPorts } from '../support/quiet-ports.ts'
import { silentRunner } from '../support/silent-runner.ts'

const account = { 'hub-username': rotator.username, 'hub-password': rotator.password }
const clock = createClock()

/** Runs audit as the action does against the world's servers. */
export async function runAudit(
  audited: AuditWorld,
  {
    inputs = {},
    tokenList = auditTokenList,
    noted = tokenList,
    attempts = 1,
    files,
    commit,
    environment = {},
  }: {
    inputs?: Readonly<Record<string, string>>
    tokenList?: string
    /** The token list whose places got the current tokens. */
    noted?: string
    attempts?: number
    files?: Readonly<Record<string, string>>
    commit?: string
    environment?: Readonly<Record<string, string>>
  } = {},
) {
  const { world } = audited
  const outputs: Record<string, string> = {}
  const said: string[] = []
  let summary = ''
  const runner = {
    ...silentRunner({ ...account, 'github-token': world.github?.tokens.app.value ?? '', ...inputs }),
    environment: { GITHUB_REPOSITORY: 'acme/app', ...environment },
    info: (text: string) => void said.push(text),
    notice: (text: string) => void said.push(text),
    output: (name: string, value: string) => void (outputs[name] = value),
    summary: (write: () => string) => Promise.resolve(void (summary += write())),
  }
  const read = readAuditInputs(runner)
  const writeEvidence = await openEvidence(runner, createFiles(clock.unique))
  noteCopiesOf(audited, await entriesOf(noted))
  const parsed = parseTokenList(await readTokenListYaml(tokenList), 'token-list.yml')
  const servers = { GITHUB_API_URL: world.github?.origin ?? '', PATH: process.env['PATH'] }
  const quiet = quietPorts({ clock, attempts, environment: { ...servers, ...environment } })
  const owner = { organization: parsed.organization, baseUrl: world.hub?.origin ?? '' }
  const stores = parsed.tokens.flatMap(entry => entry.stores)
  const target = { stores, thisRepository: 'acme/app' }
  const hub = read.hub && createHubInventory({ ...read.hub, ...owner }, quiet)
  const github = read.github && createGithubInventory({ ...target, access: read.github }, quiet)
  const reader = read.activity && createHubTokenReader({ ...read.activity, ...owner }, quiet)
  const checkout = files && (await checkOut(files))
  const ok = await audit(read, {
    runner,
    home: 'acme/app',
    tokenList: parsed,
    hub,
    activity: reader ?? hub,
    repositories: hub ?? reader,
    github,
    openPrograms: known => createPrograms({ tokenList: parsed, noted: known }, quiet),
    checkout,
    commit,
    writeEvidence,
    now: clock.now,
  })
  const findings = JSON.parse(outputs['findings'] ?? '') as AuditFinding[]
  const inventory = JSON.parse(outputs['inventory'] ?? '') as InventoryToken[]
  return { ok, outputs, said, findings, inventory, summary, codes: findings.map(({ code }) => code) }
}

/** A repository with these files, and the list at its usual place. */
async function checkOut(texts: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'audit-checkout-'))
  const config = '.github/docker-oat.yml'
  for (const [path, text] of Object.entries({ [config]: '', ...texts })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const checkout = await readCheckout(root, config, createFiles(clock.unique))
  await rm(root, { recursive: true })
  return checkout
}
