import { createHash } from 'node:crypto'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import { openness } from './facts.ts'
import { secretsIn } from './logins.ts'
import type { Facts } from './look.ts'
import type { Plan } from './plan.ts'
import { usesOf } from './workflow-texts.ts'

/**
 * Everything that is not there yet, or not in use: what the plan would do, what is not committed, merged or run, and what is left of
 * the old account. As seen, on GitHub and in this clone. Lines to copy begin with a space.
 */
export function whatIsLeft(facts: Facts, plan: Plan): readonly string[] {
  const { environment, isBranchProtected, github, isAppInstalled, home, server } = facts
  const branch = github.defaultBranch
  const hasEnvironment = plan.needsEnvironment || environment.holds !== undefined
  const open = hasEnvironment ? openness(facts) : undefined
  return [
    ...plan.steps.flatMap(({ lines }) => lines.flatMap(({ what, isDone }) => (isDone ? [] : what))),
    ...(open === undefined ? [] : [`${open}: limit it to ${branch}`]),
    ...(hasEnvironment && isBranchProtected === false
      ? [
          `branch ${branch} is not protected: ${server}/${home}/settings/branches → Add branch protection rule`,
        ]
      : []),
    ...(isAppInstalled === false ? [`the GitHub App is not installed on ${home}`] : []),
    ...expired(facts),
    ...loginLeft(facts, plan),
    ...fileLines(facts, plan),
    ...runLines(facts),
    ...oldSecretLines(facts),
  ]
}

function expired({ holds, environment, now }: Facts): readonly string[] {
  return [...(holds.variables ?? []), ...(environment.holds?.variables ?? [])]
    .filter(([name, value]) => name.endsWith('_EXPIRES_AT') && Date.parse(value) <= now)
    .map(([name, value]) => `a token that has not expired: ${name} says ${value}`)
}

/** A step for a job that has none yet. */
function loginLeft({ steps, own, logins }: Facts, { list: { tokens } }: Plan): readonly string[] {
  const [entry] = tokens
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === 'login')
  if (entry === undefined || isThere) return []
  const { access, repositories, oidc, stores } = entry
  const stepWith = (...inputs: readonly string[]): readonly string[] => [
    `- uses: ${usesOf(own)}`,
    '  with:',
    ...[`${access}: ${repositories.join(', ')}`, ...inputs].map(line => `    ${line}`),
  ]
  if (oidc !== undefined) {
    return [
      'no job logs in with this action. Let the job have an ID token, and log in behind actions/checkout and before the step that pushes:',
      ' permissions: { contents: read, id-token: write }',
      ' steps:',
      ...stepWith().map(line => `   ${line}`),
    ]
  }
  const secret = stores.find(isSecretStore)?.secret ?? 'NAME'
  const inputs = [`token: \${{ secrets.${secret} }}`, `expires-at: \${{ vars.${expiryVariable(secret)} }}`]
  return [
    'no job logs in with this action. Add this step before the one that pushes:',
    ...stepWith(...inputs).map(line => ` ${line}`),
  ]
}

/** What is only in this clone: by git, and by the hash of the default branch's file. */
function fileLines(facts: Facts, { files }: Plan): readonly string[] {
  const { merged, uncommitted, workflows, list, steps, github, home, server } = facts
  const branch = github.defaultBranch
  const texts = new Map(steps.map(({ path }) => [path, workflows.texts.get(path) ?? '']))
  if (list.text !== undefined) texts.set(list.path, list.text)
  // What the plan would write is not there yet.
  for (const { path } of files) texts.delete(path)
  const fresh = [...texts.keys()].filter(path => uncommitted?.has(path) === true)
  const away = [...texts].filter(
    ([path, text]) =>
      !fresh.includes(path) && merged !== undefined && !hashesOf(text).includes(merged.get(path) ?? ''),
  )
  return [
    ...(fresh.length === 0
      ? []
      : [`look at these files, commit them, and merge them into ${branch}: ${fresh.join(', ')}`]),
    ...(away.length === 0
      ? []
      : [`not on ${branch} of ${home} yet: ${away.map(([path]) => path).join(', ')}`]),
    ...(github.forkOf === undefined || texts.size === 0
      ? []
      : [`GitHub runs no workflow of a fork until somebody allows it: ${server}/${home}/actions`]),
  ]
}

/** Git's hash of a text, and of the same with git's line ends. */
function hashesOf(text: string): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(content => {
    const bytes = Buffer.from(content)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  })
}

/** Workflows that did not run since the token was saved, or whose last run failed. */
function runLines({ steps, holds, rotate, workflows }: Facts): readonly string[] {
  return [...new Set(steps.map(({ path }) => path))].flatMap(path => {
    const own = steps.filter(step => step.path === path)
    const run = own[0]?.lastRun
    if (run?.conclusion === 'failure') return [`the last run of ${path} failed: ${run.page}`]
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? '')?.updatedAt ?? [])
    if (run !== undefined) {
      const isLater = saved.every(at => at <= run.startedAt)
      return isLater ? [] : [`${path} has not run since its token was saved`]
    }
    if (path !== rotate?.path) return [`${path} has not run yet`]
    // Without an owner account a person starts it when a token is about to expire.
    if (workflows.texts.get(path)?.includes('dry-run:') !== true) return []
    const start = `gh workflow run ${path.replace(/.*\//, '')} --field dry-run=true`
    return [`${path} has not run yet. Start it once as a dry run: ${start}`]
  })
}

/** Those that the list names; without a list, secrets of Docker's that no workflow names. */
function oldSecretLines({ list: { text, value }, holds, workflows, home }: Facts): readonly string[] {
  const used = new Set([...workflows.texts.values()].flatMap(secretsIn))
  const own = (value?.tokens ?? []).flatMap(({ stores }) =>
    stores.filter(isSecretStore).map(({ secret }) => secret),
  )
  const isOld = (name: string): boolean =>
    text === undefined
      ? own.length > 0 && /DOCKER/.test(name) && !own.includes(name)
      : value.legacySecrets.includes(name)
  const old = [...holds.secrets.keys()].filter(name => isOld(name) && !used.has(name))
  if (old.length === 0) return []
  return [
    'secrets that no workflow here names. When a run with the new logins was green and nothing else uses them, delete them, and revoke what they hold:',
    ...old.map(name => ` gh secret delete ${name} --repo ${home}`),
  ]
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
