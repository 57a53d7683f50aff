import { printable } from '../base/text.ts'
import type { HubInventory } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import { type AuditFinding, finding, sortFindings } from './finding.ts'
import type { AuditInputs } from './inputs.ts'
import { organizationFindings } from './organization.ts'
import { legacyFindings, storedSecretFindings } from './secrets.ts'
import { slotFindings } from './slots.ts'
import { auditSummary } from './summary.ts'
import { type AuditView, type Unseen, viewGithub, viewHub } from './view.ts'

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
  for (const difference of findings) announce(runner, difference)
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
    github && viewGithub(register, { github, thisRepository, onProgress: runner.progress }),
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
            message: 'no GitHub token is given, so no secret was looked at',
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

/** Every difference between what was seen and what the register says, worst first. */
function auditFindings(register: Register, view: AuditView): readonly AuditFinding[] {
  const { hub, unseen } = view
  return sortFindings([
    ...(hub === undefined
      ? []
      : register.tokens.flatMap(slot => slotFindings(slot, { register, hub, view }))),
    ...(hub === undefined ? [] : organizationFindings(register, hub)),
    ...register.tokens.flatMap(slot => storedSecretFindings(slot, view)),
    ...legacyFindings(register.legacySecrets, view),
    ...unseen.map(({ wanted, subject, message }) =>
      finding(wanted ? 'PART_NOT_SEEN' : 'PART_NOT_GIVEN', { subject, message }),
    ),
  ])
}
