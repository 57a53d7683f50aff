import { hintFor, OatError, type ReadingPlace } from '../base/error.ts'
import { formatTime } from '../base/time.ts'
import type { HubActivity, HubInventory, HubRepositories } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { otherCommit } from '../runner/register-commit.ts'
import { announce, reaches } from '../runner/finding.ts'
import type { InputName } from '../runner/input-table.ts'
import { inputWords } from '../runner/input-words.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import type { RegisterCheckout } from './register-checkout.ts'
import { comparedLine, comparedParts } from './compared.ts'
import { type AuditFinding, finding, sortFindings } from './finding.ts'
import type { AuditInputs, AuditPart } from './inputs.ts'
import { auditInventory } from './inventory.ts'
import { activityFindings, hubRepositoryFindings, organizationFindings } from './organization.ts'
import { type OpenPrograms, programFindings, viewPrograms } from './programs.ts'
import { repositoryFindings } from './repository.ts'
import { leakFindings, leaksOf } from './leak.ts'
import { auditPushes, pushFindings } from './pushes.ts'
import { hiddenFindings, legacyFindings, shadowFindings, storedSecretFindings } from './secrets.ts'
import { slotFindings } from './slots.ts'
import { auditSummary, countFindings } from './summary.ts'
import { viewGithub } from './view-github.ts'
import {
  type AuditView,
  partWords,
  type Tell,
  type Unseen,
  viewActivity,
  viewHub,
  viewPushes,
  viewRepositories,
} from './view.ts'

export interface AuditPorts {
  readonly runner: Runner
  readonly register: Register
  /** `undefined`: no owner account was given. */
  readonly hub: HubInventory | undefined
  /** The audit log, by activity-token or by the owner; `undefined`: neither was given. */
  readonly activity: HubActivity | undefined
  /** The repositories, by the owner where there is one. */
  readonly repositories: HubRepositories | undefined
  /** `undefined`: no GitHub token was given. */
  readonly github: GithubInventory | undefined
  readonly openPrograms: OpenPrograms
  readonly checkout: RegisterCheckout | undefined
  /** Which list it is; `undefined`: nothing tells it. */
  readonly home: string | undefined
  /** The commit that the register was checked out from; `undefined`: not known. */
  readonly commit: string | undefined
  /** This machine's clock, in milliseconds since 1970, for the date of an audit without Docker Hub's. */
  readonly now: () => number
}

/** Compares what can be seen with the register, changes nothing, and sets the outputs. `false` fails the job: findings, or an unseen part. */
export async function audit(inputs: AuditInputs, ports: AuditPorts): Promise<boolean> {
  const { runner, register, commit } = ports
  const view = await look(inputs, ports)
  const compared = comparedParts(register, view)
  runner.info(comparedLine(compared))
  const findings = auditFindings(register, view, otherCommit(commit, runner.environment))
  for (const one of findings) announce(runner, one, storeWords(one.subject))
  runner.info(countFindings(findings))
  const complete = view.unseen.length === 0
  const ok = complete && !findings.some(({ severity }) => reaches(severity, inputs.failOn))
  const inventory = auditInventory(register, view)
  const stamp = { date: formatTime(view.hub?.now ?? ports.now()), commit: commit ?? null }
  const stamped = (rows: readonly object[]): string => JSON.stringify(rows.map(row => ({ ...stamp, ...row })))
  runner.output('ok', String(ok))
  runner.output('complete', String(complete))
  runner.output('findings', stamped(findings))
  runner.output('inventory', stamped(inventory))
  runner.output('pushes', JSON.stringify(auditPushes(view.pushes ?? [])))
  await runner.summary(() => auditSummary(findings, { register, view, inventory, compared, stamp }))
  return ok
}

/** Both servers at once. */
async function look(inputs: AuditInputs, ports: AuditPorts): Promise<AuditView> {
  const { runner, register, checkout, github } = ports
  const thisRepository = runner.environment['GITHUB_REPOSITORY'] ?? ''
  const { see, tell, unseen } = createSight(inputs, runner.place)
  const [docker, places] = await Promise.all([
    lookAtDocker(inputs, ports),
    see('github', github, port =>
      viewGithub(register, { github: port, thisRepository, tell, onProgress: runner.progress }),
    ),
  ])
  const { hub } = docker.view
  const programs = await see('programs', inputs.hub && ports.openPrograms, async open =>
    hub === undefined ? undefined : viewPrograms(register, hub, { open, tell }),
  )
  return {
    ...docker.view,
    parts: inputs.parts,
    github: places,
    programs,
    readsAsOwner: ports.hub !== undefined,
    checkout,
    unseen: [...docker.unseen, ...unseen],
    account: inputs.hub?.account.username ?? '',
    hasActivityToken: inputs.activity !== undefined,
    thisRepository,
    home: ports.home,
    server: runner.environment['GITHUB_SERVER_URL'],
    warningMs: inputs.warningMs,
  }
}

/** The log after the list: a refused password is then presented once. */
async function lookAtDocker(inputs: AuditInputs, { runner, register, activity, ...ports }: AuditPorts) {
  const { see, tell, unseen } = createSight(inputs, runner.place)
  const hub = await see('hub', ports.hub, viewHub)
  const leaks = hub === undefined ? [] : leaksOf(register, hub)
  const nothing = { hub, leaks, events: undefined, pushes: undefined, repositories: undefined }
  if (unseen.length > 0 && inputs.activity === undefined) return { view: nothing, unseen }
  const events = await see('activity', activity, log => viewActivity(log, register.auditDays, tell))
  const pushes =
    events && (await see('activity', activity, log => viewPushes(register, log, { leaks, tell })))
  const names = [...new Set(register.tokens.flatMap(slot => slot.repositories))]
  const repositories = await see('repositories', ports.repositories, port => viewRepositories(names, port))
  for (const { label, untold = [] } of hub?.tokens ?? []) {
    const missed = untold.filter(name => name !== 'created_by' || register.owners !== undefined)
    if (missed.length > 0) tell(JSON.stringify(label), `Docker Hub does not tell its ${missed.join(', ')}`)
  }
  return { view: { hub, leaks, events, pushes, repositories }, unseen }
}

/** What a part needs and is empty. */
function emptyInputs(part: AuditPart, gaps: readonly InputName[]): string {
  if (part === 'github') return 'input "github-token" is empty'
  const owner = `${inputWords(gaps)} ${gaps.length === 1 ? 'is' : 'are'} empty`
  if (part === 'hub' || part === 'programs') return owner
  return `neither input "activity-token" nor an owner account is given: ${owner}`
}

/** Looks at the parts that were asked for, each by its port, and collects what could not be seen. */
function createSight({ parts, hubGaps }: AuditInputs, place: ReadingPlace) {
  const unseen: Unseen[] = []
  const tell: Tell = (subject, message) => void unseen.push({ subject, message })
  return {
    unseen,
    tell,
    /** `undefined` for a part that cannot be read: the others are compared. Throws what is a defect of this action. */
    see: async <Port, T>(
      part: AuditPart,
      port: Port | undefined,
      view: (port: Port) => Promise<T>,
    ): Promise<T | undefined> => {
      if (!parts.includes(part)) return undefined
      try {
        if (port !== undefined) return await view(port)
        tell(partWords[part], `was to be compared, and ${emptyInputs(part, hubGaps)}`)
      } catch (error) {
        if (!(error instanceof OatError) || error.code === 'INTERNAL') throw error
        tell(partWords[part], `${error.code}: ${error.message}; ${hintFor(error, place)}`)
      }
      return undefined
    },
  }
}

/** Every difference between what was seen and what the register says, worst first. */
function auditFindings(
  register: Register,
  view: AuditView,
  commit: string | undefined,
): readonly AuditFinding[] {
  const { hub, unseen } = view
  return sortFindings([
    ...(hub === undefined
      ? []
      : register.tokens.flatMap(slot => slotFindings({ slot, register, hub, view }))),
    ...(hub === undefined ? [] : organizationFindings(register, { ...view, hub })),
    ...(hub === undefined ? [] : leakFindings(register, { ...view, hub })),
    ...activityFindings(register, view),
    ...pushFindings(register, view),
    ...hubRepositoryFindings(register, view),
    ...repositoryFindings(register, view),
    ...hiddenFindings(register, view),
    ...shadowFindings(register, view),
    ...register.tokens.flatMap(slot => [...storedSecretFindings(slot, view), ...programFindings(slot, view)]),
    ...legacyFindings(register, view),
    ...(commit === undefined
      ? []
      : [finding('REGISTER_OTHER_COMMIT', { subject: register.file, message: commit })]),
    ...unseen.map(part => finding('PART_NOT_SEEN', part)),
  ])
}
