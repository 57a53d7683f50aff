import type { Fault } from '../../sandbox/fault.ts'
import type { Reply } from '../../sandbox/reply.ts'
import type { RequestLog } from '../../sandbox/request-log.ts'
import { Endless } from './floor.ts'
import type { Around } from './stage.ts'
import { type Call, isLook } from './weather.ts'

/** What the weather needs of the servers. */
export interface Ground {
  /** What an act has made of the token, or the place, that its address names; without times. */
  readonly shown: (target: string) => string
  /** Takes back whatever happens from now on. */
  readonly keep: () => () => void
  /** A login asks registries as others ask for a place. */
  readonly isLogin: boolean
  readonly pass: (milliseconds: number) => void
  /** Ends the run. */
  readonly cancel: (reason?: Error) => void
}

/** Requests of one run. */
const most = 150

const reset: Fault = { kind: 'reset' }

const calls: Readonly<Record<string, Call>> = {
  'POST tokens': 'mint',
  'GET tokens': 'list',
  'GET token': 'own',
  'PATCH token': 'change',
  'DELETE token': 'remove',
  'PUT secret': 'write',
  'GET secret': 'place',
}

function callOf(method: string, target: string, strangers: readonly string[]): Call | undefined {
  const [, rest] = /\/access-tokens(\/[^/?]+)?(?:\?|$)/.exec(target)?.map(text => text || '') ?? []
  const isSecret = /\/secrets\/(?!public-key)[^/]+$/.test(target)
  const call = calls[`${method} ${isSecret ? 'secret' : rest === '' ? 'tokens' : rest && 'token'}`]
  return call === 'own' && strangers.some(id => target.includes(id)) ? 'stranger' : call
}

/** Whatever may be null, or not there, by Docker Hub's description would be another truth. */
const free = ['expires_at', 'last_used_at', 'description', 'created_by']

type Fields = Record<string, unknown>

/** An answer of which a reader can tell that it is odd. */
function edit(reply: Reply, { how, field }: { how: string; field: number }): Reply {
  if (how === '500') return { ...reply, status: 500 }
  const page = { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' }
  if (how === 'page') return { ...reply, ...page }
  if (typeof reply.body !== 'string' || !reply.body.startsWith('{')) return reply
  if (how === 'cut') return { ...reply, body: reply.body.slice(0, -9) }
  const body = JSON.parse(reply.body) as Fields & { results?: Fields[] }
  const { results } = body
  if (how === '404') return results ? reply : { ...reply, status: 404, body: '{"message":"Not Found"}' }
  if (how === 'short') results?.splice(field % results.length, 1)
  const record = results?.[field % results.length] ?? body
  const names = Object.keys(record).filter(name => !free.includes(name))
  const name = names[field % names.length] ?? 'id'
  if (how === 'null') record[name] = null
  else if (how === 'missing') Reflect.deleteProperty(record, name)
  else if (how === 'other type') record[name] = 7
  else if (how === 'extra') record['surprise'] = { a: [] }
  return { ...reply, body: JSON.stringify(body) }
}

/** Every request of a run passes the table. */
export function weathered({ sky, strangers, somebody, look }: Around, ground: Ground): RequestLog['weather'] {
  const earlier = new Map<string, Reply>()
  let lag = { left: 0, answers: new Map<string, Reply>() }
  let isOver = false
  const gone = new Set<string>()
  const end = (reason?: Error): Fault => {
    isOver = true
    ground.cancel(reason)
    return reset
  }
  const ask = async (target: string, answer: () => Promise<Reply>) => {
    const reply = await answer()
    const before = lag.answers.get(target)
    if (before !== undefined && lag.left > 0) {
      lag.left -= 1
      return before
    }
    // Of the clock when it is shown.
    const { date: _, ...headers } = reply.headers ?? {}
    earlier.set(target, { ...reply, headers })
    return reply
  }
  return async ({ server, method, target }, answer) => {
    const call = ground.isLogin ? 'place' : callOf(method, target, strangers)
    sky.calls += 1
    if (isOver) return reset
    if (sky.calls > most) return end(new Endless(`${most} requests`))
    if (call === undefined) return gone.has(server) ? reset : answer()
    const meet = sky.meet(call)
    const visit = meet('somebody')
    if (visit !== undefined) await somebody(visit.who)
    ground.pass((meet('asleep')?.minutes ?? 0) * 60_000)
    if (meet('gone') !== undefined) gone.add(server)
    if (gone.has(server)) return reset
    if (meet('busy') !== undefined) return { status: 429, headers: { 'retry-after': '60' }, body: '{}' }
    if (isLook(call)) {
      if (meet('dies') !== undefined) return end()
      const odd = meet('odd')
      const reply = await ask(target, answer)
      return odd === undefined || reply.status !== 200 ? reply : edit(reply, odd)
    }
    const entry = { act: `${call} ${target}`, isConfirmed: false }
    sky.acts.push(entry)
    if (meet('refused') !== undefined) return { status: 403, body: '{"message":"refused"}' }
    const late = meet('late')
    if (late !== undefined) lag = { left: late.looks, answers: new Map(earlier) }
    const undo = meet('untrue') === undefined ? undefined : ground.keep()
    const reply = await answer()
    const shown = ground.shown(target)
    undo?.()
    const isLost = meet('after') !== undefined
    entry.act += ` ${shown}`
    // The time in a pending label is refreshed.
    entry.isConfirmed = !isLost && reply.status < 300 && !shown.includes('(pending')
    look()
    if (meet('dies') !== undefined) return end()
    return isLost ? reset : reply
  }
}
