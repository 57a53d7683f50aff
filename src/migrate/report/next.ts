import { command as startedCommand, published } from '../../runner/command.ts'
import type { Finding, MigrateCode } from './finding.ts'
import { organizationVariable } from '../../workflows/logins/plan.ts'
import { type NextStep, repositoryFlag, type ReportedMigration, shellWord } from './step.ts'
import { connectionStep, isLeft, secretStep, tokenStep } from './token-steps.ts'

/** What a person has to do, in order. Nothing where nothing is to be done. */
export function nextSteps(seen: ReportedMigration): readonly NextStep[] {
  const steps = [
    unreadStep(seen),
    answerStep(seen),
    handStep(seen),
    tokenStep(seen),
    secretStep(seen),
    variableStep(seen),
    connectionStep(seen),
    editStep(seen),
    lockStep(seen),
    registerStep(seen),
    removalStep(seen),
  ]
  return steps.filter(step => step !== undefined)
}

/** The steps as lines of a log. */
export function stepLines(steps: readonly NextStep[]): readonly string[] {
  if (steps.length === 0) return []
  return [
    'What to do next:',
    ...steps.flatMap(({ what, details }, at) => [`${at + 1}. ${what}`, ...details.map(text => `   ${text}`)]),
  ]
}

/** A file that may hold a login, and cannot be read. */
function unreadStep({ findings }: ReportedMigration): NextStep | undefined {
  const places = findings.flatMap(({ code, severity, file = '', line }) =>
    code === 'FILE_UNREADABLE' && severity === 'error' ? [line === undefined ? file : `${file}:${line}`] : [],
  )
  return places.length === 0
    ? undefined
    : { what: 'Mend these files, then migrate again: a login in them is not seen', details: places }
}

/** What an answer can decide: the text of the login could be changed. */
const answerable: ReadonlySet<MigrateCode> = new Set([
  'ACCESS_UNSURE',
  'CHANNEL_UNSURE',
  'ORGANIZATION_UNSURE',
  'REGISTRY_UNSURE',
])

/** Findings that wait for an answer. */
export function unanswered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code, answer, noAnswer }) => answerable.has(code) && answer === undefined && noAnswer !== true,
  )
}

function answerStep({ findings, isTerminal }: ReportedMigration): NextStep | undefined {
  const open = unanswered(findings)
  if (open.length === 0) return undefined
  return {
    what: `Say what these logins need, ${isTerminal ? 'and run the command again with the answers' : 'in input "answer", one per line'}. Write pull: instead of push: where nothing is pushed${open.some(({ code }) => code === 'REGISTRY_UNSURE') ? ', and leave out what is not Docker Hub' : ''}`,
    details: open.map(({ file = '', line = 0 }) => {
      const answer = `${file}:${line}=push:ORGANIZATION/IMAGE`
      return isTerminal ? `--answer ${shellWord(answer)}` : answer
    }),
  }
}

/** More are in the log. */
const mostByHand = 10

/** What is left, and no answer helps. */
function handStep({ findings }: ReportedMigration): NextStep | undefined {
  const asked = new Set(unanswered(findings))
  const left = findings.filter(
    finding => (isLeft(finding) || finding.code === 'CREDENTIAL_UNUSED') && !asked.has(finding),
  )
  if (left.length === 0) return undefined
  const more = left.length > mostByHand ? [`and ${left.length - mostByHand} more`] : []
  return {
    what: 'See to these by hand, as their findings say',
    details: [
      ...left.slice(0, mostByHand).map(({ file = '', line = 0, code }) => `${file}:${line} ${code}`),
      ...more,
    ],
    isProse: true,
  }
}

/** No image names the organization: a variable does, where an edit names that. */
function variableStep({ namesVariable, repository }: ReportedMigration): NextStep | undefined {
  if (!namesVariable) return undefined
  return {
    what: 'Save the name of your organization on Docker Hub as a variable: gh asks for the value',
    details: [`gh variable set ${organizationVariable}${repositoryFlag(repository)}`],
  }
}

function editStep({ changed, written, isTerminal, register }: ReportedMigration): NextStep | undefined {
  if (changed.length === 0) return undefined
  if (written) return { what: 'Look at the changes, then commit them', details: changed }
  const command = isTerminal ? startedCommand() : published.command
  const step = isTerminal ? [] : ['write: true']
  const both = isTerminal ? [`${command} migrate --write --register`] : ['write: true and register: true']
  const isDraft = register.state === 'draft'
  const ways = isTerminal ? ', with the other flags that you gave' : ': by this step, or in a terminal'
  return {
    what: `Make the edits in one of these ways${ways}${isDraft ? `. The first also saves the draft of the register as ${register.path}` : ''}`,
    details: [
      ...(isDraft ? both : []),
      ...step,
      `${command} migrate --write`,
      ...(isTerminal ? [`${command} migrate | git apply`] : []),
    ],
  }
}

function lockStep({ findings }: ReportedMigration): NextStep | undefined {
  const isStale = findings.some(({ code }) => code === 'LOCK_STALE')
  return isStale ? { what: 'Lock the new action', details: ['gh actions-lock'] } : undefined
}

function registerStep(seen: ReportedMigration): NextStep | undefined {
  const { path, state } = seen.register
  const { isTerminal, changed, written } = seen
  if (state === 'saved') return { what: `Check each line of ${path}, then commit it`, details: [] }
  // Edits and register are made together: what an edit leaves open, the file shows no more.
  if (state !== 'draft' || (changed.length > 0 && !written)) return undefined
  const how = isTerminal ? [`${startedCommand()} migrate --register`] : ['register: true']
  return { what: `Save the draft of the register as ${path}. This saves it`, details: how }
}

function removalStep({ findings, tokens, repository }: ReportedMigration): NextStep | undefined {
  const names = findings.flatMap(({ code, subject }) =>
    code === 'SECRET_REMOVABLE' && subject !== undefined ? [subject] : [],
  )
  if (names.length === 0) return undefined
  const environments = [...new Set(tokens.flatMap(token => token.environments))].map(shellWord)
  const among =
    environments.length === 0 ? '' : `  # with --env ${environments.join(' or --env ')} if it is kept there`
  return {
    what: 'When a run with the new tokens was green, delete the old secrets and revoke what they hold',
    details: names.map(name => `gh secret delete ${name}${repositoryFlag(repository)}${among}`),
  }
}
