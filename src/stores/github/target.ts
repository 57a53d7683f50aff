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
}

const families = { actions: 'Secrets', dependabot: 'Dependabot secrets', codespaces: 'Codespaces secrets' }

/** @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret */
export function secretTarget(store: SecretStore, repository: string): SecretTarget {
  const [owner = '', name = ''] = repository.split('/').map(encodeURIComponent)
  const repositoryPath = `/repos/${owner}/${name}`
  switch (store.kind) {
    case 'repository-secret':
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${families[store.app]}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`,
      }
    case 'environment-secret':
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`,
      }
    case 'organization-secret': {
      const { organization, app } = store
      const family = families[app]
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${app === 'actions' ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`,
      }
    }
  }
}
