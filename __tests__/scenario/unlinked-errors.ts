import { errorCodes } from '../../src/model/error.ts'
import type { Scene } from './scene.ts'

/** Errors that do not end with the link to their own anchor of docs/errors.md, or name the page more than once. */
export function unlinkedErrors({ jobs }: Pick<Scene, 'jobs'>): string[] {
  const messages = jobs
    .flatMap(({ steps }) => steps)
    .flatMap(({ annotations }) => annotations)
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
  return messages.filter(message => {
    const code = errorCodes.find(known => message.startsWith(`${known}: `))
    // Findings of audit have codes of their own.
    if (code === undefined) return false
    const link = ` (docs/errors.md#${code.toLowerCase()})`
    return !message.endsWith(link) || message.split('errors.md').length !== 2
  })
}
