/** What started the run, as GitHub's runner tells it (docs.github.com, "Variables reference"). */
export interface RunEvent {
  /** Outside GitHub nothing else here means anything. */
  readonly isGithub: boolean
  /** GITHUB_EVENT_NAME. */
  readonly name: string
  /** GITHUB_REF, such as `refs/heads/main`; empty where an event has none. */
  readonly ref: string
  /** GITHUB_REPOSITORY: `owner/repo`. */
  readonly repository: string
  /** The webhook's payload, parsed; `undefined` when it cannot be read. */
  readonly payload: unknown
}

/** A text in an event's payload, by the names that lead to it; `undefined` when there is none. */
export function payloadText(payload: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    payload,
  )
  return typeof found === 'string' ? found : undefined
}
