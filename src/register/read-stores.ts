import { type Field, type FieldsOf, positionOf, quote, fieldItems, readMapping, refuse } from './field.ts'
import { isGithubOwner, isGithubRepository, secretNameProblem } from './names.ts'
import { parseProgram } from './read-program.ts'
import type { Access } from './register.ts'
import { type KubernetesStore, secretApps, type SecretStore, type Store, type Visibility } from './store.ts'
import { choiceField, readSet, readShortText, textField } from './values.ts'

export const kubernetesKeys = {
  kubernetes: 'required',
  namespaces: 'required',
  context: 'optional',
  'service-accounts': 'optional',
} as const

const kinds = ['secret', 'kubernetes', 'program'] as const

/** The stores of one entry: one, or one for each namespace of a cluster and each repository of a list. */
export function parseStores(field: Field, access: Access): readonly Store[] {
  switch (kindOfStore(field)) {
    case 'secret':
      return parseSecretStores(field)
    case 'kubernetes':
      return parseKubernetes(field, access)
    case 'program':
      return [parseProgram(field)]
  }
}

function kindOfStore(field: Field): (typeof kinds)[number] {
  const { node } = field
  const keys = node.kind === 'mapping' ? node.entries.map(({ key }) => key) : []
  const [kind, second] = kinds.filter(candidate => keys.includes(candidate))
  const hint = 'write one of `secret: NAME`, `kubernetes: name` and `program: [argv]`'
  if (kind === undefined) return refuse(field, 'is not a place for a token', hint)
  if (second !== undefined) {
    return refuse(field, `is both \`${kind}\` and \`${second}\``, 'write two items')
  }
  return kind
}

function parseKubernetes(field: Field, access: Access): readonly KubernetesStore[] {
  const fields = readMapping(field, kubernetesKeys)
  if (access !== 'pull') {
    refuse(field, 'would put a push token into a cluster', 'give clusters a pull token')
  }
  const name = readDnsName(fields.kubernetes, subdomain)
  const context = fields.context && readShortText(fields.context, 253)
  const accounts = fields['service-accounts']
  const serviceAccounts = accounts ? readSet(accounts, item => readDnsName(item, subdomain)) : []
  readSet(fields.namespaces, item => readDnsName(item, dnsLabel))
  return fieldItems(fields.namespaces).map(item => ({
    kind: 'kubernetes',
    name,
    namespace: textField(item),
    context,
    serviceAccounts,
    position: positionOf(item),
  }))
}

/** RFC 1123 as Kubernetes reads it: kubernetes.io/docs/concepts/overview/working-with-objects/names */
const dnsLabel = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, longest: 63 }
const subdomain = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  longest: 253,
}

function readDnsName(field: Field, { pattern, longest }: { pattern: RegExp; longest: number }): string {
  const name = readShortText(field, longest)
  if (pattern.test(name)) return name
  return refuse(
    field,
    'is not a name that Kubernetes takes',
    'use lower-case letters, digits and - between them',
  )
}

export const secretKeys = {
  secret: 'required',
  app: 'optional',
  repository: 'optional',
  environment: 'optional',
  organization: 'optional',
  visibility: 'optional',
  repositories: 'optional',
} as const
type SecretFields = FieldsOf<typeof secretKeys>

/** A store with `secret:`: of a repository, of an environment or of an organization on GitHub. */
function parseSecretStores(field: Field): readonly SecretStore[] {
  const fields = readMapping(field, secretKeys)
  const secret = readSecretName(fields.secret)
  const app = fields.app ? choiceField(fields.app, secretApps) : 'actions'
  const position = positionOf(field)
  if (fields.organization) {
    const rival = fields.repository ?? fields.environment
    if (rival) {
      refuse(rival, 'cannot be used together with `organization`', 'write two items')
    }
    const organization = readOwner(fields.organization)
    const visibility = readVisibility(fields, organization)
    return [{ kind: 'organization-secret', secret, app, organization, visibility, position }]
  }
  const orphan = fields.visibility ?? fields.repositories
  if (orphan) {
    refuse(orphan, 'is for organization secrets only', 'add `organization:`, or remove it')
  }
  const homes = readHomes(fields.repository, position)
  if (!fields.environment) return homes.map(home => ({ kind: 'repository-secret', secret, app, ...home }))
  if (app !== 'actions') {
    refuse(
      fields.environment,
      `cannot be used together with app: ${app}`,
      'only Actions has environments: remove one of the two',
    )
  }
  const environment = readShortText(fields.environment, 255)
  return homes.map(home => ({ kind: 'environment-secret', secret, app: 'actions', environment, ...home }))
}

/** The repositories that keep a secret: that of the register, one, or each of a list, at its own place in the file. */
function readHomes(field: Field | undefined, position: SecretStore['position']) {
  if (field?.node.kind !== 'sequence') return [{ repository: field && readRepository(field), position }]
  readSet(field, readRepository)
  return fieldItems(field).map(item => ({ repository: textField(item), position: positionOf(item) }))
}

/** The name of a GitHub secret, in upper case, as GitHub keeps it. */
export function readSecretName(field: Field): string {
  const name = textField(field)
  const problem = secretNameProblem(name)
  if (problem === undefined) return name.toUpperCase()
  return refuse(
    field,
    `cannot be ${quote(name)}: ${problem}`,
    'use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN',
  )
}

function readOwner(field: Field): string {
  const name = textField(field)
  if (isGithubOwner(name)) return name
  return refuse(field, `is not a GitHub organization: ${quote(name)}`, 'write only its name, such as acme')
}

function readRepository(field: Field): string {
  const name = textField(field)
  if (isGithubRepository(name)) return name
  return refuse(field, `is not a GitHub repository: ${quote(name)}`, 'write owner/repo, such as acme/app')
}

function readVisibility(
  { visibility, repositories }: SecretFields,
  organization: string,
): Visibility | undefined {
  const kind = visibility ? choiceField(visibility, ['all', 'private', 'selected']) : undefined
  if (visibility && kind === 'selected') {
    if (!repositories) {
      refuse(visibility, 'is selected without `repositories`', 'list them as owner/repo')
    }
    return { kind, repositories: readSet(repositories, item => readRepositoryOf(item, organization)) }
  }
  if (repositories) {
    refuse(repositories, 'needs `visibility: selected`', 'add that, or remove `repositories`')
  }
  return kind === 'all' || kind === 'private' ? { kind } : undefined
}

function readRepositoryOf(field: Field, organization: string): string {
  const name = readRepository(field)
  if (name.toLowerCase().startsWith(`${organization.toLowerCase()}/`)) return name
  return refuse(field, `${quote(name)} is not in ${organization}`, `write ${organization}/<repo>`)
}
