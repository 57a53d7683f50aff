import { newTokenMenu } from '../../tokens/docker-home.ts'
import type { Finding, MigrateCode } from './finding.ts'
import { namedByVariable, organizationVariable } from '../../workflows/logins/plan.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import { neededText, rulesetLines } from './rulesets.ts'
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
  /** An edit leaves the name of the organization to the variable for it. */
  readonly namesVariable: boolean
  readonly written: boolean
  /** `owner/name` on GitHub, when known. */
  readonly repository: string | undefined
  readonly register: { readonly path: string; readonly state: 'here' | 'draft' | 'saved' | 'none' }
  /** Somebody reads this in a terminal. */
  readonly isTerminal: boolean
}

/** What a person has to do, in order. Nothing where nothing is to be done. */
export function nextSteps(seen: ReportedMigration): readonly NextStep[] {
  const steps = [
    unreadStep(seen),
    answerStep(seen),
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

/** Names of other registries and of those who run them: an answer is about Docker Hub. */
const elsewhere =
  /ghcr|github|(^|[^a-z])(ecr|acr|gcr|gar)([^a-z]|$)|aws|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i

/** Findings that wait for an answer. */
export function unanswered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code, answer, noAnswer, subject = '', message }) =>
      answerable.has(code) &&
      answer === undefined &&
      noAnswer !== true &&
      !(code === 'REGISTRY_UNSURE' && elsewhere.test(`${subject} ${message}`)),
  )
}

function answerStep({ findings, isTerminal }: ReportedMigration): NextStep | undefined {
  const open = unanswered(findings)
  if (open.length === 0) return undefined
  return {
    what: `Say what these logins need, ${isTerminal ? 'and run the command again with the answers' : 'in input "answer", one per line'}. Write pull: instead of push: where nothing is pushed`,
    details: open.map(({ file = '', line = 0 }) => {
      const answer = `${file}:${line}=push:ORGANIZATION/IMAGE`
      return isTerminal ? `--answer ${shellWord(answer)}` : answer
    }),
  }
}

/** A login, or another use of a credential, that somebody has to see to. */
function isLeft({ code, severity }: Finding): boolean {
  return severity === 'warning' && !/^(LOGIN_SHARED|LOCK_STALE|FILE_|SECRET_)/.test(code)
}

function tokenStep({ tokens, register, findings }: ReportedMigration): NextStep | undefined {
  if (tokens.length === 0) return undefined
  if (register.state === 'here') {
    return {
      what: `Have the tokens of ${register.path} ready: mode rotate creates them and saves their secrets`,
      details: tokens.flatMap(({ secrets }) => secrets),
    }
  }
  const owners = [...new Set(tokens.map(ownerText))]
  const more = findings.some(isLeft) ? '. Logins that are left may need more' : ''
  return {
    what: `Create ${tokens.length === 1 ? 'this token' : 'these tokens'} in Docker Home (${owners.join(', then ')} → ${newTokenMenu})${more}. A personal account has no such tokens: keep its logins, with a personal access token`,
    details: tokens.map(tokenText),
    isProse: true,
  }
}

/** No image names the organization: a variable does, where an edit names that. */
function variableStep({ namesVariable, repository }: ReportedMigration): NextStep | undefined {
  if (!namesVariable) return undefined
  return {
    what: 'Save the name of your organization on Docker Hub as a variable: gh asks for the value',
    details: [`gh variable set ${organizationVariable}${placeOf(repository)}`],
  }
}

/** Whatever organization may pull what is public; one expression may be an image's whole name. */
function ownerText({ organization, open, access }: NewToken): string {
  if (organization === namedByVariable) {
    return access === 'push' ? 'the organization that owns what is pushed' : 'an organization of your choice'
  }
  if (open.includes(organization)) return `the organization of the image in ${organization}`
  return hasExpression(organization)
    ? `the organization named in ${organization}`
    : `organization ${organization}`
}

function tokenText(token: NewToken): string {
  const { label, access, alsoPulls, publicReads } = token
  const right = access === 'push' ? 'Image Push' : 'Image Pull'
  const [read] = publicReads
  const why = read === undefined ? ' if its jobs pull public images' : ` (${read})`
  // A push token of the register has no other repositories.
  const bases =
    alsoPulls.length === 0
      ? ''
      : `; ${alsoPulls.join(', ')} must be public, or be pulled with a token that has Image Pull for it`
  return `label "${label}": ${right} for ${neededText(token)}${bases}; tick "Read public repositories"${why}; expires in 90 days`
}

function connectionStep({ keyless, repository, register }: ReportedMigration): NextStep | undefined {
  const [first] = keyless
  if (first === undefined) return undefined
  const owners = [...new Set(keyless.map(ownerText))]
  return {
    what: `Create an OIDC connection in Docker Home (${owners.join(', then ')}) with these rulesets${register.state === 'here' ? '' : '. Its ID is no secret'}`,
    details: [
      ...rulesetLines(keyless, repository),
      `gh variable set DOCKER_OIDC_CONNECTION${placeOf(repository)}`,
    ],
  }
}

function secretStep({ tokens, repository, register }: ReportedMigration): NextStep | undefined {
  if (tokens.length === 0 || register.state === 'here') return undefined
  const place = placeOf(repository)
  return {
    what: 'Save each token as a secret: gh asks for the value',
    details: tokens.flatMap(({ secrets, environments, label }) =>
      secrets.map(name => {
        const [only, ...more] = environments
        const environment =
          only === undefined || more.length > 0
            ? ''
            : `, or --env ${shellWord(only)} for its environment alone`
        return `gh secret set ${name}${place}  # "${label}"${environment}`
      }),
    ),
  }
}

function editStep({ changed, written, isTerminal }: ReportedMigration): NextStep | undefined {
  if (changed.length === 0) return undefined
  if (written) return { what: 'Look at the changes, then commit them', details: changed }
  return isTerminal
    ? {
        what: 'Make the edits in one of these ways, with the other flags that you gave',
        details: ['docker-oat-login migrate --write', 'docker-oat-login migrate | git apply'],
      }
    : {
        what: 'Make the edits in one of these ways: by this step, or in a terminal',
        details: ['write: true', 'npx docker-oat-login migrate --write'],
      }
}

function lockStep({ findings }: ReportedMigration): NextStep | undefined {
  const isStale = findings.some(({ code }) => code === 'LOCK_STALE')
  return isStale ? { what: 'Lock the new action', details: ['gh actions-lock'] } : undefined
}

function registerStep({ register, isTerminal }: ReportedMigration): NextStep | undefined {
  const { path, state } = register
  if (state === 'saved') return { what: `Check each line of ${path}, then commit it`, details: [] }
  if (state !== 'draft') return undefined
  const how = isTerminal ? ['--register'] : ['register: true']
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
    details: names.map(name => `gh secret delete ${name}${placeOf(repository)}${among}`),
  }
}

function placeOf(repository: string | undefined): string {
  return repository === undefined ? '' : ` --repo ${shellWord(repository)}`
}

/** A word that a shell takes as it is, whatever is in it. */
function shellWord(text: string): string {
  return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
