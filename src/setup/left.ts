import type { Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import { type Facts, openness } from './facts.ts'
import { secretsIn } from './logins.ts'
import { hashesOf } from './look.ts'
import type { Plan } from './plan.ts'
import { usesOf } from './workflow-texts.ts'

/**
 * Everything that is not there yet, or not in use: what the plan would do, what is not committed, merged or run, and what is left of
 * the old account. As seen, on GitHub and in this clone. Lines of YAML begin with a space.
 */
export function whatIsLeft(facts: Facts, plan: Plan): readonly string[] {
  const { environment, isBranchProtected, github, isAppInstalled, home, server } = facts
  const needsEnvironment = plan.app !== undefined || environment.holds !== undefined
  const open = needsEnvironment ? openness(facts) : undefined
  return [
    ...plan.steps.filter(({ isDone }) => !isDone).map(({ what }) => what),
    ...(open === undefined ? [] : [`${open}: limit it to ${github.defaultBranch}`]),
    ...(needsEnvironment && isBranchProtected === false
      ? [
          `branch ${github.defaultBranch} is not protected: ${server}/${home}/settings/branches → Add branch protection rule`,
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

/** A step for a job that nobody has written yet. */
function loginLeft({ steps, own }: Facts, { list: { tokens }, steps: planned }: Plan): readonly string[] {
  const [entry] = tokens
  const isEdited = planned.some(({ what, isDone }) => !isDone && what.startsWith('logins in '))
  if (entry === undefined || isEdited || steps.some(({ mode }) => mode === 'login')) return []
  if (entry.oidc !== undefined) {
    return [
      'no job logs in with this action. Let the job have an ID token, and log in behind actions/checkout and before the step that pushes:',
      ' permissions: { contents: read, id-token: write }',
      ' steps:',
      ...stepOf(entry, usesOf(own), []).map(line => `   ${line}`),
    ]
  }
  const secret = entry.stores.find(isSecretStore)?.secret ?? 'NAME'
  const inputs = [`token: \${{ secrets.${secret} }}`, `expires-at: \${{ vars.${expiryVariable(secret)} }}`]
  return [
    'no job logs in with this action. Add this step before the one that pushes:',
    ...stepOf(entry, usesOf(own), inputs).map(line => ` ${line}`),
  ]
}

function stepOf({ access, repositories }: Entry, uses: string, inputs: readonly string[]): readonly string[] {
  const lines = [`${access}: ${repositories.join(', ')}`, ...inputs]
  return [`- uses: ${uses}`, '  with:', ...lines.map(line => `    ${line}`)]
}

/** What is only in this clone: by git, and by the hash of the default branch's file. */
function fileLines(facts: Facts, { files }: Plan): readonly string[] {
  const { merged, uncommitted, workflows, list, steps, github, home, server } = facts
  const texts = new Map(steps.map(({ path }) => [path, workflows.texts.get(path) ?? '']))
  if (list.text !== undefined) texts.set(list.path, list.text)
  // What the plan would write is not there yet.
  for (const { path } of files) texts.delete(path)
  const fresh = [...texts.keys()].filter(path => uncommitted?.has(path) === true)
  const away = [...texts]
    .filter(([path, text]) => merged !== undefined && !hashesOf(text).includes(merged.get(path) ?? ''))
    .map(([path]) => path)
  const committed = away.filter(path => !fresh.includes(path))
  const branch = github.defaultBranch
  return [
    ...(fresh.length > 0
      ? [`look at these files, commit them, and merge them into ${branch}: ${fresh.join(', ')}`]
      : []),
    ...(committed.length > 0 ? [`not on ${branch} of ${home} yet: ${committed.join(', ')}`] : []),
    ...(github.forkOf !== undefined && texts.size > 0
      ? [
          `GitHub runs no workflow of a fork, and no schedule, until somebody allows it: ${server}/${home}/actions`,
        ]
      : []),
  ]
}

/** Workflows that did not run since the token was saved, or whose last run failed. */
function runLines({ steps, holds, rotate, workflows }: Facts): readonly string[] {
  const paths = [...new Set(steps.map(({ path }) => path))]
  return paths.flatMap(path => {
    const own = steps.filter(step => step.path === path)
    const [first] = own
    const run = first?.lastRun
    if (run?.conclusion === 'failure') return [`the last run of ${path} failed: ${run.page}`]
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? '')?.updatedAt ?? [])
    if (run !== undefined && saved.every(at => at <= run.startedAt)) return []
    const isDry = path === rotate?.path && workflows.texts.get(path)?.includes('dry-run:') === true
    const file = path.replace(/.*\//, '')
    if (run !== undefined) return [`${path} has not run since its token was saved`]
    // Without an owner account a person starts it when a token is about to expire.
    if (path === rotate?.path && !isDry) return []
    return [
      `${path} has not run yet${isDry ? `. Start it once as a dry run: gh workflow run ${file} --field dry-run=true` : ''}`,
    ]
  })
}

/** Those that the list names; without a list, secrets of Docker's that no workflow names. */
function oldSecretLines({ list, holds, workflows, home }: Facts): readonly string[] {
  const used = new Set([...workflows.texts.values()].flatMap(secretsIn))
  const own = new Set(
    (list.value?.tokens ?? []).flatMap(entry =>
      entry.stores.filter(isSecretStore).map(({ secret }) => secret),
    ),
  )
  const isOld = (name: string): boolean =>
    list.text === undefined
      ? /DOCKER/.test(name) && !own.has(name)
      : list.value?.legacySecrets.includes(name) === true
  const old = [...holds.secrets.keys()].filter(name => isOld(name) && !used.has(name))
  if (old.length === 0 || (list.text === undefined && own.size === 0)) return []
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
