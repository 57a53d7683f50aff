import type { ShellCommand } from '../../workflows/shell/command.ts'
import { declaredSecrets } from '../../workflows/workflow/triggers.ts'
import { registryKind } from '../../workflows/workflow/image.ts'
import type { Login } from '../../workflows/logins/login.ts'
import {
  type LoginPlan,
  namedByVariable,
  organizationVariable,
  tokenWords,
} from '../../workflows/logins/plan.ts'
import {
  editWords,
  type Confidence,
  type Finding,
  type MigrateCode,
  loginFinding,
} from '../report/finding.ts'

/** What is reported about a login, and its replacement when that is sure. */
export interface LoginDecision {
  readonly finding: Finding
  readonly plan?: LoginPlan
  /** What it would get if its text could be changed: the token is needed all the same. */
  readonly wanted?: LoginPlan | undefined
  /** Evidence of the plan. */
  readonly why?: string
}

/** The finding of a sure replacement. `why` is its evidence. */
export function shared(plan: LoginPlan, why: string): Finding {
  const { login, access, channel, condition } = plan
  const skipped = condition === undefined ? '' : '; on-missing: skip replaces the check for the old secret'
  return loginFinding(login, {
    code: 'LOGIN_SHARED',
    confidence: 'sure',
    access,
    channel,
    message: `${login.tool} uses a shared account; it needs ${tokenWords(plan)} (${why})${skipped}`,
    remedy: [
      editWords.one,
      ...callerWords(plan),
      ...variableWords(plan),
      ...ownerWords(plan),
      ...publicWords(plan),
      ...logoutWords(plan),
      ...readerWords(plan),
      ...generatedWords(plan),
    ].join('; '),
  })
}

/** The secret gets its name later. */
function callerWords({ declared, login }: LoginPlan): string[] {
  if (declared !== undefined) return ['callers in other repositories have to pass the new secret, too']
  const canInherit = declaredSecrets(login.workflow.on)?.length === 0
  return canInherit ? ['other repositories that call this workflow need the new secret, too'] : []
}

/** A `docker logout` behind the login: the post step does it, and puts back what was there before. */
function logoutWords({ login }: LoginPlan): string[] {
  const { job, step, workflow } = login
  const later = job.steps.filter(one => step !== undefined && one.index >= step.index)
  const found = later.find(one => one.commands.some(isLogout))
  if (found === undefined) return []
  const line = workflow.positionAt((found.run ?? found.node).start).line
  return [`the logout by hand in the step of line ${line} can go: the post step of the login logs out`]
}

function isLogout({ words }: ShellCommand): boolean {
  const [, tool, host = ''] = /^(docker|helm registry) logout(?: (\S+))?$/.exec(words.join(' ')) ?? []
  return tool !== undefined && registryKind(host) === 'hub' && (tool === 'docker' || host !== '')
}

/** A password that nothing else needs is better taken out. */
function readerWords({ login: { form } }: LoginPlan): string[] {
  if (form.kind !== 'lines' || form.reader === undefined) return []
  return [
    `the variables of the step stay, since ${form.reader} may read them: remove those that nothing needs`,
  ]
}

/** What is generated is soon written anew. */
function generatedWords({ login: { workflow } }: LoginPlan): string[] {
  const head = /^(\s*#.*\n)+/.exec(workflow.text)?.[0] ?? ''
  return /generated (by|from)|do not (edit|modify)/i.test(head)
    ? ['the head of the file says that it is generated: make the edit where it comes from, too']
    : []
}

function variableWords({ organization }: LoginPlan): string[] {
  const isOpen = organization === namedByVariable
  return isOpen
    ? [`set the variable ${organizationVariable} to the name of your organization on Docker Hub`]
    : []
}

/** Beside images of one owner something is pushed of which only a run knows whose it is. */
function ownerWords({ organization, foreign }: LoginPlan): string[] {
  return foreign === undefined
    ? []
    : [`${foreign} has to belong to ${organization}, too: a token has one organization`]
}

function publicWords({ login, publicRead }: LoginPlan): string[] {
  if (publicRead === undefined) return []
  return [`${tickPublic} for this token: ${evidence(login, { why: publicRead.by, at: publicRead.at })}`]
}

/** Words for row `Read public repositories` of Docker Home's form for a token. */
const tickPublic = 'in Docker Home tick “Read public repositories”'

/** A login that is left as it is, with the reason. */
export function unchanged(
  login: Login,
  reason: {
    code: MigrateCode
    why: string
    remedy: string
    confidence?: Confidence
    access?: LoginPlan['access']
    noAnswer?: true
  },
): LoginDecision {
  const { why, confidence = 'unsure', ...part } = reason
  return { finding: loginFinding(login, { ...part, message: why, confidence }) }
}

/** A reason together with the line that shows it. */
export function evidence(login: Login, shown: { why: string; at: number }): string {
  return `${shown.why}, line ${login.workflow.positionAt(shown.at).line}`
}
