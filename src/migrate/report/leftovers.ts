import { entriesOf, scalarsIn, type YamlEntry, type YamlNode } from '../../yaml/tree.ts'
import { environmentReader, isHarmlessCommand } from '../../workflows/effects/harmless.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import {
  givenSecrets,
  isDockerPassword,
  isScopedName,
  secretNames,
} from '../../workflows/logins/credential.ts'
import { namesVariable, variablesIn } from '../../workflows/expression/variables.ts'
import { checkoutsOf } from '../../workflows/workflow/paths.ts'
import { localAction, pathHere } from '../../workflows/workflow/repository.ts'
import {
  actionName,
  inputText,
  isOurs,
  type WorkflowStep,
  type Workflow,
} from '../../workflows/workflow/workflow.ts'
import type { Finding } from './finding.ts'
import {
  callsHub,
  type Described,
  type HeldSecrets,
  holdsSecret,
  onlyTests,
  passedTo,
  passedToAction,
  passToken,
  reachesOurs,
  signsInAtHub,
  textsIn,
} from './secret-use.ts'

/** Steps that get a Docker password and do something else with it than a registry login. */
export function leftovers(view: JobView): readonly Finding[] {
  const loginSteps = new Set(view.logins.map(login => login.step))
  const around = secretVariables(view)
  return view.job.steps.flatMap(step => {
    if (loginSteps.has(step) || isOurs(step)) return []
    const names = passwordsOf(step, view, around)
    const file = authFile(step)
    if (file !== undefined) return [stepFinding(view, { step, names, ...authFileText(file) })]
    if (names.length === 0 && !signsInAtHub(step)) return []
    const held = { names, variables: holdersOf(step, names, around) }
    if (reachesOurs(step, text => holdsSecret(text, held), { actionOf: one => actionBehind(one, view) })) {
      return []
    }
    return [stepFinding(view, { step, names, ...describe(step, view, held) })]
  })
}

function describe(step: WorkflowStep, view: JobView, held: HeldSecrets): Described {
  const api = view.effects().find(effect => effect.step === step && effect.kind === 'api')
  if (api !== undefined || callsHub(step)) {
    const what = held.names.length > 0 ? 'secret' : 'password'
    return {
      code: 'HUB_API_USE',
      message: `${api?.by ?? 'a script'} uses the ${what} with Docker Hub’s API, not to log in to the registry`,
      remedy: `keep this ${what}: a token for pull and push does not serve there`,
    }
  }
  const [name = ''] = step.uses?.value.split('@') ?? []
  const action = actionBehind(step, view)
  if (action !== undefined) return passedToAction(name, action, view.repository.name)
  if (pathHere(name) !== undefined) {
    return {
      code: 'CALLEE_MISSING',
      message: `it passes the secret to ${name}, where no action.yml was read`,
      remedy: `if it logs in to Docker Hub with it, ${passToken}`,
    }
  }
  if (onlyTests(step, held)) {
    return {
      code: 'CREDENTIAL_CONDITION',
      message: 'a script only tests whether the secret is there',
      remedy: 'test for the secret of the new token instead',
    }
  }
  return { code: 'CREDENTIAL_ENVIRONMENT', ...passedTo(step, held) }
}

function actionBehind({ uses }: WorkflowStep, { job, repository }: JobView): Workflow | undefined {
  return uses && localAction(uses.value, repository, checkoutsOf(job, repository.name))
}

/** Variables of the job and the workflow that hold a secret. */
function secretVariables({ workflow, job }: JobView): readonly (readonly [string, string])[] {
  const all = new Map([...workflow.variables, ...job.variables])
  return [...all].filter(([key, value]) => /secrets/i.test(value) && !job.setByScripts.has(key))
}

/** The variables of a step that hold one of the secrets, its own and those around it. */
function holdersOf(
  step: WorkflowStep,
  names: readonly string[],
  around: readonly (readonly [string, string])[],
): readonly string[] {
  const all = new Map([...around, ...variablesIn(step.env)])
  return [...all].flatMap(([key, value]) =>
    secretNames(value).some(name => names.includes(name)) ? [key] : [],
  )
}

/** Docker passwords that the step's own text names, directly or through the environment around it. */
function passwordsOf(
  step: WorkflowStep,
  view: JobView,
  around: readonly (readonly [string, string])[],
): readonly string[] {
  const texts = [step.with, step.env, step.run].flatMap(node =>
    node === undefined ? [] : [...textsIn(node)],
  )
  const through = around.filter(([key]) => texts.some(text => namesVariable(text, key)))
  const found = [...texts, ...through.map(([, value]) => value)].flatMap(givenSecrets)
  return [...new Set(found)].filter(
    name =>
      !isScopedName(name) &&
      (view.passwords.has(name) || (isDockerPassword(name) && !view.otherPasswords.has(name))),
  )
}

/** How a step makes Docker's own file of logins, `undefined` when it does not. */
function authFile(step: WorkflowStep): string | undefined {
  if (entriesOf(step.env).some(entry => entry.key === 'DOCKER_AUTH_CONFIG')) return 'DOCKER_AUTH_CONFIG'
  const script = step.run?.value ?? inputText(step, 'command') ?? ''
  // Its logins stand in Docker's file, too: they are for Docker Hub's API.
  if (/\bhub-tool\b/.test(script)) return undefined
  if (/DOCKER_AUTH_CONFIG=/.test(script)) return 'DOCKER_AUTH_CONFIG'
  const writes = /(>|tee\s|cp\s|mv\s|install\s)[^\n]*(docker[^\n]*\/|[\s"'])config\.json/i.test(script)
  // Settings such as "experimental" are written there, too: only what holds logins counts.
  return (writes && /docker/i.test(script) && holdsLogins(step, script)) || /\\?"auths\\?"\s*:/.test(script)
    ? 'config.json'
    : undefined
}

function holdsLogins(step: WorkflowStep, script: string): boolean {
  return /\bauths?\b/i.test(script) || secretNames(script).length > 0 || hasSecret(step.env)
}

function hasSecret(node: YamlNode | undefined): boolean {
  return node !== undefined && [...textsIn(node)].some(text => secretNames(text).length > 0)
}

/** The text of a finding about a hand-made file of logins. */
function authFileText(file: string): Described {
  return {
    code: 'AUTH_FILE',
    message: `logins come from a hand-made ${file}, which no login step replaces`,
    remedy: 'remove it and log in with this action: its docker-config output has the file’s folder',
  }
}

function stepFinding(
  view: JobView,
  { code, message, remedy, step, names }: Described & { step: WorkflowStep; names: readonly string[] },
): Finding {
  return {
    code,
    // It stays, and nobody has to do anything.
    severity: code === 'HUB_API_USE' ? 'notice' : 'warning',
    subject: names[0] ?? actionName(step),
    file: view.workflow.path,
    line: view.workflow.positionAt(placeOf(view, { step, name: names[0] })).line,
    message,
    remedy,
  }
}

/** Where the step names the secret, else where the step begins: a script may be long. */
function placeOf({ workflow }: JobView, named: { step: WorkflowStep; name: string | undefined }): number {
  const { step, name } = named
  if (name === undefined) return step.node.start
  for (const { start, end } of scalarsIn(step.node)) {
    const found = [...workflow.text.slice(start, end).matchAll(/\bsecrets\b/gi)].find(({ index }) =>
      secretNames(workflow.text.slice(start + index, end).split('}}', 1)[0] ?? '').includes(name),
    )
    if (found !== undefined) return start + found.index
  }
  return step.node.start
}

/** Docker passwords in the `env:` of a workflow or of jobs that nothing in the file uses, and auth files there. */
export function environmentFindings(workflow: Workflow, views: readonly JobView[]): readonly Finding[] {
  const blocks = [{ env: workflow.env, views }, ...views.map(view => ({ env: view.job.env, views: [view] }))]
  return blocks.flatMap(({ env, views: within }) =>
    entriesOf(env).flatMap(entry => {
      const finding = entryFinding(entry, within)
      if (finding === undefined) return []
      return [{ ...finding, file: workflow.path, line: workflow.positionAt(entry.keyRange.start).line }]
    }),
  )
}

function entryFinding(entry: YamlEntry, views: readonly JobView[]): Finding | undefined {
  const { key, value } = entry
  if (value.kind !== 'scalar') return undefined
  if (key === 'DOCKER_AUTH_CONFIG') return { severity: 'warning', subject: key, ...authFileText(key) }
  const [name] = givenSecrets(value.value)
  const known = name !== undefined && (isDockerPassword(name) || views.some(view => view.passwords.has(name)))
  if (name === undefined || !known || isScopedName(name)) return undefined
  const steps = views.flatMap(view => view.job.steps)
  if (steps.some(step => mentions(step.node, key))) return undefined
  const readers = steps.flatMap(step => environmentReader(step) ?? [])
  if (readers.length > 0) {
    // Of those that everybody knows, none is likely to.
    const reader = readers.find(name => !isHarmlessCommand(name.split(' ')))
    return {
      code: 'CREDENTIAL_ENVIRONMENT',
      severity: 'warning',
      confidence: 'likely',
      subject: name,
      message: `${key} reaches every step; ${reader === undefined ? 'whether one uses it is not read' : `${reader} may use it`}`,
      remedy: 'pass it to the step that needs it, or take it out',
    }
  }
  return unused(name, key)
}

function unused(name: string, key: string): Finding {
  return {
    code: 'CREDENTIAL_UNUSED',
    severity: 'warning',
    subject: name,
    message: `nothing that was read uses ${key}`,
    remedy: 'remove the lines',
  }
}

function mentions(node: YamlNode, variable: string): boolean {
  return [...scalarsIn(node)].some(scalar => namesVariable(scalar.value, variable))
}

/** A step's own variables that its script does not name, nor hands to anything that could read them. */
export function unusedInStep(step: WorkflowStep, view: JobView): Finding | undefined {
  const entries = entriesOf(step.env)
  const found = entries.find(({ key, value }) => {
    const [name] = value.kind === 'scalar' ? givenSecrets(value.value) : []
    return name !== undefined && isDockerPassword(name) && !mentions(step.node, key)
  })
  const read = step.run === undefined || environmentReader(step) !== undefined
  if (found?.value.kind !== 'scalar' || read) return undefined
  const [name = ''] = secretNames(found.value.value)
  const line = view.workflow.positionAt(found.keyRange.start).line
  return { ...unused(name, found.key), file: view.workflow.path, line }
}
