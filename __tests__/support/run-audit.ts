import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { audit } from '../../src/audit/audit.ts'
import { type RegisterCheckout, readCheckout } from '../../src/audit/register-checkout.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import type { InventoryToken } from '../../src/audit/inventory.ts'
import { readAuditInputs } from '../../src/audit/inputs.ts'
import { createClock, createDeadline } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { createHttp } from '../../src/base/http.ts'
import { createHubInventory, createHubTokenReader } from '../../src/hub/inventory.ts'
import type { Register } from '../../src/register/register.ts'
import { parseRegister } from '../../src/register/read.ts'
import { createGithubInventory } from '../../src/stores/github/inventory.ts'
import { createPrograms } from '../../src/stores/programs.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { auditRegister, type AuditWorld, rotator } from './audit-world.ts'
import { noteCopiesOf, slotsOf } from './noted-copies.ts'
import { silentRunner } from './silent-runner.ts'

const account = { 'hub-username': rotator.username, 'hub-password': rotator.password }
const clock = createClock()

/** Runs audit as the action does against the world's servers. */
export async function runAudit(
  audited: AuditWorld,
  {
    inputs = {},
    register = auditRegister,
    noted = register,
    attempts = 1,
    files,
    commit,
    environment = {},
  }: {
    inputs?: Readonly<Record<string, string>>
    register?: string
    /** The register whose places got the current tokens. */
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
    environment: { GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller', ...environment },
    info: (text: string) => void said.push(text),
    output: (name: string, value: string) => void (outputs[name] = value),
    summary: (write: () => string) => Promise.resolve(void (summary += write())),
  }
  const read = readAuditInputs(runner)
  noteCopiesOf(audited, await slotsOf(noted))
  const parsed = parseRegister(await readRegisterYaml(register), 'register.yml')
  const deadline = createDeadline({ clock, timeout: 60, attempts })
  const http = createHttp({ clock, deadline, attempts, onRetry: () => undefined })
  const quiet = {
    clock,
    deadline,
    attempts,
    mask: () => undefined,
    onWait: () => undefined,
    info: () => undefined,
  }
  const { organization } = parsed
  const hub =
    read.hub &&
    createHubInventory({ ...quiet, ...read.hub, baseUrl: world.hub?.origin ?? '', organization, http })
  const github =
    read.github &&
    createGithubInventory({
      ...quiet,
      access: read.github,
      stores: parsed.tokens.flatMap(({ stores }) => stores),
      warn: quiet.info,
      apiUrl: world.github?.origin ?? '',
      thisRepository: 'kong/kubernetes-ingress-controller',
      signal: deadline.signal,
      timeoutMs: 10_000,
    })
  const reader =
    read.activity &&
    createHubTokenReader({ ...quiet, ...read.activity, baseUrl: world.hub?.origin ?? '', organization, http })
  const checkout = files && (await checkOut(parsed, files))
  const ok = await audit(read, {
    runner,
    register: parsed,
    hub,
    activity: reader ?? hub,
    repositories: hub ?? reader,
    github,
    openPrograms: ({ noted: known }) =>
      createPrograms({
        ...quiet,
        environment: { PATH: process.env['PATH'], ...environment },
        secrets: [],
        signal: deadline.signal,
        register: parsed,
        noted: known,
      }),
    checkout,
    commit,
    now: clock.now,
  })
  deadline.close()
  const findings = JSON.parse(outputs['findings'] ?? '') as AuditFinding[]
  const inventory = JSON.parse(outputs['inventory'] ?? '') as InventoryToken[]
  return { ok, outputs, said, findings, inventory, summary, codes: findings.map(({ code }) => code) }
}

/** A repository with these files, and the register at its usual place. */
async function checkOut(
  register: Register,
  texts: Readonly<Record<string, string>>,
): Promise<RegisterCheckout | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'audit-checkout-'))
  const config = '.github/docker-oat.yml'
  for (const [path, text] of Object.entries({ [config]: '', ...texts })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const { unique } = clock
  const checkout = await readCheckout(register, {
    root,
    config,
    files: createFiles(unique),
    unique,
    name: 'kong/kubernetes-ingress-controller',
  })
  await rm(root, { recursive: true })
  return checkout
}
