import type { SecretStore } from '../../register/store.ts'

/** Where GitHub keeps secrets of one key: one application of a repository, an environment or an organization. */
export interface SecretTarget {
  /** The part of the API's path before `/secrets` and `/variables`. */
  readonly path: string
  /** In words, for an error. */
  readonly place: string
  /** What a fine-grained token or an App needs to write its secrets, and its variables. */
  readonly permission: string
  readonly variablePermission: string
  /** The same, as GitHub's API calls it, of an owner: an App has it for all repositories that it may see there. */
  readonly rights: Rights
}

interface Rights {
  readonly owner: string
  readonly secrets: string
  /** Only Actions has variables. */
  readonly variables: string | undefined
}

/** What a request needs of an owner; equal for requests that an App's token may all make, or none of them. */
export function rightTo(level: 'read' | 'write', name: string | undefined, { rights }: SecretTarget): string {
  return `${rights.owner.toLowerCase()} ${name ?? ''} ${level}`
}

const families = { actions: 'Secrets', dependabot: 'Dependabot secrets', codespaces: 'Codespaces secrets' }
const familyRights = {
  actions: 'secrets',
  dependabot: 'dependabot_secrets',
  codespaces: 'codespaces_secrets',
}

/** @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret */
export function secretTarget(store: SecretStore, repository: string): SecretTarget {
  const [owner = '', name = ''] = repository.split('/')
  const repositoryPath = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`
  const right = familyRights[store.app]
  const hasVariables = store.app === 'actions'
  switch (store.kind) {
    case 'repository-secret':
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${families[store.app]}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`,
        rights: { owner, secrets: right, variables: hasVariables ? 'actions_variables' : undefined },
      }
    case 'environment-secret':
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`,
        rights: { owner, secrets: 'environments', variables: 'environments' },
      }
    case 'organization-secret': {
      const { organization, app } = store
      const family = families[app]
      const variables = hasVariables ? 'organization_actions_variables' : undefined
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${app === 'actions' ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`,
        rights: { owner: organization, secrets: `organization_${right}`, variables },
      }
    }
  }
}
