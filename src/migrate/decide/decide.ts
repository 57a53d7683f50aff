import { organizationProblem } from '../../register/names.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginPlan, RegisterView } from '../../workflows/logins/plan.ts'
import { type Finding, loginFinding, type MigrateCode } from '../report/finding.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import type { ChannelEvidence } from './channel.ts'
import { credentialCheck, pinCheck, placeCheck, secretCondition } from './checks.ts'
import { type LoginDecision, evidence, unchanged, shared } from './decision.ts'
import type { CallerSecrets } from './caller-secrets.ts'
import { organizationChoice } from './organization.ts'
import { pushedNamespaces, pushedRepositories, unknownPush } from './pushed.ts'
import { baseRepositories, pulledRepositories } from './pulled.ts'
import { foreignRead, publicReadAfter } from './public-read.ts'
import { openRepositories, pushOf } from './targets.ts'
import { tokenFor } from './token.ts'

/** A login with everything its decision rests on. */
export interface Case extends ChannelEvidence {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly callerSecrets: CallerSecrets
  /** Namespaces that the same secret is seen to push to. */
  readonly known: ReadonlySet<string>
  /** Namespaces that steps of this action push to. */
  readonly others: ReadonlySet<string>
  /** Namespaces of what its callers give it to push. */
  readonly called: readonly string[]
  /** User names that are written out beside the same secret. */
  readonly accounts: readonly string[]
}

/** An edit only when everything is sure; otherwise the first reason against one. */
export function decide(given: Case): LoginDecision {
  const facts = withKnownPush(given)
  const { login, use, callerSecrets } = facts
  const registry = registryCheck(login)
  const place = credentialCheck(login, facts) ?? placeCheck(login, callerSecrets)
  // Where it stands in the way anyhow, an answer would lead nowhere.
  const early = registry === undefined ? place : unanswerable(registry, place)
  if (early !== undefined) return earlyDecision(facts, early)
  if (use.cloud) {
    return unchanged(login, {
      code: 'BUILD_CLOUD',
      why: 'the job builds in Docker Build Cloud, which needs a scope of its own',
      remedy: 'make a token with that scope and write the step by hand',
    })
  }
  if (use.confidence !== 'sure') {
    const remedy = use.isIdle
      ? `remove ${login.job.steps.length > 1 ? 'it' : 'the job, which does nothing else'}, or let mode verify test the new token`
      : use.confidence === 'likely'
        ? 'say by hand what it pushes to Docker Hub, or write the image out'
        : 'say by hand whether the job pushes, or show the push in the workflow'
    return unchanged(login, {
      code: 'ACCESS_UNSURE',
      why: evidence(login, use),
      confidence: use.confidence,
      remedy,
      ...(use.isIdle ? noAnswer : {}),
    })
  }
  return pinCheck(decideSlot(facts), facts.repository)
}

const noAnswer = { noAnswer: true } as const

function unanswerable(registry: Finding, place: Finding | undefined): Finding {
  return place === undefined || registry.code !== 'REGISTRY_UNSURE' ? registry : { ...registry, ...noAnswer }
}

/**
 * A push that may go to any registry of the job is taken to go to Docker Hub, where the secret serves one namespace elsewhere:
 * but not in an environment, which may have another secret of that name.
 */
function withKnownPush(facts: Case): Case {
  const { login, use, known } = facts
  const [namespace, ...more] = known
  const { doubtful, confidence } = use
  const isKnown = namespace !== undefined && more.length === 0 && login.job.environment === undefined
  if (confidence !== 'likely' || doubtful === undefined || !isKnown) return facts
  const pushes = [{ ...doubtful, kind: 'push' as const, images: [] }]
  const why = `${doubtful.by} pushes${doubtful.isByWords === true ? ', as its words say' : ''}, and ${seenText(namespace, facts)}`
  return { ...facts, use: { ...use, confidence: 'sure', pushes, why, at: doubtful.at } }
}

/** Where a namespace is seen that the job itself does not name. */
function seenText(organization: string, { called }: Case): string {
  return called.includes(organization)
    ? `its calls here push to ${organization}`
    : `the same secret serves ${organization} in another place`
}

/** The text cannot be changed; which token the login needs may be sure all the same. */
function earlyDecision(facts: Case, early: Finding): LoginDecision {
  const { use, login } = facts
  // What a workflow of Docker's does with what it is handed is not read.
  if (use.confidence !== 'sure' || login.job.uses !== undefined) return { finding: early }
  const finding = { ...early, access: use.access }
  // What another step hands over need not become a secret.
  const isWanted = wanting.has(early.code) && !use.cloud && login.password.kind !== 'step'
  return { finding, wanted: isWanted ? decideSlot(facts).plan : undefined }
}

/** Held back for the text alone: a person writes the login by hand, with a token. */
const wanting: ReadonlySet<MigrateCode> = new Set([
  'CREDENTIAL_UNSURE',
  'CREDENTIAL_CONDITION',
  'CREDENTIAL_LITERAL',
  'FORM_UNSUPPORTED',
  'TEXT_SHARED',
])

function decideSlot(facts: Case): LoginDecision {
  const { login, use, register, known } = facts
  const { access } = use
  const owner = organizationChoice(login, { ...facts, repository: facts.repository.name })
  if ('why' in owner) {
    return unchanged(login, { code: 'ORGANIZATION_UNSURE', ...owner, access })
  }
  const { organization } = owner
  if (!hasExpression(organization) && organizationProblem(organization) !== undefined) {
    const why = `${organization} is not the name of an organization on Docker Hub`
    return unchanged(login, { code: 'ORGANIZATION_UNSURE', why, remedy: 'correct the image’s name', access })
  }
  const shownBy = access === 'push' ? pushedRepositories(use) : pulledRepositories(use, organization)
  const answered = login.answer?.repositories ?? []
  const seen = [...new Set([...answered, ...shownBy])].sort()
  const token = tokenFor(facts, { register, repositories: seen })
  if ('why' in token) return unchanged(login, { ...token, access })
  const isOpen = answered.length === 0 && register === undefined
  const open = isOpen ? openRepositories(use, login) : []
  const isOwn = (name: string): boolean => name === organization || name.startsWith(`${organization}/`)
  const unknown = answered.length > 0 ? undefined : unknownPush(use, login)
  // One that only a run knows may be of another organization.
  const more = unknown ?? (isOpen ? pushOf(use, login, name => !isOwn(name)) : undefined)
  const isWhole = more === undefined && seen.every(isOwn)
  if (!isWhole && isNoOwner(organization, open)) {
    const why = `${organization} may be more than the organization, and migrate cannot tell every repository`
    return unchanged(login, {
      code: 'ORGANIZATION_UNSURE',
      why,
      remedy: 'write the organization out',
      access,
    })
  }
  const condition = secretCondition(login)
  const plan: LoginPlan = {
    login,
    access,
    channel: token.channel,
    secret: token.secret,
    organization,
    namesOrganization: !owner.named,
    seen,
    // Beside a register the repositories also choose the entry.
    named: isWhole || register !== undefined ? [...seen, ...open] : [],
    open: isWhole ? open : [],
    publicRead: publicReadAfter(login, login.step) ?? foreignRead(use, organization, login.workflow),
    foreign: isOpen ? open.find(name => !isOwn(name)) : undefined,
    pushesMore: more === undefined ? undefined : { by: more.by, at: more.at, workflow: login.workflow },
    isKeylessEntry: token.isKeyless,
    bases: baseRepositories(use, organization).filter(name => !seen.includes(name)),
    reads: access === 'push' ? pulledRepositories(use, organization) : [],
    ...(condition !== undefined && 'rest' in condition ? { condition } : {}),
    ...(facts.callerSecrets.kind === 'inherited' ? declaredPart(facts.callerSecrets) : {}),
  }
  const shown = token.shown === undefined ? [] : [evidence(login, token.shown)]
  const told = [...pushedNamespaces(use), ...use.pushes.flatMap(({ owner }) => owner ?? [])]
  const isElsewhere = access === 'push' && known.has(organization) && !told.includes(organization)
  const isSaid = use.why.endsWith(seenText(organization, facts))
  const served = isElsewhere && !isSaid ? [seenText(organization, facts)] : []
  const why = [evidence(login, use), ...served, ...shown].join('; ')
  return environmentCheck({ plan, why, finding: shared(plan, why) }, plan)
}

/** Each of several environments may hold another account: of one organization all the same, if that is written out. */
function environmentCheck(decision: LoginDecision, plan: LoginPlan): LoginDecision {
  const { login, organization, access } = plan
  const { environment = '' } = login.job
  if (!hasExpression(environment) || !hasExpression(organization)) return decision
  const why = `the environment ${environment} is computed, and each may hold another account`
  const remedy = 'name the environment, or write the organization out'
  return { ...unchanged(login, { code: 'ENVIRONMENT_UNSURE', why, remedy, access }), wanted: plan }
}

function declaredPart({ declared, renamed }: CallerSecrets & { kind: 'inherited' }): Partial<LoginPlan> {
  return renamed.length === 0 ? { declared } : { declared, renamed }
}

/** An expression that may be more than the owner: an image's whole name, or with a host before it. */
function isNoOwner(organization: string, open: readonly string[]): boolean {
  if (!hasExpression(organization)) return false
  return open.includes(organization) || /\/|registry|host|server|url/i.test(organization)
}

function registryCheck(login: Login): Finding | undefined {
  if (login.host.replace(/^https?:\/\//, '').startsWith('hub.docker.com')) {
    return loginFinding(login, {
      code: 'LOGIN_BROKEN',
      message: `${login.tool}: hub.docker.com is Docker Hub’s website, not its registry`,
      remedy: 'leave the registry out, or write docker.io, then migrate again',
    })
  }
  if (login.registry === 'docker') {
    const message = `${login.host} is Docker’s, but not Docker Hub`
    return loginFinding(login, {
      code: 'LOGIN_ELSEWHERE',
      severity: 'notice' as const,
      subject: login.host,
      message,
      remedy: 'leave it',
    })
  }
  if (login.registry === 'hub') return undefined
  const isOneOfSeveral = login.form.kind !== 'credentials' && /^[^$]*, [^$]*$/.test(login.host)
  const message = isOneOfSeveral
    ? `the file names several registries for ${login.tool} (${login.host})${login.step?.condition === undefined ? '' : ', and its if: may leave some out'}`
    : `migrate cannot tell the registry of ${login.tool} (${login.host || 'none named'})`
  const remedy = isOneOfSeveral
    ? 'give Docker Hub a login step of its own'
    : 'write the registry out if it is Docker Hub, or leave it'
  return loginFinding(login, {
    code: 'REGISTRY_UNSURE',
    confidence: 'unsure' as const,
    message,
    remedy,
    ...(login.host === '' ? {} : { subject: login.host }),
  })
}
