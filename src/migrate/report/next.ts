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
  readonly register: { readonly path: string; readonly state: 'here' | 'draft' | 'saved' | 'none' }
  /** Somebody reads this in a terminal. */
  readonly isTerminal: boolean
}

/** Findings that wait for an answer. */
export function unanswered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => code === 'QUESTION')
}

/** What a person has to do, in order. */
export function nextSteps(seen: ReportedMigration): readonly NextStep[] {
  const { findings, tokens, keyless, changed, written, register, isTerminal } = seen
  const repository = seen.repository === undefined ? '' : ` --repo ${shellWord(seen.repository)}`
  const questions = unanswered(findings)
  const byHand = findings.filter(({ code }) =>
    /^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_|AUTH_FILE)/.test(code),
  )
  const names = (text: string) => [...tokens, ...keyless].some(({ organization }) => organization === text)
  const removable = findings.flatMap(({ code, subject }) =>
    code === 'SECRET_REMOVABLE' && subject !== undefined ? [subject] : [],
  )
  const flag = (place: string) =>
    isTerminal
      ? `--answer ${shellWord(`${place}=push:ORGANIZATION/IMAGE`)}`
      : `${place}=push:ORGANIZATION/IMAGE`
  const steps: readonly NextStep[] = [
    step(
      'Repair these files, then migrate again',
      findings.flatMap(({ code, severity, file = '' }) =>
        code === 'FILE_UNREADABLE' && severity === 'error' ? [file] : [],
      ),
    ),
    step(
      `Answer the questions${isTerminal ? ': run it again with these flags' : ', one a line in input "answer"'}. Write pull: where nothing is pushed`,
      questions.map(({ file = '', line = 0 }) => flag(`${file}:${line}`)),
    ),
    {
      ...step(
        'Change these by hand',
        byHand.slice(0, 10).map(({ file = '', line = 0 }) => `${file}:${line}`),
      ),
      isProse: true,
    },
    ...(register.state === 'here' ? [] : tokenSteps(tokens, repository)),
    step(
      'Save the name of your organization on Docker Hub: gh asks for it',
      names(namedByVariable) ? [`gh variable set ${organizationVariable}${repository}`] : [],
    ),
    ...(keyless.length === 0
      ? []
      : [
          {
            what: 'Create an OIDC connection in Docker Home with these rulesets',
            details: [
              ...rulesetLines(keyless, seen.repository),
              `gh variable set DOCKER_OIDC_CONNECTION${repository}`,
            ],
          },
        ]),
    changed.length === 0
      ? nothing
      : written
        ? step('Look at the changes, then commit them', changed)
        : editStep(seen),
    step(
      'Lock the new action',
      findings.some(({ code }) => code === 'LOCK_STALE') ? ['gh actions-lock'] : [],
    ),
    register.state === 'saved'
      ? { what: `Check each line of ${register.path}, then commit it`, details: [' '] }
      : step(
          `Save the draft of the token list as ${register.path}`,
          register.state === 'draft' && (changed.length === 0 || written)
            ? [isTerminal ? 'docker-oat-login migrate --register' : 'register: true']
            : [],
        ),
    step(
      'After a green run, delete the old secrets and revoke what they hold',
      removable.map(name => `gh secret delete ${name}${repository}`),
    ),
  ]
  return steps
    .filter(({ details }) => details.length > 0)
    .map(one => ({ ...one, details: one.details.filter(text => text !== ' ') }))
}

const nothing: NextStep = { what: '', details: [] }

function step(what: string, details: readonly string[]): NextStep {
  return { what, details }
}

function tokenSteps(tokens: readonly NewToken[], repository: string): readonly NextStep[] {
  const owners = [
    ...new Set(
      tokens.map(({ organization }) => (organization.includes('{') ? 'your organization' : organization)),
    ),
  ]
  const texts = tokens.map(({ label, access, repositories }) => {
    const on = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(', ')
    return `"${label}": Image ${access === 'push' ? 'Push' : 'Pull'} on ${on}, and Read public repositories`
  })
  const commands = tokens.flatMap(({ secrets, environments: [only, ...more] }) =>
    secrets.map(
      name =>
        `gh secret set ${name}${repository}${only === undefined || more.length > 0 ? '' : `  # or --env ${shellWord(only)}`}`,
    ),
  )
  return [
    {
      what: `Create in Docker Home (${owners.join(', then ')} → ${newTokenMenu})`,
      details: texts,
      isProse: true,
    },
    step('Save each token: gh asks for the value', commands),
  ]
}

function editStep({ register, isTerminal }: ReportedMigration): NextStep {
  const isDraft = register.state === 'draft'
  const also = isDraft ? ' and the token list' : ''
  if (!isTerminal) {
    return step(`Make the edits${also}, by this step or in a terminal`, [
      isDraft ? 'write: true and register: true' : 'write: true',
    ])
  }
  return step(`Make the edits${also}`, [`docker-oat-login migrate --write${isDraft ? ' --register' : ''}`])
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
