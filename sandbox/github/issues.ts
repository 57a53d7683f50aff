import { type GithubReply, notFound, paged } from './secrets.ts'
import type { GithubIssue } from './state.ts'

interface IssueAsk {
  readonly method: string
  /** `undefined`: all of them. */
  readonly number: number | undefined
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** GitHub's own example, which has every property. */
  readonly template: object
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A repository's issues: list, create, change. */
export function answerIssues(issues: GithubIssue[], ask: IssueAsk): GithubReply {
  const { method, number, query, body } = ask
  if (number === undefined && method === 'GET') {
    const state = query.get('state') ?? 'open'
    const labels = query.get('labels')?.split(',') ?? []
    const found = issues
      .filter(issue => state === 'all' || issue.state === state)
      .filter(issue => labels.every(label => issue.labels.includes(label)))
    return { status: 200, body: paged(found.toReversed(), query).map(issue => describe(issue, ask)) }
  }
  if (number === undefined) {
    const labels = Array.isArray(body['labels']) ? body['labels'].map(words) : []
    const title = words(body['title'])
    const issue: GithubIssue = {
      number: issues.length + 1,
      title,
      body: words(body['body']),
      state: 'open',
      labels,
      changes: 0,
    }
    issues.push(issue)
    return { status: 201, body: describe(issue, ask) }
  }
  const issue = issues.find(one => one.number === number)
  if (issue === undefined) return notFound
  if (method === 'PATCH') {
    if (typeof body['body'] === 'string') issue.body = body['body']
    if (body['state'] === 'open' || body['state'] === 'closed') issue.state = body['state']
    issue.changes += 1
  }
  return { status: 200, body: describe(issue, ask) }
}

function describe(issue: GithubIssue, { template }: IssueAsk): unknown {
  const { number, title, body, state } = issue
  const labels = issue.labels.map(name => ({ name }))
  return { ...template, number, title, body, state, labels }
}
