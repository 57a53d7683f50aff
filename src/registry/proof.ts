/** What a registry may allow on a repository (distribution spec, auth/scope). */
export type Action = 'pull' | 'push' | 'delete'

/** One action on one repository, asked alone: Docker Hub refuses a whole request when one part exceeds the token. */
export interface Question {
  readonly repository: string
  readonly action: Action
  /** The answer tells of every public image, and not only of this one. */
  readonly standsForPublic?: true
}

/**
 * What the registry said to one question.
 * - `granted`: it issued a JWT whose `access` lists the action; `basic` registries accept without telling more
 * - `withheld`: a JWT without the action, or a refusal for lack of scope; the credential itself is good
 * - `opaque`: it issued something that nobody but the registry can read
 * - `rejected`, `expired`: the credential is bad
 */
export type Answer =
  | { readonly kind: 'granted'; readonly label: string | undefined }
  | { readonly kind: 'withheld'; readonly label: string | undefined; readonly detail: string }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'rejected' | 'expired'; readonly detail: string }

/**
 * What the registry said to the start of an upload. Unless it is `cancelled`, the
 * registry's own clean-up removes it.
 */
export type UploadAnswer =
  | { readonly kind: 'opened'; readonly cancelled: boolean }
  | { readonly kind: 'refused'; readonly detail: string }

/** The token endpoint's refusal (401 or 403), told apart by its text: the status is the same for all of them. */
export function classifyRefusal(detail: string): Answer {
  if (/insufficient[ _]scope/i.test(detail)) return { kind: 'withheld', label: undefined, detail }
  if (/\bexpired\b/i.test(detail)) return { kind: 'expired', detail }
  return { kind: 'rejected', detail }
}

/** The sentence in an error body of Docker Hub (`details`), of its API (`detail`, `message`) or of the distribution spec (`errors`). */
export function refusalDetail(body: string): string {
  try {
    return findDetail(JSON.parse(body)) ?? 'no reason given'
  } catch {
    // Proxies and load balancers answer in HTML or plain text: show what they said.
    return body.trim() === '' ? 'no reason given' : body
  }
}

function findDetail(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const fields = json as Record<string, unknown>
  for (const key of ['details', 'detail', 'message']) {
    const text = fields[key]
    if (typeof text === 'string' && text !== '') return text
  }
  return Array.isArray(fields['errors']) ? findDetail(fields['errors'][0]) : undefined
}
