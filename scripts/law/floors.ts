/** The house, from the ground up: a room imports only from rooms on floors below its own. See docs/inside/architecture.md. */
export const floors: readonly (readonly string[])[] = [
  ['base', 'yaml'],
  ['runner'],
  ['runner/terminal'],
  ['token-list'],
  ['tokens'],
  ['registry'],
  ['docker', 'hub'],
  ['stores', 'stores/github', 'stores/kubernetes'],
  ['workflows/values'],
  ['workflows/jobs'],
  ['workflows/effects'],
  ['workflows/logins'],
  ['workflows'],
  ['migrate/decide', 'migrate/rewrite'],
  ['migrate/report'],
  ['rotate/plan'],
  ['login', 'verify', 'rotate', 'audit', 'migrate', 'exposed'],
  ['migrate/machine'],
  ['setup'],
  ['main'],
]

/** Rooms in which nothing waits, reads a clock, throws dice or touches the world. */
const pureRooms = [
  'tokens',
  'workflows/values',
  'workflows/jobs',
  'workflows/effects',
  'workflows/logins',
  'migrate/decide',
  'migrate/rewrite',
  'migrate/report',
  'rotate/plan',
]

/** In every room these files only look at what they are given. */
const pureFiles = ['answers', 'failure', 'summary', 'protocol', 'tree']

/** The room of a file of src, for example `stores/github`, or `main` for what lies in no folder; `undefined` for a file elsewhere. */
export function roomOf(path: string): string | undefined {
  const [file, room = 'main'] = /^src\/(?:(.+)\/)?[^/]+$/.exec(path) ?? []
  return file && room
}

/** Counted from the ground; `undefined` for a room that the house does not have. */
export function floorOf(room: string): number | undefined {
  const floor = floors.findIndex(rooms => rooms.includes(room))
  return floor === -1 ? undefined : floor
}

export function isPure(path: string): boolean {
  const name = /([^/]+)\.ts$/.exec(path)?.[1] ?? ''
  return pureRooms.includes(roomOf(path) ?? '') || (path.startsWith('src/') && pureFiles.includes(name))
}
