import { connectionsMenu, newTokenMenu } from '../../tokens/docker-home.ts'
import { expiryLine } from '../../migrate/rewrite/inputs.ts'
import { rulesetLines } from '../../migrate/report/next.ts'
import type { NewToken } from '../../migrate/report/tokens.ts'
import type { Register, Slot } from '../../register/register.ts'
import { isSecretStore } from '../../register/store.ts'
import { isOurs } from '../../workflows/jobs/workflow.ts'
import type { Choices } from './choices.ts'
import type { Facts } from './facts.ts'
import { usesOf } from './own-name.ts'
import type { Plan } from './plan.ts'

/** Where Docker Home is. */
const dockerHome = 'https://app.docker.com'

/** How a person creates the token of an entry, in the words of Docker Home's menus. */
export function tokenClicks(slot: Slot, organization: string): readonly string[] {
  return [
    `Create the token ${JSON.stringify(slot.label)} in Docker Home:`,
    `  1. Open ${dockerHome} → ${organization} → ${newTokenMenu}`,
    `  2. Label: ${slot.label}. Expiration date: 90 days`,
    `  3. Repository: ${rightsInDockerHome(slot)}`,
    '  4. Generate token, and copy it',
  ]
}

/** What a token may do, in the words of Docker Home. */
export function rightsInDockerHome({ access, repositories, publicPull }: Slot): string {
  const right = `Image ${access === 'push' ? 'Push' : 'Pull'}`
  return `${repositories.join(', ')} with ${right}${publicPull ? ', and Read public repositories' : ''}`
}

/** How a person creates the OIDC connection of these entries. */
export function connectionClicks(
  { home, github }: Pick<Facts, 'home' | 'github'>,
  entries: readonly NewToken[],
  organization: string,
): readonly string[] {
  const [owner = '', name = ''] = home.split('/')
  const numbered =
    github.ownerId === undefined ? undefined : `repo:${owner}@${github.ownerId}/${name}@${github.id}:`
  return [
    'The OIDC connection, in Docker Home:',
    `  1. Open ${dockerHome} → ${organization} → ${connectionsMenu}. Create one for GitHub Actions, if it is not there`,
    '  2. It needs these rulesets:',
    ...rulesetLines(entries, home, numbered).map(line => `     ${line}`),
  ]
}

/** What only a person can do now, in order. */
export function clicksLeft(
  facts: Facts,
  { plan, choices, register }: { plan: Plan; choices: Choices; register: Register },
): readonly string[] {
  const { home, server, github, isBranchProtected, rotate } = facts
  const files = plan.files.map(({ path }) => path)
  const needsEnvironment = choices.rotation !== 'none' || choices.audit
  return [
    ...(needsEnvironment && isBranchProtected === false
      ? [
          `Protect ${github.defaultBranch}, so that no other branch can use the environment: ${server}/${home}/settings/branches → Add branch protection rule`,
        ]
      : []),
    ...(files.length > 0
      ? [`Look at the changes, commit them and merge them into ${github.defaultBranch}: ${files.join(', ')}`]
      : []),
    ...(github.forkOf === undefined || files.length === 0
      ? []
      : [
          `GitHub runs no workflow of a fork, and no schedule, until somebody allows it: ${server}/${home}/actions`,
        ]),
    ...(choices.migration.changed.size === 0 && !isUsed(facts, register)
      ? loginLines(choices, register)
      : []),
    ...(rotate === undefined && choices.rotation === 'owner'
      ? [`Start the rotation once as a dry run: gh workflow run rotate.yml --field dry-run=true`]
      : []),
    ...(choices.migration.changed.size > 0
      ? ['When a run with the new logins was green, delete the old secrets and revoke what they hold']
      : []),
  ]
}

/** Whether a workflow logs in already, with a secret of the register or without one. */
function isUsed({ repository, rotate, audit }: Facts, register: Register): boolean {
  const others = [...repository.workflows.values()].filter(
    ({ path }) => path !== rotate?.path && path !== audit?.path,
  )
  const names = register.tokens
    .flatMap(({ stores }) => stores.filter(isSecretStore))
    .map(({ secret }) => secret)
  return others.some(
    ({ text, jobs }) =>
      names.some(name => text.includes(`secrets.${name}`)) || jobs.some(({ steps }) => steps.some(isOurs)),
  )
}

/** A step for a job that nobody has written yet. */
function loginLines({ own }: Choices, { tokens: [slot] }: Register): readonly string[] {
  if (slot === undefined) return []
  if (own === undefined) {
    return ['Log in with this action, before the step that pushes: its README has the step']
  }
  const { access, repositories, oidc } = slot
  const isKeyless = oidc !== undefined
  const secret = `DOCKERHUB_${access.toUpperCase()}_TOKEN`
  return [
    isKeyless
      ? 'Let the job have an ID token, and log in with this step, behind actions/checkout and before the step that pushes:'
      : 'Log in with this step, before the step that pushes:',
    ...(isKeyless ? ['  permissions: { contents: read, id-token: write }', '  steps:'] : []),
    ...[`- uses: ${usesOf(own)}`, '  with:', `    ${access}: ${repositories.join(', ')}`].map(
      line => `${isKeyless ? '    ' : '  '}${line}`,
    ),
    ...(isKeyless
      ? []
      : [`token: \${{ secrets.${secret} }}`, expiryLine(secret, '')].map(line => `      ${line}`)),
  ]
}
