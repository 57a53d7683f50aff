import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { Register } from '../register/read.ts'
import { slotTokens } from '../tokens/token-state.ts'
import type { HubToken } from '../tokens/token.ts'
import type { HubInventory } from './audit-ports.ts'
import type { HubView, TokenEvent, Unseen } from './view.ts'

const dayMs = 86_400_000

/**
 * Everything on Docker Hub that the register speaks of: the list, the resources of each entry's current token, which
 * repositories are there, and the audit log (an account that may not read it is told of in `unseen`).
 */
export async function viewHub(
  register: Register,
  { hub, account }: { hub: HubInventory; account: string },
): Promise<{ view: HubView; unseen: readonly Unseen[] }> {
  const listed = await hub.list()
  const now = hub.serverTime()
  const compared = register.tokens.flatMap(slot => slotTokens(slot, { tokens: listed, now }).current ?? [])
  const resources = new Map(
    await inBatches(compared, async ({ id }) => [id, await hub.resources(id)] as const),
  )
  const repositories = [...new Set(register.tokens.flatMap(slot => slot.repositories))]
  const there = await inBatches(repositories, name => hub.hasRepository(name))
  const log = await readLog(hub, now - register.auditDays * dayMs)
  const tokens = listed.map((token): HubToken => ({ ...token, resources: resources.get(token.id) }))
  return {
    view: {
      ...{ now, account, tokens, events: log.events },
      goneRepositories: repositories.filter((_, place) => there[place] === false),
    },
    unseen: log.unseen,
  }
}

/** A role may manage tokens and not read the log: then the rest is still worth seeing. */
async function readLog(
  hub: HubInventory,
  from: number,
): Promise<{ events: readonly TokenEvent[] | undefined; unseen: readonly Unseen[] }> {
  try {
    const actions = ['create', 'update', 'delete'] as const
    const events = await inBatches(actions, action => hub.events(action, { from }))
    return { events: events.flat(), unseen: [] }
  } catch (error) {
    if (!(error instanceof OatError) || error.code !== 'HUB_FORBIDDEN') throw error
    const unseen = { subject: "Docker's audit log", message: error.message, wanted: true }
    return { events: undefined, unseen: [unseen] }
  }
}
