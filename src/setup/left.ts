import path from 'node:path'
import { blobHash } from '../runner/checkout.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'
import { usesOf } from './workflow-texts.ts'

/** What the plan would do, what is not merged or run, old secrets. Lines to copy begin with a space. */
export function* whatIsLeft(facts: Facts, plan: Plan): Generator<string> {
  const { isBranchProtected, github, home, server, workflows, holds } = facts
  const branch = github.defaultBranch
  for (const { what, isDone } of plan.steps.flatMap(step => step.lines)) if (!isDone) yield what
  if (plan.needsEnvironment && isBranchProtected === false) {
    yield `branch ${branch} is not protected: ${server}/${home}/settings/branches`
  }
  yield* loginLeft(facts, plan)
  const fresh = filesLeft(facts, plan)
  if (fresh.length > 0) yield `commit these files, and merge them into ${branch}: ${fresh.join(', ')}`
  yield* runsLeft(facts)
  const texts = [...workflows.texts.values()]
  const old = plan.list.legacySecrets.filter(
    name => holds.secrets.has(name) && !texts.some(text => text.includes(name)),
  )
  if (old.length > 0) {
    yield 'no workflow here names these secrets. After a green run delete them, and revoke what they hold:'
  }
  for (const name of old) yield ` gh secret delete ${name} --repo ${home}`
}

/** A step for a job that has none yet. */
function* loginLeft({ steps, own, logins }: Facts, { list }: Plan): Generator<string> {
  const entry = list.tokens.find(({ oidc }) => oidc === undefined)
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === 'login')
  if (entry === undefined || isThere) return
  const secret = entry.stores.find(isSecretStore)?.secret ?? 'NAME'
  yield 'no job logs in with this action. Add this step before the one that pushes:'
  yield ` - uses: ${usesOf(own)}`
  yield '   with:'
  yield `     ${entry.access}: ${entry.repositories.join(', ')}`
  yield `     token: \${{ secrets.${secret} }}`
  yield `     expires-at: \${{ vars.${expiryVariable(secret)} }}`
}

/** The files that the default branch is not seen to have as they are here. */
function filesLeft({ merged, workflows, list, steps }: Facts, { files }: Plan): readonly string[] {
  const texts = new Map(steps.map(step => [step.path, workflows.texts.get(step.path) ?? '']))
  if (list.text !== undefined) texts.set(list.path, list.text)
  // What the plan would write is not there yet.
  for (const file of files) texts.delete(file.path)
  return [...texts].flatMap(([name, text]) => (hashesOf(text).includes(merged?.get(name) ?? '') ? [] : name))
}

/** Git's hash of a text, and of the same with git's line ends. */
function hashesOf(text: string): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(blobHash)
}

function* runsLeft({ steps, runs, holds, rotate, workflows, server, home }: Facts): Generator<string> {
  for (const [file, run] of runs) {
    // Without an owner account a person starts it when a token is about to expire.
    const isByHand = file === rotate?.path && workflows.texts.get(file)?.includes('hub-password') !== true
    const own = steps.filter(step => step.path === file)
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? '')?.updatedAt ?? [])
    const isGreen = run?.conclusion === 'success' && saved.every(at => at <= run.startedAt)
    if (isGreen || (isByHand && run === undefined)) continue
    const link = `${server}/${home}/actions/workflows/${path.posix.basename(file)}`
    yield `${file} still needs a green run: ${run?.page ?? link}`
  }
}
