import { asJsonObject, type JsonObject, parseJsonObject } from '../base/json.ts'
import type { ListPage } from '../base/paged-list.ts'
import { printable, unique } from '../base/text.ts'
import { parseInstant } from '../base/time.ts'
import type { HubToken, Told, TokenResource } from '../tokens/token.ts'
import { hubInvalid } from './failure.ts'

/** A change of a token, as the organization's audit log has it; `at` in milliseconds since 1970. */
export type TokenEvent = ReturnType<typeof readHubEvents>[number]

/** A tag that was pushed, by the audit log. What `actor` is for a token is not documented. */
export type PushEvent = ReturnType<typeof readHubPushes>[number]

export type HubRepository = ReturnType<typeof readHubRepository>

/** What reading one token gives: all that Docker Hub says of it. */
export interface HubTokenDetails extends HubToken {
  readonly resources: readonly TokenResource[]
  /** In the answers of Docker Hub, though not in its description. */
  readonly description: string | undefined
}

/** What Docker Hub answers. `subject`: what was asked, as `GET /v2/…`. */
export type HubAnswer = Readonly<{ body: string; subject: string }>

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const listOf = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined)

function need<T>(value: T | undefined, subject: string, problem: string): T {
  if (value !== undefined) return value
  throw hubInvalid(subject, problem)
}

/** All readers throw HUB_INVALID. */
export function parseHubObject({ body, subject }: HubAnswer): JsonObject {
  return need(parseJsonObject(body), subject, 'with something other than a JSON object')
}

export function readHubPage(answer: HubAnswer): ListPage<HubToken> {
  const { subject } = answer
  const { total, results, next } = parseHubObject(answer)
  const items = need(listOf(results), subject, 'without results')
  if (typeof total !== 'number') throw hubInvalid(subject, 'without a total')
  const tokens = items.map(item => readToken(asJsonObject(item) ?? {}, subject))
  return { total, items: tokens, hasNext: textOf(next) !== undefined }
}

export function readHubToken(answer: HubAnswer): HubTokenDetails {
  const { subject } = answer
  const fields = parseHubObject(answer)
  const { resources, description } = fields
  return {
    ...readToken(fields, subject),
    resources: need(listOf(resources), subject, 'without resources').map(item => readResource(item, subject)),
    description: typeof description === 'string' ? description : undefined,
  }
}

export function readHubText(fields: JsonObject, name: string, subject: string): string {
  return need(textOf(fields[name]), subject, `without ${name}`)
}

/** What a refusal says, in any of Docker Hub's error formats or in plain text. Safe to print. */
export function hubDetail(text: string): string {
  const value = parseJsonObject(text)
  // Plain text: Docker Hub's protection against abuse answers so, and proxies do.
  if (value === undefined) return printable(text) || 'no reason given'
  const texts = [value['detail'], value['message'], value['text']].flatMap(it => textOf(it) ?? [])
  const fields = Object.entries(asJsonObject(value['fields']) ?? {}).map(it => JSON.stringify(it))
  return printable(unique(texts).concat(fields).join(' ') || 'no reason given')
}

/** Somebody else's token may be odd, and must not be in the way of ours: what it does not tell is noted. */
function readToken(fields: JsonObject, subject: string): HubToken {
  const { id, label, is_active: isActive, created_at: created, created_by: createdBy } = fields
  if (typeof label !== 'string') throw hubInvalid(subject, 'with a token that has no label')
  if (typeof isActive !== 'boolean') throw hubInvalid(subject, 'with a token that has no is_active')
  const createdAt = need(
    parseInstant(textOf(created)),
    subject,
    'with a token whose created_at is not a time',
  )
  /** Only `null` means never. A time that is not after the creation is a zero time. */
  const timeOf = (value: unknown): Told<number> => {
    if (value === null) return undefined
    const time = parseInstant(textOf(value)) ?? 'unseen'
    return time === 'unseen' || time > createdAt ? time : undefined
  }
  return {
    id: Number.isSafeInteger(id) ? String(id) : readHubText(fields, 'id', subject),
    label,
    isActive,
    createdAt,
    expiresAt: timeOf(fields['expires_at']),
    lastUsedAt: timeOf(fields['last_used_at']),
    createdBy: createdBy === undefined ? 'unseen' : textOf(createdBy),
  }
}

function readResource(value: unknown, subject: string): TokenResource {
  const { type, path, scopes } = asJsonObject(value) ?? {}
  const isRight = typeof type === 'string' && typeof path === 'string' && Array.isArray(scopes)
  if (isRight && scopes.every(scope => typeof scope === 'string')) return { type, path, scopes }
  throw hubInvalid(subject, 'with a resource that lacks type, path or scopes')
}

/** Changes of tokens on a page of an organization's audit log, with the log's own sentence. */
export function readHubEvents(answer: HubAnswer, action: 'create' | 'update' | 'delete') {
  return readLog(answer).map(({ actor, at, fields }) => {
    const sentence = textOf(fields['action_description'])?.trim() || `did ${action} a token`
    const { id, label } = asJsonObject(fields['data']) ?? {}
    const isTold = typeof id === 'string' && typeof label === 'string'
    const token = isTold ? { id: printable(id, 80), label: printable(label, 200) } : undefined
    return { action, actor, description: printable(sentence, 200), at, token }
  })
}

/** Pushes on a page of the audit log; `data`: as in the example of `GET /v2/auditlogs/{account}`. */
export function readHubPushes(answer: HubAnswer) {
  return readLog(answer).map(({ actor, at, fields }) => {
    const { tag, digest } = asJsonObject(fields['data']) ?? {}
    const shorten = (value: unknown) => (typeof value === 'string' ? printable(value, 140) : undefined)
    const repository = printable(readHubText(fields, 'name', answer.subject), 300)
    return { repository, actor, tag: shorten(tag), digest: shorten(digest), at }
  })
}

function readLog(answer: HubAnswer) {
  const { subject } = answer
  return need(listOf(parseHubObject(answer)['logs']), subject, 'without logs').map(item => {
    const fields = asJsonObject(item) ?? {}
    const { actor, timestamp } = fields
    const at = parseInstant(textOf(timestamp))
    if (typeof actor === 'string' && at !== undefined) return { actor: printable(actor, 80), at, fields }
    throw hubInvalid(subject, 'with an event that lacks its actor or time')
  })
}

/** `undefined` where Docker Hub does not tell. `rules`: patterns of the tags; none stands for every tag. */
export function readHubRepository(answer: HubAnswer) {
  const { enabled, rules } = asJsonObject(parseHubObject(answer)['immutable_tags_settings']) ?? {}
  if (typeof enabled !== 'boolean') return { immutableTags: undefined }
  return { immutableTags: { enabled, rules: (listOf(rules) ?? []).filter(rule => typeof rule === 'string') } }
}
