import { audit } from '../../src/audit/audit.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import { readAuditInputs } from '../../src/audit/inputs.ts'
import { createClock, createDeadline } from '../../src/base/clock.ts'
import { createHttp } from '../../src/base/http.ts'
import { createHubInventory } from '../../src/hub/inventory.ts'
import { parseRegister } from '../../src/register/read.ts'
import { createGithubInventory } from '../../src/stores/github/inventory.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { auditRegister, type AuditWorld, rotator } from './audit-world.ts'
import { silentRunner } from './silent-runner.ts'

const account = { 'hub-username': rotator.username, 'hub-password': rotator.password }
const clock = createClock()

/** Runs audit as the action does against the world's servers. */
export async function runAudit(
  { world }: AuditWorld,
  {
    inputs = {},
    register = auditRegister,
    attempts = 1,
  }: { inputs?: Readonly<Record<string, string>>; register?: string; attempts?: number } = {},
) {
  const outputs: Record<string, string> = {}
  let summary = ''
  const runner = {
    ...silentRunner({ ...account, 'github-token': world.github?.tokens.app.value ?? '', ...inputs }),
    environment: { GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller' },
    output: (name: string, value: string) => void (outputs[name] = value),
    summary: (write: () => string) => Promise.resolve(void (summary += write())),
  }
  const read = readAuditInputs(runner)
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
    read.githubToken &&
    createGithubInventory({
      ...quiet,
      token: read.githubToken,
      apiUrl: world.github?.origin ?? '',
      thisRepository: 'kong/kubernetes-ingress-controller',
      signal: deadline.signal,
      timeoutMs: 10_000,
    })
  const ok = await audit(read, { runner, register: parsed, hub, github })
  deadline.close()
  const findings = JSON.parse(outputs['findings'] ?? '') as AuditFinding[]
  return { ok, outputs, findings, summary, codes: findings.map(({ code }) => code) }
}
