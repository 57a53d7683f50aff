import { scalarsIn, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { firstOf } from '../../base/text.ts'
import { inheritsSecrets, type Repository } from '../../workflows/jobs/repository.ts'
import { actionName, isOurs, type Workflow, type WorkflowStep } from '../../workflows/jobs/workflow.ts'
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
  const hub = logins.filter(({ registry }) => registry === 'hub')
  const passwords = new Set(
    hub.flatMap(({ password }) => (password.kind === 'secret' ? [password.name] : [])),
  )
  const isOne = (name: string) => passwords.has(name) || isDockerPassword(name)
  const steps = logins.map(({ step }) => step?.node)
  const own = new Set<unknown>([
    ...steps,
    ...plans.flatMap(plan => plan.passed.flat().map(({ node }) => node)),
  ])
  return [...workflows.values()].flatMap(file =>
    file.jobs.flatMap(job => {
      const call = job.uses === undefined ? undefined : valueOf(job.node, 'secrets')
      const places = [
        ...(call === undefined ? [] : [{ node: call, uses: job.uses, run: undefined }]),
        ...job.steps.filter(step => !own.has(step.node) && !isOurs(step)),
      ]
      const open = places.filter(({ node }) => [...scalarsIn(node)].every(one => !own.has(one)))
      return open.flatMap(place => otherUse(file, place, isOne) ?? [])
    }),
  )
}

interface Place extends Pick<WorkflowStep, 'uses' | 'run'> {
  readonly node: YamlNode
}

function otherUse(file: Workflow, { node, uses, run }: Place, isOne: (name: string) => boolean) {
  const scalars = [...scalarsIn(node)]
  const script = run?.value ?? ''
  const held = scalars.find(({ value }) => secretNames(value).some(isOne))
  const name = held && secretNames(held.value).find(isOne)
  const at = held !== undefined && held.style !== 'block' ? held.start : node.start
  const place = { severity: 'warning', file: file.path, line: file.positionAt(at).line } as const
  const isFile = scalars.some(({ value }) => /DOCKER_AUTH_CONFIG|"auths"|\.docker\/config\.json/.test(value))
  if (isFile && (name !== undefined || /auths/.test(script))) {
    const message = 'it writes a file of logins by hand'
    return { ...place, code: 'AUTH_FILE', message, remedy: 'log in with this action instead' } as const
  }
  if (name === undefined) return undefined
  const found = { ...place, subject: name }
  if (isHubApi(actionName({ uses })) || /hub\.docker\.com|hub-tool/.test(script)) {
    const remedy = 'keep this secret: a token for pull and push does not serve there'
    return {
      ...found,
      code: 'HUB_API_USE',
      message: `it uses ${name} with Docker Hub’s API`,
      remedy,
    } as const
  }
  const message = `${uses?.value.replace(/@.*/s, '') ?? 'a script'} gets ${name}, and is not read`
  const remedy = 'if it logs in, give it the organization’s name and the new token'
  return { ...found, code: 'CREDENTIAL_ENVIRONMENT', message, remedy } as const
}

/** For each secret that an edit frees: can it be removed, or what still names it. */
export function secretFindings(
  repository: Repository,
  plans: readonly LoginPlan[],
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): readonly Finding[] {
  const texts = [...repository.workflows].map(([path, { text }]) => {
    const after = applyEdits(text, edits.get(path) ?? []).replace(/^(\s*)#.*$/gm, '$1')
    return { path, text: after, names: secretNames(after) }
  })
  const credentials = plans.flatMap(({ login }) => [login.username, login.password])
  const freed = new Set(credentials.flatMap(one => (one.kind === 'secret' ? [one.name] : [])))
  const everything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i
  const anything = texts.find(({ text }) => everything.test(text))?.path ?? inheritor(repository)
  return [...freed].sort().map((name): Finding => {
    const places = texts
      .filter(({ names }) => names.includes(name))
      .flatMap(({ path, text }) => placesOf(name, text).map(line => `${path}:${line}`))
    const found = { severity: 'notice', subject: name } as const
    if (places.length === 0 && anything === undefined && repository.isWhole) {
      const message = `no expression that was read uses the stored secret ${name} any more`
      const remedy = 'remove it once the new tokens have worked'
      return { ...found, code: 'SECRET_REMOVABLE', message, remedy }
    }
    const but = anything === undefined ? 'not every workflow was read' : `${anything} may reach every secret`
    const message =
      places.length > 0
        ? `${name} is still named in ${firstOf(places, 5).join(', ')}`
        : `no other text that was read names ${name}, but ${but}`
    return { ...found, code: 'SECRET_IN_USE', message, remedy: 'keep it until nothing names it' }
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
