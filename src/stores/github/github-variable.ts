import type { GithubCall } from './call.ts'
import { isAnswer, type Reply } from './client.ts'
import type { AccessFollower } from './github-access.ts'
import type { Located } from './places.ts'

/** Why GitHub did not write it. */
export type VariableRefusal = Exclude<Reply, { data: unknown }>

/**
 * Writes a variable: changes it (PATCH), or creates it (POST) where there is none; GitHub has no PUT for these. It looks
 * first, since GitHub limits writes far more than reads. Gives GitHub's refusal, `undefined` when it is written.
 */
export async function writeVariable(
  { target }: Located,
  options: {
    call: GithubCall
    name: string
    value: string
    /** Of an organization's: who may read it, asked right before each try. */
    access: AccessFollower['take'] | undefined
    before: number | undefined
  },
): Promise<VariableRefusal | undefined> {
  const { call, name, value, access, before } = options
  const plain = { name, value }
  const body = access === undefined ? plain : async () => ({ ...plain, ...(await access()) })
  const path = `${target.path}/variables`
  const change = (): Promise<Reply> => call.send({ method: 'PATCH', path: `${path}/${name}`, body, before })
  const statusOf = (reply: Reply): number | undefined => ('status' in reply ? reply.status : undefined)

  const found = await call.send({ method: 'GET', path: `${path}/${name}` })
  if (!isAnswer(found) && statusOf(found) !== 404) return found
  const written = isAnswer(found) ? await change() : await call.send({ method: 'POST', path, body, before })
  // A creation whose answer was lost is there at the second try.
  const last = statusOf(written) === 409 ? await change() : written
  return isAnswer(last) ? undefined : last
}
