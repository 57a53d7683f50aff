import type { Access } from '../../token-list/token-list.ts'
import type { LoginAnswer } from './answer.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { Bound } from '../../workflows/jobs/play.ts'
import type { Effect } from '../../workflows/effects/effect.ts'

/** Names the organization where nothing in the files does: a person sets it, as the secret of the token. */
export const organizationVariable = 'DOCKERHUB_ORGANIZATION'
export const namedByVariable = `\${{ vars.${organizationVariable} }}`

/** What the files leave open about a login, and what made it so. */
export interface LoginQuestion {
  readonly kind: 'access' | 'organization' | 'registry'
  /** What is not told, in a sentence without its end. */
  readonly why: string
}

/** What a person has to change, since no answer helps. */
export interface Obstacle {
  readonly why: string
  readonly remedy: string
}

/** What a login is for, as its job, or every job that calls it, shows. */
export interface LoginUse {
  readonly login: Login
  readonly access: Access
  /** In words: `docker/build-push-action pushes, line 12`. */
  readonly why: string
  readonly pushes: readonly Effect[]
  readonly bases: readonly Effect[]
  /** What the job's own builds make. */
  readonly locals: readonly Effect[]
}

/** A login's sure replacement. */
export interface LoginPlan {
  readonly login: Login
  readonly access: Access
  readonly why: string
  /** Given only where it tells tokens apart. */
  readonly channel: string | undefined
  /** The secret that holds the token. */
  readonly secret: string
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  /** The list names the organization, so the step need not. */
  readonly isListed: boolean
  /** `namespace/name` that the job is seen to push, or pull, expressions included. */
  readonly seen: readonly string[]
  /** All that the step needs: every one of them is known and the organization's. */
  readonly isWhole: boolean
  /** What its builds start from. */
  readonly bases: readonly string[]
  /** What stays of the step's `if:` once it does not ask for the old secret; `rest` is `undefined` for nothing. */
  readonly condition: { readonly rest: string | undefined } | undefined
  /** How callers hand the credential over; none where the file names the secret. */
  readonly passed: readonly (readonly Bound[])[]
  /** Seconds that the token of a step without a secret lives. */
  readonly keyless: number | undefined
  readonly answer: LoginAnswer | undefined
}

/** What migrate needs to know of the token list; `secret` is `undefined` when no Actions secret holds the token. */
export interface ListView {
  readonly organization: string
  readonly entries: readonly {
    readonly channel: string | undefined
    readonly access: Access
    readonly repositories: readonly string[]
    readonly secret: string | undefined
  }[]
}
