import { command as startedCommand, shellWord } from '../../runner/command.ts'
import { firstOf } from '../../base/text.ts'
import { lockFile } from '../../workflows/files.ts'
import { newTokenMenu } from '../../tokens/docker-home.ts'
import { namedByVariable, organizationVariable } from '../decide/plan.ts'
import type { Finding } from './finding.ts'
import type { NewToken } from './tokens.ts'

/** What was found, and what became of it. */
export interface Migration {
  readonly tokens: readonly NewToken[]
  readonly findings: readonly Finding[]
  readonly changed: readonly string[]
  readonly isWritten: boolean
  /** `owner/name` on GitHub, when known. */
  readonly repository: string | undefined
  readonly tokenList: { readonly path: string; readonly state: 'here' | 'draft' | 'saved' | 'none' }
  /** The actions of the workflows are locked. */
  readonly isLocked: boolean
  /** What the command was given, for whoever reads this in a terminal. */
  readonly flags: string | undefined
  readonly diff: string
  /** Of a token list. */
  readonly draft: string | undefined
}

/** Findings that wait for an answer. */
export function unanswered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => code === 'QUESTION')
}

/** What to do next, in order, a step a line, and what to copy for it below. */
export function nextSteps(migration: Migration): readonly string[] {
  const { tokens, findings, changed, isWritten, flags } = migration
  const isTerminal = flags !== undefined
  const { path, state } = migration.tokenList
  const repository = migration.repository === undefined ? '' : ` --repo ${shellWord(migration.repository)}`
  const newTokens = state === 'here' ? [] : tokens
  const owners = new Set(
    newTokens.map(one => (one.organization.includes('{') ? 'your organization' : one.organization)),
  )
  const say = (...inputs: readonly string[]) =>
    isTerminal
      ? `${startedCommand()} migrate${flags} --${inputs.join(' --')}`
      : inputs.map(name => `${name}: true`).join(' and ')
  const isDraft = state === 'draft'
  const isEdited = isWritten || changed.length === 0
  const answers = placesOf(unanswered(findings)).map(place => `${place}=push:ORGANIZATION/IMAGE`)
  const byHand = findings.filter(({ code }) => /^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_)/.test(code))
  const isVariable = tokens.some(({ organization }) => organization === namedByVariable)
  const steps: readonly (readonly [what: string, details: readonly string[]])[] = [
    [
      `Answer the questions: ${isTerminal ? 'run it again with these flags' : 'one a line in input "answer"'}. Write pull: where nothing is pushed`,
      answers.map(text => (isTerminal ? `--answer ${shellWord(text)}` : text)),
    ],
    ['Change these by hand', placesOf(byHand)],
    [
      `Create in Docker Home (${[...owners].join(', then ')} → ${newTokenMenu}; a person’s account has no such tokens)`,
      newTokens.map(tokenWords),
    ],
    ['Save each token (gh asks for it)', newTokens.map(token => secretCommand(token, repository))],
    [
      'Save your organization’s name on Docker Hub (gh asks for it)',
      isVariable ? [`gh variable set ${organizationVariable}${repository}`] : [],
    ],
    [
      `Make the edits${isDraft ? ' and the token list' : ''}`,
      isEdited ? [] : [say('write', ...(isDraft ? ['list'] : []))],
    ],
    [lockAgain, migration.isLocked && changed.length > 0 ? ['gh actions-lock'] : []],
    ['Look at the changes, then commit them', isWritten ? changed : []],
    [`Save the draft of the token list as ${path}`, isEdited && isDraft ? [say('list')] : []],
    ['Check each line of the token list, then commit it', state === 'saved' ? [path] : []],
    [
      'After a green run, delete the old secrets and revoke what they hold',
      findings.flatMap(({ code, subject = '' }) =>
        code === 'SECRET_REMOVABLE' ? [`gh secret delete ${subject}${repository}`] : [],
      ),
    ],
  ]
  return steps
    .filter(([, details]) => details.length > 0)
    .flatMap(([what, details], at) => [`${at + 1}. ${what}`, ...details.map(text => `   ${text}`)])
}

function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ file = '', line = 0 }) => `${file}:${line}`)
}

export const lockAgain = `Make ${lockFile} again: GitHub may refuse the changed workflows until then`

function tokenWords({ label, access, repositories, unlisted }: NewToken): string {
  const unlistedPlaces = unlisted.length === 0 ? [] : [`what ${firstOf(unlisted, 3).join(', ')} pushes`]
  const on = [...repositories, ...unlistedPlaces].join(', ') || `what its jobs ${access}`
  return `"${label}": Image ${access === 'push' ? 'Push' : 'Pull'} on ${on}, and Read public repositories`
}

function secretCommand({ secret, environment }: NewToken, repository: string): string {
  const place = environment === undefined ? '' : `  # or --env ${shellWord(environment)}`
  return `gh secret set ${secret}${repository}${place}`
}
