import { isDeepStrictEqual } from 'node:util'
import {
  leavesOf,
  mapsOf,
  type ManagedFields,
  type Mapping,
  type Path,
  pathsOf,
  treeOf,
  withLeaves,
  written,
} from './object.ts'

interface Manager {
  readonly manager: string
  readonly operation: 'Apply' | 'Update'
}

/** A change of an object by somebody. Times as Kubernetes writes them. */
export interface FieldChange extends Manager {
  readonly time: string
}

/** A field that somebody else has set to another value. */
export interface FieldConflict {
  readonly owner: ManagedFields
  readonly field: Path
}

type Owned = readonly ManagedFields[]

const isSame = (a: Manager, b: Manager) => a.manager === b.manager && a.operation === b.operation

function entry(by: FieldChange, paths: Iterable<Path>): ManagedFields {
  return {
    manager: by.manager,
    operation: by.operation,
    apiVersion: 'v1',
    time: by.time,
    fieldsType: 'FieldsV1',
    fieldsV1: treeOf(paths),
  }
}

/** The others keep what is not in `paths`; who is left with nothing goes. */
function without(owned: Owned, paths: ReadonlySet<Path>): ManagedFields[] {
  return owned.flatMap(other => {
    const left = pathsOf(other.fieldsV1).filter(path => !paths.has(path))
    return left.length === 0 ? [] : [{ ...other, fieldsV1: treeOf(left) }]
  })
}

/**
 * Server-side apply: what the manager set before and leaves out now goes, unless somebody else has it too; what
 * somebody else has set to another value is a conflict, or with `force` taken over.
 * kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
 */
export function applyFields(
  live: { object: Mapping; owned: Owned },
  { sent, by, force }: { sent: Mapping; by: FieldChange; force: boolean },
): { object: Mapping; owned: Owned } | { conflicts: readonly FieldConflict[] } {
  const wanted = leavesOf(sent)
  const has = leavesOf(live.object)
  const mine = live.owned.find(it => isSame(it, by))
  const others = live.owned.filter(it => !isSame(it, by))
  const differs = new Set(
    [...wanted].flatMap(([path, value]) => (isDeepStrictEqual(value, has.get(path)) ? [] : [path])),
  )
  const conflicts = others.flatMap(owner =>
    pathsOf(owner.fieldsV1).flatMap(field => (differs.has(field) ? [{ owner, field }] : [])),
  )
  if (conflicts.length > 0 && !force) return { conflicts }
  const kept = without(others, differs)
  const shared = new Set(kept.flatMap(({ fieldsV1 }) => pathsOf(fieldsV1)))
  const dropped = pathsOf(mine?.fieldsV1 ?? {}).filter(path => !wanted.has(path) && !shared.has(path))
  const leaves = [...wanted, ...dropped.map(path => [path, undefined] as const)]
  return { object: withLeaves(live.object, leaves), owned: [...kept, entry(by, wanted.keys())] }
}

/** Any other change: what differs belongs to whoever made it. */
export function updateFields(
  live: { object: Mapping; owned: Owned },
  { object, by }: { object: Mapping; by: FieldChange },
): { object: Mapping; owned: Owned } {
  const before = new Map<Path, unknown>([...leavesOf(live.object), ...mapsOf(live.object)])
  const after = new Map<Path, unknown>([...leavesOf(object), ...mapsOf(object)])
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const changed = new Set(paths.filter(path => !isDeepStrictEqual(before.get(path), after.get(path))))
  if (changed.size === 0) return { object, owned: live.owned }
  const mine = live.owned.find(it => isSame(it, by))
  const kept = without(
    live.owned.filter(it => it !== mine),
    changed,
  )
  const paired = [...pathsOf(mine?.fieldsV1 ?? {}), ...changed].filter(path => after.has(path))
  return { object, owned: [...kept, entry(by, new Set(paired))] }
}

/** In the API server's words (structured-merge-diff). */
export function conflictMessage(conflicts: readonly FieldConflict[]): string {
  const name = ({ manager, operation }: ManagedFields) =>
    operation === 'Apply' ? JSON.stringify(manager) : `${JSON.stringify(manager)} using v1`
  const [first] = conflicts
  if (first !== undefined && conflicts.length === 1) {
    return `Apply failed with 1 conflict: conflict with ${name(first.owner)}: ${written(first.field)}`
  }
  const owners = [...new Set(conflicts.map(({ owner }) => owner))]
  const lists = owners.map(owner => {
    const fields = conflicts.filter(it => it.owner === owner).map(({ field }) => `- ${written(field)}`)
    return [`conflicts with ${name(owner)}:`, ...fields].join('\n')
  })
  return `Apply failed with ${conflicts.length} conflicts: ${lists.join('\n')}`
}
