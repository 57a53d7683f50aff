import { asJsonObject } from '../../src/base/json.ts'
import { type ContractQuestion, listed, question, repositoryResource, tokenOf } from './question.ts'
import { fieldsIn, fieldsOf, refusalOf, shapeOf } from './shape.ts'
import { type ContractVisit, NotAsked } from './visit.ts'

const itemsOf = (value: unknown) => (Array.isArray(value) ? value.map(item => asJsonObject(item) ?? {}) : [])

/** A page of the organization's tokens. */
const page = async ({ send, tokensPath }: ContractVisit, query: string) => {
  const answer = await send('GET', `${tokensPath}?${query}`)
  return { answer, fields: fieldsIn(answer), items: itemsOf(fieldsIn(answer)['results']) }
}

/** The newest events of a kind, or those of a repository. */
const events = async ({ organization, send }: ContractVisit, query: string) =>
  itemsOf(fieldsIn(await send('GET', `/v2/auditlogs/${organization}?page=1&page_size=25&${query}`))['logs'])

const labelLengths = [1000, 256, 255, 128, 100, 64]
const twoYears = 730 * 86_400_000

/** The way in, lists, and what creates a token. */
export const apiQuestions: readonly ContractQuestion[] = [
  question('Which answers does a login get?', async ({ access, exchanges }) => {
    await access.logIn()
    const steps = exchanges.map(({ request, answer }) => {
      return `${request.method} ${new URL(request.url).pathname}: ${answer.status} (${fieldsOf(answer)})`
    })
    return steps.join('; ')
  }),
  question('Does the API tell its time, and its limit?', async visit => {
    const { headers } = (await page(visit, 'page=1&page_size=1')).answer
    const names = ['date', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']
    return names.filter(name => headers[name] !== undefined).join(' ')
  }),
  question('What is a new token?', async (visit, tokens) => {
    const resources = [repositoryResource(visit.repository, 'pull')]
    const wanted = { label: `${visit.label} pull`, description: 'first', resources, expires_at: null }
    const { answer, token } = await visit.create(wanted)
    tokens.pull = token
    return token === undefined ? refusalOf(answer) : `${answer.status} ${shapeOf(fieldsIn(answer))}`
  }),
  listed('When does the list have it?', 'pull', label => label !== undefined),
  question('What is a page of the list, and a token on it?', async (visit, tokens) => {
    const { id } = tokenOf(tokens, 'pull')
    const { answer, fields, items } = await page(visit, 'page=1&page_size=100')
    const item = items.find(each => String(each['id']) === id)
    return `${answer.status} (${fieldsOf(answer)}), total ${typeof fields['total']}, ${shapeOf(item ?? null)}`
  }),
  question('What is a page of one token?', async visit => {
    const { answer, fields, items } = await page(visit, 'page=1&page_size=1')
    const next = String(fields['next'])
    const path = next.startsWith(visit.hub) ? next.slice(visit.hub.length) : shapeOf(fields['next'])
    return `${answer.status}, ${items.length}, next ${path}`
  }),
  question('What is one token?', async ({ send, tokensPath }, tokens) => {
    const answer = await send('GET', `${tokensPath}/${tokenOf(tokens, 'pull').id}`)
    return `${answer.status} ${shapeOf(fieldsIn(answer))}`
  }),
  question('What is a token that does not exist?', async ({ send, tokensPath }) =>
    refusalOf(await send('GET', `${tokensPath}/00000000-0000-4000-8000-000000000000`)),
  ),
  question('How long may a label be?', async (visit, tokens) => {
    const resources = [repositoryResource(visit.repository, 'push')]
    for (const length of labelLengths) {
      const label = `${visit.label} push `.padEnd(length, 'x')
      const { token } = await visit.create({ label, resources })
      tokens.push = token
      if (token !== undefined) return token.label === label ? `${length}` : `${length}, and it is changed`
    }
    return 'none of those tried'
  }),
  question('Does the client of the action create a token that lives two years?', async (visit, tokens) => {
    const read = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] }
    const resources = [repositoryResource(visit.repository, 'pull'), read]
    const expiresAt = (await visit.client.serverTime()) + twoYears
    const wanted = { label: `${visit.label} reader`, resources, expiresAt, description: 'first' }
    tokens.reader = await visit.creating(async () => {
      const { token, value } = await visit.client.mint(wanted)
      return { id: token.id, label: token.label, value }
    })
    return 'yes'
  }),
  question('What does the audit log say of a creation?', async (visit, tokens) => {
    const { id, label } = tokenOf(tokens, 'pull')
    let event: Readonly<Record<string, unknown>> | undefined
    const when = await visit.settles(async () => {
      const log = await events(visit, 'action=access_token.create')
      event = log.find(entry => [id, label].some(word => JSON.stringify(entry).includes(word)))
      return event !== undefined
    })
    const { actor, name } = event ?? {}
    return `${when}, by ${String(actor)}, name ${String(name)}, ${shapeOf(event ?? null)}`
  }),
  question('Whom does the audit log name as the actor of a push?', async visit => {
    const { client, organization, repository } = visit
    const [event] = await events(visit, `action=repo.tag.push&name=${encodeURIComponent(repository)}`)
    if (event === undefined) throw new NotAsked('the log has no push to the repository', true)
    const labels = (await client.list()).map(({ label }) => label)
    const kind = labels.includes(String(event['actor'])) ? 'the label of a token' : 'another name'
    return `${event['actor'] === organization ? 'the organization' : kind}, ${shapeOf(event)}`
  }),
  question(
    'What may the session of a token do with tokens?',
    async ({ http, hub, organization, tokensPath }, tokens) => {
      const secret = tokenOf(tokens, 'pull').value.reveal()
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ identifier: organization, secret })
      const login = await http({ method: 'POST', url: `${hub}/v2/auth/token`, headers, body, isOnce: true })
      if (login.status !== 200) return refusalOf(login)
      const authorization = `Bearer ${String(fieldsIn(login)['access_token'])}`
      const list = await http({ method: 'GET', url: `${hub}${tokensPath}`, headers: { authorization } })
      return `200 (${fieldsOf(login)}); ${list.status === 200 ? 'it may list them' : refusalOf(list)}`
    },
  ),
]
