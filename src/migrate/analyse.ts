import { secretNameFor } from '../token-list/find-entry.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { viewRepository } from '../workflows/effects/job.ts'
import type { Repository } from '../workflows/jobs/repository.ts'
import { placeOfLogin } from '../workflows/logins/login.ts'
import type { LoginAnswer } from './decide/answer.ts'
import { decideAll, type Decision } from './decide/decide.ts'
import type { Preference } from './decide/keyless.ts'
import type { ListView, LoginPlan } from './decide/plan.ts'
import { draftTokenList } from './report/draft.ts'
import { decisionFinding, type Finding } from './report/finding.ts'
import { otherUses, secretFindings } from './report/secrets.ts'
import { newTokens, type NewToken, usedTokens } from './report/tokens.ts'
import { applyEdits, type TextEdit } from './rewrite/edit.ts'
import { rewrite } from './rewrite/rewrite.ts'

/** What migrate makes of a repository's files. */
export interface Migration {
  /** By file, then line. */
  readonly findings: readonly Finding[]
  /** New texts of the files that change, by path. */
  readonly changed: ReadonlyMap<string, string>
  /** A draft of the token list, `undefined` when it would add nothing. */
  readonly draft: string | undefined
  /** The tokens that the logins need, those of logins that a person has to change included. */
  readonly tokens: readonly NewToken[]
  /** What jobs without a secret need of an OIDC connection. */
  readonly keyless: readonly NewToken[]
  /** Answers that fit no login, with the reason. */
  readonly problems: readonly string[]
}

/** What a person asks for beside the files. */
export interface MigrateWishes {
  readonly answers: readonly LoginAnswer[]
  readonly prefer: Preference
  /** Logins are to warn before their token expires: a variable beside its secret has the date. */
  readonly warns?: boolean
}

/** Finds, understands, decides and rewrites: the whole of migrate but reading and writing. */
export function migrateFiles(
  repository: Repository,
  list: ListView | undefined,
  wishes: MigrateWishes = { answers: [], prefer: 'token' },
): Migration {
  const { decisions, logins } = decideAll(viewRepository(repository), { ...wishes, list })
  const plans = decisions.flatMap(one => (one.kind === 'edit' ? [one.plan] : []))
  const needed = decisions.flatMap(one => ('plan' in one ? [one.plan] : []))
  const edits = editsByFile(plans, { own: repository.own, warns: wishes.warns === true })
  const tokens = newTokens(
    needed.filter(plan => plan.keyless === undefined),
    repository,
  )
  const keyless = newTokens(
    needed.filter(plan => plan.keyless !== undefined),
    repository,
  )
  const findings = [
    ...decisions.map(decisionFinding),
    ...otherUses(repository, { logins, plans }),
    ...secretFindings(repository, plans, edits),
  ]
  return {
    findings: findings.sort(
      (a, b) => (a.file ?? '~').localeCompare(b.file ?? '~') || (a.line ?? 0) - (b.line ?? 0),
    ),
    changed: new Map(
      [...edits].map(([path, list]) => [path, applyEdits(repository.workflows.get(path)?.text ?? '', list)]),
    ),
    // With a list every token of an edit is one of its entries.
    draft: list === undefined ? draftTokenList([...tokens, ...usedTokens(repository, tokens)]) : undefined,
    tokens,
    keyless,
    problems: wishes.answers.flatMap(answer => answerProblem(answer, decisions)),
  }
}

/** What a person said has to fit a login, and what the file shows. */
function answerProblem({ file, line, text }: LoginAnswer, decisions: readonly Decision[]): readonly string[] {
  const decision = decisions.find(({ login }) => placeOfLogin(login) === `${file}:${line}`)
  const say = (what: string) => [`${file}:${line}=${text}: ${what}`]
  if (decision === undefined) return say('no login to Docker Hub is there')
  if (decision.kind === 'settled') return say(decision.settled.why)
  const isOpen = decision.kind === 'ask' && decision.question.kind !== 'organization'
  return isOpen ? say(decision.question.why) : []
}

/** Two logins may ask for the same edit. */
function editsByFile(
  plans: readonly LoginPlan[],
  style: Parameters<typeof rewrite>[1],
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, Map<string, TextEdit>>()
  for (const edit of plans.flatMap(plan => rewrite(plan, style))) {
    const known = edits.get(edit.path) ?? new Map<string, TextEdit>()
    edits.set(edit.path, known.set(`${edit.start} ${edit.end}`, edit))
  }
  return new Map([...edits].map(([path, byPlace]) => [path, [...byPlace.values()]]))
}

/** What migrate needs to know of the token list of a repository. */
export function listView(tokenList: TokenList | undefined, repository: string): ListView | undefined {
  if (tokenList === undefined) return undefined
  const entries = tokenList.tokens.map(entry => ({
    ...entry,
    secret: secretNameFor(entry, repository)?.secret,
  }))
  return { organization: tokenList.organization, entries }
}
