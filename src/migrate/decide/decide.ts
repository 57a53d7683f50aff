import type { Channel } from '../../register/register.ts'
import type { Login } from '../logins/login.ts'
import type { LoginPlan, RegisterView } from '../logins/plan.ts'
import { type Finding, loginFinding } from '../report/finding.ts'
import { secretName } from '../rewrite/uses.ts'
import type { Repository } from '../workflow/repository.ts'
import { type ChannelEvidence, loginChannel } from './channel.ts'
import { credentialCheck, pinCheck, placeCheck } from './checks.ts'
import { type LoginDecision, evidence, held, shared } from './decision.ts'
import type { Handover } from './handover.ts'
import { organizationChoice, pulledRepositories, pushedRepositories, slotChoice } from './organization.ts'

/** A login with everything its decision rests on. */
export interface Case extends ChannelEvidence {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly handover: Handover
  /** Namespaces that the same secret is seen to push to. */
  readonly known: ReadonlySet<string>
}

/** An edit only when everything is sure; otherwise the first reason against one. */
export function decide(given: Case): LoginDecision {
  const { login, use, handover } = given
  const early = registryCheck(login) ?? credentialCheck(login, given) ?? placeCheck(login, handover)
  if (early !== undefined)
    return { finding: { ...early, ...(use.confidence === 'sure' ? { access: use.access } : {}) } }
  if (use.cloud) {
    return held(login, {
      code: 'BUILD_CLOUD',
      why: 'the job builds in Docker Build Cloud, which needs a scope of its own',
      remedy: 'make a token with that scope and write the step by hand',
    })
  }
  if (use.confidence !== 'sure') {
    const remedy = 'say by hand whether the job pushes, or show the push in the workflow'
    return held(login, {
      code: 'ACCESS_UNSURE',
      why: evidence(login, use),
      confidence: use.confidence,
      remedy,
    })
  }
  return pinCheck(decideSlot(given), given.repository)
}

function decideSlot(given: Case): LoginDecision {
  const { login, use, register, known } = given
  const choice = loginChannel(given)
  if (choice.kind === 'unsure') {
    const remedy =
      'say in the workflow’s conditions or image names which channel it is, or write the step by hand'
    const part = { why: evidence(login, choice), confidence: choice.confidence, remedy }
    return held(login, { code: 'CHANNEL_UNSURE', ...part, access: use.access })
  }
  const owner = organizationChoice(login, {
    use,
    register,
    known,
  })
  if ('why' in owner)
    return held(login, {
      code: 'ORGANIZATION_UNSURE',
      why: owner.why,
      remedy: owner.remedy,
      access: use.access,
    })
  const seen = use.access === 'push' ? pushedRepositories(use) : pulledRepositories(use, owner.organization)
  const channels: Channel[] = choice.kind === 'both' ? ['release', 'nightly'] : [choice.channel]
  const secrets = { release: '', nightly: '' }
  for (const channel of channels) {
    const slot = slotChoice({ channel, access: use.access, seen: channels.length > 1 ? [] : seen }, register)
    if ('why' in slot) {
      const remedy = 'add the repository to the register first'
      return held(login, { code: 'REPOSITORY_UNLISTED', why: slot.why, remedy, access: use.access })
    }
    secrets[channel] = slot.secret ?? secretName(channel, use.access)
  }
  const plan: LoginPlan = {
    login,
    access: use.access,
    channel: choice.kind === 'both' ? { release: choice.release } : choice.channel,
    secrets,
    organization: owner.organization,
    namesOrganization: !owner.named,
    seen,
    // Of two channels each run needs only a part.
    named:
      choice.kind === 'both' || seen.some(name => !name.startsWith(`${owner.organization}/`)) ? [] : seen,
  }
  const why = `${evidence(login, use)}; ${evidence(login, choice)}`
  return { plan, why, finding: shared(plan, why) }
}

function registryCheck(login: Login): Finding | undefined {
  if (login.registry === 'docker') {
    const message = `${login.host} is Docker’s, but not Docker Hub`
    const part = { severity: 'notice' as const, subject: login.host, message, remedy: 'leave it' }
    return loginFinding(login, { code: 'LOGIN_ELSEWHERE', part })
  }
  if (login.registry === 'hub') return undefined
  const message = `the file does not tell the registry of ${login.tool} (${login.host || 'none named'})`
  const part = { confidence: 'unsure' as const, message, remedy: 'write the registry out' }
  return loginFinding(login, { code: 'REGISTRY_UNSURE', part })
}
