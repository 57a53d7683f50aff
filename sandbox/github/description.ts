import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { quickToCompile } from '../quick-to-compile.ts'

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

interface Operation {
  readonly query: readonly string[]
  /** The schema of what is sent. */
  readonly body?: Schema
  /** Codes. */
  readonly answers: readonly number[]
}

interface Operations {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly schemas: Readonly<Record<string, Schema>>
  readonly examples: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A request as it went over the wire; `body` undefined when there was none. */
interface Spoken {
  readonly method: string
  readonly target: string
  readonly body: unknown
}

/** What GitHub's published description says of the requests that the sandbox plays. */
export interface GithubDescription {
  /** What is wrong with the request, `undefined` when nothing is. */
  requestProblem(request: Spoken): string | undefined
  replyProblem(request: Spoken, reply: { status: number }): string | undefined
  /** An example of GitHub's own. */
  readonly example: (name: string) => Readonly<Record<string, unknown>>
}

/** OpenAPI 3.0 lets `nullable` stand beside `anyOf`, `$ref` or `enum`; JSON Schema wants a type with it, and `null` in the list. */
function withNull(key: string, value: unknown): unknown {
  if (key === '$ref') return String(value).replace('#/components/', 'github#/')
  if (typeof value !== 'object' || value === null || !('nullable' in value)) return value
  if ('enum' in value && Array.isArray(value.enum)) {
    return { ...value, enum: [...(value.enum as unknown[]), null] }
  }
  if ('type' in value) return value
  const { nullable, ...rest } = value
  return nullable === true ? { anyOf: [{ enum: [null] }, rest] } : rest
}

const file = new URL('../data/github-operations.json', import.meta.url)
let known: GithubDescription | undefined

/** Reads once a process. */
export function readGithubDescription(): GithubDescription {
  known ??= readDescription()
  return known
}

function readDescription(): GithubDescription {
  const { paths, schemas, examples } = JSON.parse(readFileSync(file, 'utf8'), withNull) as Operations
  const ajv = new Ajv({
    ...quickToCompile,
    strict: false,
    formats: { 'date-time': true, uri: true, int64: true },
  })
  ajv.addSchema({ $id: 'github', schemas })
  const compiled = new Map<Schema, ValidateFunction>()
  // Literal paths first: `public-key` is no name of a secret.
  const patterns = Object.keys(paths)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
    .map(path => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))

  function find({ method, target }: Spoken): Operation | undefined {
    const [pathname = ''] = target.split('?')
    const path = patterns.find(({ pattern }) => pattern.test(pathname))?.path
    return path === undefined ? undefined : paths[path]?.[method.toLowerCase()]
  }

  function bodyProblem({ body: schema }: Operation, body: unknown): string | undefined {
    if (schema === undefined) return body === undefined ? undefined : 'it takes no body'
    // GitHub ignores a property that it does not know: a slip of the pen would go unseen.
    const { properties = {} } = schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema
    const stray = Object.keys(body ?? {}).find(name => !(name in properties))
    if (stray !== undefined) return `there is no property ${stray}`
    const validate = compiled.get(schema) ?? ajv.compile(schema)
    compiled.set(schema, validate)
    return validate(body) ? undefined : ajv.errorsText(validate.errors)
  }

  return {
    example: name => examples[name] ?? {},
    requestProblem(request) {
      const found = find(request)
      if (found === undefined) return 'there is no such operation'
      const asked = [...new URLSearchParams(request.target.split('?')[1] ?? '').keys()]
      const stray = asked.find(name => !found.query.includes(name))
      return stray === undefined ? bodyProblem(found, request.body) : `there is no query parameter ${stray}`
    },
    replyProblem(request, { status }) {
      const isKnown = status >= 300 || find(request)?.answers.includes(status) === true
      return isKnown ? undefined : `it never answers ${status}`
    },
  }
}
