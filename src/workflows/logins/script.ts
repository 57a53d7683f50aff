import { entriesOf, type TextRange } from '../../yaml/tree.ts'
import { resolveVariables, type Scope } from '../workflow/scope.ts'
import { namesVariable } from '../expression/variables.ts'
import { registryKind } from '../workflow/image.ts'
import { scriptLines } from '../workflow/script-lines.ts'
import { isDeaf, type ShellCommand } from '../shell/command.ts'
import { isVariable, withVariables } from '../shell/variables.ts'
import { type LoginCommand, parseLoginCommand } from './command.ts'
import { type WrittenCredential, credentialOf } from './credential.ts'
import { isUsuallyWritten } from './layout.ts'
import { type Login, loginOf, type LoginForm, type LoginContext, registryFor, unsupported } from './login.ts'

const quiet = /^(echo|printf|set|cat|:|true|)$/

/** It prepares the login and does nothing else: PowerShell writes a value by naming it. */
function isQuiet(command: ShellCommand): boolean {
  const { words } = command
  // What it prints goes to a file, where something may read it.
  if (command.output !== undefined && !/^(\/dev\/|&?[12]$)/.test(command.output)) return false
  return quiet.test(words[0]) || (words.length === 1 && /^\$\w+$/.test(words[0]))
}

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(place: LoginContext): readonly Login[] {
  const { script } = place.step
  if (script === undefined || !script.includes('login')) return []
  const commands: ShellCommand[] = []
  const unsure = new Map<ShellCommand, { readonly head: string; readonly programs: readonly string[] }>()
  for (const { command, variables } of withVariables(place.step.commands, place.scope.env)) {
    const programs = programsOf(command, { ...place.scope, env: variables })
    const [program, ...others] = programs
    const [head, ...rest] = command.words
    const one: ShellCommand = program === undefined ? command : { ...command, words: [program, ...rest] }
    commands.push(one)
    if (others.length > 0) unsure.set(one, { head, programs })
  }
  const logins = commands.flatMap(command => parseLoginCommand(command) ?? [])
  const lines = scriptLines(place.workflow.text, place.step.run)
  return logins.map(found => {
    const engine = unsure.get(found.command)
    const form =
      engine === undefined
        ? formOf(found, { place, commands, logins })
        : unsupported(`the program is one of several (${engine.programs.join(', ')})`, byHand)
    return {
      ...scriptLogin(place, found, form),
      ...(engine === undefined ? {} : { tool: `${engine.head} login` }),
      at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start,
    }
  })
}

/** The programs that a command's first word can be, such as `$ENGINE`: none where the file does not say all of them. */
function programsOf({ words: [head] }: ShellCommand, scope: Scope): readonly string[] {
  const programs = isVariable(head) ? resolveVariables(head, scope) : []
  return programs.every(program => /^[\w./-]+$/.test(program)) ? programs : []
}

const byHand = 'replace it by a login step before this one'

function scriptLogin(place: LoginContext, found: LoginCommand, form: LoginForm): Login {
  const { scope } = place
  const host = resolveVariables(found.host, scope)
  const fields = { registry: host[0], username: undefined, password: undefined }
  const base = loginOf(place, { fields, form, tool: found.tool })
  const account = resolveVariables(found.username ?? '', scope)[0]
  const username = scriptCredential(found.username, scope)
  const password = scriptCredential(found.password, scope)
  const silent = found.host === '' && !found.isHubByDefault
  return {
    ...base,
    registry: registryFor(silent ? 'unknown' : base.registry, { account, username, password }),
    username,
    password,
    account: username.kind === 'literal' ? account : undefined,
    keptBy: found.asOther ? `sudo ${found.keptBy}` : found.keptBy,
    isConditional: found.conditional,
  }
}

/** A shell variable that no `env:` gives was set by something that the file does not show. */
function scriptCredential(text: string | undefined, scope: Scope): WrittenCredential {
  if (text === undefined) return { kind: 'missing' }
  const [resolved = '', ...more] = resolveVariables(text, scope)
  // Nothing here sets it: an environment around does.
  if (more.length === 0 && /^\$(\w+|\{\w+\})$/.test(resolved)) return { kind: 'step' }
  if (more.length > 0 || /\$(?!\{\{)|`/.test(resolved)) return { kind: 'computed' }
  return credentialOf(resolved, scope)
}

interface Surroundings {
  readonly place: LoginContext
  readonly commands: readonly ShellCommand[]
  readonly logins: readonly LoginCommand[]
}

function formOf(found: LoginCommand, around: Surroundings): LoginForm {
  const { step } = around.place
  if (step.run === undefined) return unsupported('a retry action runs the login', byHand)
  if (found.keptBy !== 'docker' && !isHelmOnHub(found)) {
    return unsupported(
      `${found.tool} keeps logins of its own`,
      'log in with this action if the tool reads Docker’s file',
    )
  }
  if (found.asOther) {
    return unsupported(
      'another user logs in (sudo), whose Docker has logins of its own',
      'let that user run docker without sudo, or log in by hand',
    )
  }
  if (found.conditional) return unsupported('the login is inside a condition, a loop or a group', byHand)
  const others = around.logins.filter(one => one !== found)
  if (others.some(one => !isElsewhere(one))) return unsupported('the script logs in more than once', byHand)
  if (found.host.includes('$')) return unsupported('the registry is a variable', byHand)
  const more = around.commands.find(one => parseLoginCommand(one) === undefined && !isQuiet(one))
  if (more === undefined && ownPlace.test(step.run.value)) {
    return unsupported('the script decides where logins are kept', byHand)
  }
  if (logoutFirst.test(step.run.value)) {
    return unsupported('the script logs out first', `${byHand}, and take its logout away`)
  }
  if (more === undefined && others.length === 0) return { kind: 'script', run: step.run }
  const lines = ownLines(found, around)
  if (typeof lines !== 'string') return { kind: 'lines', lines, reader: readerBeside(found, around) }
  const what = more === undefined ? 'logs in elsewhere, too' : `does more than log in (${more.words[0]})`
  return unsupported(`the script ${what}, and ${lines}`, byHand)
}

/** A registry that is named, and not Docker Hub: its login has a place of its own in Docker's file. */
function isElsewhere({ host }: LoginCommand): boolean {
  return registryKind(host) === 'other'
}

/** Helm finds what docker has logged in to under this name (facts of Helm 3.8 and later). */
function isHelmOnHub({ tool, host }: LoginCommand): boolean {
  return tool === 'helm registry login' && host === 'registry-1.docker.io'
}

/** Another folder than Docker's own. */
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/
const logoutFirst = /docker logout[\s\S]*docker login/

const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/

/** The lines of a login that can leave its script for a step before it, or why they cannot. */
function ownLines({ statement }: LoginCommand, { place, commands }: Surroundings): TextRange | string {
  const { step, workflow } = place
  const { run, script = '' } = step
  if (run?.style !== 'block' || workflow.text.charAt(run.start) !== '|' || statement?.isPlain !== true) {
    return 'the login is not a line of its own'
  }
  const { from, to } = statement
  const near = commands.filter(
    ({ statement: other }) => other !== undefined && other.from <= to && other.to >= from,
  )
  if (
    !near.every(one => one.statement === statement && (parseLoginCommand(one) !== undefined || isQuiet(one)))
  ) {
    return 'the login is not a line of its own'
  }
  const before = commands.filter(({ line }) => line < from)
  if (before.some(({ words: [head] }) => /^(exit|return|trap)$/.test(head))) return 'may end before the login'
  if (ownPlace.test(script)) return 'it decides where logins are kept'
  const extra = step.node.entries.find(({ key }) => !movable.test(key))
  if (extra !== undefined) return `the step has ${extra.key}`
  if (step.isParallel) return 'a step before it would run at the same time'
  if (!isUsuallyWritten(step, workflow)) return 'the step is not written in the usual way, a key a line'
  return rangeOf(place, from, to)
}

/** What may read the variables of the step that feed the login, beside it. */
function readerBeside({ statement }: LoginCommand, { place, commands }: Surroundings): string | undefined {
  const { env, script = '' } = place.step
  const own = script.split('\n').slice(statement?.from, (statement?.to ?? 0) + 1)
  const isFed = entriesOf(env).some(({ key }) => namesVariable(own.join('\n'), key))
  return isFed ? commands.find(one => !isDeaf(one))?.words[0] : undefined
}

/** Whole lines of a script as a range of the file. */
function rangeOf(place: LoginContext, from: number, to: number): TextRange {
  const starts = scriptLines(place.workflow.text, place.step.run)
  const end = place.step.run?.end ?? 0
  return { start: starts[from] ?? end, end: starts[to + 1] ?? end }
}
