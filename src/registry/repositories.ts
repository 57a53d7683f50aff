import type { OatError } from '../base/error.ts'
import { parseList, quotedWord, unique } from '../base/text.ts'
import { type NameProblem, repositoryProblem } from '../token-list/names.ts'
import type { InputName } from '../runner/input-defaults.ts'
import { invalidInput } from '../runner/inputs.ts'
import { isDockerHub, type RegistryHost } from './host.ts'

const otherRegistries = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/
/** What may stand behind a name: a tag, a digest, or both (distribution/reference). */
const tagAndDigest = /(?::(\w[\w.-]{0,127}))?(?:@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,})?$/
/** What docker takes for a host at the beginning of an image's name, and not for a namespace. */
const hostPattern = /^(?:localhost|(?=.*[.:])[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d+)?$/

/** The organization of Docker's official images; only Docker pushes there. */
export const officialNamespace = 'library'

export interface NamedTag {
  readonly repository: string
  readonly tag: string
  /** As it was written. */
  readonly item: string
}

type ImageReading = Readonly<{ input: InputName; registry: RegistryHost; isPushed: boolean }>

/** Images as docker writes them; the registry's own host before a name is taken off. Throws INPUT_INVALID. */
export function parseImages(text: string, reading: ImageReading) {
  const { registry } = reading
  const items = parseList(text).map(item => {
    const [, tag] = tagAndDigest.exec(item) ?? []
    const name = item.replace(tagAndDigest, '').toLowerCase()
    const [first = '', ...path] = name.split('/')
    const host = path.length > 0 && hostPattern.test(first) ? first : undefined
    return {
      item,
      tag,
      isOwn: host === undefined || isHost(host, registry),
      name: host ? path.join('/') : name,
    }
  })
  const images = items.flatMap(({ isOwn, item, name, tag }) =>
    isOwn ? [{ repository: repositoryOf(name, item, reading), tag, item }] : [],
  )
  return {
    names: unique(images.map(({ repository }) => repository)),
    /** Those that are written with a tag; only Docker Hub has rules for them. */
    tags: images.flatMap(({ repository, tag, item }): NamedTag[] =>
      tag === undefined || registry.keepsShortNames ? [] : [{ repository, tag, item }],
    ),
    /** What lies on other registries, as written. */
    elsewhere: items.flatMap(({ item, isOwn }) => (isOwn ? [] : [item])),
  }
}

/** Repositories as a registry knows them: no tag, no capitals, short names complete. Throws INPUT_INVALID. */
export function parseRepositories(text: string, input: InputName, registry: RegistryHost): readonly string[] {
  const { names, elsewhere } = parseImages(text, { input, registry, isPushed: false })
  const [item] = elsewhere
  if (item === undefined) return names
  const name = item.replace(tagAndDigest, '').toLowerCase()
  throw refused(item, input, nameProblem(name, registry) ?? elsewhereProblem(registry))
}

function isHost(host: string, { keepsShortNames, name }: RegistryHost): boolean {
  return keepsShortNames ? host === name.toLowerCase() : isDockerHub(host)
}

function repositoryOf(name: string, item: string, { input, registry, isPushed }: ImageReading): string {
  const full = registry.keepsShortNames || name.includes('/') ? name : `${officialNamespace}/${name}`
  const problem = nameProblem(full, registry) ?? (isPushed ? pushProblem(full, registry) : undefined)
  if (problem === undefined) return full
  throw refused(item, input, problem)
}

const noTag = 'see which step or variable gives the tag: it is empty here'

function refused(item: string, input: InputName, problem: NonNullable<NameProblem>): OatError {
  const isQuoted = /^["'`]|["'`]$/.test(item)
  const hint = isQuoted ? 'write the name without quotation marks' : problem.hint
  const [message, remedy] = item.endsWith(':') ? ['has an empty tag', noTag] : [problem.message, hint]
  return invalidInput(input, `: ${quotedWord(item, 80)} ${message}`, remedy)
}

function nameProblem(name: string, registry: RegistryHost): NameProblem {
  if (!registry.keepsShortNames) return repositoryProblem(name)
  return otherRegistries.test(name) ? undefined : elsewhereProblem(registry)
}

function elsewhereProblem({ name }: RegistryHost): NonNullable<NameProblem> {
  return { message: `is not a repository of ${name}`, hint: 'write only its path: no host, no pattern' }
}

function pushProblem(name: string, { keepsShortNames }: RegistryHost): NameProblem {
  if (keepsShortNames || !name.startsWith(`${officialNamespace}/`)) return undefined
  const path = name.slice(officialNamespace.length + 1)
  return { message: 'has no organization', hint: `write <organization>/${path}` }
}
