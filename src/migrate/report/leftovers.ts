import { entriesOf, scalarsIn, textOf, type YamlNode } from '../../yaml/yaml-tree.ts'
import type { StepEffect } from '../effects/effect.ts'
import { localAction, type Repository } from '../effects/step.ts'
import { isScopedName } from '../logins/credential.ts'
import { isDockerPassword } from '../logins/docker-secret.ts'
import type { Login } from '../logins/login.ts'
import { actionName, type Job, type Step, type Workflow } from '../workflow/workflow.ts'
import type { Finding, FindingCode } from './finding.ts'

/** What a job is looked at with. */
export interface JobView {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly logins: readonly Login[]
  readonly effects: readonly StepEffect[]
  /** Secrets that logins to Docker Hub use as passwords, anywhere in the repository. */
  readonly passwords: ReadonlySet<string>
}

/** Steps that get a Docker password and do something else with it than a registry login. */
export function leftovers(view: JobView): readonly Finding[] {
  const loginSteps = new Set(view.logins.map(login => login.step))
  const around = secretVariables(view)
  return view.job.steps.flatMap(step => {
    if (loginSteps.has(step)) return []
    const names = passwordsOf(step, { view, around })
    const file = authFile(step)
    if (file !== undefined) return [stepFinding(view, { step, names, ...authFileText(file) })]
    if (names.length === 0) return []
    return [stepFinding(view, { step, names, ...describe(step, view) })]
  })
}

interface Described {
  readonly code: FindingCode
  readonly message: string
  readonly remedy: string
}

function describe(step: Step, view: JobView): Described {
  const api = view.effects.find(effect => effect.step === step && effect.kind === 'api')
  if (api !== undefined) {
    return {
      code: 'HUB_API_USE',
      message: `${api.by} uses the secret with Docker Hub’s API, not to log in to the registry`,
      remedy: 'keep this secret: a token for pull and push does not serve there',
    }
  }
  const name = actionName(step)
  if (name.startsWith('./')) {
    const missing = localAction(name, view.repository) === undefined
    return {
      code: missing ? 'CALLEE_MISSING' : 'CREDENTIAL_PASSED',
      message: missing
        ? `it hands the secret to ${name}, which is not here`
        : `it hands the secret to ${name}`,
      remedy: 'let the workflow log in before, and hand nothing over',
    }
  }
  const who = step.run === undefined ? name : 'a script'
  return {
    code: 'CREDENTIAL_ENVIRONMENT',
    message: `it hands the secret to ${who}: what happens with it, the file does not tell`,
    remedy: 'give it the pull token’s secret, or the push token’s if it pushes',
  }
}

/** Variables of the job and the workflow that hold a secret. */
function secretVariables({ workflow, job }: JobView): readonly (readonly [string, string])[] {
  const all = new Map([...workflow.variables, ...job.variables])
  return [...all].filter(([key, value]) => /secrets/i.test(value) && !job.setByScripts.has(key))
}

/** Docker passwords that the step's own text names, directly or through the environment around it. */
function passwordsOf(
  step: Step,
  { view, around }: { view: JobView; around: readonly (readonly [string, string])[] },
): readonly string[] {
  const texts = [step.with, step.env, step.run].flatMap(node =>
    node === undefined ? [] : [...textsIn(node)],
  )
  const through = around.filter(([key]) => texts.some(text => names(text, key)))
  const found = [...texts, ...through.map(([, value]) => value)].flatMap(secretNames)
  return [...new Set(found)].filter(
    name => !isScopedName(name) && (view.passwords.has(name) || isDockerPassword(name)),
  )
}

function names(text: string, variable: string): boolean {
  return new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${variable}\\b`).test(text)
}

/** The secrets that a text names in expressions, in upper case. */
export function secretNames(text: string): readonly string[] {
  return [...text.matchAll(/\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi)].map(match =>
    (match[1] ?? match[2] ?? '').toUpperCase(),
  )
}

function* textsIn(node: YamlNode): Generator<string> {
  for (const scalar of scalarsIn(node)) yield scalar.value
}

/** How a step makes Docker's own file of logins, `undefined` when it does not. */
function authFile(step: Step): string | undefined {
  if (entriesOf(step.env).some(entry => entry.key === 'DOCKER_AUTH_CONFIG')) return 'DOCKER_AUTH_CONFIG'
  const script = step.run?.value ?? textOf(step.with, 'command') ?? ''
  if (/DOCKER_AUTH_CONFIG=/.test(script)) return 'DOCKER_AUTH_CONFIG'
  const writes =
    /(>|tee\s|cp\s|mv\s|install\s)[^\n]*config\.json/.test(script) && /docker|"auths"/i.test(script)
  return writes || /\\?"auths\\?"\s*:/.test(script) ? 'config.json' : undefined
}

/** The text of a finding about a hand-made file of logins. */
export function authFileText(file: string): Described {
  return {
    code: 'AUTH_FILE',
    message: `logins come from a hand-made ${file}, which no login step replaces`,
    remedy: 'remove it and log in with this action: its docker-config output has the file’s folder',
  }
}

function stepFinding(view: JobView, given: Described & { step: Step; names: readonly string[] }): Finding {
  const { code, message, remedy, step, names } = given
  return {
    code,
    severity: 'warning',
    subject: names[0] ?? actionName(step),
    file: view.workflow.path,
    line: view.workflow.positionAt(step.node.start).line,
    message,
    remedy,
  }
}
