import { entriesOf, scalarOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { authEntries } from './action.ts'
import { imageRegistry, registryKind } from '../workflow/image.ts'
import { jobPart, resolveText, scopeOf } from '../workflow/scope.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'
import { credentialOf } from './credential.ts'
import { type Login, unsupported } from './login.ts'

/** The logins that a job hands to docker/github-builder, a reusable workflow of Docker's (its README, "Secrets"). */
export function builderLogins(workflow: Workflow, job: Job): readonly Login[] {
  const list = scalarOf(jobPart(job, 'secrets'), 'registry-auths')
  if (list === undefined || !/^docker\/github-builder\//i.test(job.uses?.value ?? '')) return []
  const scope = scopeOf({ workflow, job })
  const form = unsupported(
    'a workflow of Docker’s logs in',
    'write the organization’s name as its username, and the secret with the organization’s token as its password',
  )
  return authEntries(list.value).map(({ registry = '', username = '', password }) => {
    const account = credentialOf(username, scope)
    return {
      form,
      workflow,
      job,
      step: undefined,
      tool: 'docker/github-builder',
      registry: registryKind(registry),
      host: registry,
      username: account,
      password: credentialOf(password, scope),
      account: account.kind === 'literal' ? username : undefined,
      at: list.start,
      keptBy: 'docker',
    }
  })
}

/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
export function containerLogins(workflow: Workflow, job: Job): readonly Login[] {
  const services = entriesOf(jobPart(job, 'services'))
  const containers = [
    { name: 'container', node: jobPart(job, 'container') },
    ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value })),
  ]
  return containers.flatMap(({ name, node }) => containerLogin({ workflow, job, name, node }))
}

function containerLogin(place: {
  workflow: Workflow
  job: Job
  name: string
  node: YamlNode | undefined
}): Login[] {
  const { workflow, job, name, node } = place
  const credentials = valueOf(node, 'credentials')
  if (credentials?.kind !== 'mapping') return []
  const scope = scopeOf({ workflow, job })
  const images = resolveText(textOf(node, 'image') ?? '', scope)
  const [image = ''] = images
  const kinds = new Set(images.map(imageRegistry))
  const [kind = 'unknown', ...more] = kinds
  const username = credentialOf(textOf(credentials, 'username'), scope)
  const password = credentialOf(textOf(credentials, 'password'), scope)
  const isNamed = [username, password].every(one =>
    'name' in one ? /docker_?hub/i.test(one.name) : one.kind === 'literal',
  )
  const registry = more.length > 0 ? 'unknown' : kind
  return [
    {
      form: { kind: 'credentials', node: credentials, image: images.length === 1 ? image : undefined },
      workflow,
      job,
      step: undefined,
      tool: `${name}.credentials`,
      // Whose password it is, its name tells where the image does not.
      registry: registry === 'unknown' && isNamed ? 'hub' : registry,
      host: images.join(', '),
      username,
      password,
      account: username.kind === 'literal' ? textOf(credentials, 'username') : undefined,
      at: credentials.start,
      keptBy: 'docker',
    },
  ]
}
