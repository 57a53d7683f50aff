import { OatError } from '../base/error.ts'
import { parseList, quotedWord } from '../base/text.ts'
import { type NameProblem, repositoryProblem } from '../token-list/names.ts'
import type { InputName } from '../runner/input-table.ts'
import { isDockerHub, type RegistryHost } from './host.ts'

const otherRegistries = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/
/** What may stand behind a name: a tag, a digest, or both (distribution/reference). */
const tagAndDigest = /(?::\w[\w.-]{0,127})?(?:@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,})?$/

/** The organization of Docker's official images; nobody else pushes there. */
export const officialNamespace = 'library'

/**
 * A list of repositories as a registry knows them: `org/name` on Docker Hub, any path elsewhere. A tag or a digest behind
 * a name is dropped, as is Docker Hub's host before it, and its short names are completed: `golang:1.25` is `library/golang`. Capitals become lower
 * case: no repository has any (distribution/reference), and `${{ github.repository }}` may. Throws INPUT_INVALID.
 */
export function parseRepositories(text: string, input: InputName, registry: RegistryHost): readonly string[] {
  const names = parseList(text).map(item => {
    const name = withoutHost(item.replace(tagAndDigest, '').toLowerCase(), registry)
    const full = registry.keepsShortNames || name.includes('/') ? name : `${officialNamespace}/${name}`
    const problem =
      nameProblem(full, registry) ?? (input === 'push' ? pushProblem(full, registry) : undefined)
    if (problem === undefined) return full
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}": ${quotedWord(item, 80)} ${problem.message}`,
      hint: /^["'`]|["'`]$/.test(item) ? 'write the name without quotation marks' : problem.hint,
    })
  })
  return [...new Set(names)]
}

/** `docker.io/acme/app` as Docker Hub knows it; what names another registry stays, and is refused. */
function withoutHost(name: string, { keepsShortNames }: RegistryHost): string {
  const [host = '', ...path] = name.split('/')
  return !keepsShortNames && path.length > 0 && isDockerHub(host) ? path.join('/') : name
}

/** The namespace of the first repository that has one of its own; `undefined` when none has. */
export function namespaceOf(repositories: readonly string[]): string | undefined {
  const named = repositories.find(name => name.includes('/') && !name.startsWith(`${officialNamespace}/`))
  return named?.split('/')[0]
}

function nameProblem(name: string, registry: RegistryHost): NameProblem {
  if (!registry.keepsShortNames) return repositoryProblem(name)
  if (otherRegistries.test(name)) return undefined
  return {
    message: `is not a repository of ${registry.name}`,
    hint: 'write only its path: no host, no pattern',
  }
}

function pushProblem(name: string, { keepsShortNames }: RegistryHost): NameProblem {
  if (keepsShortNames || !name.startsWith(`${officialNamespace}/`)) return undefined
  return {
    message: 'has no organization',
    hint: `write <organization>/${name.slice(officialNamespace.length + 1)}`,
  }
}
