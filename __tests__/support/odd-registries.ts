import { type OddRegistryKind, startOddRegistry } from '../../sandbox/registry/odd.ts'
import type { World } from '../../sandbox/world.ts'

export interface OddRegistries {
  /** Gives the host. */
  readonly start: (kind: OddRegistryKind) => Promise<string>
  readonly close: () => Promise<void>
}

/** Registries of other kinds beside a world's own, in its log and with its tokens. */
export function createOddRegistries({ book, log }: World): OddRegistries {
  const started: { close: () => Promise<void> }[] = []
  return {
    start: async kind => {
      const registry = await startOddRegistry(kind, { book, log, now: Date.now })
      started.push(registry)
      return registry.host
    },
    close: async () => {
      await Promise.all(started.map(each => each.close()))
    },
  }
}
