import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import { readRegisterYaml } from '../yaml/read.ts'
import { entriesOf, type YamlDocument, type YamlNode } from '../yaml/tree.ts'
import { refuseClashes } from './clashes.ts'
import { type Field, fieldItems, readMapping, registerInvalid, rootPath } from './field.ts'
import { homeProblem, organizationProblem } from './names.ts'
import { parseSlot } from './read-slot.ts'
import { readSecretName } from './read-stores.ts'
import { declinable, type Register } from './register.ts'
import { defaultAuditDays, defaultIdleAfterMs, defaultRotation } from './defaults.ts'
import { parseRotation } from './rotation.ts'
import { choiceField, integerField, nameField, readPositiveDuration, readSet } from './values.ts'

export const registerKeys = {
  organization: 'required',
  home: 'optional',
  rotation: 'optional',
  tokens: 'required',
  owners: 'optional',
  'rotation-accounts': 'optional',
  'idle-after': 'optional',
  'audit-days': 'optional',
  'legacy-secrets': 'optional',
  without: 'optional',
} as const

/** The register at `path`. Throws REGISTER_MISSING without a file, REGISTER_INVALID for anything wrong with it. */
export async function loadRegister(path: string, files: Files): Promise<Register> {
  const register = await readRegister(path, files)
  if (register !== undefined) return register
  throw new OatError('REGISTER_MISSING', {
    message: `there is no register at ${path} (input "config")`,
    hint: 'check the path. It starts at the current directory; in a workflow, actions/checkout has to run first',
  })
}

/** As `loadRegister`; `undefined` where nobody wrote the path and there is no file. */
export function findRegister(
  { path, isExplicit }: { path: string; isExplicit: boolean },
  files: Files,
): Promise<Register | undefined> {
  return isExplicit ? loadRegister(path, files) : readRegister(path, files)
}

async function readRegister(path: string, files: Files): Promise<Register | undefined> {
  const text = await files.read(path).catch((cause: unknown) => {
    throw new OatError('REGISTER_INVALID', {
      message: `${path} cannot be read`,
      hint: 'it has to be a file that this user may read',
      cause,
    })
  })
  return text === undefined ? undefined : parseRegister(await readRegisterYaml(text), path)
}

/** The register in a document. Throws REGISTER_INVALID with `file:line:column` for the first thing that is wrong. */
export function parseRegister(document: YamlDocument, file: string): Register {
  if ('problem' in document) throw registerInvalid(printable(file), document.problem, document.problem)
  const { root: node, positionAt } = document
  const root: Field = { file: printable(file), path: rootPath, node, positionAt }
  refuseTokenValues(root)
  const fields = readMapping(root, registerKeys)
  const organization = nameField(fields.organization, organizationProblem)
  const rotation = parseRotation(fields.rotation, defaultRotation)
  const tokens = fieldItems(fields.tokens).map(entry => parseSlot(entry, organization, rotation))
  const register = {
    file: root.file,
    organization,
    home: fields.home && nameField(fields.home, homeProblem),
    tokens,
    owners: fields.owners && readSet(fields.owners, readOwner),
    rotationAccounts: fields['rotation-accounts'] ? readSet(fields['rotation-accounts'], readOwner) : [],
    idleAfterMs: fields['idle-after'] ? readPositiveDuration(fields['idle-after']) : defaultIdleAfterMs,
    auditDays: fields['audit-days'] ? integerField(fields['audit-days'], 1, 365) : defaultAuditDays,
    legacySecrets: fields['legacy-secrets'] ? readSet(fields['legacy-secrets'], readSecretName) : [],
    without: fields.without ? readSet(fields.without, item => choiceField(item, declinable)) : [],
  }
  refuseClashes(register)
  return register
}

function readOwner(field: Field): string {
  return nameField(field, name =>
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
      ? undefined
      : { message: 'is not a Docker username', hint: 'write the name, not an e-mail address' },
  )
}

/** How a Docker token begins, wherever it stands in a text. */
const tokenValue = /dckr_[a-z]+_/i

/** Refuses a register that holds the value of a token, before any message could quote it. Throws REGISTER_INVALID. */
function refuseTokenValues(root: Field): void {
  for (const [text, offset] of textsIn(root.node)) {
    if (!tokenValue.test(text)) continue
    throw registerInvalid(root.file, root.positionAt(offset), {
      message: `${rootPath} contains what looks like the value of a Docker token`,
      hint: 'delete that token in Docker Home now: whoever reads the repository has it; the register names secrets, never values',
    })
  }
}

/** Every key and scalar with its offset, in the order of the file. */
function* textsIn(node: YamlNode): Generator<readonly [text: string, offset: number]> {
  if (node.kind === 'scalar') yield [node.value, node.start]
  if (node.kind === 'sequence') for (const item of node.items) yield* textsIn(item)
  for (const { key, keyRange, value } of entriesOf(node)) {
    yield [key, keyRange.start]
    yield* textsIn(value)
  }
}
