import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { quickToCompile } from '../quick-to-compile.ts'
import { isMapping } from './object.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, unknown>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A request as it went over the wire; `body` undefined when there was none. */
export interface KubernetesAsked {
  readonly method: string
  /** With the query. */
  readonly target: string
  readonly contentType: string
  readonly body: unknown
}

/** Kubernetes' published description, as far as the sandbox plays it. */
export interface KubernetesDescription {
  /** As `/openapi/v3` lists them. */
  readonly names: readonly string[]
  document(name: string): unknown
  /** What is wrong with the request, `undefined` when nothing is. */
  requestProblem(asked: KubernetesAsked): string | undefined
  replyProblem(asked: KubernetesAsked, reply: { status: number; body: unknown }): string | undefined
}

const file = new URL('../data/kubernetes-openapi.json', import.meta.url)
const meta = 'io.k8s.apimachinery.pkg.apis.meta.v1'
const escapePointer = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')
const asPattern = (path: string) => new RegExp(`^${path.replace(/\/$/, '').replace(/\{[^}]+\}/g, '[^/]+')}$`)

/** A field that Kubernetes does not know is dropped by it, or refused: here it is always a mistake. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close)
  if (!isMapping(node)) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]))
  return isMapping(node['properties']) && node['type'] === 'object'
    ? { ...inner, additionalProperties: false }
    : inner
}

let known: KubernetesDescription | undefined

/** Reads once a process: to compile the schemas takes longer than all else of a small world. */
export function readKubernetesDescription(): KubernetesDescription {
  known ??= compileDescription()
  return known
}

/** A schema is compiled when first needed. */
function compileDescription(): KubernetesDescription {
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as {
    documents: Readonly<Record<string, Document>>
  }
  const formats = { 'date-time': true, byte: true, int64: true, int32: true } as const
  const ajv = new Ajv({ ...quickToCompile, strict: false, formats })
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(close(document) as object, name)
  const compiled = new Map<string, ValidateFunction>()
  const routes = Object.entries(documents).flatMap(([name, { paths }]) =>
    Object.entries(paths).map(([path, item]) => ({ name, path, item, pattern: asPattern(path) })),
  )

  function find({ method, target }: KubernetesAsked) {
    const [pathname = ''] = target.split('?')
    const route = routes.find(({ pattern }) => pattern.test(pathname))
    const verb = method.toLowerCase()
    const operation = route?.item[verb] as Operation | undefined
    if (route === undefined || operation === undefined) return undefined
    return { ...route, operation, pointer: `${route.name}#/paths/${escapePointer(route.path)}/${verb}` }
  }

  function schemaProblem(pointer: string, body: unknown): string | undefined {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: encodeURI(pointer) })
    compiled.set(pointer, known)
    return known(body) ? undefined : ajv.errorsText(known.errors)
  }

  function queryProblem({ parameters = [] }: Operation, target: string): string | undefined {
    // `timeout` is for every request: client-go sends it with those that find out what there is.
    const names = ['timeout', ...parameters.filter(it => it.in === 'query').map(it => it.name)]
    const asked = [...new URLSearchParams(target.split('?')[1] ?? '').keys()]
    const stray = asked.find(name => !names.includes(name))
    return stray === undefined ? undefined : `there is no query parameter ${stray}`
  }

  /** A patch is described as any object: what is in it has to fit the object that it is for. */
  function bodyProblem(found: NonNullable<ReturnType<typeof find>>, asked: KubernetesAsked) {
    const { operation, pointer } = found
    const content = operation.requestBody?.content
    if (content === undefined) return asked.body === undefined ? undefined : 'it takes no body'
    if (!(asked.contentType in content)) return `it takes no ${asked.contentType}`
    const kind = asked.method === 'PATCH' ? 'responses/200' : 'requestBody'
    const type = asked.method === 'PATCH' ? 'application/json' : asked.contentType
    return schemaProblem(`${pointer}/${kind}/content/${escapePointer(type)}/schema`, asked.body)
  }

  return {
    names: Object.keys(documents).filter(name => name !== 'discovery'),
    document: name => documents[name],
    requestProblem(asked) {
      const found = find(asked)
      if (found === undefined) return 'there is no such operation'
      return queryProblem(found.operation, asked.target) ?? bodyProblem(found, asked)
    },
    replyProblem(asked, { status, body }) {
      if (status >= 400) return schemaProblem(`api/v1#/components/schemas/${meta}.Status`, body)
      const found = find(asked)
      if (found === undefined) return 'there is no such operation'
      if (found.operation.responses[status] === undefined) return `it never answers ${status}`
      return schemaProblem(`${found.pointer}/responses/${status}/content/application~1json/schema`, body)
    },
  }
}
