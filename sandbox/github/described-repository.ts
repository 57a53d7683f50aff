import type { GithubRepository } from './state.ts'

/** A repository as GitHub shows it, after an example of GitHub's own. */
export function describeRepository(
  repository: GithubRepository,
  example: Readonly<Record<string, unknown>>,
): object {
  const { id, fullName: full_name, isArchived: archived, defaultBranch: default_branch, forkOf } = repository
  const { repositories: [template] = [example] } = example as { repositories?: readonly object[] }
  const own = {
    id,
    name: full_name.split('/')[1],
    full_name,
    archived,
    default_branch,
    private: repository.isPrivate,
    fork: forkOf !== undefined,
  }
  // GitHub's example lacks a property that its schema requires.
  return { has_discussions: false, ...template, ...own }
}
