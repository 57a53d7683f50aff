import type { DockerCall } from '../../sandbox/docker/recorder.ts'
import type { LoggedRequest } from '../../sandbox/request-log.ts'
import type { JobResult } from '../../sandbox/runner/job.ts'

/** Everything that can be seen of a story once it is over. */
export interface Scene {
  readonly jobs: readonly JobResult[]
  readonly docker: readonly DockerCall[]
  /** In the order of arrival. */
  readonly requests: readonly LoggedRequest[]
  /** That order says nothing. */
  readonly atOnce: boolean
  /** Docker's folder by file name, before and after. */
  readonly before: Readonly<Record<string, string>>
  readonly after: Readonly<Record<string, string>>
  /** What files on the machine hold afterwards and did not before, docker's own `config.json` aside. */
  readonly spilled: readonly { readonly name: string; readonly path: string }[]
  /** Values by name. */
  readonly secrets: Readonly<Record<string, string>>
  /** Words for what differs from run to run, such as a host with its port. */
  readonly words: Readonly<Record<string, string>>
}
