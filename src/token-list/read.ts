import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import { dayMs } from '../base/time.ts'
import { readTokenListYaml } from '../yaml/read.ts'
import { childrenOf, entriesOf, type YamlDocument, type YamlNode } from '../yaml/tree.ts'
import { refuseClashes } from './clashes.ts'
import { type Field, tokenListInvalid, rootPath } from './field.ts'
import { fieldItems, optional, readMapping, required } from './mapping.ts'
import { homeProblem, organizationProblem } from './names.ts'
import { parseEntry } from './read-entry.ts'
import { readSecretName } from './read-stores.ts'
import { declinable, type TokenList } from './token-list.ts'
import { defaultRotation, parseRotation } from './rotation.ts'
import { integer, named, oneOf, readPositiveDuration, setOf } from './values.ts'

const readUser = named(name =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
    ? undefined
    : { message: 'is not a Docker username', hint: 'write the name, not an e-mail address' },
)

export const tokenListKeys = {
  organization: required(named(organizationProblem)),
  home: optional(named(homeProblem)),
  rotation: optional(field => parseRotation(field, defaultRotation), defaultRotation),
  tokens: required(fieldItems),
  owners: optional(setOf(readUser)),
  'rotation-accounts': optional(setOf(readUser), []),
  'idle-after': optional(readPositiveDuration, 90 * dayMs),
  'audit-days': optional(integer(1, 365), 30),
  'legacy-secrets': optional(setOf(readSecretName), []),
  without: optional(setOf(oneOf(declinable)), []),
}

/** The token list at `path`. Throws LIST_MISSING without a file, LIST_INVALID for anything wrong with it. */
export async function loadTokenList(path: string, files: Files): Promise<TokenList> {
  const tokenList = await readTokenList(path, files)
  if (tokenList !== undefined) return tokenList
  throw new OatError('LIST_MISSING', {
    message: `there is no token list at ${path} (input "config")`,
    hint: 'check the path. It starts at the current directory; in a workflow, actions/checkout has to run first',
  })
}

/** As `loadTokenList`; `undefined` if the path is the default and there is no file. */
export function findTokenList({ path, isExplicit }: { path: string; isExplicit: boolean }, files: Files) {
  return isExplicit ? loadTokenList(path, files) : readTokenList(path, files)
}

/** A link may lead to a private file, and an error quotes what is wrong with it. */
async function readTokenList(path: string, files: Files): Promise<TokenList | undefined> {
  if ((await files.locate(path)).kind === 'link') {
    const message = `${printable(path)} is a link, or lies behind one`
    const hint = 'write the path of the file itself (input "config")'
    throw new OatError('LIST_INVALID', { message, hint })
  }
  const text = await files.read(path).catch((cause: unknown) => {
    const hint = 'it has to be a file that this user may read'
    throw new OatError('LIST_INVALID', { message: `${path} cannot be read`, hint, cause })
  })
  return text === undefined ? undefined : parseTokenList(await readTokenListYaml(text), path)
}

/** The token list in a document. Throws LIST_INVALID with `file:line:column` for what is wrong. */
export function parseTokenList(document: YamlDocument, file: string): TokenList {
  if ('problem' in document) throw tokenListInvalid(printable(file), document.problem, document.problem)
  const { root: node, positionAt } = document
  const root: Field = { file: printable(file), path: rootPath, node, positionAt }
  refuseTokenValues(root)
  const { tokens, rotation, organization, home, owners, without, ...keys } = readMapping(root, tokenListKeys)
  const tokenList: TokenList = {
    file: root.file,
    organization,
    home,
    tokens: tokens.map(entry => parseEntry(entry, organization, rotation)),
    owners,
    rotationAccounts: keys['rotation-accounts'],
    idleAfterMs: keys['idle-after'],
    auditDays: keys['audit-days'],
    legacySecrets: keys['legacy-secrets'],
    without,
  }
  refuseClashes(tokenList)
  return tokenList
}

/** How a Docker token begins, anywhere in a text. */
const tokenValue = /dckr_[a-z]+_/i

/** Refuses the value of a token, before any message could quote it. Throws LIST_INVALID. */
function refuseTokenValues(root: Field): void {
  for (const [text, offset] of textsIn(root.node)) {
    if (!tokenValue.test(text)) continue
    throw tokenListInvalid(root.file, root.positionAt(offset), {
      message: `${rootPath} contains what looks like the value of a Docker token`,
      hint: 'delete that token in Docker Home now: whoever reads the repository has it; the token list names secrets, never values',
    })
  }
}

function* textsIn(node: YamlNode): Generator<readonly [text: string, offset: number]> {
  if (node.kind === 'scalar') yield [node.value, node.start]
  for (const { key, start } of entriesOf(node)) yield [key, start]
  for (const child of childrenOf(node)) yield* textsIn(child)
}
