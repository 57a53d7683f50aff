import { type Field, type FieldsOf, positionOf, quote, readMapping, refuse } from './field.ts'
import { isGithubOwner, isGithubRepository } from './names.ts'
import { secretNameProblem } from './secret-name.ts'
import { secretApps, type SecretStore, type Visibility } from './store.ts'
import { readChoice, readSet, readShortText, readText } from './values.ts'

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
export function parseSecretStore(field: Field): SecretStore {
  const fields = readMapping(field, secretKeys)
  const secret = readSecretName(fields.secret)
  const app = fields.app ? readChoice(fields.app, secretApps) : 'actions'
  const position = positionOf(field)
  if (fields.organization) {
    const rival = fields.repository ?? fields.environment
    if (rival) refuse(rival, { message: 'cannot stand beside `organization`', hint: 'make two stores of it' })
    const organization = readOwner(fields.organization)
    const visibility = readVisibility(fields, organization)
    return { kind: 'organization-secret', secret, app, organization, visibility, position }
  }
  const orphan = fields.visibility ?? fields.repositories
  if (orphan)
    refuse(orphan, { message: 'is for organization secrets only', hint: 'add `organization:`, or remove it' })
  const repository = fields.repository && readRepository(fields.repository)
  if (!fields.environment) return { kind: 'repository-secret', secret, app, repository, position }
  if (app !== 'actions') {
    refuse(fields.environment, {
      message: `cannot stand beside app: ${app}`,
      hint: 'only Actions has environments: remove one of the two',
    })
  }
  const environment = readShortText(fields.environment, 255)
  return { kind: 'environment-secret', secret, app: 'actions', repository, environment, position }
}

/** The name of a GitHub secret, in upper case, as GitHub keeps it. */
export function readSecretName(field: Field): string {
  const name = readText(field)
  const problem = secretNameProblem(name)
  if (problem === undefined) return name.toUpperCase()
  return refuse(field, {
    message: `cannot be ${quote(name)}: ${problem}`,
    hint: 'use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN',
  })
}

function readOwner(field: Field): string {
  const name = readText(field)
  if (isGithubOwner(name)) return name
  return refuse(field, {
    message: `is not a GitHub organization: ${quote(name)}`,
    hint: 'write its name alone, such as kong',
  })
}

function readRepository(field: Field): string {
  const name = readText(field)
  if (isGithubRepository(name)) return name
  return refuse(field, {
    message: `is not a GitHub repository: ${quote(name)}`,
    hint: 'write owner/repo, such as kong/gateway',
  })
}

function readVisibility(
  { visibility, repositories }: SecretFields,
  organization: string,
): Visibility | undefined {
  const kind = visibility ? readChoice(visibility, ['all', 'private', 'selected']) : undefined
  if (visibility && kind === 'selected') {
    if (!repositories)
      refuse(visibility, { message: 'is selected without `repositories`', hint: 'list them as owner/repo' })
    return { kind, repositories: readSet(repositories, item => readRepositoryOf(item, organization)) }
  }
  if (repositories) {
    refuse(repositories, {
      message: 'needs `visibility: selected`',
      hint: 'add that, or remove `repositories`',
    })
  }
  return kind === 'all' || kind === 'private' ? { kind } : undefined
}

function readRepositoryOf(field: Field, organization: string): string {
  const name = readRepository(field)
  if (name.toLowerCase().startsWith(`${organization.toLowerCase()}/`)) return name
  return refuse(field, {
    message: `${quote(name)} is not in ${organization}`,
    hint: `write ${organization}/<repo>`,
  })
}
