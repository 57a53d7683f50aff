import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import type { YamlDocument } from '../yaml/yaml-tree.ts'
import { refuseClashes } from './clashes.ts'
import { type Field, quote, readList, readMapping, refuse, rootPath } from './field.ts'
import { organizationProblem } from './names.ts'
import { parseSlot } from './read-slot.ts'
import { readSecretName } from './register-secret-store.ts'
import { refuseTokenValues } from './register-token-value.ts'
import type { Slot } from './register.ts'
import { defaultRotation, parseRotation } from './rotation.ts'
import { readInteger, readPositiveDuration, readSet, readText } from './values.ts'

/** Every token, what it is for and where it is stored. */
export interface Register {
  /** The path it was read from, fit for a message. */
  readonly file: string
  /** The Docker organization; also the username. */
  readonly organization: string
  readonly tokens: readonly Slot[]
  /** Docker users who may create tokens; undefined: anyone who can. */
  readonly owners: readonly string[] | undefined
  /** Docker users that rotate, beside the one that audit logs in as; may be empty. */
  readonly rotationAccounts: readonly string[]
  /** A token that nobody used for so long is idle. */
  readonly idleAfterMs: number
  /** How many days of Docker's audit log to read. */
  readonly auditDays: number
  /** Secrets of the old shared account, in upper case; may be empty. */
  readonly legacySecrets: readonly string[]
}

export const registerKeys = {
  organization: 'required',
  rotation: 'optional',
  tokens: 'required',
  owners: 'optional',
  'rotation-accounts': 'optional',
  'idle-after': 'optional',
  'audit-days': 'optional',
  'legacy-secrets': 'optional',
} as const

const defaultIdleAfterMs = 90 * 86_400_000
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
  const organization = readOrganization(fields.organization)
  const rotation = parseRotation(fields.rotation, defaultRotation)
  const entries = readList(fields.tokens)
  const tokens = entries.map(entry => parseSlot(entry, { organization, rotation }))
  const register = {
    file: root.file,
    organization,
    tokens,
    owners: fields.owners && readSet(fields.owners, readOwner),
    rotationAccounts: fields['rotation-accounts'] ? readSet(fields['rotation-accounts'], readOwner) : [],
    idleAfterMs: fields['idle-after'] ? readPositiveDuration(fields['idle-after']) : defaultIdleAfterMs,
    auditDays: fields['audit-days']
      ? readInteger(fields['audit-days'], { least: 1, most: 365 })
      : defaultAuditDays,
    legacySecrets: fields['legacy-secrets'] ? readSet(fields['legacy-secrets'], readSecretName) : [],
  }
  refuseClashes(register)
  return register
}

function readOrganization(field: Field): string {
  const name = readText(field)
  const problem = organizationProblem(name)
  return problem
    ? refuse(field, { message: `(${quote(name)}) ${problem.message}`, hint: problem.hint })
    : name
}

function readOwner(field: Field): string {
  const name = readText(field)
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return name
  return refuse(field, {
    message: `(${quote(name)}) is not a Docker username`,
    hint: 'write the name, not an e-mail address',
  })
}
