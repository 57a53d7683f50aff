import { registerLogger, validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readActionDefinition } from '../../scripts/docs/action-definition.ts'

const definition = { name: 'docker-oat-login', description: '', ...readActionDefinition() }

// It goes on after an error of its own.
const fail = (message: string): never => {
  throw new Error(message)
}
const silent = (): void => undefined
registerLogger({ error: fail, warn: silent, info: silent, log: silent })

let count = 0

/** What GitHub's own language service says of a workflow that uses this action, as its authors see it in an editor. */
export async function languageProblems(text: string): Promise<readonly string[]> {
  // It remembers files by their names.
  const document = TextDocument.create(`file:///.github/workflows/${count++}.yml`, 'yaml', 1, text)
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ name }) =>
        Promise.resolve(name === 'docker-oat-login' ? definition : undefined),
    },
  })
  // Warnings are guesses about what an earlier step exports, and of other people's actions nothing is known here.
  return found
    .filter(({ severity }) => severity === undefined || severity === 1)
    .map(
      ({ range, message }) =>
        `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    )
    .filter(problem => !/Unable to resolve action `(?!\S+\/docker-oat-login)/.test(problem))
}
