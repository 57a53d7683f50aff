import { createHash } from 'node:crypto'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import { openness } from './environments.ts'
import { secretsIn } from './logins.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'
import { usesOf } from './workflow-texts.ts'

/**
 * Everything that is not there yet, or not in use: what the plan would do, what is not committed, merged or run, and what is left of
 * the old account. As seen, on GitHub and in this clone. Lines to copy begin with a space.
 */
export function* whatIsLeft(facts: Facts, plan: Plan): Generator<string> {
  const { environment, isBranchProtected, github, isAppInstalled, holds, home, server, now } = facts
  const branch = github.defaultBranch
  for (const { what, isDone } of plan.steps.flatMap(step => step.lines)) if (!isDone) yield what
  if (plan.needsEnvironment || environment.holds !== undefined) {
    const open = openness(facts)
    if (open !== undefined) yield `${open}: limit it to ${branch}`
    if (isBranchProtected === false) {
      yield `branch ${branch} is not protected: ${server}/${home}/settings/branches → Add branch protection rule`
    }
  }
  if (isAppInstalled === false) yield `the GitHub App is not installed on ${home}`
  for (const [name, value] of [...(holds.variables ?? []), ...(environment.holds?.variables ?? [])]) {
    const isOver = name.endsWith('_EXPIRES_AT') && Date.parse(value) <= now
    if (isOver) yield `a token that has not expired: ${name} says ${value}`
  }
  yield* loginLeft(facts, plan)
  yield* filesLeft(facts, plan)
  yield* runsLeft(facts)
  yield* oldSecretsLeft(facts)
}

/** A step for a job that has none yet. */
function* loginLeft({ steps, own, logins }: Facts, { list: { tokens } }: Plan): Generator<string> {
  const [entry] = tokens
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === 'login')
  if (entry === undefined || isThere) return
  const { access, repositories, oidc, stores } = entry
  const lines = [`- uses: ${usesOf(own)}`, '  with:', `    ${access}: ${repositories.join(', ')}`]
  if (oidc !== undefined) {
    yield 'no job logs in with this action. Let the job have an ID token, and log in behind actions/checkout and before the step that pushes:'
    yield ' permissions: { contents: read, id-token: write }'
    yield ' steps:'
    for (const line of lines) yield `   ${line}`
    return
  }
  const secret = stores.find(isSecretStore)?.secret ?? 'NAME'
  yield 'no job logs in with this action. Add this step before the one that pushes:'
  for (const line of lines) yield ` ${line}`
  yield `     token: \${{ secrets.${secret} }}`
  yield `     expires-at: \${{ vars.${expiryVariable(secret)} }}`
}

/** What is only in this clone: by git, and by the hash of the default branch's file. */
function* filesLeft(facts: Facts, { files }: Plan): Generator<string> {
  const { merged, uncommitted, workflows, list, steps, github, home, server } = facts
  const branch = github.defaultBranch
  const texts = new Map(steps.map(({ path }) => [path, workflows.texts.get(path) ?? '']))
  if (list.text !== undefined) texts.set(list.path, list.text)
  // What the plan would write is not there yet.
  for (const { path } of files) texts.delete(path)
  const fresh = [...texts.keys()].filter(path => uncommitted?.has(path) === true)
  if (fresh.length > 0) {
    yield `look at these files, commit them, and merge them into ${branch}: ${fresh.join(', ')}`
  }
  const away = [...texts.keys()].filter(path => {
    const there = merged?.get(path) ?? ''
    return merged !== undefined && !fresh.includes(path) && !hashesOf(texts.get(path) ?? '').includes(there)
  })
  if (away.length > 0) yield `not on ${branch} of ${home} yet: ${away.join(', ')}`
  if (github.forkOf !== undefined && texts.size > 0) {
    yield `GitHub runs no workflow of a fork until somebody allows it: ${server}/${home}/actions`
  }
}

/** Git's hash of a text, and of the same with git's line ends. */
function hashesOf(text: string): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(content => {
    const bytes = Buffer.from(content)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  })
}

/** Workflows that did not run since the token was saved, or whose last run failed. */
function* runsLeft({ steps, holds, rotate, workflows }: Facts): Generator<string> {
  for (const path of new Set(steps.map(step => step.path))) {
    const own = steps.filter(step => step.path === path)
    const run = own[0]?.lastRun
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? '')?.updatedAt ?? [])
    const isRotation = path === rotate?.path
    if (run?.conclusion === 'failure') yield `the last run of ${path} failed: ${run.page}`
    else if (run !== undefined && saved.some(at => at > run.startedAt)) {
      yield `${path} has not run since its token was saved`
    } else if (run === undefined && !isRotation) yield `${path} has not run yet`
    // Without an owner account a person starts it when a token is about to expire.
    else if (run === undefined && workflows.texts.get(path)?.includes('dry-run:') === true) {
      const start = `gh workflow run ${path.replace(/.*\//, '')} --field dry-run=true`
      yield `${path} has not run yet. Start it once as a dry run: ${start}`
    }
  }
}

/** Those that the list names; without a list, secrets of Docker's that no workflow names. */
function* oldSecretsLeft({ list: { text, value }, holds, workflows, home }: Facts): Generator<string> {
  const used = new Set([...workflows.texts.values()].flatMap(secretsIn))
  const stores = (value?.tokens ?? []).flatMap(entry => entry.stores.filter(isSecretStore))
  const own = stores.map(({ secret }) => secret)
  const isOld = (name: string): boolean =>
    text === undefined
      ? own.length > 0 && /DOCKER/.test(name) && !own.includes(name)
      : value.legacySecrets.includes(name)
  const old = [...holds.secrets.keys()].filter(name => isOld(name) && !used.has(name))
  if (old.length === 0) return
  yield 'secrets that no workflow here names. When a run with the new logins was green and nothing else uses them, delete them, and revoke what they hold:'
  for (const name of old) yield ` gh secret delete ${name} --repo ${home}`
}

/** The list for a person. */
export function leftLines(left: readonly string[]): readonly string[] {
  if (left.length === 0) return ['Everything is in place.']
  const count = left.filter(line => !line.startsWith(' ')).length
  return [
    `${count === 1 ? 'One thing is' : `${count} things are`} left:`,
    ...left.map(line => (line.startsWith(' ') ? `   ${line}` : `○ ${line}`)),
  ]
}
