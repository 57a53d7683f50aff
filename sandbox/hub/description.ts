import { Ajv, type ValidateFunction } from 'ajv'
import { quickToCompile } from '../quick-to-compile.ts'
import description from '../data/hub-openapi.json' with { type: 'json' }

type Node = unknown

/** What one operation allows, as the published description has it, apart from what is known to be wrong with that. */
interface Operation {
  /** What is wrong with a request's body; `undefined` when nothing is. */
  request(body: unknown): string | undefined
  /** What is wrong with an answer. */
  response(status: number, body: unknown): string | undefined
}

const isRecord = (value: Node): value is Record<string, Node> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `required: true` inside a property, which is no OpenAPI, means what it says; the rendered reference shows it so. */
function liftRequired(node: Node): Node {
  if (Array.isArray(node)) return node.map(liftRequired)
  if (!isRecord(node)) return node
  const { required, ...rest } = node
  const lifted = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, liftRequired(value)]))
  if (Array.isArray(required)) return { ...lifted, required }
  const { properties } = node
  if (!isRecord(properties)) return lifted
  const names = Object.keys(properties).filter(name => {
    const property = properties[name]
    return isRecord(property) && property['required'] === true
  })
  return names.length > 0 ? { ...lifted, required: names } : lifted
}

/** Where Docker Hub is known to differ from its description, or the description of routes from its general part. */
const additions: readonly { readonly at: readonly string[]; readonly set: Node }[] = [
  // The list's last page says `null`.
  { at: ['schemas', 'getOrgAccessTokensResponse', 'properties', 'next', 'nullable'], set: true },
  { at: ['schemas', 'getOrgAccessTokensResponse', 'properties', 'previous', 'nullable'], set: true },
  // The rendered reference of autumn 2026 asks for these two, and for at least one resource.
  { at: ['schemas', 'createOrgAccessTokenRequest', 'required'], set: ['label', 'resources'] },
  { at: ['schemas', 'createOrgAccessTokenRequest', 'properties', 'resources', 'minItems'], set: 1 },
  // A misspelt field is a defect of the client, whatever Docker Hub does with it.
  { at: ['schemas', 'createOrgAccessTokenRequest', 'additionalProperties'], set: false },
  { at: ['schemas', 'updateOrgAccessTokenRequest', 'additionalProperties'], set: false },
]

/** 429 may come from any route (general part); 400 to a change is not documented (unverified, chosen). */
const undescribed = [400, 429]

function components(): Record<string, Node> {
  const lifted = liftRequired(description.components)
  for (const { at, set } of additions) {
    const path = at.slice(0, -1)
    const parent = path.reduce<Node>((node, key) => (isRecord(node) ? node[key] : undefined), lifted)
    if (!isRecord(parent)) throw new TypeError(`the description has no ${path.join('.')}`)
    parent[at.at(-1) ?? ''] = set
  }
  return isRecord(lifted) ? lifted : {}
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/

/** What is wrong with a body, `undefined` when nothing is. */
type Check = (body: unknown) => string | undefined

/** Its checks compile their schema when they are first needed: most never are. */
function createCompiler(): (schema: Node) => Check {
  const ajv = new Ajv({ ...quickToCompile, strict: false, allErrors: true })
  ajv.addFormat('date-time', dateTime)
  for (const name of ['int32', 'int64', 'byte']) ajv.addFormat(name, true)
  ajv.addSchema({ $id: 'hub', components: components() })
  const point = (node: Node): Node => {
    if (Array.isArray(node)) return node.map(point)
    if (!isRecord(node)) return node
    const entries = Object.entries(node).map(([key, value]) =>
      key === '$ref' ? [key, `hub${String(value)}`] : [key, point(value)],
    )
    return Object.fromEntries(entries) as Node
  }
  const compile = (schema: Node): ValidateFunction => {
    const pointed = point(schema)
    return ajv.compile(isRecord(pointed) ? pointed : {})
  }
  return schema => {
    let validate: ValidateFunction | undefined
    return body => problem((validate ??= compile(schema)), body)
  }
}

function schemaOf(content: Node): Node {
  const json = isRecord(content) && isRecord(content['content']) ? content['content']['application/json'] : {}
  return isRecord(json) ? json['schema'] : undefined
}

function resolve(node: Node): Node {
  const name = isRecord(node) ? node['$ref'] : undefined
  if (typeof name !== 'string') return node
  return name
    .split('/')
    .slice(1)
    .reduce<Node>((at, key) => (isRecord(at) ? at[key] : undefined), description)
}

function problem(validate: ValidateFunction, body: unknown): string | undefined {
  if (validate(body)) return undefined
  return (validate.errors ?? []).map(it => `${it.instancePath || 'body'} ${it.message ?? ''}`).join('; ')
}

type Lookup = (method: string, path: string) => Operation | undefined

let known: Lookup | undefined

/**
 * Looks an operation up by method and path; `undefined` when the description has none.
 * Made once a process: to compile the schemas takes longer than all else of a small world.
 */
export function hubDescription(): Lookup {
  known ??= compileDescription()
  return known
}

function compileDescription(): Lookup {
  const compile = createCompiler()
  const paths: Readonly<Record<string, Node>> = description.paths
  const routes = Object.entries(paths).map(([template, item]) => ({
    matches: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    item,
  }))
  const operations = new Map<Node, Operation>()
  return (method, path) => {
    const route = routes.find(({ matches }) => matches.test(path))
    const operation = isRecord(route?.item) ? route.item[method.toLowerCase()] : undefined
    if (!isRecord(operation)) return undefined
    const found = operations.get(operation) ?? createOperation(operation, compile)
    operations.set(operation, found)
    return found
  }
}

function createOperation(operation: Record<string, Node>, compile: (schema: Node) => Check): Operation {
  const { requestBody, responses } = operation
  const wanted = schemaOf(requestBody)
  const request = wanted === undefined ? undefined : compile(wanted)
  const answers = isRecord(responses) ? responses : {}
  const checks = new Map(Object.keys(answers).map(it => [it, compile(schemaOf(resolve(answers[it])))]))
  return {
    request: body => request?.(body),
    response: (status, body) => {
      const check = checks.get(String(status))
      if (check !== undefined) return check(body)
      return undescribed.includes(status) || checks.has('default') ? undefined : `HTTP ${status}`
    },
  }
}
