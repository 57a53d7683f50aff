import { isDockerHub } from '../../registry/host.ts'
import { knownText, mapStrings, splitText, type Text, wordsOf } from './text.ts'

/** Docker Hub, another host of Docker's, somewhere else, or nowhere that the files tell. */
export type RegistryKind = 'hub' | 'docker' | 'other' | 'unknown'

export interface Image {
  readonly registry: RegistryKind
  /** `namespace/name`, with holes for what is not known; `undefined` where even its form is open. */
  readonly path: Text | undefined
  readonly namespace: Text | undefined
  readonly text: Text
}

/** @param text what `registry:` or the host of `docker login` says; `''` is Docker Hub. */
export function registryKind(text: Text): RegistryKind {
  const plain = knownText(text)?.trim().toLowerCase()
  if (plain === undefined) {
    // What is written out tells as a host alone: `google-` may begin a name.
    const words = text.filter(piece => typeof piece !== 'string' || /[.:]/.test(piece))
    return namesAnother(wordsOf(words)) ? 'other' : 'unknown'
  }
  const [host = ''] = plain.replace(/^https?:\/\//, '').split('/')
  // A login to the website's name serves no push.
  if (host === '' || (isDockerHub(host) && host !== 'hub.docker.com')) return 'hub'
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other'
}

const otherRegistries =
  /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|gcp|aws)([^a-z]|$)|pkg\.dev|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i

export function namesAnother(words: string): boolean {
  return otherRegistries.test(words)
}

/** Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`. */
export function parseImage(text: Text): Image {
  const [reference = []] = splitText(text, /@.*/s)
  const segments = splitText(
    mapStrings(reference, piece => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, '').trim()),
    /\//,
  )
  const [head = []] = segments
  const isOpen = knownText(head) === undefined
  const prefix = head.map(piece => (typeof piece === 'string' ? piece : '')).join('')
  const isHost = segments.length > 1 && (/^localhost$|[.:]/.test(prefix) || (isOpen && segments.length > 2))
  const isUnclear = isOpen && (segments.length > 1 || typeof head[0] !== 'string')
  const registry = isHost || isUnclear ? registryKind(head) : 'hub'
  const image = { registry, text, namespace: undefined, path: undefined }
  const names = (isHost ? segments.slice(1) : segments).map(one =>
    mapStrings(one, piece => piece.toLowerCase()),
  )
  // A tag may have slashes, if something is put into it.
  const tagged = names.findIndex(one => one.some(piece => typeof piece === 'string' && piece.includes(':')))
  const path =
    tagged === -1 ? names : names.slice(0, tagged + 1).flatMap(one => splitText(one, /:.*/s).slice(0, 1))
  if (path.length > 1) {
    const between = path.flatMap((part, at) => (at === 0 ? [part] : [['/'], part]))
    return { ...image, namespace: between.slice(0, -2).flat(), path: between.flat() }
  }
  const [name = []] = path
  const plain = knownText(name)
  // One expression may be the whole name.
  if (plain === undefined) return { ...image, path: name.length === 1 ? name : undefined }
  if (plain === '' || registry !== 'hub') return image
  // `docker.io/ubuntu` is Docker's own as `ubuntu` is.
  return { ...image, namespace: ['library'], path: [`library/${plain}`] }
}

/** `namespace/name` where all of it is known. */
export function repositoryOf({ path = [] }: Pick<Image, 'path'>): string | undefined {
  const plain = knownText(path)
  return plain !== undefined && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : undefined
}
