import { groupBy } from '../base/group-by.ts'
import { entriesOf, type YamlNode } from '../yaml/tree.ts'
import { withAnswers } from './decide/answered.ts'
import { decideAll } from './decide/decide-all.ts'
import type { Preference } from './decide/keyless.ts'
import { type JobView, jobViews } from '../workflows/effects/job.ts'
import type { LoginAnswer } from '../workflows/logins/answer.ts'
import type { LoginPlan, RegisterView } from '../workflows/logins/plan.ts'
import { callFindings } from './report/calls.ts'
import { draftRegister } from './report/draft.ts'
import type { Finding } from './report/finding.ts'
import { environmentFindings, leftovers, unusedInStep } from './report/leftovers.ts'
import { secretFindings } from './report/secrets.ts'
import { type NewToken, newTokens } from './report/tokens.ts'
import { usedTokens } from './report/used-tokens.ts'
import { applyEdits, type TextEdit } from './rewrite/edit.ts'
import { callerEdits, rewrite } from './rewrite/rewrite.ts'
import type { OwnAction, Repository } from '../workflows/workflow/repository.ts'
import type { WorkflowStep, Workflow } from '../workflows/workflow/workflow.ts'

/** What migrate makes of a repository's files. */
export interface Migration {
  /** By file, then line. */
  readonly findings: readonly Finding[]
  /** New texts of the files that change, by path. */
  readonly changed: ReadonlyMap<string, string>
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>
  /** A draft of the register, `undefined` when it would add nothing. */
  readonly draft: string | undefined
  /** The tokens that the logins need, those of logins that a person has to change included. */
  readonly tokens: readonly NewToken[]
  /** What jobs without a secret need of an OIDC connection. */
  readonly keyless: readonly NewToken[]
  /** Answers that fit no login, with the reason. */
  readonly problems: readonly string[]
}

/** What a person asks for beside the files. */
export interface MigrateWishes {
  readonly answers: readonly LoginAnswer[]
  readonly prefer: Preference
  /** Logins are to warn before their token expires: a variable beside its secret has the date. */
  readonly warns?: boolean
}

/** Finds, understands, decides and rewrites: the whole of migrate but reading and writing. */
export function migrateFiles(
  repository: Repository,
  register: RegisterView | undefined,
  wishes: MigrateWishes = { answers: [], prefer: 'token' },
): Migration {
  const { views, problems } = withAnswers(jobViews(repository), wishes.answers)
  const decisions = decideAll(views, { repository, register, prefer: wishes.prefer })
  const plans = decisions
    .flatMap(({ plan }) => plan ?? [])
    .map(plan => ({ ...plan, warns: wishes.warns === true }))
  const needed = decisions.flatMap(({ plan, wanted }) => plan ?? wanted ?? [])
  const tokens = newTokens(
    needed.filter(({ keyless }) => keyless === undefined),
    repository,
  )
  const keyless = newTokens(
    needed.filter(plan => plan.keyless?.isConversion === false),
    repository,
  )
  const edits = editsByFile(plans, repository.own)
  const byWorkflow = groupBy(views, ({ workflow }) => workflow)
  const passed = new Set(
    plans.flatMap(({ passed = [], renamed = [] }) => [
      ...passed.flatMap(({ caller }) => [caller.value, ...caller.through]),
      ...renamed.map(({ entry }) => entry.value),
    ]),
  )
  const others = [...repository.workflows.values()].flatMap(workflow =>
    otherFindings(workflow, { repository, views: byWorkflow, passed }),
  )
  const findings = [
    ...decisions.map(decision => decision.finding),
    ...others,
    ...secretFindings(repository, plans, edits),
  ]
  return {
    findings: findings.sort(byPlace),
    changed: new Map(
      [...edits].map(([path, list]) => [path, applyEdits(repository.workflows.get(path)?.text ?? '', list)]),
    ),
    edits,
    // With a register every token of an edit is one of its entries.
    draft: register === undefined ? draftRegister([...tokens, ...usedTokens(repository, tokens)]) : undefined,
    tokens,
    keyless,
    problems,
  }
}

/** What a draft of the register can be made from where nothing is left to edit. */
export function draftOfSteps(repository: Repository): string | undefined {
  return draftRegister(usedTokens(repository, []))
}

function editsByFile(plans: readonly LoginPlan[], own: OwnAction): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, Map<string, TextEdit>>()
  // Two logins may ask for the same edit; a new step and the end of an old one may start at the same place.
  const add = (path: string, edit: TextEdit) => {
    const known = edits.get(path) ?? new Map<string, TextEdit>()
    edits.set(path, known.set(`${edit.start} ${edit.end}`, edit))
  }
  for (const plan of plans) {
    for (const edit of rewrite(plan, own)) add(plan.login.workflow.path, edit)
    for (const { path, edit } of callerEdits(plan)) add(path, edit)
  }
  return new Map([...edits].map(([path, byPlace]) => [path, [...byPlace.values()]]))
}

interface FindingContext {
  readonly repository: Repository
  readonly views: ReadonlyMap<Workflow, readonly JobView[]>
  /** Values that an edit replaces in the files of callers. */
  readonly passed: ReadonlySet<YamlNode>
}

function otherFindings(workflow: Workflow, context: FindingContext): readonly Finding[] {
  const views = context.views.get(workflow) ?? []
  const passwords = views[0]?.passwords ?? new Set<string>()
  return [
    ...views.flatMap(view => stepFindings(view, context.passed)),
    ...environmentFindings(workflow, views),
    ...callFindings(workflow, { repository: context.repository, passwords, passed: context.passed }),
  ]
}

/** Variables that a step does not use are no reason to look at what it does. */
function stepFindings(view: JobView, passed: ReadonlySet<YamlNode>): readonly Finding[] {
  const unused = new Map(view.job.steps.map(step => [step, unusedInStep(step, view)]))
  const isPassed = (step: WorkflowStep) => entriesOf(step.with).some(({ value }) => passed.has(value))
  const rest = view.job.steps.filter(step => unused.get(step) === undefined && !isPassed(step))
  return [
    ...[...unused.values()].flatMap(finding => finding ?? []),
    ...leftovers({ ...view, job: { ...view.job, steps: rest } }),
  ]
}

function byPlace(a: Finding, b: Finding): number {
  return (a.file ?? '~').localeCompare(b.file ?? '~') || (a.line ?? 0) - (b.line ?? 0)
}
