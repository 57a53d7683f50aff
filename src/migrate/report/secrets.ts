import { scalarOf } from '../../yaml/yaml-tree.ts'
import type { Repository } from '../effects/step.ts'
import type { Plan } from '../logins/plan.ts'
import type { TextEdit } from '../rewrite/edit.ts'
import { calleePath } from '../workflow/repository.ts'
import type { Finding } from './finding.ts'
import { secretUses } from './secret-uses.ts'

/** For each secret that an edit frees: can it be removed, or what still names it. */
export function secretFindings(
  repository: Repository,
  given: { plans: readonly Plan[]; edits: ReadonlyMap<string, readonly TextEdit[]> },
): readonly Finding[] {
  const uses = secretUses(repository, given.edits)
  const freed = new Set(
    given.plans.flatMap(({ login, handed }) =>
      handed === undefined
        ? [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
        : handed.map(({ giver }) => giver.secret),
    ),
  )
  const unseen = uses.has('') ? 'an expression that reaches every secret' : handedOn(repository)
  return [...freed].sort().map(name => {
    const places = (uses.get(name) ?? []).map(use => `${use.file}:${use.line}`)
    if (places.length > 0) {
      const message = `${name} is still named in ${places.slice(0, 5).join(', ')}${places.length > 5 ? ' and more' : ''}`
      return secret(name, { code: 'SECRET_IN_USE', message, remedy: 'keep it until nothing names it' })
    }
    if (unseen !== undefined) {
      const message = `no file names ${name} any more, but ${unseen} may use it`
      return secret(name, { code: 'SECRET_IN_USE', message, remedy: 'look there before removing it' })
    }
    const message = `no file that was read names ${name} any more`
    return secret(name, {
      code: 'SECRET_REMOVABLE',
      message,
      remedy: 'remove the secret once the new tokens have worked',
    })
  })
}

function secret(name: string, part: Pick<Finding, 'code' | 'message' | 'remedy'>): Finding {
  return { severity: 'notice', subject: name, ...part }
}

/** A workflow elsewhere that inherits all secrets. */
function handedOn(repository: Repository): string | undefined {
  for (const workflow of repository.workflows.values()) {
    for (const job of workflow.jobs) {
      if (job.uses === undefined || scalarOf(job.node, 'secrets')?.value !== 'inherit') continue
      const path = calleePath(job, repository)
      if (path === undefined || !repository.workflows.has(path)) return job.uses.value
    }
  }
  return undefined
}
