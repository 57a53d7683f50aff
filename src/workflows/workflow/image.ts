import { expressionIn, inImages, splitOutside, textParts } from '../expression/open-text.ts'

/** An image as a workflow names it. What the file leaves open is `undefined`. */
export interface Image {
  readonly registry: RegistryKind
  readonly namespace: string | undefined
  readonly name: string | undefined
  readonly tag: string | undefined
  readonly text: string
  /**
   * `namespace/name` where only a run knows it, with the expressions that stand for it: `${{ vars.OWNER }}/app`. `undefined`
   * where it is known, or where more than plain expressions is in it.
   */
  readonly open: string | undefined
}

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/

/**
 * Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`, unresolved parts included.
 * @param isName nothing follows the name: what stands for it holds no tag
 */
export function parseImage(text: string, { isName = false } = {}): Image {
  const bare = text.trim().replace(/^(docker|oci):\/\//, '')
  const [reference = ''] = splitOutside(bare, /@/)
  const parts = splitOutside(reference, /\//)
  const [first = ''] = parts
  const hosted = parts.length > 1 && isHost(first)
  const path = hosted ? parts.slice(1) : parts
  const last = splitOutside(path.at(-1) ?? '', /:/)
  // A name alone is Docker's own whatever its tag: `golang:${VERSION}`.
  const head = path.length > 1 ? first : (last[0] ?? '')
  const registry = hosted ? registryKind(first) : isOpen(head) ? 'unknown' : 'hub'
  const name = last[0] ?? ''
  const isWhole = isName || last[1] !== undefined || !name.includes('${{') || githubsName.test(name)
  const written = isWhole ? openName([...path.slice(0, -1), name].join('/')) : undefined
  // `docker.io/ubuntu` is Docker's own as `ubuntu` is.
  const isElsewhere = hosted && (registry !== 'hub' || known(name) === undefined)
  const namespace =
    path.length > 1
      ? path.slice(0, -1).join('/')
      : isElsewhere || written !== undefined
        ? undefined
        : 'library'
  return {
    registry,
    namespace: known(namespace),
    name: known(name),
    tag: last[1],
    text: bare,
    open: written,
  }
}

/** A name on GitHub is neither a host, nor has it a tag. */
const githubsName = /^\$\{\{\s*github\.(repository|repository_owner|event\.repository\.(full_)?name)\s*\}\}$/

function isOpen(head: string): boolean {
  return open.test(head) && !githubsName.test(head)
}

/** The path if it is made of plain text and of plain expressions, of one at least, which are written in one way. */
function openName(path: string): string | undefined {
  const parts = textParts(path, inImages)
  const isPlain = parts.every(part =>
    part.open === undefined
      ? /^[\w./-]*$/.test(part.text)
      : /^[\w-]+(\.[\w-]+)+$/.test(expressionIn(part) ?? ''),
  )
  if (!isPlain || parts.every(part => part.open === undefined)) return undefined
  return parts
    .map(part => (part.open === undefined ? part.text : `\${{ ${expressionIn(part) ?? ''} }}`))
    .join('')
}

/** `namespace/name` when both are known. */
export function repositoryOf(image: Image): string | undefined {
  return image.namespace === undefined || image.name === undefined
    ? undefined
    : `${image.namespace}/${image.name}`
}

function known(part: string | undefined): string | undefined {
  return part === undefined || !/^[\w./-]+$/.test(part) ? undefined : part.toLowerCase()
}

/** The colons and dots in `${{ … }}` and `${…}` are not the image's. */
function isHost(text: string): boolean {
  const parts = textParts(text, ['${{', '${'])
  return text === 'localhost' || parts.some(part => part.open === undefined && /[.:]/.test(part.text))
}

/**
 * Where a registry name leads: Docker Hub, another host of Docker's, somewhere else, or nowhere that the file
 * tells. Docker keeps a login under the name it was given, except these of Hub (docker/cli, registry config).
 */
export type RegistryKind = 'hub' | 'docker' | 'other' | 'unknown'

const hubHosts = new Set([
  '',
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** @param text a `registry:` value or the host of `docker login`; `''` is Docker Hub. */
export function registryKind(text: string): RegistryKind {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*/, '')
  if (hubHosts.has(host)) return 'hub'
  if (/[$`]/.test(host)) return hostedElsewhere(host) ? 'other' : 'unknown'
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other'
}

/** The same for a host that is not written out, whose name may tell: `${{ secrets.ACR_SERVER }}`. */
export function registryByName(text: string): RegistryKind {
  const kind = registryKind(text)
  return kind === 'unknown' && namesAnother(text) ? 'other' : kind
}

/** Where an image leads, by its host's name if that tells. */
export function imageRegistry(text: string): RegistryKind {
  const { registry } = parseImage(text)
  return registry === 'unknown' && namesAnother(splitOutside(text, /\//)[0] ?? '') ? 'other' : registry
}

/** True for a text with the name of another registry, or of who runs one: `make push-ghcr`. */
export function namesAnother(text: string): boolean {
  return /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i.test(
    text,
  )
}

/** `${{ env.ACCOUNT }}.dkr.ecr.eu-west-1.amazonaws.com`: the end that is known suffices, if it is not Docker's. */
function hostedElsewhere(host: string): boolean {
  const [, end] = /(\.[a-z0-9-]+\.[a-z]{2,})(:\d+)?$/.exec(host) ?? []
  return end !== undefined && !/^\.docker\.(io|com)$/.test(end)
}

/** True for a name that a login step can keep as it is: a bare host, not an address. */
export function isPlainHost(text: string): boolean {
  return /^[a-z0-9.-]+(:\d+)?$/i.test(text)
}
