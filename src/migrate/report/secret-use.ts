import { entriesOf, scalarsIn, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { environmentReader, isHarmlessCommand } from '../../workflows/effects/harmless.ts'
import { commandName } from '../../workflows/effects/unread.ts'
import { namesVariable } from '../../workflows/expression/variables.ts'
import { secretNames } from '../../workflows/logins/credential.ts'
import { findLogins } from '../../workflows/logins/find.ts'
import type { ShellCommand } from '../../workflows/shell/command.ts'
import { actionName, isOurs, type Workflow, type WorkflowStep } from '../../workflows/workflow/workflow.ts'
import type { MigrateCode } from './finding.ts'

/** The words of a finding. */
export interface Described {
  readonly code: MigrateCode
  readonly message: string
  readonly remedy: string
}

/** Secrets of a step, and the variables that it can take them from. */
export interface HeldSecrets {
  readonly names: readonly string[]
  readonly variables: readonly string[]
}

/** Which command or action gets the secret, and what is known of it. */
export function passedTo(step: WorkflowStep, secrets: HeldSecrets): Omit<Described, 'code'> {
  const found = commandsWith(step, secrets)
  const readers = found.map(one => readerOf(step, one))
  if (
    [...found, ...readers].some(({ words, output }) => /GITHUB_(ENV|OUTPUT)/.test([...words, output].join()))
  ) {
    const remedy = 'write the new token’s secret there, once it is clear what the later steps need'
    return { message: 'a script hands the secret on to later steps', remedy }
  }
  const own = found.find(({ words }) => words.some(word => /^--((src|dest)-)?creds\b/.test(word)))
  if (own !== undefined) {
    const remedy = 'give it the name of the organization and the new token’s secret'
    return { message: `a script logs in with the secret for one command (${own.words[0]})`, remedy }
  }
  const named = readers.filter(({ words: [head] }) => !/^(test|\[\[?|)$/.test(head))
  const unread = named.find(({ words }) => !isHarmlessCommand(words))
  const command = unread ?? named[0]
  const reader = command === undefined ? environmentReader(step) : commandName(command.words)
  const who = step.run === undefined ? actionName(step) : (reader ?? 'a script')
  return {
    message: `it passes the secret to ${who}${unread === command ? '; what becomes of it there is not read' : ''}`,
    remedy:
      command !== undefined && unread === undefined
        ? 'look whether the new token’s secret has to stand here'
        : 'if it logs in to the registry, give it the organization as user name and the pull token’s secret, or the push token’s if it pushes; for Docker Hub’s API it has to stay',
  }
}

/** What takes the place of a user name and a password that are passed. */
export const passToken = 'pass the name of the organization and the new token’s secret instead'

/** A local action gets the secret; a login in it has a finding of its own. */
export function passedToAction(name: string, action: Workflow, repository: string | undefined): Described {
  const logsIn = action.jobs.some(job => findLogins(action, job, repository).length > 0)
  const unseen = action.jobs.length === 0 ? 'a container, which is not read' : 'whose own steps do not log in'
  return {
    code: 'CREDENTIAL_PASSED',
    message: `it passes the secret to ${name}, ${logsIn ? 'which logs in' : unseen}`,
    remedy: logsIn
      ? 'once that login takes a token, pass the new token’s secret instead'
      : `if something there logs in to Docker Hub with it, ${passToken}; for Docker Hub’s API it has to stay`,
  }
}

/** What prints the secret into a pipe passes it to the command behind the pipe. */
function readerOf({ commands }: WorkflowStep, command: ShellCommand): ShellCommand {
  if (!/^(echo|printf)$/.test(command.words[0])) return command
  return commands.find(({ pipedFrom }) => pipedFrom === command) ?? command
}

/** In whatever language a script is written, it names the address. */
export function callsHub(
  step: WorkflowStep,
  address = /hub\.docker\.com|\/v2\/(users\/login|auth\/token)/,
): boolean {
  const texts = [step.run, step.with, step.env].flatMap(node =>
    node === undefined ? [] : [...textsIn(node)],
  )
  return texts.some(text => address.test(text))
}

/** It gets a session of Docker Hub's API, whatever the password comes from. */
export function signsInAtHub(step: WorkflowStep): boolean {
  return callsHub(step, /hub\.docker\.com\/v2\/(users\/login|auth\/token)/)
}

/** Every mention of what the secret is given as stands in a test: `[ -z "$TOKEN" ]`. */
export function onlyTests(step: WorkflowStep, secrets: HeldSecrets): boolean {
  if (!/\[ |\[\[|\btest /.test(step.script ?? '')) return false
  // What stands between `[[` and `]]` is no command.
  const isWritten = secretNames(step.script ?? '').some(name => secrets.names.includes(name))
  const found = commandsWith(step, secrets)
  return (isWritten || found.length > 0) && found.every(({ words: [head] }) => /^(test|\[\[?)$/.test(head))
}

/** The commands of a step that name a secret, or a variable that it is given as. */
function commandsWith(step: WorkflowStep, secrets: HeldSecrets): readonly ShellCommand[] {
  return step.commands.filter(({ words, assignments, input }) =>
    [...words, ...assignments, input ?? ''].some(text => holdsSecret(text, secrets)),
  )
}

/** The text names one of the secrets, or a variable that has it. */
export function holdsSecret(text: string, { names, variables }: HeldSecrets): boolean {
  return (
    variables.some(key => namesVariable(text, key)) || secretNames(text).some(name => names.includes(name))
  )
}

/**
 * A local action hands what it is given to steps of this action, also through another local one, and to nothing else.
 * @param holds whether a text has it
 */
export function reachesOurs(
  step: WorkflowStep,
  holds: (text: string) => boolean,
  { actionOf, depth = 1 }: { actionOf: (step: WorkflowStep) => Workflow | undefined; depth?: number },
): boolean {
  const action = actionOf(step)
  // Actions may call each other in a ring, which GitHub ends at ten.
  if (action === undefined || depth > 10 || countIn(step.env, holds) > 0) return false
  const keys = entriesOf(step.with).flatMap(({ key, value }) =>
    countIn(value, holds) > 0 ? [key.toLowerCase()] : [],
  )
  const isNamed = (text: string) => inputsIn(text).some(name => name === undefined || keys.includes(name))
  const count = (nodes: readonly (YamlNode | undefined)[]) =>
    nodes.reduce((sum, node) => sum + countIn(node, isNamed), 0)
  const isKept = (one: WorkflowStep) =>
    isOurs(one) || reachesOurs(one, isNamed, { actionOf, depth: depth + 1 })
  const ours = count(action.jobs.flatMap(job => job.steps.filter(isKept).map(({ node }) => node)))
  return ours > 0 && ours === count([valueOf(action.root, 'runs'), valueOf(action.root, 'outputs')])
}

function countIn(node: YamlNode | undefined, found: (text: string) => boolean): number {
  return node === undefined ? 0 : [...textsIn(node)].filter(found).length
}

/** The inputs that a text names, in lower case: `undefined` for all of them, as in `toJSON(inputs)`. */
function inputsIn(text: string): readonly (string | undefined)[] {
  const names = text.matchAll(/\binputs(?:\.([\w-]+)|\[\s*'([^']+)'\s*\]|(?=\s*[)[]))/gi)
  return [...names].map(([, plain, quoted]) => (plain ?? quoted)?.toLowerCase())
}

/** Every text below a node. */
export function* textsIn(node: YamlNode): Generator<string> {
  for (const scalar of scalarsIn(node)) yield scalar.value
}
