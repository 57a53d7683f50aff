import { organization } from '../book/entry.ts'
import type { Github } from './github.ts'
import { installationToken } from './installation-token.ts'
import { everyPermission, type GithubToken } from './permission.ts'

export interface GithubPopulation {
  readonly app: GithubToken
  /** The job's own GITHUB_TOKEN, which has none of them. */
  readonly job: GithubToken
}

/** The repositories of the design's token list, an environment, their organization, and two tokens. */
export async function populateGithub(github: Github): Promise<GithubPopulation> {
  await github.addOrganization(organization)
  await github.addRepository(`${organization}/app`, { environments: ['nightly'] })
  await github.addRepository(`${organization}/website`)
  const app = { name: 'app', value: installationToken('app'), permissions: everyPermission }
  const job = { name: 'job', value: installationToken('job'), permissions: {} }
  github.addToken(app)
  github.addToken(job)
  return { app, job }
}
