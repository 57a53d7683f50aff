import { OatError } from './error.ts'
import { parseList } from './list.ts'
import { printable } from './printable.ts'
import type { RegistryHost } from './registry-host.ts'
import { repositoryProblem, type NameProblem } from './repository-name.ts'

const otherRegistries = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/

/** Input `repositories`: `org/name` on Docker Hub, any path elsewhere. Throws INPUT_INVALID. */
export function parseRepositories(
  text: string,
  { registry, organization }: { registry: RegistryHost; organization?: string | undefined },
): readonly string[] {
  const names = parseList(text)
  for (const name of names) {
    const problem = nameProblem(name, { registry, organization })
    if (problem !== undefined) {
      throw new OatError('INPUT_INVALID', {
        message: `"repositories": ${JSON.stringify(printable(name, 80))} ${problem.message}`,
        hint: problem.hint,
      })
    }
  }
  return names
}

function nameProblem(
  name: string,
  { registry, organization }: { registry: RegistryHost; organization: string | undefined },
): NameProblem {
  if (registry.isDockerHub) return repositoryProblem(name, organization)
  if (otherRegistries.test(name)) return undefined
  return {
    message: `is not a repository of ${registry.name}`,
    hint: 'write its path alone: no host, no tag, no upper-case letters, no pattern',
  }
}
