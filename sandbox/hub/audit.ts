export interface AuditEvent {
  readonly account: string
  readonly action: 'access_token.create' | 'access_token.update' | 'access_token.delete' | 'repo.tag.push'
  readonly name: string
  readonly actor: string
  readonly data: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly at: number
}

const words = { create: 'created', update: 'changed', delete: 'deleted' } as const

/** The sentence about a push is that of the description's example, with its line end. */
function describe({ action, name, data }: Omit<AuditEvent, 'at'>): string {
  if (action === 'repo.tag.push') {
    const { tag = '', digest = '' } = data
    return `pushed the tag ${tag} with the digest ${digest.slice(0, 19)} to the repository ${name}\n`
  }
  const done = words[action.slice('access_token.'.length) as keyof typeof words]
  return `${done} the organization access token ${data['label'] ?? ''}`
}

export type AuditLog = ReturnType<typeof createAuditLog>

/** What was done to an organization's tokens and repositories, newest first. */
export function createAuditLog() {
  const events: AuditEvent[] = []
  return {
    add: (event: AuditEvent) => void events.unshift(event),
    /** What is there now; called, it is so again. */
    keep: () => {
      const kept = [...events]
      return () => void events.splice(0, Infinity, ...kept)
    },
    /** @param most on a page, whatever is asked for */
    find: (query: URLSearchParams, account: string, most: number) => {
      const asked = (name: 'action' | 'name' | 'actor') => (event: AuditEvent) =>
        query.get(name) === null || query.get(name) === event[name]
      const from = Date.parse(query.get('from') ?? '') || 0
      const to = Date.parse(query.get('to') ?? '') || Infinity
      const size = Math.min(Number(query.get('page_size') ?? 25), most)
      const start = (Number(query.get('page') ?? 1) - 1) * size
      const found = events
        .filter(event => event.account === account && event.at >= from && event.at <= to)
        .filter(asked('action'))
        .filter(asked('name'))
        .filter(asked('actor'))
      return found.slice(start, start + size).map(({ at, ...event }) => {
        return { ...event, timestamp: new Date(at).toISOString(), action_description: describe(event) }
      })
    },
  }
}
