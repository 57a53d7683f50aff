import { OatError } from '../base/error.ts'
import { groupBy } from '../base/group-by.ts'
import type { ScopeCheck } from '../hub/scopes.ts'
import type { Access } from '../token-list/token-list.ts'
import { type ProofContext, proofFailure, scopeExcess } from '../registry/failure.ts'
import type { Action, Answer, Question, UploadAnswer } from '../registry/protocol.ts'

export interface Check extends Question {
  /** Whether it should be granted; else it should be refused, as all of others is. */
  readonly wanted?: boolean
  readonly answer: Answer
}

export type UploadCheck = Readonly<{ repository: string; answer: UploadAnswer }>

export interface Verification {
  readonly context: ProofContext
  /** Seconds that a keyless token lives; `undefined` for one that was given. */
  readonly validFor?: number | undefined
  readonly label: string | undefined
  checks: readonly Check[]
  readonly uploads: readonly UploadCheck[]
  hub?: readonly ScopeCheck[]
  /** Repositories of other entries that were asked for; `checks` has those that were not refused. */
  readonly foreign: readonly string[]
  problems: readonly OatError[]
}

export function unasked(
  { context, validFor }: Pick<Verification, 'context' | 'validFor'>,
  problems: readonly OatError[],
): Verification {
  return { context, validFor, label: undefined, checks: [], uploads: [], foreign: [], problems }
}

/** `granted` and `refused` are right, `missing` and `excess` wrong, `unknown` was not shown. */
export type TokenVerdict = 'granted' | 'refused' | 'missing' | 'excess' | 'unknown'

export const verdictWords: Readonly<Record<TokenVerdict, string>> = {
  granted: 'allowed, as it should be',
  refused: 'refused, as it should be',
  missing: 'refused, and should be allowed',
  excess: 'allowed, and should be refused',
  unknown: 'not shown',
}

/** Docker's scopes are nested: push has pull in it, and delete push. */
export function isWanted(action: Action, access: Access): boolean {
  return action === 'pull' || action === access
}

export function verdictOf({ wanted, answer }: Check): TokenVerdict {
  if (answer.kind === 'granted') return wanted ? 'granted' : 'excess'
  if (answer.kind === 'withheld') return wanted ? 'missing' : 'refused'
  return 'unknown'
}

/** What came of the repositories of other entries, where all of it was refused. */
export function foreignWords({ foreign, checks }: Verification): string | undefined {
  if (foreign.length === 0 || checks.some(({ isOfOthers }) => isOfOthers)) return undefined
  const count = foreign.length === 1 ? '1' : `all ${foreign.length}`
  return `repositories of other entries: ${count} refused, as it should be`
}

/** Everything that is not exactly as the entry has it: SCOPE_*, TOKEN_REJECTED, TOKEN_EXPIRED. */
export function checkProblems(checks: readonly Check[], context: ProofContext): readonly OatError[] {
  return checks.flatMap(check => {
    const { answer, repository, action } = check
    const verdict = verdictOf(check)
    if (verdict === 'granted' || verdict === 'refused') return []
    if (answer.kind === 'granted') return [scopeExcess(check, context)]
    if (answer.kind !== 'opaque') return [proofFailure(answer, check, context)]
    const unread = `${context.registry} answers for ${repository} with a token that only it can read`
    return [unproven(`${unread}, so ${action} cannot be shown`, 'whose token service issues JWTs')]
  })
}

/** SCOPE_UNPROVEN. `service`: what the registry lacks. */
export function unproven(message: string, service = 'with a token service'): OatError {
  const hint = `mode verify needs a registry ${service}; on this one only a push or a pull shows what a token can do`
  return new OatError('SCOPE_UNPROVEN', { message, hint })
}

const missing = (message: string, hint: string) => new OatError('SCOPE_MISSING', { message, hint })

/** SCOPE_MISSING: the token endpoint grants the push, the registry itself does not begin it. */
export function uploadProblems(uploads: readonly UploadCheck[], { registry, input }: ProofContext) {
  const hint =
    'its token service allows the push, so the registry itself refuses: check the repository and the organization on Docker Hub'
  return uploads.flatMap(({ repository, answer }) => {
    if (answer.kind === 'opened') return []
    const start = `${registry} does not let the token (input "${input}") start a push to ${repository}`
    return missing(`${start} (${answer.detail})`, hint)
  })
}

export const scopeWords: Readonly<Record<ScopeCheck['answer'], string>> = {
  allowed: 'allowed, as it should be',
  refused: 'refused, and should be allowed',
  public: 'not shown: Docker Hub does not say that the repository is private',
  untried: 'not tried: Docker documents no request that only reads with it',
}

/** SCOPE_MISSING: the token list says that the token may use Docker Hub's API so, and it may not. */
export function hubProblems(checks: readonly ScopeCheck[], { input }: ProofContext): readonly OatError[] {
  const hint = 'give it that permission in Docker Home, or remove it from "hub" in the token list'
  const refused = checks.filter(({ answer }) => answer === 'refused')
  return refused.map(({ scope, on, detail = '' }) =>
    missing(
      `Docker Hub's API does not let the token (input "${input}") use scope-${scope} on ${on} (${detail})`,
      hint,
    ),
  )
}

export function grantOf(checks: readonly Check[]): Readonly<Record<string, readonly Action[]>> {
  const granted = (list: readonly Check[]) => list.filter(({ answer }) => answer.kind === 'granted')
  const byRepository = Array.from(groupBy(checks, ({ repository }) => repository))
  return Object.fromEntries(byRepository.map(([name, list]) => [name, granted(list).map(it => it.action)]))
}
