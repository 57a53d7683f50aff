import type { Register } from '../../register/register.ts'
import type { SeenRepository, WorkflowRun } from '../../stores/github/answers.ts'
import type { PlaceView } from '../../stores/github/inventory.ts'
import type { SeenRights } from '../../stores/github/settings.ts'
import type { OwnAction, Repository } from '../../workflows/jobs/repository.ts'

/** A workflow of the repository that runs one of this action's modes. */
export interface ModeWorkflow {
  readonly path: string
  readonly text: string
  /** The environment of its job. */
  readonly environment: string | undefined
  /** GitHub's latest run of it. */
  readonly lastRun: WorkflowRun | undefined
}

/** Everything that setup saw before it asked anything. */
export interface Facts {
  /** `owner/repo` on GitHub. */
  readonly home: string
  /** GitHub's web address, without a slash at the end. */
  readonly server: string
  readonly github: SeenRepository
  /** Whose token is used, and where it came from, in words. */
  readonly account: { readonly name: string | undefined; readonly from: string }
  readonly rights: SeenRights
  readonly isBranchProtected: boolean | undefined
  /** Workflows and what they need, without edits. */
  readonly repository: Repository
  /** Paths of workflows and this action's files that are there already, whatever is in them. */
  readonly taken: ReadonlySet<string>
  readonly register: {
    readonly path: string
    readonly value: Register | undefined
    readonly text: string | undefined
  }
  readonly rotate: ModeWorkflow | undefined
  readonly audit: ModeWorkflow | undefined
  readonly environment: {
    readonly name: string
    /** `undefined`: there is none. */
    readonly isProtected: boolean | undefined
    readonly holds: PlaceView | undefined
  }
  /** Actions secrets and variables of the repository. */
  readonly holds: PlaceView
  /** Whether the App is installed; `undefined` where that cannot be seen. */
  readonly isAppInstalled: boolean | undefined
  /** This action as workflows name it, where that is known. */
  readonly own: OwnAction | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the workflows that setup writes call things. */
export const names = {
  environment: 'docker-rotation',
  appId: 'ROTATION_APP_CLIENT_ID',
  appKey: 'ROTATION_APP_KEY',
  owner: 'DOCKER_OWNER',
  password: 'DOCKER_OWNER_PASSWORD',
  totp: 'DOCKER_OWNER_TOTP',
  connection: 'DOCKER_OIDC_CONNECTION',
  newToken: 'NEW_DOCKER_TOKEN',
} as const
