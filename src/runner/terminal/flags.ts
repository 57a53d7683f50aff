import { unique } from '../../base/text.ts'
import { type InputName, inputNames, inputTable, isInputName, isSecretInput } from '../input-defaults.ts'
import { type Verb, verbs } from './verbs.ts'

const setup: readonly Verb[] = ['setup']
const secretVerbs = verbs.filter(verb => verb !== 'logout')

/** What follows a flag, as the help shows it (nothing follows a switch), and what it means. */
type FlagRow = readonly [verbs: readonly Verb[], value: string, meaning: string]

const rows = {
  rotation: [setup, 'owner|assisted|none', 'Who creates new tokens: a workflow, a person, or nobody'],
  audit: [setup, 'nightly|none', 'Whether a workflow compares tokens and secrets every night'],
  'no-review': [setup, '', 'Do not write the workflow that looks at pull requests'],
  environment: [setup, 'NAME', 'GitHub environment of rotation and audit. Default: docker-rotation'],
  app: [setup, 'CLIENT_ID', 'GitHub App of rotation and audit; without it a link is printed'],
  check: [setup, '', 'Print the status, change nothing; 0 only when everything is in place'],
  base: [['audit'], 'REF', 'With --parts workflows: what the branch is compared with, such as origin/main'],
  since: [['exposed'], 'TIME', 'When the action was compromised, such as 2026-11-01T00:00:00Z'],
  repository: [secretVerbs, 'OWNER/NAME', 'The GitHub repository. Default: that of this clone'],
  until: [['exposed'], 'TIME', 'Leave out runs that were created after that'],
  'not-affected': [['exposed'], 'REF,…', 'Tags, branches and commits of the action that were harmless'],
  machine: [['migrate'], '', 'Look at this machine’s docker configuration instead of workflow files'],
  yes: [['setup', 'migrate'], '', 'Do not ask before a change'],
  stdin: [secretVerbs, 'NAME', 'Read the secret NAME from standard input, such as --stdin token'],
  prompt: [secretVerbs, 'NAME', 'Ask for the secret NAME at this terminal; nothing of it is shown'],
  debug: [verbs, '', 'Print each request, program call and decision on stderr, without values'],
  json: [verbs, '', 'Print one JSON object on stdout, everything else on stderr'],
  help: [verbs, '', 'Print this help'],
} as const satisfies Record<string, FlagRow>

export type ExtraFlag = keyof typeof rows
export const extraFlags: Readonly<Record<ExtraFlag, FlagRow>> = rows
export const extraNames = Object.keys(rows) as ExtraFlag[]

export function isExtraFlag(name: string): name is ExtraFlag {
  return Object.hasOwn(rows, name)
}

/** Inputs of a verb that is no mode, and what `migrate --machine` takes in place of migrate's own. */
const inputsOf: Readonly<Record<'setup' | 'exposed' | 'logout' | 'machine', string>> = {
  setup: `organization registry push pull answer action expires-at hub-url hub-username hub-password
    hub-totp-secret github-token token timeout attempts`,
  exposed: 'action config github-token timeout attempts',
  logout: 'registry timeout',
  machine: 'organization channel pull token',
}

/** The inputs that a command takes in a terminal: it names the mode without a flag, and has no post step. */
export function inputsOfVerb(verb: Verb | 'machine'): readonly InputName[] {
  if (verb in inputsOf) return inputsOf[verb as keyof typeof inputsOf].split(/\s+/).filter(isInputName)
  const isOfVerb = (name: InputName): boolean => inputTable[name].modes.some(mode => mode === verb)
  return inputNames.filter(name => name !== 'mode' && name !== 'logout' && isOfVerb(name))
}

/** All that a command takes, those of `migrate --machine` among them. */
const allInputsOf = (verb: Verb): readonly InputName[] =>
  unique(inputsOfVerb(verb).concat(verb === 'migrate' ? inputsOfVerb('machine') : []))

export function flagsOf(verb: Verb): readonly string[] {
  const inputs = allInputsOf(verb).filter(name => !isSecretInput(name))
  return [inputs, extraNames.filter(name => extraFlags[name][0].includes(verb))].flat()
}

export function secretsOf(verb: Verb) {
  return allInputsOf(verb).filter(isSecretInput)
}

/** Whether a flag has no value: an input that is `true` or `false`, or a switch. */
export function isSwitch(name: string): boolean {
  if (isInputName(name)) return /^(true|false)$/.test(inputTable[name].default ?? '')
  return isExtraFlag(name) && rows[name][1] === ''
}

export function allowedWords(name: string): readonly string[] | undefined {
  if (isInputName(name)) return inputTable[name].choices
  const value = isExtraFlag(name) ? rows[name][1] : ''
  return value.includes('|') ? value.split('|') : undefined
}

export function flagUsage(name: string, verb?: Verb): string {
  if (isSwitch(name)) return `--${name}`
  if (verb === 'exposed' && name === 'action') return '--action OWNER/NAME[@REF]'
  if (!isInputName(name)) return `--${name} ${isExtraFlag(name) ? rows[name][1] : ''}`
  const { choices, range, kind, value } = inputTable[name]
  const usual = range === undefined ? (kind === 'file' ? 'FILE' : 'VALUE') : 'NUMBER'
  return `--${name} ${choices?.join('|') ?? value ?? usual}`
}
