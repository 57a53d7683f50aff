import { entriesOf, scalarsIn, valueOf, insideAny, type YamlEntry } from '../../yaml/tree.ts'
import { onlySecret, secretReference } from '../../workflows/logins/credential.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { applyEdits, type TextEdit } from '../rewrite/edit.ts'
import {
  calleePath,
  callersOf,
  inheritsSecrets,
  type Repository,
  secretOrigins,
} from '../../workflows/workflow/repository.ts'
import type { Workflow } from '../../workflows/workflow/workflow.ts'
import type { Finding } from './finding.ts'

/** For each secret that an edit frees: can it be removed, or what still names it. */
export function secretFindings(
  repository: Repository,
  plans: readonly LoginPlan[],
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): readonly Finding[] {
  const uses = secretUses(repository, edits)
  const freed = new Set(
    plans.flatMap(({ login, passed }) =>
      passed === undefined
        ? [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
        : passed.map(({ caller }) => caller.secret),
    ),
  )
  const texts = (path: string) =>
    applyEdits(repository.workflows.get(path)?.text ?? '', edits.get(path) ?? [])
  const unseen = uses.has('') ? 'an expression that reaches every secret' : passedOn(repository)
  return [...freed].sort().map(name => {
    const found = uses.get(name) ?? []
    const places = [...new Set(found.map(use => `${use.file}:${use.line}`))]
    if (places.length > 0) {
      const message = `${name} is still named in ${places.slice(0, 5).join(', ')}${places.length > 5 ? ' and more' : ''}`
      const isIdle = found.every(({ variable, file }) => isUnnamed(variable, texts(file)))
      const remedy = isIdle ? takeOut : 'keep it until nothing names it'
      return secret(name, { code: 'SECRET_IN_USE', message, remedy })
    }
    // Comments may name it, and what callers pass may have its name.
    const message = `no expression that was read uses the stored secret ${name} any more`
    if (unseen !== undefined) {
      return secret(name, {
        code: 'SECRET_IN_USE',
        message: `${message}, but ${unseen} may`,
        remedy: 'look there before removing it',
      })
    }
    if (!repository.isWhole) {
      return secret(name, {
        code: 'SECRET_IN_USE',
        message: `${message}, but not all workflows were read`,
        remedy: 'look at the others before removing it: mend what cannot be read, and let "paths" cover all',
      })
    }
    return secret(name, {
      code: 'SECRET_REMOVABLE',
      message,
      remedy: 'remove the secret once the new tokens have worked',
    })
  })
}

function secret(name: string, part: Pick<Finding, 'code' | 'message' | 'remedy'>): Finding {
  return { severity: 'notice', subject: name, ...part }
}

const takeOut =
  'only env: lines are left, whose variables nothing else in the file names: take them out, unless a program in the steps reads them'

function isUnnamed(variable: string | undefined, text: string): boolean {
  if (variable === undefined) return false
  const rest = text.replace(new RegExp(`\\b${variable}:|\\bsecrets\\.${variable}\\b`, 'gi'), '')
  return !new RegExp(`\\b${variable}\\b`).test(rest)
}

/** A workflow elsewhere that inherits all secrets. */
function passedOn(repository: Repository): string | undefined {
  for (const workflow of repository.workflows.values()) {
    for (const job of workflow.jobs) {
      if (job.uses === undefined || !inheritsSecrets(job)) continue
      const path = calleePath(job, repository)
      if (path === undefined || !repository.workflows.has(path)) return job.uses.value
    }
  }
  return undefined
}

/** Where a secret is still named. */
interface SecretUse {
  readonly file: string
  readonly line: number
  /** The variable of a job's or a workflow's `env:` that is this secret and nothing else. */
  readonly variable?: string | undefined
}

const anything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i

/**
 * Every secret that the files name in an expression, with its places. Texts that edits replace do not count, nor
 * do comments. `''` stands for expressions that can reach any secret.
 */
function secretUses(
  repository: Repository,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): ReadonlyMap<string, readonly SecretUse[]> {
  const uses = new Map<string, SecretUse[]>()
  const add = (name: string, use: SecretUse) => {
    const places = uses.get(name)
    if (places === undefined) uses.set(name, [use])
    else places.push(use)
  }
  for (const workflow of repository.workflows.values()) {
    const gone = edits.get(workflow.path) ?? []
    const variables = variablesOf(workflow)
    const isGone = insideAny(gone)
    // A call fails without what is required of those that inherit.
    for (const { key, keyRange } of inheritedSecrets(workflow, repository)) {
      if (!gone.some(edit => edit.start === keyRange.start)) {
        add(key.toUpperCase(), { file: workflow.path, line: workflow.positionAt(keyRange.start).line })
      }
    }
    for (const { start, end, value } of scalarsIn(workflow.root)) {
      if (!/secrets/i.test(value)) continue
      const kept = (offset: number) => !isGone(offset, offset + 1)
      const variable = onlySecret(value) === undefined ? undefined : variables.get(start)
      const use = (offset: number) => ({
        file: workflow.path,
        line: workflow.positionAt(offset).line,
        variable,
      })
      for (const { index, 1: plain, 2: quoted } of workflow.text
        .slice(start, end)
        .matchAll(secretReference)) {
        const name = (plain ?? quoted ?? '').toUpperCase()
        const isOwn = () => secretOrigins(name, { workflow, repository }).isOwn
        if (kept(start + index) && isOwn()) add(name, use(start + index))
      }
      if (anything.test(value) && kept(start)) add('', use(start))
    }
  }
  return uses
}

/** The names of the variables around the steps, by where their values stand: what a step is given itself, it has a use for. */
function variablesOf({ env, jobs }: Workflow): ReadonlyMap<number, string> {
  const blocks = [env, ...jobs.map(job => job.env)]
  return new Map(blocks.flatMap(entriesOf).map(({ key, value }) => [value.start, key]))
}

/** What a workflow declares, and gets by `secrets: inherit`. */
function inheritedSecrets(workflow: Workflow, repository: Repository): readonly YamlEntry[] {
  const declared = entriesOf(valueOf(valueOf(workflow.on, 'workflow_call'), 'secrets'))
  const isInherited = declared.length > 0 && callersOf(workflow.path, repository).some(one => one.inherits)
  return isInherited ? declared : []
}
