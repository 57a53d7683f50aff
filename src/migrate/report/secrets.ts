import { scalarsIn, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { firstOf } from '../../base/text.ts'
import { inheritsSecrets, type Repository } from '../../workflows/jobs/repository.ts'
import { actionName, isOurs, type Workflow } from '../../workflows/jobs/workflow.ts'
import { isHubApi } from '../../workflows/effects/words.ts'
import { isDockerPassword, secretNames, secretReference } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { applyEdits, type TextEdit } from '../rewrite/edit.ts'
import type { Finding } from './finding.ts'

/** Steps and calls that get a Docker password and do something else with it than a login that is changed, one finding each. */
export function otherUses(
  { workflows }: Repository,
  { logins, plans }: { logins: readonly Login[]; plans: readonly LoginPlan[] },
): readonly Finding[] {
  const passwords = new Set(
    logins.flatMap(({ password, registry }) =>
      registry === 'hub' && password.kind === 'secret' ? [password.name] : [],
    ),
  )
  const own = new Set(logins.map(({ step }) => step?.node))
  const passed = new Set<unknown>(
    plans.flatMap(plan => plan.passed.flatMap(through => through.map(({ node }) => node))),
  )
  const isPassed = (node: YamlNode | undefined) =>
    node !== undefined && [...scalarsIn(node)].some(one => passed.has(one))
  return [...workflows.values()].flatMap(file =>
    file.jobs.flatMap(job => {
      const secrets = job.uses === undefined ? undefined : valueOf(job.node, 'secrets')
      const call =
        secrets === undefined ? [] : [{ node: secrets, who: job.uses?.value ?? '', script: '', isApi: false }]
      const steps = job.steps.flatMap(step => {
        const who = step.uses === undefined ? 'a script' : actionName(step)
        const isLogin = own.has(step.node) || isOurs(step)
        return isLogin
          ? []
          : [{ node: step.node, who, script: step.run?.value ?? '', isApi: isHubApi(actionName(step)) }]
      })
      return [...call, ...steps].flatMap(one =>
        isPassed(one.node) ? [] : (otherUse(file, one, passwords) ?? []),
      )
    }),
  )
}

interface Use {
  readonly node: YamlNode
  readonly who: string
  readonly script: string
  readonly isApi: boolean
}

function otherUse(file: Workflow, use: Use, passwords: ReadonlySet<string>): Finding | undefined {
  const { node, who, script, isApi } = use
  const scalars = [...scalarsIn(node)]
  const isOne = (name: string) => passwords.has(name) || isDockerPassword(name)
  const held = scalars.find(({ value }) => secretNames(value).some(isOne))
  const name = held === undefined ? undefined : secretNames(held.value).find(isOne)
  const at = held !== undefined && held.style !== 'block' ? held.start : node.start
  const place = { severity: 'warning' as const, file: file.path, line: file.positionAt(at).line }
  const isFile = scalars.some(({ value }) => /DOCKER_AUTH_CONFIG|"auths"|\.docker\/config\.json/.test(value))
  if (isFile && (name !== undefined || /auths/.test(script))) {
    const message = 'it writes a file of logins by hand'
    return { ...place, code: 'AUTH_FILE', message, remedy: 'log in with this action instead' }
  }
  if (name === undefined) return undefined
  if (isApi || /hub\.docker\.com|hub-tool/.test(script)) {
    const remedy = 'keep this secret: a token for pull and push does not serve there'
    return {
      ...place,
      code: 'HUB_API_USE',
      subject: name,
      message: `it uses ${name} with Docker Hub’s API`,
      remedy,
    }
  }
  const message = `${who} gets ${name}, and is not read`
  const remedy = 'if it logs in, give it the organization’s name and the new token'
  return { ...place, code: 'CREDENTIAL_ENVIRONMENT', subject: name, message, remedy }
}

/** For each secret that an edit frees: can it be removed, or what still names it. */
export function secretFindings(
  repository: Repository,
  plans: readonly LoginPlan[],
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): readonly Finding[] {
  const texts = [...repository.workflows].map(
    ([path, { text }]) =>
      [path, applyEdits(text, edits.get(path) ?? []).replace(/^(\s*)#.*$/gm, '$1')] as const,
  )
  const freed = new Set(
    plans.flatMap(({ login }) =>
      [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : [])),
    ),
  )
  const anything =
    texts.find(([, text]) => /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text))?.[0] ??
    inheritor(repository)
  return [...freed].sort().map((name): Finding => {
    const places = texts.flatMap(([path, text]) => placesOf(name, text).map(line => `${path}:${line}`))
    const found = { severity: 'notice' as const, subject: name }
    const message =
      places.length > 0
        ? `${name} is still named in ${firstOf(places, 5).join(', ')}`
        : anything !== undefined
          ? `no other text that was read names ${name}, but ${anything} may reach every secret`
          : `no other text that was read names ${name}, but not every workflow was read`
    if (places.length > 0 || anything !== undefined || !repository.isWhole) {
      return { ...found, code: 'SECRET_IN_USE', message, remedy: 'keep it until nothing names it' }
    }
    return {
      ...found,
      code: 'SECRET_REMOVABLE',
      message: `no expression that was read uses the stored secret ${name} any more`,
      remedy: 'remove it once the new tokens have worked',
    }
  })
}

function placesOf(name: string, text: string): readonly number[] {
  return [...text.matchAll(secretReference)].flatMap(({ index, 1: plain, 2: quoted }) =>
    (plain ?? quoted ?? '').toUpperCase() === name ? [text.slice(0, index).split('\n').length] : [],
  )
}

/** A call of a workflow elsewhere that gets every secret. */
function inheritor({ workflows }: Repository): string | undefined {
  const jobs = [...workflows.values()].flatMap(file => file.jobs)
  return jobs.find(job => inheritsSecrets(job) && !/^[.$]\//.test(job.uses?.value ?? './'))?.uses?.value
}
