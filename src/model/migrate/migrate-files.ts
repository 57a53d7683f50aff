import { startsOf } from './callers.ts'
import { decide, type Case } from './decide.ts'
import type { Decision } from './decision.ts'
import { draftRegister } from './draft-register.ts'
import { callFindings } from './find-calls.ts'
import { environmentFindings, unusedInStep } from './find-environment.ts'
import { leftovers, type JobView } from './find-leftovers.ts'
import type { Finding } from './finding.ts'
import { jobViews, ownNamespaces } from './job-views.ts'
import type { Login } from './login.ts'
import { loginUse, type LoginUse } from './login-use.ts'
import { pushedNamespaces } from './organization-choice.ts'
import type { Plan, RegisterView } from './plan.ts'
import { rewrite } from './rewrite.ts'
import { secretFindings } from './secret-findings.ts'
import type { Repository } from './step-effects.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'
import type { Workflow } from './workflow.ts'

/** What migrate makes of a repository's files. */
export interface Migration {
  /** By file, then line. */
  readonly findings: readonly Finding[]
  /** New texts of the files that change, by path. */
  readonly changed: ReadonlyMap<string, string>
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>
  /** A draft of the register, `undefined` when it would add nothing. */
  readonly draft: string | undefined
}

/** Finds, understands, decides and rewrites: the whole of migrate but reading and writing. */
export function migrateFiles(repository: Repository, register: RegisterView | undefined): Migration {
  const views = jobViews(repository)
  const uses = new Map(
    views.flatMap(view => view.logins.map(login => [login, loginUse(login, view)] as const)),
  )
  const own = ownNamespaces(views, register)
  const known = { repository, register, uses, byPassword: namespacesByPassword(uses), own }
  const decisions = views.flatMap(view => decisionsFor(view, known))
  const plans = decisions.flatMap(({ plan }) => plan ?? [])
  const edits = editsByFile(plans, repository.pin ?? '')
  const byWorkflow = groupByWorkflow(views)
  const others = [...repository.workflows.values()].flatMap(workflow =>
    otherFindings(workflow, { repository, views: byWorkflow }),
  )
  const findings = [
    ...decisions.map(decision => decision.finding),
    ...others,
    ...secretFindings(repository, { plans, edits }),
  ]
  return {
    findings: findings.sort(byPlace),
    changed: new Map(
      [...edits].map(([path, list]) => [path, applyEdits(repository.workflows.get(path)?.text ?? '', list)]),
    ),
    edits,
    draft: draftRegister(plans, register),
  }
}

interface Known {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly uses: ReadonlyMap<Login, LoginUse>
  readonly byPassword: ReadonlyMap<string, ReadonlySet<string>>
  readonly own: ReadonlySet<string>
}

function decisionsFor(view: JobView, known: Known): readonly Decision[] {
  const publishes = view.effects.some(effect => effect.kind === 'release')
  const scenarios = startsOf(view.workflow, { repository: known.repository })
  return view.logins.flatMap(login => {
    const use = known.uses.get(login)
    if (use === undefined || login.registry === 'other') return []
    const { repository, register } = known
    const same = login.password.kind === 'secret' ? known.byPassword.get(login.password.name) : undefined
    const given: Case = {
      login,
      use,
      scenarios,
      own: known.own,
      publishes,
      repository,
      register,
      known: new Set(same),
    }
    return [decide(given)]
  })
}

/** For each secret that is a password for Docker Hub: the namespaces that its logins are seen to push to. */
function namespacesByPassword(uses: ReadonlyMap<Login, LoginUse>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [{ registry, password }, use] of uses) {
    if (registry !== 'hub' || password.kind !== 'secret') continue
    const names = found.get(password.name) ?? new Set()
    for (const namespace of pushedNamespaces(use)) if (namespace !== '') names.add(namespace)
    found.set(password.name, names)
  }
  return found
}

function editsByFile(plans: readonly Plan[], pin: string): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>()
  for (const plan of plans) {
    const { path } = plan.login.workflow
    edits.set(path, [...(edits.get(path) ?? []), ...rewrite(plan, pin)])
  }
  return edits
}

function groupByWorkflow(views: readonly JobView[]): ReadonlyMap<Workflow, readonly JobView[]> {
  const groups = new Map<Workflow, JobView[]>()
  for (const view of views) {
    const group = groups.get(view.workflow)
    if (group === undefined) groups.set(view.workflow, [view])
    else group.push(view)
  }
  return groups
}

function otherFindings(
  workflow: Workflow,
  given: { repository: Repository; views: ReadonlyMap<Workflow, readonly JobView[]> },
): readonly Finding[] {
  const views = given.views.get(workflow) ?? []
  const passwords = views[0]?.passwords ?? new Set<string>()
  return [
    ...views.flatMap(stepFindings),
    ...environmentFindings(workflow, views),
    ...callFindings(workflow, { repository: given.repository, passwords }),
  ]
}

/** Variables that a step does not use are no reason to look at what it does. */
function stepFindings(view: JobView): readonly Finding[] {
  const unused = new Map(view.job.steps.map(step => [step, unusedInStep(step, view)]))
  const rest = view.job.steps.filter(step => unused.get(step) === undefined)
  return [
    ...[...unused.values()].flatMap(finding => finding ?? []),
    ...leftovers({ ...view, job: { ...view.job, steps: rest } }),
  ]
}

function byPlace(a: Finding, b: Finding): number {
  return (a.file ?? '~').localeCompare(b.file ?? '~') || (a.line ?? 0) - (b.line ?? 0)
}
