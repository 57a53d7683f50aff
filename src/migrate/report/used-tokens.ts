import { groupBy } from '../../base/group-by.ts'
import { repositoryProblem } from '../../register/names.ts'
import type { Access } from '../../register/register.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import { type Repository, secretOrigins } from '../../workflows/workflow/repository.ts'
import {
  inputText,
  isOurs,
  type Job,
  listedRepositories,
  type Workflow,
  type WorkflowStep,
} from '../../workflows/workflow/workflow.ts'
import { type NewToken, plannedToken } from './tokens.ts'

interface TokenUse {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: WorkflowStep
  readonly secret: string
  readonly organization: string
  /** None where the step lists none. */
  readonly repositories: readonly string[]
}

/**
 * The tokens that steps of this action use already, one for each secret and organization, as far as the steps list repositories.
 * @param known tokens that are told otherwise: theirs are left out
 */
export function usedTokens(repository: Repository, known: readonly NewToken[]): readonly NewToken[] {
  const told = new Set(known.flatMap(({ secrets }) => secrets))
  const uses = [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.flatMap(job => job.steps.flatMap(step => useOf({ workflow, job, step }, repository))),
  )
  const groups = groupBy(
    uses.filter(({ secret }) => !told.has(secret)),
    ({ secret, organization }) => `${secret} ${organization}`,
  )
  const tokens: NewToken[] = []
  for (const group of groups.values()) {
    const [first, ...rest] = [...new Set(group.flatMap(({ repositories }) => repositories))].sort()
    if (first !== undefined) {
      tokens.push(tokenOf(group, [first, ...rest], { home: repository.name, known: [...known, ...tokens] }))
    }
  }
  return tokens
}

function tokenOf(
  group: readonly TokenUse[],
  repositories: readonly [string, ...string[]],
  place: { home: string | undefined; known: readonly NewToken[] },
): NewToken {
  const access = group.some(({ step }) => accessOf(step) === 'push') ? 'push' : 'pull'
  const channels = new Set(group.map(({ step }) => inputText(step, 'channel')))
  const [channel] = channels
  const environments = group.flatMap(({ job: { environment } }) => environment ?? [])
  return {
    ...plannedToken(repositories, { access, ...place }),
    channel: channels.size === 1 ? channel : undefined,
    secrets: [...new Set(group.map(({ secret }) => secret))],
    environments: environments.length < group.length ? [] : [...new Set(environments)],
    files: [...new Set(group.map(({ workflow }) => workflow.path))],
    pushesMore: group.flatMap(({ workflow, step, repositories: listed }) =>
      listed.length > 0 || access === 'pull'
        ? []
        : [`${workflow.path}:${workflow.positionAt(step.node.start).line}: what follows the login`],
    ),
  }
}

/** None for a step that reads a register, or whose token its callers have. */
function useOf(
  place: Pick<TokenUse, 'workflow' | 'job' | 'step'>,
  repository: Repository,
): readonly TokenUse[] {
  const { workflow, step } = place
  const secret = isOurs(step) ? onlySecret(inputText(step, 'token') ?? '') : undefined
  if (secret === undefined || secretOrigins(secret, { workflow, repository }).isGiven) return []
  // Beside what is pushed, and of others, the rest may be public.
  const listed = listedRepositories(step, [accessOf(step)]).filter(
    name => repositoryProblem(name) === undefined,
  )
  const organization = listed[0]?.replace(/\/.*/, '') ?? inputText(step, 'organization')
  const repositories = listed.filter(name => name.startsWith(`${organization ?? ''}/`))
  return organization === undefined ? [] : [{ ...place, secret, organization, repositories }]
}

function accessOf(step: WorkflowStep): Access {
  return (inputText(step, 'push') ?? inputText(step, 'access')) === undefined ||
    inputText(step, 'access') === 'pull'
    ? 'pull'
    : 'push'
}
