import path from 'node:path'
import { type Gap, gapLines } from '../base/look.ts'
import { unique } from '../base/text.ts'
import { hashesOf } from '../runner/checkout.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import { isShortCommit } from '../workflows/jobs/use.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'
import { usesOf } from './workflow-texts.ts'

/** What the plan would do, what is not merged or run, old secrets. Lines to copy begin with a space. */
export function* whatIsLeft(facts: Facts, plan: Plan): Generator<string> {
  const { isBranchProtected, github, home, server, workflows, holds, places } = facts
  const branch = github.defaultBranch
  if (github.isArchived) yield `${home} is archived: GitHub starts no workflow there, and changes no secret`
  for (const { what, isDone } of plan.steps.flatMap(step => step.lines)) if (!isDone) yield what
  const settings = `${server}/${home}/settings/branches`
  if (plan.needsEnvironment) {
    const question = `whether ${branch} is protected`
    if ('unseen' in isBranchProtected) yield notSeenOf([isBranchProtected.unseen], question)
    else if (isBranchProtected.seen === 'no') yield `branch ${branch} is not protected: ${settings}`
  }
  const gaps = Array.from(places.values()).flatMap(look => ('unseen' in look ? look.unseen : []))
  if (gaps.length > 0) yield notSeenOf(gaps, 'a place of the token list')
  for (const { path: file, line, message } of workflows.unread) {
    const place = line === undefined ? file : `${file}:${line}`
    yield `${place} could not be read: ${message}. What it does, and which secrets it names, is not seen`
  }
  yield* shortCommits(facts)
  yield* loginLeft(facts, plan)
  yield* filesLeft(facts, plan)
  yield* runsLeft(facts)
  const texts = Array.from(workflows.texts.values())
  const isUnnamed = (name: string): boolean =>
    workflows.unread.length === 0 && !texts.some(text => text.includes(name))
  const old = plan.list.legacySecrets.filter(name => holds.secrets.has(name) && isUnnamed(name))
  if (old.length > 0) {
    yield 'no workflow here names these secrets. After a green run delete them, and revoke what they hold:'
  }
  for (const name of old) yield ` gh secret delete ${name} --repo ${home}`
}

function* loginLeft({ steps, own: action, logins, workflows }: Facts, { list }: Plan): Generator<string> {
  const entry = list.tokens.find(({ oidc }) => oidc === undefined)
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === 'login')
  if (entry === undefined || isThere || workflows.unread.length > 0) return
  const secret = entry.stores.find(isSecretStore)?.secret ?? 'NAME'
  yield 'no job logs in with this action. Add this step before the one that pushes:'
  yield ` - uses: ${usesOf(action)}`
  yield '   with:'
  yield `     ${entry.access}: ${entry.repositories.join(', ')}`
  yield `     token: \${{ secrets.${secret} }}`
  yield `     expires-at: \${{ vars.${expiryVariable(secret)} }}`
}

function notSeenOf(gaps: readonly Gap[], question: string): string {
  return `${question} could not be seen: ${gapLines(gaps).join('; ')}`
}

/** GitHub runs no step of an action that a part of a commit names. */
function* shortCommits({ steps }: Facts): Generator<string> {
  const names = 'names a commit by a part of its digits, which GitHub refuses; write all 40'
  const short = steps.filter(({ uses }) => isShortCommit(uses.split('@')[1] ?? ''))
  yield* unique(short.map(({ path: file, uses }) => `${file} ${names}: ${uses}`))
}

/** Files that the default branch does not have as they are here, and those that nobody could see there. */
function* filesLeft(facts: Facts, { files }: Plan): Generator<string> {
  const { merged, workflows, list, steps, github } = facts
  const branch = github.defaultBranch
  const texts = new Map(steps.flatMap(it => it.files.map(name => [name, workflows.texts.get(name) ?? ''])))
  if (list.text !== undefined) texts.set(list.path, list.text)
  // What the plan would write is not there yet.
  for (const file of files) texts.delete(file.path)
  const [differing, unread, gaps]: [string[], string[], Gap[]] = [[], [], []]
  for (const [name, text] of texts) {
    const look = merged.get(name) ?? { seen: undefined }
    if ('unseen' in look) {
      unread.push(name)
      gaps.push(look.unseen)
    } else if (!hashesOf(text).includes(look.seen ?? '')) differing.push(name)
  }
  if (differing.length > 0) yield `commit these files, and merge them into ${branch}: ${differing.join(', ')}`
  const question = `whether ${branch} has these files as they are here: ${unread.join(', ')},`
  if (unread.length > 0) yield notSeenOf(gaps, question)
}

function* runsLeft(facts: Facts): Generator<string> {
  const { steps, runs, rotate, workflows, places, environment, server, home } = facts
  const views = Array.from(places.values()).flatMap(look => ('seen' in look ? look.seen : []))
  for (const [file, { latest, state }] of runs) {
    const gaps = [latest, state].flatMap(look => ('unseen' in look ? look.unseen : []))
    if ('unseen' in latest || 'unseen' in state) {
      yield notSeenOf(gaps, `the last run of ${file}`)
      continue
    }
    const link = `${server}/${home}/actions/workflows/${path.posix.basename(file)}`
    const isStarted = state.seen === undefined || state.seen === 'active'
    if (!isStarted) yield `GitHub does not start ${file} (${state.seen}): ${link}`
    const run = latest.seen?.items.find(({ hasNoSecrets }) => !hasNoSecrets)
    // Without an owner account a person starts it when a token is about to expire.
    const isByHand = file === rotate?.start && workflows.texts.get(file)?.includes('hub-password') !== true
    const secrets = steps.filter(step => step.start === file).flatMap(step => step.secrets)
    const kept = views.concat(environment.holds ?? []).map(view => view.secrets)
    const saved = secrets.flatMap(name => kept.flatMap(all => all.get(name)?.updatedAt ?? []))
    const isGreen = run?.conclusion === 'success' && (isByHand || saved.every(at => at <= run.startedAt))
    if (isGreen || (isByHand && run === undefined)) continue
    yield `${file} still needs a green run: ${run?.page ?? link}`
  }
}
