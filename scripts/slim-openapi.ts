import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Cuts the operations that the sandbox plays out of GitHub's published OpenAPI description.
 *
 *   npm install --prefix <folder outside> @octokit/openapi@23.0.2   (385 MB: not a dependency)
 *   node --import tsx scripts/slim-openapi.ts <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const target = 'sandbox/data/github-openapi.json'

const repository = '/repos/{owner}/{repo}'
const families = ['actions', 'dependabot', 'codespaces'].flatMap(app => [
  `${repository}/${app}`,
  `/orgs/{org}/${app}`,
])
const environment = `${repository}/environments/{environment_name}`
const secretPaths = [...families, environment].flatMap(base => [
  `${base}/secrets`,
  `${base}/secrets/public-key`,
  `${base}/secrets/{secret_name}`,
  `${base}/secrets/{secret_name}/repositories`,
])
const variablePaths = [`${repository}/actions`, environment, '/orgs/{org}/actions'].flatMap(base => [
  `${base}/variables`,
  `${base}/variables/{name}`,
])
const others = [
  '/actions/organization-secrets',
  '/actions/permissions',
  '/actions/runs',
  '/actions/runs/{run_id}/jobs',
  '/actions/workflows/{workflow_id}/runs',
  '/branches/{branch}',
  '/installation',
  '/issues',
  '/issues/{issue_number}',
].map(path => `${repository}${path}`)
const appPaths = [
  '/orgs/{org}/installation',
  '/app/installations/{installation_id}/access_tokens',
  '/installation/token',
]
const policies = `${environment}/deployment-branch-policies`
const setup = [
  '/user',
  '/orgs/{org}/installations',
  environment,
  policies,
  `${policies}/{branch_policy_id}`,
  `${repository}/git/trees/{tree_sha}`,
]
const wanted = [repository, ...secretPaths, ...variablePaths, ...others, ...appPaths, ...setup]
const methods = ['get', 'put', 'post', 'patch', 'delete']
/** These examples are the sandbox's templates for what it answers; the others only fill the file. */
const templates = [
  'full-repository',
  'minimal-repository-paginated',
  'issue',
  'environment',
  'branch-get',
  'installation',
  'deployment-branch-policy-wildcard',
  'private-user-response-with-public-and-private-profile-information',
  'workflow-run-paginated',
  'job-paginated',
]
const prose = ['description', 'summary', 'tags', 'externalDocs', 'example', 'examples', 'servers']

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

/** Without prose. Under `properties` the keys are names of GitHub's, whatever they are called. */
function strip(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map(item => strip(item))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    ([key]) => areNames || (!prose.includes(key) && !key.startsWith('x-')),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner, key === 'properties')]))
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  )
}

function cutPaths(description: Json): JsonObject {
  const all = at(description, ['paths'])
  const found = wanted.flatMap(path => {
    const item = isObject(all) ? all[path] : undefined
    if (!isObject(item)) return []
    const operations = Object.entries(item).filter(([method]) => methods.includes(method))
    return [[path, strip(Object.fromEntries(operations))] as const]
  })
  return Object.fromEntries(found)
}

function cutComponents(description: Json, paths: JsonObject): JsonObject {
  const components: Record<string, JsonObject> = {}
  const open = references(paths)
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , kind = '', name = ''] = reference.split('/')
    const shelf = (components[kind] ??= {})
    if (shelf[name] !== undefined) continue
    const content = strip(at(description, ['components', kind, name]))
    shelf[name] = content
    open.push(...references(content))
  }
  const examples = templates.map(name => [name, at(description, ['components', 'examples', name, 'value'])])
  return { ...components, examples: Object.fromEntries(examples) as JsonObject }
}

const [, , source = ''] = process.argv
const description = JSON.parse(readFileSync(source, 'utf8')) as Json
const paths = cutPaths(description)
const origin = {
  package: `@octokit/openapi@${JSON.stringify(at(description, ['info', 'version'])).replaceAll('"', '')}`,
  file: 'generated/api.github.com.json',
  license: 'MIT',
  madeBy: 'scripts/slim-openapi.ts',
}
const slim = { origin, paths, components: cutComponents(description, paths) }
writeFileSync(target, `${JSON.stringify(slim)}\n`)
console.log(`${target}: ${Object.keys(paths).length} paths`)
