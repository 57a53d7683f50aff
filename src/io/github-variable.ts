import type { GithubCall } from './github-call.ts'
import type { Access } from './github-access.ts'
import { isAnswer, type Reply } from './github-client.ts'
import type { Located } from './github-places.ts'

/**
 * Writes a variable: changes it (PATCH), or creates it (POST) where there is none; GitHub has no PUT for these.
 * Gives GitHub's refusal, `undefined` when it is written.
 */
export async function writeVariable(
  { target }: Located,
  options: { call: GithubCall; name: string; value: string; access: Access | undefined },
): Promise<Exclude<Reply, { data: unknown }> | undefined> {
  const { call, name, value, access } = options
  const body = { name, value, ...access }
  const path = `${target.path}/variables`
  const change = (): Promise<Reply> => call.send({ method: 'PATCH', path: `${path}/${name}`, body })
  const statusOf = (reply: Reply): number | undefined => ('status' in reply ? reply.status : undefined)

  const changed = await change()
  if (isAnswer(changed)) return undefined
  if (statusOf(changed) !== 404) return changed
  const created = await call.send({ method: 'POST', path, body })
  if (isAnswer(created)) return undefined
  // A creation whose answer was lost is there at the second try.
  const last = statusOf(created) === 409 ? await change() : created
  return isAnswer(last) ? undefined : last
}
