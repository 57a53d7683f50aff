import { printable } from '../base/text.ts'
import type { Runner } from '../ports.ts'
import type { Register } from '../register/read.ts'
import { auditFindings } from './audit-findings.ts'
import type { GithubInventory, HubInventory } from './audit-ports.ts'
import type { AuditFinding } from './finding.ts'
import type { AuditInputs } from './inputs.ts'
import { auditSummary } from './summary.ts'
import { viewGithub } from './view-github.ts'
import { viewHub } from './view-hub.ts'
import type { AuditView, Unseen } from './view.ts'

export interface AuditPorts {
  readonly runner: Runner
  readonly register: Register
  /** `undefined`: no owner account was given. */
  readonly hub: HubInventory | undefined
  /** `undefined`: no GitHub token was given. */
  readonly github: GithubInventory | undefined
}

/**
 * Compares Docker Hub and GitHub with the register, as far as they can be seen, and changes nothing. Outputs `ok` and
 * `findings`. Gives `false` when findings reach `fail-on`: the job then fails.
 */
export async function audit(inputs: AuditInputs, ports: AuditPorts): Promise<boolean> {
  const { runner, register } = ports
  const view = await look(inputs, ports)
  const findings = auditFindings(register, view)
  for (const found of findings) announce(runner, found)
  if (findings.length === 0) runner.info('nothing differs from the register')
  const ok = !findings.some(({ severity }) => reaches(severity, inputs.failOn))
  runner.output('ok', String(ok))
  runner.output('findings', JSON.stringify(findings))
  await runner.summary(() => auditSummary(findings, { register, view }))
  return ok
}

/** Both halves at once: they are two servers. */
async function look(inputs: AuditInputs, ports: AuditPorts): Promise<AuditView> {
  const { runner, register, hub, github } = ports
  const thisRepository = runner.environment['GITHUB_REPOSITORY'] ?? ''
  const [hubSeen, githubSeen] = await Promise.all([
    hub && viewHub(register, { hub, account: inputs.hub?.account.username ?? '' }),
    github && viewGithub(register, { github, thisRepository }),
  ])
  const notGiven: Unseen[] = [
    ...(hubSeen === undefined
      ? [
          {
            subject: 'Docker Hub',
            message: 'no owner account is given, so no token was looked at',
            wanted: false,
          },
        ]
      : []),
    ...(githubSeen === undefined
      ? [
          {
            subject: 'GitHub',
            message: 'no github-token is given, so no secret was looked at',
            wanted: false,
          },
        ]
      : []),
  ]
  return {
    hub: hubSeen?.view,
    github: githubSeen?.view,
    unseen: [...notGiven, ...(hubSeen?.unseen ?? []), ...(githubSeen?.unseen ?? [])],
    thisRepository,
    warningMs: inputs.warningMs,
  }
}

function announce(runner: Runner, { code, severity, subject, message, remedy }: AuditFinding): void {
  runner[severity](printable(`${code}: ${subject}: ${message}; ${remedy}`, 600))
}

function reaches(severity: AuditFinding['severity'], failOn: AuditInputs['failOn']): boolean {
  if (failOn === 'never') return false
  return severity === 'error' || (severity === 'warning' && failOn === 'warning')
}
