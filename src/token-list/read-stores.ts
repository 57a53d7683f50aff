import { type Field, positionOf, quote, type Reader, refuse } from './field.ts'
import { fieldAt, optional, readMapping, required, type ValuesOf } from './mapping.ts'
import { isGithubOwner, isGithubRepository, secretNameProblem } from './names.ts'
import { parseProgram } from './read-program.ts'
import type { Access } from './token-list.ts'
import { type KubernetesStore, secretApps, type SecretStore, type Store, storeFamilies } from './store.ts'
import type { StoreFamily, Visibility } from './store.ts'
import { eachOf, oneOf, readLine, setOf, shortText } from './values.ts'

type FamilyReader = readonly [example: string, read: (field: Field, access: Access) => readonly Store[]]
const readers: Readonly<Record<StoreFamily, FamilyReader>> = {
  secret: ['`secret: NAME`', parseSecretStores],
  kubernetes: ['`kubernetes: name`', parseKubernetes],
  program: ['`program: [argv]`', field => [parseProgram(field)]],
}

/** The stores of one entry: one, or one for each namespace of a cluster and each repository of a list. */
export function parseStores(field: Field, access: Access): readonly Store[] {
  const [family, second] = storeFamilies.filter(candidate => fieldAt(field, candidate) !== undefined)
  const examples = storeFamilies.map(name => readers[name][0]).join(', ')
  const hint = `write one of ${examples.replace(/, (?=[^,]*$)/, ' and ')}`
  if (family === undefined) return refuse(field, 'is not a place for a token', hint)
  if (second !== undefined) refuse(field, `is both \`${family}\` and \`${second}\``, 'write two items')
  return readers[family][1](field, access)
}

// RFC 1123 as Kubernetes reads it: kubernetes.io/docs/concepts/overview/working-with-objects/names
const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?'
const readNamespace = dnsName(new RegExp(`^${label}$`), 63)
const readSubdomain = dnsName(new RegExp(`^${label}(\\.${label})*$`), 253)

function dnsName(pattern: RegExp, longest: number): Reader<string> {
  const hint = 'use lower-case letters, digits and - between them'
  return field => {
    const name = shortText(longest)(field)
    return pattern.test(name) ? name : refuse(field, 'is not a name that Kubernetes takes', hint)
  }
}

export const kubernetesKeys = {
  kubernetes: required(readSubdomain),
  namespaces: required(eachOf(readNamespace)),
  context: optional(shortText(253)),
  'service-accounts': optional(setOf(readSubdomain), []),
}

function parseKubernetes(field: Field, access: Access): readonly KubernetesStore[] {
  const { kubernetes: name, namespaces, context, ...options } = readMapping(field, kubernetesKeys)
  if (access !== 'pull') refuse(field, 'would put a push token into a cluster', 'give clusters a pull token')
  const secret = { kind: 'kubernetes', name, context, serviceAccounts: options['service-accounts'] } as const
  return namespaces.map(({ item, value }) => ({ ...secret, namespace: value, position: positionOf(item) }))
}

const readRepositories = eachOf(readRepository)

export const secretKeys = {
  secret: required(readSecretName),
  app: optional(oneOf(secretApps), 'actions'),
  repository: optional(readHomes, [undefined]),
  environment: optional(shortText(255)),
  organization: optional(readOwner),
  visibility: optional(oneOf(['all', 'private', 'selected'])),
  repositories: optional(readRepositories),
}

/** The repositories that keep a secret: one, or each of a list, which stands at its own place in the file. */
function readHomes(field: Field) {
  if (field.node.kind === 'sequence') return readRepositories(field)
  return [{ item: undefined, value: readRepository(field) }]
}

/** A store with `secret:`: of a repository, of an environment or of an organization on GitHub. */
function parseSecretStores(field: Field): readonly SecretStore[] {
  const values = readMapping(field, secretKeys)
  const { secret, app, environment, organization } = values
  const position = positionOf(field)
  const fieldOf = (...keys: readonly string[]) => keys.flatMap(key => fieldAt(field, key) ?? [])[0]
  if (organization !== undefined) {
    const rival = fieldOf('repository', 'environment')
    if (rival) refuse(rival, 'cannot be used together with `organization`', 'write two items')
    const visibility = readVisibility(field, values, organization)
    return [{ kind: 'organization-secret', secret, app, organization, visibility, position }]
  }
  const orphan = fieldOf('visibility', 'repositories')
  if (orphan) refuse(orphan, 'is for organization secrets only', 'add `organization:`, or remove it')
  const homes = values.repository.map(home => ({
    repository: home?.value,
    position: home?.item ? positionOf(home.item) : position,
  }))
  const place = fieldOf('environment')
  if (environment === undefined || place === undefined) {
    return homes.map(home => ({ kind: 'repository-secret', secret, app, ...home }))
  }
  if (app !== 'actions') {
    const hint = 'only Actions has environments: remove one of the two'
    refuse(place, `cannot be used together with app: ${app}`, hint)
  }
  return homes.map(home => ({ kind: 'environment-secret', secret, app: 'actions', environment, ...home }))
}

/** The name of a GitHub secret, in upper case, as GitHub keeps it. */
export function readSecretName(field: Field): string {
  const name = readLine(field)
  const problem = secretNameProblem(name)
  if (problem === undefined) return name.toUpperCase()
  const hint = 'use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN'
  return refuse(field, `cannot be ${quote(name)}: ${problem}`, hint)
}

function readOwner(field: Field): string {
  const name = readLine(field)
  if (isGithubOwner(name)) return name
  return refuse(field, `is not a GitHub organization: ${quote(name)}`, 'write only its name, such as acme')
}

function readRepository(field: Field): string {
  const name = readLine(field)
  if (isGithubRepository(name)) return name
  return refuse(field, `is not a GitHub repository: ${quote(name)}`, 'write owner/repo, such as acme/app')
}

function readVisibility(
  field: Field,
  { visibility: kind, repositories }: ValuesOf<typeof secretKeys>,
  organization: string,
): Visibility | undefined {
  if (kind !== 'selected') {
    const list = fieldAt(field, 'repositories')
    if (list) refuse(list, 'needs `visibility: selected`', 'add that, or remove `repositories`')
    return kind && { kind }
  }
  if (repositories === undefined) {
    const place = fieldAt(field, 'visibility') ?? field
    return refuse(place, 'is selected without `repositories`', 'list them as owner/repo')
  }
  for (const { item, value } of repositories) {
    if (value.toLowerCase().startsWith(`${organization.toLowerCase()}/`)) continue
    refuse(item, `${quote(value)} is not in ${organization}`, `write ${organization}/<repo>`)
  }
  return { kind, repositories: repositories.map(({ value }) => value) }
}
