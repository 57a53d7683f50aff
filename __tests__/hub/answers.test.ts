import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import {
  hubDetail,
  readHubEvents,
  readHubPage,
  readHubPushes,
  readHubRepository,
  readHubToken,
} from '../../src/hub/answers.ts'
import { createDetailReader } from '../../src/hub/details.ts'

const subject = 'GET /v2/orgs/acme/access-tokens'
const created = '2026-01-01T00:00:00Z'
const listed = {
  id: 'a',
  label: 'acme push',
  is_active: true,
  created_at: created,
  created_by: '',
  expires_at: null,
  last_used_at: null,
}
const token = { id: 'a', label: 'acme push', isActive: true, createdAt: Date.parse(created) }
const resource = { type: 'TYPE_REPO', path: 'acme/a', scopes: ['scope-image-pull'] }

/** What is said of an answer after its subject, or what was read. */
function said(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    expect(error.hint).toBe(
      'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it',
    )
    return `${error.code}: ${error.message}`.replace(`Docker Hub answers ${subject} `, '')
  }
}
const answer = (value: unknown) => ({ body: JSON.stringify(value), subject })
const page = (value: unknown) => said(() => readHubPage(answer(value)))
const one = (more: object) => said(() => readHubToken(answer({ ...listed, resources: [], ...more })))
const events = (value: unknown) => said(() => readHubEvents(answer(value), 'create'))

describe('a page of tokens', () => {
  it('is read with its total, and whether another one follows', () => {
    const read = { total: 7, hasNext: true, items: [token] }
    expect(page({ total: 7, next: '/v2/next', results: [listed] })).toEqual(read)
    for (const next of [null, '', undefined]) {
      expect(page({ total: 0, results: [], next })).toEqual({ total: 0, items: [], hasNext: false })
    }
  })

  const item = (more: object) => readHubPage(answer({ total: 1, results: [{ ...listed, ...more }] })).items[0]

  it('tells who made a token, until when it lasts and when it was used', () => {
    const times = { expires_at: '2026-02-01T00:00:00Z', last_used_at: '2026-01-02T00:00:00Z' }
    const read = { createdBy: 'jo', expiresAt: Date.UTC(2026, 1, 1), lastUsedAt: Date.UTC(2026, 0, 2) }
    expect(item({ created_by: 'jo', ...times })).toEqual({ ...token, ...read })
  })

  it.each<[string, object, string[]]>([
    ['null: never', {}, []],
    ['a zero time: never', { expires_at: '0001-01-01T00:00:00Z', last_used_at: created }, []],
    ['left out', { expires_at: undefined, last_used_at: undefined }, ['expiresAt', 'lastUsedAt']],
    ['text', { expires_at: '', last_used_at: 'x' }, ['expiresAt', 'lastUsedAt']],
    ['a number', { expires_at: 1 }, ['expiresAt']],
    ['nobody told', { created_by: undefined }, ['createdBy']],
  ])('notes what is not told of a token, and lets it stand: %s', (_, more, names) => {
    const unseen = Object.fromEntries(names.map(name => [name, 'unseen']))
    expect(item(more)).toEqual({ ...token, ...unseen })
  })

  it('takes a number for an id', () => {
    expect(item({ id: 7 })?.id).toBe('7')
  })

  it.each<[unknown, string]>([
    [[], 'with something other than a JSON object'],
    [{ total: 0, results: 'a' }, 'without results'],
    [{ total: '1', results: [] }, 'without a total'],
    [{ total: 1, results: ['a'] }, 'with a token that has no label'],
    [{ total: 1, results: [{ ...listed, is_active: 'yes' }] }, 'with a token that has no is_active'],
    [{ total: 1, results: [{ ...listed, created_at: 1 }] }, 'with a token whose created_at is not a time'],
    [{ total: 1, results: [{ ...listed, id: 1.5 }] }, 'without id'],
  ])('is none: %j', (value, problem) => {
    expect(page(value)).toBe(`HUB_INVALID: ${problem}`)
  })

  it('is none without JSON, which is never quoted', () => {
    expect(said(() => readHubPage({ body: '<h1>dckr_oat_x</h1>', subject }))).toBe(
      'HUB_INVALID: with something other than a JSON object',
    )
  })
})

describe('a single token', () => {
  it('has its rights and its description', () => {
    expect(one({ resources: [resource], description: 'for CI', scopes: 1 })).toEqual({
      ...token,
      resources: [resource],
      description: 'for CI',
    })
    expect(one({ description: 1 })).toMatchObject({ resources: [], description: undefined })
  })

  const odd = [null, { ...resource, type: 1 }, { ...resource, path: undefined }, { ...resource, scopes: [1] }]
  it.each<[object, string]>([
    [{ resources: {} }, 'without resources'],
    ...odd.map((item): [object, string] => [
      { resources: [resource, item] },
      'with a resource that lacks type, path or scopes',
    ]),
  ])('is none with %j', (more, problem) => {
    expect(one(more)).toBe(`HUB_INVALID: ${problem}`)
  })
})

describe('the reason of a refusal', () => {
  it.each([
    ['{"detail":"no"}', 'no'],
    ['{"detail":"no","message":"no","text":"never"}', 'no never'],
    ['{"detail":1,"message":"no"}', 'no'],
    ['{"detail":"no","fields":{"label":["too long"]}}', 'no ["label",["too long"]]'],
    ['{"fields":{"a":1,"b":2}}', '["a",1] ["b",2]'],
    ['{}', 'no reason given'],
    ['<h1>Sign in</h1>', '<h1>Sign in</h1>'],
    ['', 'no reason given'],
    ['a\nb', 'a b'],
    [JSON.stringify({ detail: '::error::no\r\n##[group]x' }), ': :error::no ## [group]x'],
  ])('in %j is %j', (body, reason) => {
    expect(hubDetail(body)).toBe(reason)
  })
})

describe('a page of the audit log', () => {
  const event = { actor: 'jo', timestamp: created, action_description: 'jo created the token x' }
  const read = {
    action: 'create',
    actor: 'jo',
    description: 'jo created the token x',
    at: Date.parse(created),
  }

  it('is read as who did what and when', () => {
    expect(events({ logs: [event] })).toEqual([read])
    const mute = { ...read, description: 'did create a token' }
    expect(events({ logs: [{ ...event, action_description: ' ' }] })).toEqual([mute])
    expect(events({ logs: [{ ...event, action_description: 1 }] })).toEqual([mute])
    expect(events({ logs: [] })).toEqual([])
  })

  it('has its words made safe to print, and cut', () => {
    const long = { actor: `a\n${'x'.repeat(100)}`, action_description: `::error::${'y'.repeat(300)}` }
    const [first] = events({ logs: [{ ...event, ...long }] }) as (typeof read)[]
    expect(first?.actor).toMatch(/^a x{77}…$/)
    expect(first?.description).toMatch(/^: :error::y+…$/)
    expect(first?.description).toHaveLength(200)
  })

  it.each<[unknown, string]>([
    [{}, 'without logs'],
    [{ logs: [{ ...event, actor: 1 }] }, 'with an event that lacks its actor or time'],
    [{ logs: [event, { ...event, timestamp: 'x' }] }, 'with an event that lacks its actor or time'],
  ])('is none: %j', (value, problem) => {
    expect(events(value)).toBe(`HUB_INVALID: ${problem}`)
  })
})

describe('a push in the audit log', () => {
  const event = { actor: 'jo', timestamp: created, name: 'acme/a', data: { tag: '1.2', digest: 'sha256:0a' } }
  const pushes = (more: object) => said(() => readHubPushes(answer({ logs: [{ ...event, ...more }] })))
  const read = { repository: 'acme/a', actor: 'jo', tag: '1.2', digest: 'sha256:0a', at: Date.parse(created) }

  it('is read with its tag and digest, where they are told', () => {
    expect(pushes({})).toEqual([read])
    const untold = [{ ...read, tag: undefined, digest: undefined }]
    expect([{ data: null }, { data: { tag: 1 } }].map(pushes)).toEqual([untold, untold])
  })

  it('is none without its repository', () => {
    expect(pushes({ name: 7 })).toBe('HUB_INVALID: without name')
  })
})

describe('a repository', () => {
  const settings = (value: unknown) =>
    said(() => readHubRepository(answer({ name: 'a', immutable_tags_settings: value })))
  it.each<[unknown, unknown]>([
    [
      { enabled: true, rules: ['v.*', 7, 'a\nb', 'x'.repeat(400)] },
      { enabled: true, rules: ['v.*', 'a\nb', 'x'.repeat(400)] },
    ],
    [
      { enabled: false, rules: 'v.*' },
      { enabled: false, rules: [] },
    ],
    [{ enabled: 'true', rules: [] }, undefined],
    [undefined, undefined],
  ])('with %j keeps these tags: %j', (value, immutableTags) => {
    expect(settings(value)).toEqual({ immutableTags })
  })
})

it('after three tokens in a row without an answer no other one is asked about', async () => {
  let asked = 0
  const read = createDetailReader(() => {
    asked += 1
    return Promise.reject(new OatError('REGISTRY_UNREACHABLE', { message: 'm', hint: 'h' }))
  })
  const unread: unknown[] = []
  for (const id of ['a', 'b', 'c', 'd']) {
    unread.push((await read({ id, label: id, createdAt: 0, isActive: true })).unread)
  }
  expect([asked, ...unread]).toEqual([3, 'm; h', 'm; h', 'm; h', 'Docker Hub does not answer'])
})
