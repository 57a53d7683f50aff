import path from 'node:path'
import type { Environment } from '../../base/child-environment.ts'
import { createFiles } from '../../base/files.ts'
import { cloneAround, repositoryOfUrl } from '../checkout.ts'
import { inRepository, jobOf } from '../job.ts'

/**
 * What a terminal knows without being told: the repository by the `origin` of the clone around the current folder.
 * What is set stays as it is, and a remote of another host than GitHub's tells nothing.
 */
export async function withRepository(environment: Environment, folder = process.cwd()): Promise<Environment> {
  const { repository: known, server } = jobOf(environment)
  if (known !== '') return environment
  const clone = await cloneAround(path.join(folder, '.git'), createFiles(String), environment)
  const repository = repositoryOfUrl(clone?.origin ?? '', server)
  return repository === undefined ? environment : inRepository(environment, { repository })
}
