import { parseRegister } from '../../src/register/read.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'

/** A description as a rotation that stored a token everywhere left it. @param repository `owner/repo` that the register stands in */
export async function notedCopies(
  register: string,
  { label, repository }: { label: string; repository: string },
): Promise<string> {
  const { tokens } = parseRegister(await readRegisterYaml(register), 'register.yml')
  const slot = tokens.find(token => token.label === label)
  if (slot === undefined) throw new TypeError(`the register has no ${label}`)
  return noteMark(slot.purpose ?? '', {
    copies: copiesOf(slot.stores, repository),
    home: repository,
  })
}
