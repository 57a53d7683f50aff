import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Cuts the operations that the sandbox plays out of Kubernetes' published OpenAPI descriptions, which Debian packages
 * with kubectl's sources.
 *
 *   apt-get download golang-k8s-kubectl-dev && dpkg-deb -x golang-k8s-kubectl-dev_*.deb FOLDER
 *   npm run openapi:kubernetes -- FOLDER
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const target = 'sandbox/data/kubernetes-openapi.json'
const folder = 'usr/share/gocode/src/k8s.io/kubectl/testdata/openapi'
const namespaced = '/api/v1/namespaces/{namespace}'
const core = [
  '/api/v1/namespaces/{name}',
  `${namespaced}/secrets/{name}`,
  `${namespaced}/serviceaccounts/{name}`,
]
const review = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'
const discovery = ['/api/', '/apis/', '/api/v1/', '/apis/authorization.k8s.io/v1/']
const methods = ['get', 'post', 'patch']
const machinery = 'io.k8s.apimachinery.pkg.apis.meta.v1'
const prose = [
  'description',
  'summary',
  'tags',
  'externalDocs',
  'operationId',
  'schemes',
  'consumes',
  'produces',
]

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function at(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((inner, key) => {
    const found = isObject(inner) ? inner[key] : undefined
    if (found === undefined) throw new Error(`the description has no ${path.join(' ')}`)
    return found
  }, value)
}

/** Without prose. kubectl wants to know each operation's kind. */
function strip(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map(item => strip(item))
  if (!isObject(value)) {
    return typeof value === 'string' ? value.replace('#/definitions/', '#/components/schemas/') : value
  }
  const kept = Object.entries(value).filter(
    ([key]) =>
      areNames || key === 'x-kubernetes-group-version-kind' || !(prose.includes(key) || key.startsWith('x-')),
  )
  const names = ['properties', 'paths']
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner, names.includes(key))]))
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.split('/').at(-1) ?? ''] : references(inner),
  )
}

/** An operation of the second version in the words of the third. */
function lift(operation: Json): Json {
  if (!isObject(operation) || !isObject(operation['responses'])) return operation
  const content = (schema: Json): JsonObject => ({ content: { 'application/json': { schema } } })
  const responses = Object.entries(operation['responses']).map(([status, response]): [string, Json] => {
    const schema = isObject(response) ? response['schema'] : undefined
    return [status, schema === undefined ? {} : content(schema)]
  })
  const parameters = Array.isArray(operation['parameters']) ? operation['parameters'] : []
  const body = parameters.find(it => isObject(it) && it['in'] === 'body')
  const wanted = isObject(body) ? body['schema'] : undefined
  return {
    ...operation,
    parameters: parameters.filter(it => it !== body),
    responses: Object.fromEntries(responses),
    ...(wanted !== undefined && { requestBody: content(wanted) }),
  }
}

interface Source {
  readonly description: Json
  readonly schemas: Json
  readonly paths: readonly string[]
  readonly extra?: readonly string[]
  readonly change?: (operation: Json) => Json
}

function cut({ description, schemas, paths, extra = [], change = it => it }: Source): JsonObject {
  const found = paths.map((path): [string, Json] => {
    const item = at(description, ['paths', path])
    if (!isObject(item)) return [path, {}]
    const { parameters } = item
    const operations = Object.entries(item).filter(([method]) => methods.includes(method))
    const changed = operations.map(([method, operation]): [string, Json] => [
      method,
      strip(change(operation)),
    ])
    return [path, { ...Object.fromEntries(changed), ...(parameters && { parameters: strip(parameters) }) }]
  })
  const kept: JsonObject = {}
  const open = [...references(Object.fromEntries(found)), ...extra]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (kept[name] !== undefined) continue
    const content = strip(at(schemas, [name]))
    kept[name] = content
    open.push(...references(content))
  }
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.27.0' },
    paths: Object.fromEntries(found),
    components: { schemas: kept },
  }
}

const [, , root = ''] = process.argv
const read = (file: string) => JSON.parse(readFileSync(join(root, folder, file), 'utf8')) as Json
const third = read('v3/api/v1.json')
const second = read('swagger.json')
const definitions = at(second, ['definitions'])
const documents = {
  'api/v1': cut({
    description: third,
    schemas: at(third, ['components', 'schemas']),
    paths: core,
    extra: [`${machinery}.Status`],
  }),
  'apis/authorization.k8s.io/v1': cut({
    description: second,
    schemas: definitions,
    paths: [review],
    change: lift,
  }),
  discovery: cut({ description: second, schemas: definitions, paths: discovery, change: lift }),
}
const origin = {
  package: 'golang-k8s-kubectl-dev 1.32.3+ds-2 (Debian)',
  files: ['testdata/openapi/v3/api/v1.json', 'testdata/openapi/swagger.json'],
  license: 'Apache-2.0',
  madeBy: 'scripts/slim-kubernetes.ts',
}
writeFileSync(target, `${JSON.stringify({ origin, documents })}\n`)
const all = Object.values(documents).flatMap(it => Object.keys(at(it, ['paths']) ?? {}))
console.log(`${target}: ${all.length} paths`)
