import { type Hole, knownText, showText, splitText, type Text, wordsOf } from './text.ts'

/**
 * Where a registry leads: Docker Hub, another host of Docker's, somewhere else, or nowhere that the files tell. Docker
 * keeps a login under the name that it was given, except these of Hub (docker/cli, registry config).
 */
export type RegistryKind = 'hub' | 'docker' | 'other' | 'unknown'

/** An image as a workflow names it. */
export interface Image {
  readonly registry: RegistryKind
  /** `namespace/name`, as far as it is known: holes stand for the rest. `undefined` where even its form is open. */
  readonly path: Text | undefined
  readonly namespace: Text | undefined
  readonly text: Text
}

const hubHosts = new Set([
  '',
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** @param text what `registry:` or the host of `docker login` says; `''` is Docker Hub. */
export function registryKind(text: Text): RegistryKind {
  const plain = knownText(text)
  if (plain === undefined) return registryByWords(text)
  const host = plain
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*/s, '')
  if (hubHosts.has(host)) return 'hub'
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other'
}

/** A host that is open in part: what is written of it, and the names of what it comes from, may tell. */
function registryByWords(text: Text): RegistryKind {
  const words = wordsOf(text)
  const last = text.at(-1)
  const isElsewhere =
    typeof last === 'string' && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last)
  return isElsewhere || namesAnother(words) ? 'other' : 'unknown'
}

const others =
  /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i

/** True for words with the name of another registry, or of who runs one: `make push-ghcr`. */
export function namesAnother(words: string): boolean {
  return others.test(words)
}

/** Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`. */
export function parseImage(text: Text): Image {
  const [reference = []] = splitText(text, /@.*/s)
  const segments = pathSegments(reference)
  const [first = []] = segments
  const host = hostKind(first, segments.length)
  const path = withoutTag(host === undefined ? segments : segments.slice(1))
  const registry = host ?? (isOpenHead(first, segments.length) ? registryByWords(first) : 'hub')
  const name = path.at(-1) ?? []
  const parts = { registry, text }
  if (name.length === 0) return { ...parts, path: undefined, namespace: undefined }
  if (path.length > 1) {
    const namespace = low(between(path.slice(0, -1)))
    return { ...parts, namespace, path: between([namespace, low(name)]) }
  }
  // `docker.io/ubuntu` is Docker's own as `ubuntu` is; one expression may be the whole name.
  const plain = knownText(name)
  if (plain === undefined) {
    const [piece] = name
    const isRepository = typeof piece === 'object' && piece.source === 'github.repository'
    return {
      ...parts,
      registry: isRepository ? 'hub' : registry,
      namespace: undefined,
      path: name.length === 1 ? name : undefined,
    }
  }
  if (registry !== 'hub') return { ...parts, namespace: undefined, path: undefined }
  return { ...parts, namespace: ['library'], path: [`library/${plain.toLowerCase()}`] }
}

function low(text: Text): Text {
  return text.map(piece => (typeof piece === 'string' ? piece.toLowerCase() : piece))
}

function between(parts: readonly Text[]): Text {
  const pieces = parts.flatMap((part, at) => (at === 0 ? part : ['/', ...part]))
  const all: (string | Hole)[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece
    else all.push(piece)
  }
  return all
}

function pathSegments(reference: Text): readonly Text[] {
  const [first, ...rest] = reference
  const bare =
    typeof first === 'string'
      ? [first.trim().replace(/^(docker|oci|docker-image|cwd):\/\//, ''), ...rest]
      : reference
  return splitText(bare, /\//)
}

function hostKind(first: Text, segments: number): RegistryKind | undefined {
  const written = first.map(piece => (typeof piece === 'string' ? piece : '')).join('')
  const isHost = segments > 1 && (written === 'localhost' || /[.:]/.test(written))
  if (isHost) return registryKind(first)
  // `$REGISTRY/acme/app`
  const isOpen = knownText(first) === undefined
  if (isOpen && segments > 1 && namesAnother(wordsOf(first))) return 'other'
  return isOpen && segments > 2 ? registryKind(first) : undefined
}

function isOpenHead(first: Text, segments: number): boolean {
  const [head] = first
  if (segments === 1) return typeof head !== 'string'
  return knownText(first) === undefined && !first.some(ofGithub)
}

function ofGithub(piece: string | Hole): boolean {
  return (
    typeof piece === 'object' &&
    /^github\.(repository|repository_owner|event\.repository\.name)$/.test(piece.source ?? '')
  )
}

/** A tag may have slashes, if something is put into it. */
function withoutTag(segments: readonly Text[]): readonly Text[] {
  const at = segments.findIndex(one => one.some(piece => typeof piece === 'string' && piece.includes(':')))
  const [bare = []] = splitText(segments[at] ?? [], /:.*/s)
  return at === -1 ? segments : [...segments.slice(0, at), bare]
}

/** `namespace/name` where all of it is known. */
export function repositoryOf({ path }: Image): string | undefined {
  const plain = path === undefined ? undefined : knownText(path)
  return plain !== undefined && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : undefined
}

/** The same as an edit writes it, where each hole has an expression that means the same at `file`; else `undefined`. */
export function writtenPath({ path }: Image, isKnownAt: (hole: Hole) => boolean): string | undefined {
  if (path === undefined) return undefined
  const isWritable = path.every(piece =>
    typeof piece === 'string' ? /^[\w./-]*$/.test(piece) : isKnownAt(piece),
  )
  return isWritable ? showText(path) : undefined
}
