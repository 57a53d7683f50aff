import { groupBy } from '../base/group-by.ts'
import type { Repository } from '../workflows/jobs/repository.ts'
import { placeOfLogin } from '../workflows/logins/login.ts'
import type { LoginAnswer } from './decide/answer.ts'
import { decideAll, type Decision } from './decide/decide.ts'
import type { ListView } from './decide/plan.ts'
import { containerFindings } from './report/containers.ts'
import { draftTokenList } from './report/draft.ts'
import { decisionFinding } from './report/finding.ts'
import { otherUses, secretFindings } from './report/secrets.ts'
import { newTokens, usedTokens } from './report/tokens.ts'
import { applyEdits } from './rewrite/edit.ts'
import { rewrite } from './rewrite/rewrite.ts'

/**
 * Finds, understands, decides and rewrites: the whole of migrate but reading and writing. `warns`: logins are to warn
 * before their token expires, whose date a variable beside its secret has.
 */
export function migrateFiles(
  repository: Repository,
  list: ListView | undefined,
  { answers = [], warns = false }: { answers?: readonly LoginAnswer[]; warns?: boolean } = {},
) {
  const { decisions, logins } = decideAll(repository, { answers, list })
  const plans = decisions.flatMap(({ plan, unedited }) => (unedited === undefined ? (plan ?? []) : []))
  const changed = new Map<string, string>()
  const edits = plans.flatMap(plan => rewrite(plan, { own: repository.own, warns }))
  const texts = new Map(Array.from(repository.workflows, ([path, { text }]) => [path, text]))
  for (const [path, group] of groupBy(edits, edit => edit.path)) {
    changed.set(path, applyEdits(texts.get(path) ?? '', group))
  }
  const findings = [
    decisions.map(decisionFinding),
    otherUses(repository, { logins, plans }),
    secretFindings(plans, repository, new Map([...texts, ...changed])),
    containerFindings(plans, repository, list),
  ].flat()
  const tokens = newTokens(
    decisions.flatMap(({ plan }) => plan ?? []),
    repository,
  )
  return {
    /** By file, then line. */
    findings: findings.sort(
      (a, b) => (a.file ?? '~').localeCompare(b.file ?? '~') || (a.line ?? 0) - (b.line ?? 0),
    ),
    changed,
    /** The tokens that the logins need, those of logins that a person has to change included. */
    tokens,
    /** Of a token list; with one, every token of an edit is one of its entries. */
    draft: list === undefined ? draftTokenList(tokens.concat(usedTokens(repository, tokens))) : undefined,
    /** Answers that fit no login, with the reason. */
    problems: answers.flatMap(answer => answerProblem(answer, decisions)),
  }
}

/** What a person said has to fit a login, and what the file shows. */
function answerProblem({ file, line, text }: LoginAnswer, decisions: readonly Decision[]): readonly string[] {
  const say = (what: string) => [`${file}:${line}=${text}: ${what}`]
  const decision = decisions.find(({ login }) => placeOfLogin(login) === `${file}:${line}`)
  if (decision === undefined) return say('no login to Docker Hub is there')
  const { unedited } = decision
  const isFitting =
    unedited === undefined || unedited.code === 'LOGIN_BY_HAND' || unedited.question === 'organization'
  return isFitting ? [] : say(unedited.why)
}
