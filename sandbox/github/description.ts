import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { quickToCompile } from '../quick-to-compile.ts'

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, unknown>>
}
interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } }
}
interface Parameter {
  readonly name: string
  readonly in: string
}
interface Operation {
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly schemas: Readonly<Record<string, Schema>>
    readonly examples: Readonly<Record<string, unknown>>
  }
}

/** A request or a reply as it went over the wire; `body` undefined when there was none. */
interface Spoken {
  readonly method: string
  /** With the query. */
  readonly target: string
  readonly body: unknown
}

/** GitHub's published description, as far as the sandbox plays it. */
export interface GithubDescription {
  /** What is wrong with the request, `undefined` when nothing is. */
  requestProblem(request: Spoken): string | undefined
  replyProblem(request: Spoken, reply: { status: number; body: unknown }): string | undefined
  /** An example of GitHub's own. */
  example(name: string): unknown
}

const file = new URL('../data/github-openapi.json', import.meta.url)
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const escapePointer = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')
const asPattern = (path: string) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`)

interface Found {
  readonly operation: Operation
  readonly pointer: string
}

/** OpenAPI 3.0 lets `nullable` stand beside `anyOf`, `$ref` or `enum`; JSON Schema wants a type with it, and `null` in the list. */
function withNull(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value)) return value
  if ('enum' in value && Array.isArray(value.enum)) {
    return { ...value, enum: [...(value.enum as unknown[]), null] }
  }
  if ('type' in value) return value
  const { nullable, ...rest } = value
  return nullable === true ? { anyOf: [{ enum: [null] }, rest] } : rest
}

let known: GithubDescription | undefined

/** Reads once a process: to compile the schemas takes longer than all else of a small world. */
export function readGithubDescription(): GithubDescription {
  known ??= compileDescription()
  return known
}

/** A schema is compiled when first needed. */
function compileDescription(): GithubDescription {
  const description = JSON.parse(readFileSync(file, 'utf8'), withNull) as Description
  const formats = { 'date-time': date, uri: true, int64: true, email: true } as const
  const ajv = new Ajv({ ...quickToCompile, strict: false, formats })
  ajv.addSchema(description, 'github')
  const compiled = new Map<string, ValidateFunction>()
  // Literal paths first: `public-key` is no name of a secret.
  const paths = Object.keys(description.paths).toSorted((a, b) => a.split('{').length - b.split('{').length)
  const patterns = paths.map(path => ({ path, pattern: asPattern(path) }))

  function find({ method, target }: Spoken): Found | undefined {
    const [pathname = ''] = target.split('?')
    const path = patterns.find(({ pattern }) => pattern.test(pathname))?.path
    const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()]
    if (path === undefined || operation === undefined) return undefined
    return { operation, pointer: `github#/paths/${escapePointer(path)}/${method.toLowerCase()}` }
  }

  function schemaProblem(pointer: string, body: unknown): string | undefined {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: encodeURI(pointer) })
    compiled.set(pointer, known)
    return known(body) ? undefined : ajv.errorsText(known.errors)
  }

  function queryProblem({ operation }: Found, { target }: Spoken): string | undefined {
    const names = (operation.parameters ?? []).map(given => {
      const parameter =
        '$ref' in given ? description.components.parameters[given.$ref.split('/').at(-1) ?? ''] : given
      return parameter?.in === 'query' ? parameter.name : undefined
    })
    const asked = [...new URLSearchParams(target.split('?')[1] ?? '').keys()]
    const stray = asked.find(name => !names.includes(name))
    return stray === undefined ? undefined : `there is no query parameter ${stray}`
  }

  function bodyProblem({ operation, pointer }: Found, { body }: Spoken): string | undefined {
    const schema = operation.requestBody?.content?.['application/json']?.schema
    if (schema === undefined) return body === undefined ? undefined : 'it takes no body'
    // GitHub ignores a property that it does not know: a slip of the pen would go unseen.
    const { properties = {} } = description.components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema
    const stray = Object.keys(body ?? {}).find(name => !(name in properties))
    if (stray !== undefined) return `there is no property ${stray}`
    return schemaProblem(`${pointer}/requestBody/content/application~1json/schema`, body)
  }

  return {
    example: name => description.components.examples[name],
    requestProblem(request) {
      const found = find(request)
      if (found === undefined) return 'there is no such operation'
      return queryProblem(found, request) ?? bodyProblem(found, request)
    },
    replyProblem(request, { status, body }) {
      const found = find(request)
      if (status >= 300) return schemaProblem('github#/components/schemas/basic-error', body)
      if (found === undefined) return 'there is no such operation'
      const declared = found.operation.responses[status]
      if (declared === undefined) return `it never answers ${status}`
      if (declared.content === undefined) return body === undefined ? undefined : `${status} has no body`
      return schemaProblem(`${found.pointer}/responses/${status}/content/application~1json/schema`, body)
    },
  }
}
