import type { GithubDescription } from './description.ts'
import type { GithubToken } from './permission.ts'
import type { GithubState } from './state.ts'

export interface GithubAsked {
  readonly method: string
  /** With ids of repositories replaced by their names. */
  readonly target: string
  readonly body: unknown
  readonly origin: string
}

export interface GithubScene {
  readonly state: GithubState
  readonly description: GithubDescription
  readonly now: number
  readonly asked: GithubAsked
  readonly token: GithubToken
}
