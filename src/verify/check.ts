import { inBatches } from '../base/batches.ts'
import type { OatError } from '../base/error.ts'
import type { LoginSlot } from '../register/find-slot.ts'
import { otherSlot, type ProofContext, proofFailure } from '../registry/failure.ts'
import { publicQuestion } from '../registry/needs.ts'
import type { Action } from '../registry/protocol.ts'
import type { Registry } from '../registry/registry.ts'
import {
  type Check,
  checkProblems,
  isWanted,
  labelProblem,
  nothingToAsk,
  type UploadCheck,
  uploadProblems,
  type Verification,
} from './verdict.ts'

export interface TokenToVerify {
  readonly context: ProofContext
  readonly found: LoginSlot
  /** At least one. */
  readonly repositories: readonly string[]
}

type Asked = Omit<Check, 'answer'>

/**
 * Asks the registry for everything that one token should and should not do, and gives what came of it. Errors of the
 * registry's own, such as REGISTRY_UNREACHABLE, are thrown.
 */
export async function verifyToken(
  token: TokenToVerify,
  { registry, probe }: { registry: Registry; probe: 'off' | 'upload' },
): Promise<Verification> {
  const { context, found } = token
  const refused = await refusedScheme(registry, context)
  if (refused !== undefined)
    return { context, label: undefined, checks: [], uploads: [], problems: [refused] }
  const checks = await askAll(token, registry)
  const uploads = probe === 'upload' && context.access === 'push' ? await startUploads(checks, registry) : []
  const label = checks.flatMap(({ answer }) => ('label' in answer ? (answer.label ?? []) : []))[0]
  // Docker makes up the name of a keyless token.
  const misnamed =
    label === undefined || context.connection !== undefined
      ? undefined
      : (otherSlot(label, { found, context }) ?? labelProblem(label, { slot: found.slot, context }))
  return {
    context,
    label,
    checks,
    uploads,
    problems: [
      ...(misnamed === undefined ? [] : [misnamed]),
      ...checkProblems(checks, context),
      ...uploadProblems(uploads, context),
    ],
  }
}

/** Without a token endpoint there is only the credential to look at. */
async function refusedScheme(registry: Registry, context: ProofContext): Promise<OatError | undefined> {
  const { scheme } = await registry.challenge()
  if (scheme === 'bearer') return undefined
  if (scheme === 'none') return nothingToAsk(`${context.registry} asks for no credential`)
  const answer = await registry.checkBasic()
  const asked = { repository: '', action: context.access }
  if (answer.kind !== 'granted') return proofFailure(answer, { asked, context })
  return nothingToAsk(
    `${context.registry} accepts the token (input "${context.input}") and says nothing about its rights`,
  )
}

/** Pull and push of every repository, and delete where push is granted: a token that cannot push cannot delete. */
async function askAll(token: TokenToVerify, registry: Registry): Promise<readonly Check[]> {
  const { access } = token.context
  const ask = async (asked: Asked): Promise<Check> => ({ ...asked, answer: await registry.ask(asked) })
  const about = (repository: string, action: Action): Asked => ({
    repository,
    action,
    wanted: isWanted(action, access),
  })
  const [first, ...others] = token.repositories.flatMap(name => [about(name, 'pull'), about(name, 'push')])
  if (first === undefined) return []
  // The first alone, and nothing after it when the credential is bad: it is presented once.
  const start = await ask(first)
  if (start.answer.kind === 'rejected' || start.answer.kind === 'expired') return [start]
  const own = [start, ...(await inBatches(others, ask))]
  const checks = [...own, ...(await inBatches(publicCheck(token), ask))]
  const pushable = checks.filter(({ action, answer }) => action === 'push' && answer.kind === 'granted')
  const deletes = await inBatches(pushable, ({ repository }) => ask(about(repository, 'delete')))
  const names = new Set(checks.map(({ repository }) => repository))
  return [...names].flatMap(name => [...checks, ...deletes].filter(({ repository }) => repository === name))
}

/** The register says of each token whether it may read public images. */
function publicCheck({ found: { slot }, repositories }: TokenToVerify): readonly Asked[] {
  const question = publicQuestion()
  if (slot === undefined || repositories.includes(question.repository)) return []
  return [{ ...question, wanted: slot.publicPull }]
}

async function startUploads(checks: readonly Check[], registry: Registry): Promise<readonly UploadCheck[]> {
  const granted = checks.filter(({ action, answer }) => action === 'push' && answer.kind === 'granted')
  return inBatches(granted, async ({ repository }) => ({
    repository,
    answer: await registry.tryUpload(repository),
  }))
}
