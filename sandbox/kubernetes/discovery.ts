import type { KubernetesDescription } from './description.ts'

const resource = (name: string, { kind, namespaced, verbs, shortNames }: Omit<Resource, 'name'>) => ({
  name,
  singularName: kind.toLowerCase(),
  namespaced,
  kind,
  verbs,
  ...(shortNames && { shortNames }),
})

interface Resource {
  readonly name: string
  readonly kind: string
  readonly namespaced: boolean
  readonly verbs: readonly string[]
  readonly shortNames?: readonly string[]
}

const some = ['get', 'patch']
const core = [
  resource('namespaces', { kind: 'Namespace', namespaced: false, verbs: ['get'], shortNames: ['ns'] }),
  resource('secrets', { kind: 'Secret', namespaced: true, verbs: some }),
  resource('serviceaccounts', { kind: 'ServiceAccount', namespaced: true, verbs: some, shortNames: ['sa'] }),
]
const reviews = [
  resource('selfsubjectaccessreviews', {
    kind: 'SelfSubjectAccessReview',
    namespaced: false,
    verbs: ['create'],
  }),
]
const group = 'authorization.k8s.io'
const version = { groupVersion: `${group}/v1`, version: 'v1' }

const legacy: Readonly<Record<string, unknown>> = {
  '/api': {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: '127.0.0.1' }],
  },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [{ name: group, versions: [version], preferredVersion: version }],
  },
  '/api/v1': { kind: 'APIResourceList', groupVersion: 'v1', resources: core },
  [`/apis/${group}/v1`]: {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: version.groupVersion,
    resources: reviews,
  },
}

/** kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery */
function aggregated(name: string, resources: typeof core) {
  const described = resources.map(({ name: plural, singularName, kind, namespaced, verbs, ...rest }) => ({
    resource: plural,
    singularResource: singularName,
    verbs,
    ...rest,
    responseKind: { group: name, version: 'v1', kind },
    scope: namespaced ? 'Namespaced' : 'Cluster',
  }))
  const versions = [{ version: 'v1', resources: described, freshness: 'Current' }]
  const item = { metadata: name === '' ? {} : { name, creationTimestamp: null }, versions }
  return { kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items: [item] }
}

const whole: Readonly<Record<string, unknown>> = {
  '/api': aggregated('', core),
  '/apis': aggregated(group, reviews),
}
const wholeType = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList'

export interface Discovered {
  readonly type: string
  readonly body: unknown
}

/** What the API server tells of itself, `undefined` for any other path. @param accept the header of the request */
export function discover(
  pathname: string,
  { accept, description }: { accept: string; description: KubernetesDescription },
): Discovered | undefined {
  const asked = whole[pathname]
  if (asked !== undefined && accept.includes(wholeType)) return { type: wholeType, body: asked }
  const plain = { type: 'application/json' }
  if (legacy[pathname] !== undefined) return { ...plain, body: legacy[pathname] }
  if (pathname === '/openapi/v3') {
    const paths = Object.fromEntries(
      description.names.map(name => [name, { serverRelativeURL: `/openapi/v3/${name}` }]),
    )
    return { ...plain, body: { paths } }
  }
  const document = description.document(pathname.replace('/openapi/v3/', ''))
  return document === undefined ? undefined : { ...plain, body: document }
}
