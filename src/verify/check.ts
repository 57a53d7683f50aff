import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { TokenListMatch } from '../token-list/find-entry.ts'
import { askAll, askEach, askForeign, isBad } from '../registry/ask-all.ts'
import { otherLabel, type ProofContext, proofFailure } from '../registry/failure.ts'
import { hardenedImages } from '../registry/host.ts'
import { foreignTo, publicQuestion } from '../registry/needs.ts'
import { type Action, actions } from '../registry/protocol.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import type { VerifyInputs } from './inputs.ts'
import { checkProblems, isWanted, unasked, unproven, uploadProblems } from './verdict.ts'
import type { Check } from './verdict.ts'

export interface TokenToVerify {
  readonly context: ProofContext
  readonly match: TokenListMatch
  /** At least one. */
  readonly repositories: readonly string[]
  readonly credential: Credential
  /** Seconds, of a keyless token. */
  readonly validFor?: number | undefined
}

type PlannedCheck = Omit<Check, 'answer'>

/** Asks for everything that one token should and should not do. Throws the registry's own errors. */
export async function verifyToken(token: TokenToVerify, registry: Registry, probe: VerifyInputs['probe']) {
  const { context, match, validFor } = token
  const refused = await refusedScheme(registry, context)
  if (refused !== undefined) return unasked(token, [refused])
  const { entryChecks, excess, foreign } = await checkAll(token, registry)
  const checks = entryChecks.concat(excess)
  const isUploading = probe === 'upload' && context.access === 'push'
  const uploads = await inBatches(isUploading ? pushable(entryChecks) : [], async ({ repository }) => {
    return { repository, answer: await registry.tryUpload(repository) }
  })
  const label = checks.flatMap(({ answer }) => ('label' in answer ? (answer.label ?? []) : []))[0]
  // Docker makes up the name of a keyless token.
  const isNamed = label !== undefined && context.connection === undefined
  const misnamed = isNamed ? otherLabel(label, match, context) : undefined
  const problems = [misnamed ?? [], checkProblems(checks, context), uploadProblems(uploads, context)].flat()
  return { context, validFor, label, checks, uploads, foreign, problems }
}

/** What the entry declares for Docker's hardened images, named with their host. As `verifyToken`. */
export async function verifyHardened({ context, match: { entry } }: TokenToVerify, registry: Registry) {
  const hardenedContext = { ...context, registry: hardenedImages.name }
  const refused = await refusedScheme(registry, hardenedContext)
  if (refused !== undefined) return { checks: [], problems: [refused] }
  const pullOf = (repository: string) => ({ repository, action: 'pull', wanted: true }) as const
  const checks = await askAll((entry?.dhi ?? []).map(pullOf), { registry, untilRefused: false })
  const hint =
    'check the name under "dhi" in the token list, and whether your organization and this token may pull that image'
  return {
    checks: checks.map(({ repository, action, wanted, answer }) => {
      return { repository: `${hardenedImages.name}/${repository}`, action, wanted, answer }
    }),
    problems: checkProblems(checks, hardenedContext).map(problem => {
      const { code, message } = problem
      return code === 'SCOPE_MISSING' ? new OatError(code, { message, hint }) : problem
    }),
  }
}

/** Without a token endpoint there is only the credential to look at. */
async function refusedScheme(registry: Registry, context: ProofContext): Promise<OatError | undefined> {
  const { scheme } = await registry.challenge()
  if (scheme === 'bearer') return undefined
  if (scheme === 'none') return unproven(`${context.registry} asks for no credential`)
  const answer = await registry.checkBasic()
  if (answer.kind !== 'granted') {
    return proofFailure(answer, { repository: '', action: context.access }, context)
  }
  return unproven(
    `${context.registry} accepts the token (input "${context.input}") and says nothing about its rights`,
  )
}

/** Pull, push, and delete where push is granted: no other token can delete. And what is of other entries. */
async function checkAll(token: TokenToVerify, registry: Registry) {
  const { context, match, repositories } = token
  const questionOf = (repository: string, action: Action): PlannedCheck => ({
    repository,
    action,
    wanted: isWanted(action, context.access),
  })
  const questions = repositories
    .flatMap(name => [questionOf(name, 'pull'), questionOf(name, 'push')])
    .concat(publicCheck(token))
  const rights = questions.filter(question => question.wanted)
  const granted = await askAll(rights, { registry, untilRefused: false })
  // Nothing more after a bad credential: it is presented once.
  if (granted.some(isBad)) return { entryChecks: granted, excess: [], foreign: [] }
  // What should be refused is asked alone: a refusal of several would not say of which.
  const unwantedQuestions = questions.filter(question => !question.wanted)
  const deletesOf = (checks: readonly Check[]) =>
    pushable(checks).map(({ repository }) => questionOf(repository, 'delete'))
  const foreign = foreignTo(repositories, match)
  const [refused, excess] = await Promise.all([
    askEach(unwantedQuestions.concat(deletesOf(granted)), registry),
    askForeign(foreign, registry),
  ])
  const checks = [granted, refused, await askEach(deletesOf(refused), registry)].flat()
  const order = (check: PlannedCheck): number =>
    questions.findIndex(({ repository }) => repository === check.repository) * actions.length +
    actions.indexOf(check.action)
  return { entryChecks: checks.toSorted((a, b) => order(a) - order(b)), excess, foreign }
}

function pushable(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ action, answer }) => action === 'push' && answer.kind === 'granted')
}

/** The token list says of each token whether it may read public images. */
function publicCheck({ match: { entry }, repositories }: TokenToVerify): readonly PlannedCheck[] {
  if (entry === undefined || repositories.includes(publicQuestion.repository)) return []
  return [{ ...publicQuestion, wanted: entry.publicPull }]
}
