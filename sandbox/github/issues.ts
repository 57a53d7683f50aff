import { type AskedThere, found, type GithubReply, notFound, paged } from './asked.ts'
import type { GithubIssue } from './state.ts'

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A repository's issues: list, create, change. */
export function answerIssues({
  method,
  name,
  query,
  body,
  repository: { issues },
  example,
}: AskedThere): GithubReply {
  const describe = ({ number, title, body: text, state, labels }: GithubIssue) => ({
    ...example('issue'),
    number,
    title,
    body: text,
    state,
    labels: labels.map(label => ({ name: label })),
  })
  if (name === '' && method === 'GET') {
    const state = query.get('state') ?? 'open'
    const labels = query.get('labels')?.split(',') ?? []
    const fitting = issues
      .filter(issue => state === 'all' || issue.state === state)
      .filter(issue => labels.every(label => issue.labels.includes(label)))
    return found(paged(fitting.toReversed(), query).map(describe))
  }
  if (name === '') {
    const labels = Array.isArray(body['labels']) ? body['labels'].map(words) : []
    const said = { title: words(body['title']), body: words(body['body']) }
    const issue: GithubIssue = { number: issues.length + 1, ...said, state: 'open', labels, changes: 0 }
    issues.push(issue)
    return { status: 201, body: describe(issue) }
  }
  const issue = issues.find(one => one.number === Number(name))
  if (issue === undefined) return notFound
  if (method === 'PATCH') {
    if (typeof body['body'] === 'string') issue.body = body['body']
    if (body['state'] === 'open' || body['state'] === 'closed') issue.state = body['state']
    issue.changes += 1
  }
  return found(describe(issue))
}
