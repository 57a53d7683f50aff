import { resolveVariables, type Scope } from '../workflow/scope.ts'
import type { ShellCommand } from '../workflow/script.ts'
import { login, type LoginPlace } from './action.ts'
import { type Credential, credentialOf } from './credential.ts'
import { type LoginCommand, parseLoginCommand } from './login-command.ts'
import { type Login, type LoginForm, other } from './login.ts'

const quiet = /^(echo|printf|set|cat|:|true|)$/

/** It prepares the login and does nothing else: PowerShell writes a value by naming it. */
function isQuiet({ words }: ShellCommand): boolean {
  return quiet.test(words[0]) || (words.length === 1 && /^\$\w+$/.test(words[0]))
}

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(place: LoginPlace): readonly Login[] {
  const { commands, run, script } = place.step
  if (script === undefined || !script.includes('login')) return []
  const logins = commands.flatMap(command => parseLoginCommand(command) ?? [])
  const lines = linesOf(place)
  return logins.map(found => {
    const form = formOf(found, { place, commands, logins, retried: run === undefined })
    return {
      ...scriptLogin(place, { found, form }),
      at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start,
    }
  })
}

function scriptLogin(place: LoginPlace, given: { found: LoginCommand; form: LoginForm }): Login {
  const { found, form } = given
  const { scope } = place
  const host = resolveVariables(found.host, scope)
  const fields = { registry: undefined, username: undefined, password: undefined }
  const base = login(place, { fields: { ...fields, registry: host[0] }, form, tool: found.tool })
  const account = resolveVariables(found.username ?? '', scope)[0]
  const username = scriptCredential(found.username, scope)
  // podman and its kin have no registry of their own to fall back on.
  const silent = found.host === '' && !/^(docker|nerdctl)/.test(found.tool)
  return {
    ...base,
    registry: silent ? 'unknown' : base.registry,
    username,
    password: scriptCredential(found.password, scope),
    account: username.kind === 'literal' ? account : undefined,
  }
}

/** Where the lines of a script stand in the file: those of a block start on the line after its `|`. */
function linesOf({ workflow, step: { run } }: LoginPlace): readonly number[] {
  if (run === undefined) return []
  if (run.style !== 'block') return [run.start]
  const lines: number[] = []
  let at = workflow.text.indexOf('\n', run.start)
  for (; at !== -1 && at < run.end; at = workflow.text.indexOf('\n', at + 1)) lines.push(at + 1)
  return lines
}

/** A shell variable that no `env:` gives was set by something that the file does not show. */
function scriptCredential(text: string | undefined, scope: Scope): Credential {
  if (text === undefined) return { kind: 'missing' }
  const [resolved = '', ...more] = resolveVariables(text, scope)
  if (more.length > 0 || /^\$(?!\{\{)|`|\$\(/.test(resolved)) return { kind: 'computed' }
  return credentialOf(resolved, scope)
}

interface Surroundings {
  readonly place: LoginPlace
  readonly commands: readonly ShellCommand[]
  readonly logins: readonly LoginCommand[]
  readonly retried: boolean
}

function formOf(found: LoginCommand, around: Surroundings): LoginForm {
  const { step } = around.place
  const byHand = 'replace it by a login step before this one'
  if (around.retried || step.run === undefined) return other('a retry action runs the login', byHand)
  if (!/^docker login/.test(found.tool)) {
    return other(
      `${found.tool} keeps logins of its own`,
      'log in with this action if the tool reads Docker’s file',
    )
  }
  if (found.conditional) return other('the script decides whether to log in', byHand)
  if (around.logins.length > 1) return other('the script logs in more than once', byHand)
  const more = around.commands.find(one => parseLoginCommand(one) === undefined && !isQuiet(one))
  if (more !== undefined) return other(`the script does more than log in (${more.words[0]})`, byHand)
  if (found.host !== '' && /\$/.test(found.host)) return other('the registry is a variable', byHand)
  return { kind: 'script', run: step.run }
}
