import type { HttpResponse } from '../../src/base/http-exchange.ts'
import { Secret } from '../../src/base/secret.ts'
import { readHubSettings } from '../../src/hub/requests.ts'
import { type ContractQuestion, type ContractTokens, listed } from './question.ts'
import { question, repositoryResource, tokenOf } from './question.ts'
import { fieldsIn, fieldsOf, grantOf, refusalOf, shapeOf } from './shape.ts'
import { type ContractVisit, NotAsked } from './visit.ts'

const pull = (repository: string): string => `repository:${repository}:pull`
const publicPull = pull('library/alpine')
const manifestTypes = ['oci.image.index.v1', 'docker.distribution.manifest.list.v2', 'oci.image.manifest.v1']
  .map(name => `application/vnd.${name}+json`)
  .join(', ')

/** One question to the token service. */
const grant = (
  about: string,
  name: keyof ContractTokens,
  scopes: (repository: string) => readonly string[],
): ContractQuestion => [
  about,
  async ({ present, repository }, tokens) =>
    grantOf(await present(tokenOf(tokens, name).value, ...scopes(repository))),
]

const watched = ['label', 'description', 'resources', 'is_active', 'expires_at'] as const

/** What a PATCH with one field changes, by what is read before and after it. */
const change = (field: string, body: (visit: ContractVisit) => object): ContractQuestion => [
  `PATCH with ${field}`,
  async (visit, tokens) => {
    const path = `${visit.tokensPath}/${tokenOf(tokens, 'pull').id}`
    const before = fieldsIn(await visit.send('GET', path))
    const answer = await visit.send('PATCH', path, body(visit))
    const after = fieldsIn(await visit.send('GET', path))
    const changed = watched.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    const told = answer.status === 200 ? `200 (${fieldsOf(answer)})` : refusalOf(answer)
    return `changes ${changed.join(' ') || 'nothing'}; ${told}`
  },
]

/** Asks until the token is refused: once more would be one refused login more. */
async function refusalIn({ present, repository, settles }: ContractVisit, value: Secret): Promise<string> {
  let text = 'never'
  const when = await settles(async () => {
    const answer = await present(value, pull(repository))
    if (answer.status !== 200) text = refusalOf(answer)
    return answer.status !== 200
  })
  return `${when}: ${text}`
}

/** With a session of the push token. */
async function pushing({ http, present, registry, repository }: ContractVisit, tokens: ContractTokens) {
  const granted = await present(tokenOf(tokens, 'push').value, `repository:${repository}:pull,push`)
  const authorization = `Bearer ${String(fieldsIn(granted)['token'])}`
  return (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    rest: { type?: string; body?: string } = {},
  ) => {
    const url = new URL(path, `${registry}/v2/${repository}/`).href
    const type = rest.type === undefined ? {} : { 'content-type': rest.type }
    const headers = { authorization, accept: manifestTypes, ...type }
    return http({ method, url, headers, body: rest.body ?? '', isOnce: true })
  }
}

const dated = ({ headers }: HttpResponse): string => (headers.date === undefined ? 'no Date' : 'Date')

/** What a token may do at the registry, what changes it, and its end. */
export const tokenQuestions: readonly ContractQuestion[] = [
  question('What is the challenge of the registry?', async ({ http, registry }) => {
    const answer = await http({ method: 'GET', url: `${registry}/v2/` })
    const challenge = answer.headers['www-authenticate'] ?? 'none'
    return `${answer.status} ${challenge.replace(/realm="[^"]+"/, 'realm')}, ${dated(answer)}`
  }),
  question('What does the token service answer?', async ({ present, repository }, tokens) => {
    const answer = await present(tokenOf(tokens, 'pull').value, pull(repository))
    return `${answer.status} ${shapeOf(fieldsIn(answer))}, ${dated(answer)}`
  }),
  grant('A pull token asks to pull', 'pull', name => [pull(name)]),
  grant('A pull token asks for nothing', 'pull', () => []),
  grant('A pull token asks to push', 'pull', name => [`repository:${name}:push`]),
  grant('A pull token asks for both', 'pull', name => [`repository:${name}:pull,push`]),
  grant('A pull token asks for a public image', 'pull', () => [publicPull]),
  grant('A pull token asks for that, too', 'pull', name => [pull(name), publicPull]),
  grant('A push token asks to pull', 'push', name => [pull(name)]),
  grant('A push token asks for both', 'push', name => [`repository:${name}:pull,push`]),
  grant('A push token asks to delete', 'push', name => [`repository:${name}:delete`]),
  grant('A token with */*/public asks for a public image', 'reader', () => [publicPull]),
  grant('A token with */*/public asks to push it', 'reader', () => ['repository:library/alpine:push']),
  question('Can a push be begun and taken back?', async (visit, tokens) => {
    const send = await pushing(visit, tokens)
    const begun = await send('POST', 'blobs/uploads/')
    const { location } = begun.headers
    if (begun.status !== 202 || location === undefined) return refusalOf(begun)
    return `202, then ${(await send('DELETE', location)).status}`
  }),
  question('How is a push of an immutable tag refused?', async (visit, tokens) => {
    const { immutableTags: rule } = (await readHubSettings(visit.repository, visit.access)) ?? {}
    if (rule === undefined) return 'the action cannot read whether tags are immutable'
    if (visit.tag === undefined || !rule.enabled) throw new NotAsked('no --tag, or no immutable tags', true)
    const send = await pushing(visit, tokens)
    const path = `manifests/${encodeURIComponent(visit.tag)}`
    const image = await send('GET', path)
    if (image.status !== 200) throw new NotAsked(`the tag cannot be read (${image.status})`)
    // The image that it has: nothing changes, whatever the answer is.
    return refusalOf(await send('PUT', path, { type: image.headers['content-type'] ?? '', body: image.body }))
  }),
  change('a label alone', ({ label }) => ({ label: `${label} renamed` })),
  listed('When does the list have the new label?', 'pull', (label, run) => label === `${run} renamed`),
  change('the label of another token', ({ label }) => ({ label: `${label} reader` })),
  change('a description alone', () => ({ description: 'second' })),
  change('a description of 201 characters', () => ({ description: 'x'.repeat(201) })),
  change('resources alone', ({ repository }) => ({ resources: [repositoryResource(repository, 'push')] })),
  change('a repository that does not exist', ({ repository }) => {
    return { resources: [repositoryResource(`${repository}-that-does-not-exist`, 'pull')] }
  }),
  change('an expiry', () => ({ expires_at: '2030-01-01T00:00:00Z' })),
  change('is_active: false alone', () => ({ is_active: false })),
  question('When is a deactivated token refused, and how?', (visit, tokens) =>
    refusalIn(visit, tokenOf(tokens, 'pull').value),
  ),
  change('is_active: true alone', () => ({ is_active: true })),
  question(
    'Does the client of the action change and deactivate a token?',
    async ({ client, label }, tokens) => {
      const { id } = tokenOf(tokens, 'reader')
      await client.change(id, { label: `${label} changed` })
      await client.retire(id, { label: `${label} retired` })
      return 'yes'
    },
  ),
  question('DELETE, then GET, then DELETE', async ({ send, tokensPath }, tokens) => {
    const path = `${tokensPath}/${tokenOf(tokens, 'push').id}`
    const answers = [await send('DELETE', path), await send('GET', path), await send('DELETE', path)]
    return answers.map(({ status }) => status).join(', ')
  }),
  listed('When does the list no longer have it?', 'push', label => label === undefined),
  question('When is a deleted token refused, and how?', (visit, tokens) =>
    refusalIn(visit, tokenOf(tokens, 'push').value),
  ),
  question('How is a token refused that never was?', async ({ present, repository }) => {
    const value = new Secret(`dckr_oat_${'contract0'.repeat(3)}`, () => undefined)
    return refusalOf(await present(value, pull(repository)))
  }),
]
