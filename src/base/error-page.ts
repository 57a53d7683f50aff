/** The page's place in the repository and in the package. */
export const errorPagePath = 'docs/errors.md'

/**
 * The address of docs/errors.md at the version that runs, from GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF
 * (docs.github.com, "Variables"); `undefined` for an action of the workflow's own repository, which has neither.
 */
export function errorPage(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const {
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
    GITHUB_SERVER_URL: server,
  } = environment
  if (!repository || !ref) return undefined
  return `${server || 'https://github.com'}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`
}
