import type { World } from '../../sandbox/world.ts'
import type { Story, StoryJob } from './story.ts'

/** The connection of the sandbox's organization. */
const connection = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'

const repository = 'acme/app'

export interface Keyless {
  /** Beside `push` and the connection. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Several steps with our action instead of one, by name: what each has besides. They all run. */
  readonly steps?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The subject of the job, behind its repository. */
  readonly subject?: string
  /** Without it the runner gives no ID tokens. */
  readonly permission?: boolean
  /** What is special about the world. */
  readonly arrange?: (world: World) => void
  /** The clock of Docker and GitHub. */
  readonly now?: () => number
  /** Its text. */
  readonly tokenList?: string
  /** What the job does besides. */
  readonly job?: Partial<StoryJob>
}

/** A release job of `acme/app` that logs in to Docker Hub without a secret. */
export function keylessStory(about: string, told: Keyless = {}): Story {
  const {
    inputs = {},
    steps: ours,
    subject = 'ref:refs/tags/v1',
    permission = true,
    arrange,
    now,
    tokenList,
    job = {},
  } = told
  return {
    about,
    world: { tls: true, keyless: true, ...(now && { now }) },
    job: async ({ world, step, proxy, write, machine }) => {
      if (tokenList !== undefined) await write('token-list.yml', tokenList)
      arrange?.(world)
      const sub = `repo:${repository}:${subject}`
      const claims = { sub, repository, ref: subject.replace(/^ref:/, ''), event_name: 'push' }
      const given = { registry: 'docker.io', push: repository, 'oidc-connection-id': connection, ...inputs }
      const config = tokenList === undefined ? {} : { config: `${machine.home}/token-list.yml` }
      const { steps = [], ...others } = job
      const all = { ...given, ...config }
      const several = Object.entries(ours ?? {}).map(([name, more]) =>
        step({ ...all, ...more }, { name, if: 'always()' }),
      )
      return {
        env: await proxy('through'),
        github: { GITHUB_REPOSITORY: repository },
        ...(permission && { actions: world.idTokens?.allow(claims) ?? {} }),
        ...others,
        steps: [...(ours === undefined ? [step(all)] : several), ...steps],
      }
    },
  }
}
