import { organization } from '../../sandbox/book/slot.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseLabel } from '../../src/register/label.ts'
import { parseRegister } from '../../src/register/read.ts'
import type { Slot } from '../../src/register/register.ts'
import { notedDigest } from '../../src/stores/programs.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import type { AuditWorld } from './audit-world.ts'
import { home } from './rotation-story.ts'

/** A description as a rotation that stored a token everywhere left it. @param repository `owner/repo` that the register stands in */
export async function notedCopies(
  register: string,
  { label, repository, value }: { label: string; repository: string; value?: string },
): Promise<string> {
  const { tokens } = parseRegister(await readRegisterYaml(register), 'register.yml')
  const slot = tokens.find(token => token.label === label)
  if (slot === undefined) throw new TypeError(`the register has no ${label}`)
  return noteMark(slot.purpose ?? '', {
    copies: copiesOf(slot.stores, repository),
    home: repository,
    value: digestOf(value, slot),
  })
}

/** What a rotation would note of a value, for places that can be compared with it. */
function digestOf(value: string | undefined, { stores }: Slot): string | undefined {
  return value === undefined ? value : notedDigest(new Secret(value, () => undefined), stores)
}

/** The register's entries, to be noted in any world. */
export async function slotsOf(register: string): Promise<readonly Slot[]> {
  return parseRegister(await readRegisterYaml(register), 'register.yml').tokens
}

/** Writes it beside every current token that has no description yet. */
export function noteCopiesOf({ world }: AuditWorld, slots: readonly Slot[]): void {
  for (const { id, label, value, description } of world.book.tokens(organization)) {
    const { name, state } = parseLabel(label)
    const slot = slots.find(one => one.label === name)
    if (slot === undefined || state !== 'current' || description !== '') continue
    const mark = { copies: copiesOf(slot.stores, home), home, value: digestOf(value, slot) }
    world.book.change(id, { description: noteMark(slot.purpose ?? '', mark) })
  }
}
