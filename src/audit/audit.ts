import { printable } from '../base/text.ts'
import type { HubActivity, HubInventory } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import type { RegisterCheckout } from './checkout.ts'
import { type AuditFinding, finding, sortFindings } from './finding.ts'
import type { AuditInputs } from './inputs.ts'
import { auditInventory } from './inventory.ts'
import { activityFindings, organizationFindings } from './organization.ts'
import { repositoryFindings } from './repository.ts'
import { hiddenFindings, legacyFindings, storedSecretFindings } from './secrets.ts'
import { slotFindings } from './slots.ts'
import { auditSummary } from './summary.ts'
import { viewGithub } from './view-github.ts'
import { type AuditView, type Unseen, viewActivity, viewHub } from './view.ts'

export interface AuditPorts {
  readonly runner: Runner
  readonly register: Register
  /** `undefined`: no owner account was given. */
  readonly hub: HubInventory | undefined
  /** The audit log, by activity-token or by the owner; `undefined`: neither was given. */
  readonly activity: HubActivity | undefined
  /** `undefined`: no GitHub token was given. */
  readonly github: GithubInventory | undefined
  readonly checkout: RegisterCheckout | undefined
}

/**
 * Compares Docker Hub and GitHub with the register, as far as they can be seen, and changes nothing. Outputs `ok`,
 * `findings` and `inventory`. Gives `false` when findings reach `fail-on`: the job then fails.
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
  const inventory = auditInventory(register, view)
  runner.output('inventory', JSON.stringify(inventory))
  await runner.summary(() => auditSummary(findings, { register, view, inventory }))
  return ok
}

/** Both halves at once: they are two servers. */
async function look(inputs: AuditInputs, ports: AuditPorts): Promise<AuditView> {
  const { runner, register, hub, activity, github, checkout } = ports
  const thisRepository = runner.environment['GITHUB_REPOSITORY'] ?? ''
  const [[hubSeen, activitySeen], githubSeen] = await Promise.all([
    lookAtHub(register, { hub, activity }),
    github && viewGithub(register, { github, thisRepository, onProgress: runner.progress }),
  ])
  const notGiven: Unseen[] = [
    ...(hubSeen === undefined
      ? [
          {
            subject: 'Docker Hub',
            message:
              'tokens were not checked, because inputs "hub-username" and "hub-password" are not given',
            wanted: false,
          },
        ]
      : []),
    ...(githubSeen === undefined
      ? [
          {
            subject: 'GitHub',
            message: 'secrets were not checked, because input "github-token" is not given',
            wanted: false,
          },
        ]
      : []),
  ]
  return {
    hub: hubSeen,
    github: githubSeen?.view,
    events: activitySeen?.events,
    checkout,
    unseen: [...notGiven, ...(activitySeen?.unseen ?? []), ...(githubSeen?.unseen ?? [])],
    account: inputs.hub?.account.username ?? '',
    hasActivityToken: inputs.activity !== undefined,
    thisRepository,
    warningMs: inputs.warningMs,
  }
}

/** The log after the list: a refused password is then presented once. */
async function lookAtHub(register: Register, { hub, activity }: Pick<AuditPorts, 'hub' | 'activity'>) {
  const seen = hub && (await viewHub(register, hub))
  const log = activity && (await viewActivity(activity, register.auditDays))
  return [seen, log] as const
}

function announce(runner: Runner, { code, severity, subject, message, remedy }: AuditFinding): void {
  runner[severity](printable(`${code}: ${storeWords(subject)}: ${message}; ${remedy}`, 600))
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
    ...(hub === undefined
      ? []
      : organizationFindings(register, { hub, hasActivityToken: view.hasActivityToken })),
    ...activityFindings(register, view),
    ...repositoryFindings(register, view),
    ...hiddenFindings(register, view),
    ...register.tokens.flatMap(slot => storedSecretFindings(slot, view)),
    ...legacyFindings(register.legacySecrets, view),
    ...unseen.map(({ wanted, subject, message }) =>
      finding(wanted ? 'PART_NOT_SEEN' : 'PART_NOT_GIVEN', { subject, message }),
    ),
  ])
}
