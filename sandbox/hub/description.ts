import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { quickToCompile } from '../quick-to-compile.ts'

/** What is wrong with a body, `undefined` when nothing is. */
type Check = (body: unknown) => string | undefined

/** What one operation allows, as the published description has it, apart from what is known to be wrong with that. */
interface Operation {
  readonly request: Check
  readonly response: (status: number, body: unknown) => string | undefined
}

interface Reference {
  readonly $ref?: string
}

interface Content extends Reference {
  readonly content?: { readonly 'application/json'?: { readonly schema?: object } }
}

interface Described {
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly responses: Readonly<Record<string, Content>> }
}

const file = new URL('../data/hub-openapi.json', import.meta.url)

/** 429 may come from any route (general part); 400 to a change is not documented (unverified, chosen). */
const undescribed = [400, 429]

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/

let known: ((method: string, path: string) => Operation | undefined) | undefined

/**
 * Looks an operation up by method and path; `undefined` when the description has none.
 * Made once a process: to compile the schemas takes longer than all else of a small world.
 */
export function hubDescription(): NonNullable<typeof known> {
  known ??= readDescription()
  return known
}

function readDescription(): NonNullable<typeof known> {
  const text = readFileSync(file, 'utf8').replaceAll('"#/components/schemas/', '"hub#/components/schemas/')
  const { paths, components } = JSON.parse(text) as Description
  const ajv = new Ajv({ ...quickToCompile, strict: false, allErrors: true })
  ajv.addFormat('date-time', dateTime)
  for (const name of ['int32', 'int64', 'byte']) ajv.addFormat(name, true)
  ajv.addSchema({ $id: 'hub', components })
  /** Compiles its schema when it is first needed: most never are. */
  const checkOf = ({ $ref, content }: Content): Check => {
    const own = $ref === undefined ? content : components.responses[$ref.split('/').at(-1) ?? '']?.content
    let validate: ReturnType<typeof ajv.compile> | undefined
    return body => {
      validate ??= ajv.compile(own?.['application/json']?.schema ?? {})
      if (validate(body)) return undefined
      return (validate.errors ?? []).map(it => `${it.instancePath || 'body'} ${it.message ?? ''}`).join('; ')
    }
  }
  const routes = Object.entries(paths).map(([template, methods]) => ({
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    operations: new Map(
      Object.entries(methods).map(([method, { requestBody, responses }]): [string, Operation] => {
        const checks = new Map(Object.entries(responses).map(([status, said]) => [status, checkOf(said)]))
        const response = (status: number, body: unknown): string | undefined => {
          const check = checks.get(String(status))
          if (check !== undefined) return check(body)
          return undescribed.includes(status) || checks.has('default') ? undefined : `HTTP ${status}`
        }
        return [method, { request: requestBody ? checkOf(requestBody) : () => undefined, response }]
      }),
    ),
  }))
  return (method, path) =>
    routes.find(({ pattern }) => pattern.test(path))?.operations.get(method.toLowerCase())
}
