import { formatTime } from '../base/time.ts'
import type { HubActivity, HubInventory, HubRepositories } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { otherCommit } from '../runner/checkout.ts'
import { announce, reaches } from '../runner/finding.ts'
import type { InputName } from '../runner/input-table.ts'
import { inputWords } from '../runner/input-words.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'
import { type OldJobs, oldJobsLines } from '../stores/old-jobs.ts'
import type { RegisterCheckout } from './checkout.ts'
import { comparedLine, comparedParts } from './compared.ts'
import { type AuditFinding, countFindings, finding, sortFindings } from './finding.ts'
import type { AuditInputs, AuditPart } from './inputs.ts'
import { auditInventory } from './inventory.ts'
import { activityFindings, hubRepositoryFindings, organizationFindings } from './organization.ts'
import { type OpenPrograms, programFindings, viewPrograms } from './programs.ts'
import { repositoryFindings } from './repository.ts'
import { leakFindings, leaksOf, viewOldJobs } from './leak.ts'
import { auditPushes, pushFindings } from './pushes.ts'
import { hiddenFindings, legacyFindings, storedSecretFindings } from './secrets.ts'
import { slotFindings } from './slots.ts'
import { auditSummary } from './summary.ts'
import { viewGithub } from './view-github.ts'
import {
  type AuditView,
  partWords,
  type Seen,
  seePart,
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
  /** The commit that the register was checked out from; `undefined`: not known. */
  readonly commit: string | undefined
  /** This machine's clock, in milliseconds since 1970, for the date of an audit without Docker Hub's. */
  readonly now: () => number
}

/**
 * Compares Docker Hub and GitHub with the register, as far as they can be seen, and changes nothing. Outputs `ok`, `complete`,
 * `findings`, `inventory` and `pushes`. Gives `false` when findings reach `fail-on`, or a part that was asked for was not seen: the
 * job then fails.
 */
export async function audit(inputs: AuditInputs, ports: AuditPorts): Promise<boolean> {
  const { runner, register, commit } = ports
  const view = await look(inputs, ports)
  const compared = comparedParts(register, view)
  runner.info(comparedLine(compared))
  const findings = auditFindings(register, view, otherCommit(commit, runner.environment))
  for (const one of findings) announce(runner, one, storeWords(one.subject))
  runner.info(countFindings(findings))
  for (const [label, jobs] of view.oldJobs) {
    for (const line of oldJobsLines(jobs)) runner.info(`${label}: jobs: ${line}`)
  }
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
  const [docker, places] = await Promise.all([
    lookAtDocker(inputs, ports),
    see(inputs, { part: 'github', port: github, place: runner.place }, port =>
      viewGithub(register, { github: port, thisRepository, onProgress: runner.progress }),
    ),
  ])
  const hub = docker.hub.view
  const copies = await see(
    inputs,
    { part: 'programs', port: inputs.hub && ports.openPrograms, place: runner.place },
    async open => (hub === undefined ? { view: hub, unseen: [] } : viewPrograms(register, hub, open)),
  )
  const seen = { register, places: places.view?.places ?? new Map<string, PlaceView>(), thisRepository }
  const oldJobs =
    github === undefined
      ? new Map<string, OldJobs>()
      : await viewOldJobs(docker.leaks, { ...seen, port: github })
  return {
    parts: inputs.parts,
    hub,
    github: places.view,
    programs: copies.view,
    events: docker.log.view,
    pushes: docker.pushes.view,
    leaks: docker.leaks,
    oldJobs,
    repositories: docker.repositories.view,
    readsAsOwner: ports.hub !== undefined,
    checkout,
    unseen: [docker.hub, docker.log, docker.pushes, docker.repositories, places, copies].flatMap(
      ({ unseen }) => unseen,
    ),
    account: inputs.hub?.account.username ?? '',
    hasActivityToken: inputs.activity !== undefined,
    thisRepository,
    warningMs: inputs.warningMs,
  }
}

/** The log after the list: a refused password is then presented once. */
async function lookAtDocker(inputs: AuditInputs, ports: AuditPorts) {
  const { runner, register, hub, activity, repositories } = ports
  const { place } = runner
  const seen = await see(inputs, { part: 'hub', port: hub, place }, async port => ({
    view: await viewHub(port),
    unseen: [],
  }))
  const leaks = seen.view === undefined ? [] : leaksOf(register, seen.view)
  const names = [...new Set(register.tokens.flatMap(slot => slot.repositories))]
  const isRefused = seen.unseen.length > 0 && inputs.activity === undefined
  if (isRefused) return { hub: seen, log: unasked, pushes: unasked, leaks, repositories: unasked }
  const days = register.auditDays
  const log = await see(inputs, { part: 'activity', port: activity, place }, port => viewActivity(port, days))
  const isLogSeen = log.view !== undefined
  return {
    hub: seen,
    leaks,
    log,
    pushes:
      isLogSeen && activity !== undefined
        ? await seePart('activity', place, () => viewPushes(register, activity, leaks))
        : unasked,
    repositories: await see(inputs, { part: 'repositories', port: repositories, place }, port =>
      viewRepositories(names, port),
    ),
  }
}

const unasked: Seen<never> = { view: undefined, unseen: [] }

/** What a part needs and is empty. */
function emptyInputs(part: AuditPart, gaps: readonly InputName[]): string {
  const owner = `${inputWords(gaps)} ${gaps.length === 1 ? 'is' : 'are'} empty`
  const words = {
    hub: owner,
    programs: owner,
    github: 'input "github-token" is empty',
    activity: `neither input "activity-token" nor an owner account is given: ${owner}`,
    repositories: `neither input "activity-token" nor an owner account is given: ${owner}`,
  }
  return words[part]
}

/** A part that was asked for, by its port; one without a port says what is missing. */
async function see<Port, T>(
  { parts, hubGaps }: AuditInputs,
  { part, port, place }: { part: AuditPart; port: Port | undefined; place: Runner['place'] },
  view: (port: Port) => Promise<Seen<T>>,
): Promise<Seen<T>> {
  if (!parts.includes(part)) return { view: undefined, unseen: [] }
  if (port !== undefined) return seePart(part, place, () => view(port))
  const message = `was to be compared, and ${emptyInputs(part, hubGaps)}`
  return { view: undefined, unseen: [{ subject: partWords[part], message }] }
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
    ...register.tokens.flatMap(slot => [...storedSecretFindings(slot, view), ...programFindings(slot, view)]),
    ...legacyFindings(register, view),
    ...(commit === undefined
      ? []
      : [finding('REGISTER_OTHER_COMMIT', { subject: register.file, message: commit })]),
    ...unseen.map(part => finding('PART_NOT_SEEN', part)),
  ])
}
