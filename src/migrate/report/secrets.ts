import { firstOf, printable } from '../../base/text.ts'
import { scalarsIn, valueOf } from '../../yaml/tree.ts'
import { frameOf } from '../../workflows/jobs/play.ts'
import { calledWorkflow, inheritsSecrets, type Repository } from '../../workflows/jobs/repository.ts'
import { actionName, isOurs } from '../../workflows/jobs/workflow.ts'
import { isHubApi } from '../../workflows/effects/words.ts'
import { isDockerPassword, namedSecrets, passingOf, secretNames } from '../../workflows/logins/credential.ts'
import { type Login, placeOfLogin } from '../../workflows/logins/login.ts'
import { handedText, loginSecrets } from '../decide/form.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { type Finding, severityOf } from './finding.ts'

/** Steps and calls that get a Docker password and are no login, one finding each. */
export function otherUses(
  { workflows }: Repository,
  { logins, plans }: { logins: readonly Login[]; plans: readonly LoginPlan[] },
): readonly Finding[] {
  const hub = logins.filter(({ registry }) => registry === 'hub')
  const passwords = new Set(hub.flatMap(({ password }) => (password.kind === 'secret' ? password.name : [])))
  const isOne = (name: string) => name !== 'GITHUB_TOKEN' && (passwords.has(name) || isDockerPassword(name))
  const readNodes = new Set<unknown>([
    ...logins.map(({ step }) => step?.node),
    ...plans.flatMap(plan => plan.passed.flat().map(({ node }) => node)),
  ])
  const handed = new Map<unknown, string>()
  for (const login of logins) {
    const through = passingOf(handedText(login), frameOf(login)) ?? []
    for (const { node } of through) handed.set(node, placeOfLogin(login))
  }
  return Array.from(workflows.values()).flatMap(file =>
    file.jobs.flatMap(({ steps, uses, node }) => {
      const call = uses && valueOf(node, 'secrets')
      const otherSteps = steps.filter(step => !readNodes.has(step.node) && !isOurs(step))
      return [...(call ? [{ node: call, uses }] : []), ...otherSteps].flatMap(place => {
        const scalars = Array.from(scalarsIn(place.node))
        const credential = scalars.find(({ value }) => secretNames(value).some(isOne))
        if (credential === undefined || scalars.some(one => readNodes.has(one))) return []
        const name = secretNames(credential.value).find(isOne) ?? ''
        const isApi = isHubApi(actionName(place)) || scalars.some(({ value }) => hubApi.test(value))
        const { line } = file.positionAt(credential.style === 'block' ? place.node.start : credential.start)
        const program = printable(place.uses?.value.replace(/@.*/s, '') ?? 'a script')
        const code = isApi ? 'HUB_API_USE' : 'CREDENTIAL_ENVIRONMENT'
        const [end, remedy] = ends[isApi ? 'api' : handed.has(credential) ? 'login' : 'unread']
        const message = `${program} gets ${name}, ${end}${isApi ? '' : (handed.get(credential) ?? '')}`
        return { code, severity: severityOf[code], subject: name, file: file.path, line, message, remedy }
      })
    }),
  )
}

const ends = {
  api: ['for Docker Hub’s API', 'keep it: a token for pull and push does not serve there'],
  login: ['for the login in ', 'see the finding there'],
  unread: ['and is not read', 'if it logs in, give it the organization and the new token'],
} as const
const hubApi = /hub\.docker\.com|hub-tool/

/**
 * For each secret that an edit frees: does a file still name it, or may something that was not read?
 * @param texts the files with their edits
 */
export function secretFindings(
  plans: readonly LoginPlan[],
  repository: Repository,
  texts: ReadonlyMap<string, string>,
): readonly Finding[] {
  const dependabot = ['.github/dependabot.yml', '.github/dependabot.yaml'].map(
    path => [path, repository.text(path) ?? ''] as const,
  )
  const names = [...texts, ...dependabot].map(
    ([path, text]) => [path, new Set(secretNames(text.replace(/^[ \t]*#.*$/gm, '')))] as const,
  )
  const [unread] = unreadUses(repository, texts)
  const freed = new Set(plans.flatMap(({ login }) => loginSecrets(login)))
  return Array.from(freed)
    .sort()
    .map((subject): Finding => {
      const places = names.flatMap(([path, named]) => (named.has(subject) ? path : []))
      const mention = places.length > 0 ? `is still named in ${firstOf(places, 5).join(', ')}` : undefined
      const use = mention ?? (unread && `may still be used: ${unread}`)
      const base = { severity: 'notice' as const, subject }
      if (use === undefined) {
        const message = `no file that was read names ${subject} any more`
        return { ...base, code: 'SECRET_REMOVABLE', message, remedy: 'delete it once nothing else uses it' }
      }
      const message = `${subject} ${use}`
      return { ...base, code: 'SECRET_IN_USE', message, remedy: 'keep it until nothing uses it' }
    })
}

/** What may take a secret without its name. */
function* unreadUses(repository: Repository, texts: ReadonlyMap<string, string>): Generator<string> {
  if (!repository.isWhole) yield 'not every workflow was read'
  for (const [path, text] of texts) {
    if (namedSecrets(text).isAll) yield `${path} takes secrets without their names`
  }
  for (const { path, jobs } of repository.workflows.values()) {
    const foreign = jobs.find(job => inheritsSecrets(job) && calledWorkflow(job, repository) === undefined)
    if (foreign?.uses) yield `${path} hands all secrets to ${printable(foreign.uses.value, 80)}`
  }
}
