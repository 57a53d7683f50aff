import { command as startedCommand } from '../../runner/command.ts'
import { newTokenMenu } from '../../tokens/docker-home.ts'
import { namedByVariable, organizationVariable } from '../decide/plan.ts'
import type { Finding } from './finding.ts'
import type { NewToken } from './tokens.ts'

/** One thing to do, and the commands or places for it. */
export interface NextStep {
  readonly what: string
  readonly details: readonly string[]
  /** The details are sentences, and nothing to be copied. */
  readonly isProse?: boolean
}

/** What decides the steps. */
export interface ReportedMigration {
  readonly tokens: readonly NewToken[]
  /** What jobs without a secret need of an OIDC connection. */
  readonly keyless: readonly NewToken[]
  readonly findings: readonly Finding[]
  readonly changed: readonly string[]
  readonly written: boolean
  /** `owner/name` on GitHub, when known. */
  readonly repository: string | undefined
  readonly tokenList: { readonly path: string; readonly state: 'here' | 'draft' | 'saved' | 'none' }
  /** Somebody reads this in a terminal. */
  readonly isTerminal: boolean
}

/** Findings that wait for an answer. */
export function unanswered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => code === 'QUESTION')
}

/** What a person has to do, in order. */
export function nextSteps(seen: ReportedMigration): readonly NextStep[] {
  const { tokens, keyless, findings, changed, written, isTerminal } = seen
  const { path, state } = seen.tokenList
  const repository = seen.repository === undefined ? '' : ` --repo ${shellWord(seen.repository)}`
  const isVariable = [...tokens, ...keyless].some(({ organization }) => organization === namedByVariable)
  const isDraft = state === 'draft'
  const places = (wanted: RegExp) =>
    findings
      .filter(({ code, severity }) => wanted.test(`${code} ${severity}`))
      .map(({ file = '', line = 0 }) => `${file}:${line}`)
  const command = `${startedCommand()} migrate`
  const edit = isTerminal ? `${command} --write` : 'write: true'
  const save = isTerminal ? `${command} --list` : 'list: true'
  const both = isTerminal ? `${edit} --list` : `${edit} and ${save}`
  const isLater = isDraft && (changed.length === 0 || written)
  const made = state === 'here' ? [] : tokens
  const owners = new Set(
    made.map(({ organization: name }) => (name.includes('{') ? 'your organization' : name)),
  )
  const answers = places(/^QUESTION/).map(place => {
    const text = `${place}=push:ORGANIZATION/IMAGE`
    return isTerminal ? `--answer ${shellWord(text)}` : text
  })
  const how = isTerminal ? 'run it again with these flags' : 'one a line in input "answer"'
  const byHand = places(/^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_|AUTH_FILE)/).slice(0, 10)
  const removable = findings.filter(({ code }) => code === 'SECRET_REMOVABLE')
  const rulesets =
    keyless.length === 0
      ? []
      : [...rulesetLines(keyless, seen.repository), `gh variable set DOCKER_OIDC_CONNECTION${repository}`]
  const steps: readonly NextStep[] = [
    step('Repair these files, then migrate again', places(/^FILE_UNREADABLE error/)),
    step(`Answer the questions: ${how}. Write pull: where nothing is pushed`, answers),
    { ...step('Change these by hand', byHand), isProse: true },
    {
      ...step(
        `Create in Docker Home (${[...owners].join(', then ')} → ${newTokenMenu})`,
        made.map(tokenWords),
      ),
      isProse: true,
    },
    step(
      'Save each token: gh asks for the value',
      made.flatMap(token => secretCommands(token, repository)),
    ),
    step(
      'Save the name of your organization on Docker Hub: gh asks for it',
      isVariable ? [`gh variable set ${organizationVariable}${repository}`] : [],
    ),
    step('Create an OIDC connection in Docker Home with these rulesets', rulesets),
    written
      ? step('Look at the changes, then commit them', changed)
      : step(
          `Make the edits${isDraft ? ' and the token list' : ''}`,
          changed.length === 0 ? [] : [isDraft ? both : edit],
        ),
    step('Lock the new action', places(/^LOCK_STALE/).length > 0 ? ['gh actions-lock'] : []),
    step('Check each line of the token list, then commit it', state === 'saved' ? [path] : []),
    step(`Save the draft of the token list as ${path}`, isLater ? [save] : []),
    step(
      'After a green run, delete the old secrets and revoke what they hold',
      removable.map(({ subject = '' }) => `gh secret delete ${subject}${repository}`),
    ),
  ]
  return steps.filter(({ details }) => details.length > 0)
}

function step(what: string, details: readonly string[]): NextStep {
  return { what, details }
}

function tokenWords({ label, access, repositories }: NewToken): string {
  const on = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(', ')
  return `"${label}": Image ${access === 'push' ? 'Push' : 'Pull'} on ${on}, and Read public repositories`
}

function secretCommands({ secrets, environments }: NewToken, repository: string): readonly string[] {
  const [only] = environments
  const place = environments.length === 1 && only !== undefined ? `  # or --env ${shellWord(only)}` : ''
  return secrets.map(name => `gh secret set ${name}${repository}${place}`)
}

/** A connection of Docker's takes as many (docs.docker.com, "OIDC connections"). */
const mostRulesets = 5

/**
 * The rulesets of an OIDC connection, one a line, in the order of the form in Docker Home.
 * @param numbered the beginning of a subject with GitHub's numbers in it; where that is not known, a command prints it
 */
export function rulesetLines(
  keyless: readonly NewToken[],
  repository: string | undefined,
  numbered?: string,
): readonly string[] {
  const [owner = 'OWNER', name = 'REPOSITORY'] = repository?.split('/') ?? []
  const lines = keyless.flatMap(({ subjects, access, repositories, lifetime }) =>
    subjects.map(subject => {
      const resources = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(', ')
      return `subject repo:${owner}/${name}:${subject} | resources ${resources} | scope Image ${access === 'push' ? 'Push' : 'Pull'}, public repositories allowed | lifetime ${lifetime} s`
    }),
  )
  const command =
    numbered === undefined
      ? `: gh api repos/${owner}/${name} --jq '"repo:\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id):"' prints it`
      : ''
  return [
    ...lines,
    ...(lines.length > mostRulesets
      ? [`a connection takes ${mostRulesets} rulesets: join subjects with the same scope by a wider pattern`]
      : []),
    `the subject is ${numbered ?? `repo:${owner}@OWNER-ID/${name}@REPOSITORY-ID:`}… where the repository was made after 2026-07-15, renamed or moved${command}`,
  ]
}

/** The steps as lines of a log. */
export function stepLines(steps: readonly NextStep[]): readonly string[] {
  if (steps.length === 0) return []
  return [
    'What to do next:',
    ...steps.flatMap(({ what, details }, at) => [`${at + 1}. ${what}`, ...details.map(text => `   ${text}`)]),
  ]
}

/** A word that a shell takes as it is, whatever is in it. */
function shellWord(text: string): string {
  return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
