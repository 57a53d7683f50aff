import { onlySecret, secretNames } from '../../workflows/logins/credential.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import { inputText, isOurs, listedRepositories } from '../../workflows/workflow/workflow.ts'
import { scalarsIn } from '../../yaml/tree.ts'

/** What the files use of a token already, since an earlier edit. */
export interface KeptToken {
  /** Files that name its secret. */
  readonly files: readonly string[]
  /** What steps of this action are seen to need it for. */
  readonly repositories: readonly string[]
}

/** @param secrets the names that it has, in upper case */
export function keptToken(
  secrets: readonly string[],
  { workflows }: Pick<Repository, 'workflows'>,
): KeptToken {
  const found = [...workflows.values()].filter(({ root }) =>
    [...scalarsIn(root)].some(({ value }) => secretNames(value).some(name => secrets.includes(name))),
  )
  const steps = found.flatMap(({ jobs }) => jobs.flatMap(job => job.steps.filter(isOurs)))
  const own = steps.filter(step => secrets.includes(onlySecret(inputText(step, 'token') ?? '') ?? ''))
  return { files: found.map(({ path }) => path), repositories: own.flatMap(step => listedRepositories(step)) }
}
