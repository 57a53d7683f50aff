import type { BuildxBehaviour, DockerBehaviour } from '../../sandbox/docker/script.ts'
import type { CredentialHelperOptions } from '../../sandbox/docker/credential-helper.ts'
import type { OddRegistryKind } from '../../sandbox/registry/odd.ts'
import type { ActionStep, JobOptions } from '../../sandbox/runner/job.ts'
import type { Machine } from '../../sandbox/runner/machine.ts'
import type { World, WorldOptions } from '../../sandbox/world.ts'
import type { ProxyKind } from './hub-behind-proxy.ts'

/** What a story has at hand when it writes its job. */
export interface Stage {
  readonly world: World
  readonly machine: Machine
  /** A step of this action, for the sandbox's registry and organization; what is given comes on top. */
  readonly step: (
    inputs: Readonly<Record<string, string>>,
    more?: Omit<ActionStep, 'uses' | 'with'>,
  ) => ActionStep
  /** Starts a registry that is not Docker Hub, for the length of the story, and gives its host. */
  readonly odd: (kind: OddRegistryKind) => Promise<string>
  /** Puts the world (with `tls`) where Docker Hub is, behind a proxy, and gives the job's variables. */
  readonly proxy: (kind: ProxyKind) => Promise<Readonly<Record<string, string>>>
  /** Fires once docker has read its first password. */
  readonly dockerStarted: () => AbortSignal
  /** Writes a file below the home directory, in a folder that may not be there yet. */
  readonly write: (path: string, text: string) => Promise<void>
}

export type StoryJob = Omit<JobOptions, 'machine'>

/**
 * One thing that a user can meet. The secrets `RELEASE_PULL`, `RELEASE_PUSH`, `NIGHTLY_PULL`, `NIGHTLY_PUSH`, `EXPIRED`,
 * `INACTIVE`, `DELETED`, `FOREIGN`, `UNKNOWN`, `PERSONAL` and `PASSWORD` are there: `${{ secrets.NAME }}`.
 */
export interface Story {
  /** A sentence. */
  readonly about: string
  readonly world?: WorldOptions
  readonly docker?: readonly DockerBehaviour[]
  readonly buildx?: BuildxBehaviour
  /** A credential helper on PATH. */
  readonly helper?: Omit<CredentialHelperOptions, 'directory'>
  /** Requests go to several servers at once, so the transcript sorts them. */
  readonly atOnce?: boolean
  /** Its transcript has the pages and all outputs, and with `true` the requests that only read. */
  readonly isWhole?: boolean | 'pages'
  /** Its transcript has the trace of each step, which is on in every story: `findLeaks` reads it. */
  readonly isTraced?: boolean
  /** Played with `dist`, as the runner starts it; all others with `src`, in this process where no process is the subject. */
  readonly isBuilt?: boolean
  /** Told after the others, which it or they would disturb. */
  readonly alone?: boolean
  /** Debian's program that it does not stand in for, a user whom a file's mode can stop, or Linux's disk without room. */
  readonly needs?: 'curl' | 'file modes' | '/dev/full'
  /** Secrets that stay behind because that is the story, in the words of `findLeaks`. */
  readonly leaves?: readonly string[]
  /** The job, or several that run at once on one machine. */
  readonly job: (stage: Stage) => StoryJob | readonly StoryJob[] | Promise<StoryJob | readonly StoryJob[]>
}

/** By name: the transcript is the file of that name beside them. */
export type Stories = Readonly<Record<string, Story>>
