import type { OrganizationSecret } from '../register/store.ts'
import type { SeenSecret } from '../stores/github/inventory.ts'

const reach = { selected: 0, private: 1, all: 2 }
const audiences = {
  selected: 'selected repositories',
  private: 'every private repository of the organization',
  all: 'every repository of the organization',
}

/** Who can read an organization secret and should not, and who should and cannot. Nothing where the register has no `visibility`. */
export function readerFindings(
  { visibility: seen = 'private', repositories = [] }: SeenSecret,
  { visibility }: OrganizationSecret,
): ['SECRET_VISIBLE' | 'SECRET_UNREADABLE', string][] {
  if (visibility === undefined) return []
  if (seen !== 'selected' || visibility.kind !== 'selected') {
    if (reach[seen] === reach[visibility.kind]) return []
    const isWider = reach[seen] > reach[visibility.kind]
    const message = `${audiences[seen]} can read it, the register says ${audiences[visibility.kind]}`
    return [[isWider ? 'SECRET_VISIBLE' : 'SECRET_UNREADABLE', message]]
  }
  const extra = without(repositories, visibility.repositories)
  const lack = without(visibility.repositories, repositories)
  return [
    ...difference('SECRET_VISIBLE', extra, 'can read it, which the register does not say'),
    ...difference('SECRET_UNREADABLE', lack, 'cannot read it, and the register lists it'),
  ]
}

function difference<Code extends string>(
  code: Code,
  names: readonly string[],
  what: string,
): [Code, string][] {
  return names.length === 0 ? [] : [[code, `${names.join(', ')} ${what}`]]
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = others.map(name => name.toLowerCase())
  return names.filter(name => !known.includes(name.toLowerCase()))
}
