import { findLogins } from '../logins/find.ts'
import type { RegisterView } from '../logins/plan.ts'
import type { JobView } from '../report/leftovers.ts'
import { jobEffects } from './job.ts'
import type { Repository } from './step.ts'

/** Every job of the repository with its logins and what its steps do. */
export function jobViews(repository: Repository): readonly JobView[] {
  const effectsOf = jobEffects(repository)
  const jobs = [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.map(job => ({
      workflow,
      job,
      logins: findLogins(workflow, { job, repository: repository.name }),
    })),
  )
  const passwords = new Set(
    jobs.flatMap(({ logins }) =>
      logins.flatMap(({ registry, password }) =>
        registry === 'hub' && password.kind === 'secret' ? [password.name] : [],
      ),
    ),
  )
  return jobs.map(one => ({ ...one, repository, passwords, effects: effectsOf(one.workflow, one.job) }))
}

/** Whatever login a push has: one that is migrated already still shows whose images these are. */
export function ownNamespaces(
  views: readonly JobView[],
  register: RegisterView | undefined,
): ReadonlySet<string> {
  const pushes = views.flatMap(view => view.effects).filter(effect => effect.kind === 'push')
  const images = pushes.flatMap(push => push.images).filter(({ image }) => image.registry === 'hub')
  return new Set([...images.map(({ image }) => image.namespace ?? ''), register?.organization ?? ''])
}
