import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { dayMs } from '../base/time.ts'
import type { YamlDocument, YamlNode } from '../yaml/tree.ts'
import { refuseClashes } from './clashes.ts'
import { type Field, fieldItems, readMapping, refuse, rootPath } from './field.ts'
import { organizationProblem } from './names.ts'
import { parseSlot } from './read-slot.ts'
import { readSecretName } from './read-stores.ts'
import { declinable, type Register } from './register.ts'
import { defaultRotation, parseRotation } from './rotation.ts'
import { choiceField, integerField, nameField, readPositiveDuration, readSet } from './values.ts'

export const registerKeys = {
  organization: 'required',
  rotation: 'optional',
  tokens: 'required',
  owners: 'optional',
  'rotation-accounts': 'optional',
  'idle-after': 'optional',
  'audit-days': 'optional',
  'legacy-secrets': 'optional',
  without: 'optional',
} as const

const defaultIdleAfterMs = 90 * dayMs
const defaultAuditDays = 30

/**
 * The register in a document.
 * @throws OatError REGISTER_INVALID with `file:line:column` for the first thing that is wrong.
 */
export function parseRegister(document: YamlDocument, file: string): Register {
  if ('problem' in document) {
    const { line, column, message, hint } = document.problem
    throw new OatError('REGISTER_INVALID', {
      message: `${printable(file)}:${line}:${column}: ${message}`,
      hint,
    })
  }
  const root: Field = {
    file: printable(file),
    path: rootPath,
    node: document.root,
    positionAt: document.positionAt,
  }
  refuseTokenValues(root)
  const fields = readMapping(root, registerKeys)
  const organization = nameField(fields.organization, organizationProblem)
  const rotation = parseRotation(fields.rotation, defaultRotation)
  const entries = fieldItems(fields.tokens)
  const tokens = entries.map(entry => parseSlot(entry, { organization, rotation }))
  const register = {
    file: root.file,
    organization,
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

/**
 * Refuses a register that holds the value of a token, before any message could quote it.
 * @throws OatError REGISTER_INVALID without the value.
 */
function refuseTokenValues(root: Field): void {
  const offset = findTokenValue(root.node)
  if (offset === undefined) return
  refuse(root, {
    message: 'contains what looks like the value of a Docker token',
    hint: 'delete that token in Docker Home now: whoever reads the repository has it; the register names secrets, never values',
    at: root.positionAt(offset),
  })
}

/** The offset of what looks like one. */
function findTokenValue(node: YamlNode): number | undefined {
  switch (node.kind) {
    case 'scalar':
      return tokenValue.test(node.value) ? node.start : undefined
    case 'sequence':
      return firstOf(node.items, findTokenValue)
    case 'mapping':
      return firstOf(node.entries, ({ key, keyRange, value }) =>
        tokenValue.test(key) ? keyRange.start : findTokenValue(value),
      )
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => number | undefined): number | undefined {
  for (const item of items) {
    const offset = find(item)
    if (offset !== undefined) return offset
  }
  return undefined
}
