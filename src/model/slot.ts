import type { RotationPolicy } from './register-rotation.ts'
import type { Store } from './store.ts'
import type { Position } from './yaml-tree.ts'

export const channels = ['release', 'nightly'] as const
/** Which images a job works with. */
export type Channel = (typeof channels)[number]

export const accesses = ['pull', 'push'] as const
/** What a job does with them. Docker's push includes pull. */
export type Access = (typeof accesses)[number]

/** One channel × access for its repositories: one entry of the register, holding one current token at a time. */
export interface Slot {
  /** The token's name in Docker Home, without a state. */
  readonly label: string
  readonly channel: Channel
  readonly access: Access
  /** `org/name`, at least one, all of the register's organization. */
  readonly repositories: readonly string[]
  /** The token may also pull any public image. Only ever true for pull. */
  readonly publicPull: boolean
  readonly purpose: string | undefined
  readonly rotation: RotationPolicy
  /** At least one, none of them in another slot. */
  readonly stores: readonly Store[]
  /** Where the entry starts in the register. */
  readonly position: Position
}
