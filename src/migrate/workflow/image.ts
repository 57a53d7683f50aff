import { splitOutside, textParts } from './open-text.ts'
import { type RegistryKind, registryKind } from './registry-host.ts'

/** An image as a workflow names it. What the file leaves open is `undefined`. */
export interface Image {
  readonly registry: RegistryKind
  readonly namespace: string | undefined
  readonly name: string | undefined
  readonly tag: string | undefined
  readonly text: string
}

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/

/** Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`, unresolved parts included. */
export function parseImage(text: string): Image {
  const bare = text.trim().replace(/^(docker|oci):\/\//, '')
  const [reference = ''] = splitOutside(bare, /@/)
  const parts = splitOutside(reference, /\//)
  const [first = ''] = parts
  const hosted = parts.length > 1 && (/[.:]/.test(outside(first)) || first === 'localhost')
  const path = hosted ? parts.slice(1) : parts
  const last = splitOutside(path.at(-1) ?? '', /:/)
  const registry = hosted ? registryKind(first) : open.test(first) ? 'unknown' : 'hub'
  const namespace = path.length > 1 ? path.slice(0, -1).join('/') : hosted ? undefined : 'library'
  return {
    registry,
    namespace: known(namespace),
    name: known(last[0]),
    tag: last[1],
    text: bare,
  }
}

/** `namespace/name` when both are known. */
export function repositoryOf(image: Image): string | undefined {
  return image.namespace === undefined || image.name === undefined
    ? undefined
    : `${image.namespace}/${image.name}`
}

function known(part: string | undefined): string | undefined {
  return part === undefined || part === '' || open.test(part) ? undefined : part.toLowerCase()
}

/** The text without its `${{ … }}` and `${…}`, whose colons and dots are not the image's. */
function outside(text: string): string {
  const parts = textParts(text, ['${{', '${'])
  return parts.map(part => (part.open === undefined ? part.text : '')).join('')
}
