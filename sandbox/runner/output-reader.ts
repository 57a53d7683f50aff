import { commandHandlers } from './command-handlers.ts'
import { parseCommand, type WorkflowCommand } from './command-line.ts'
import type { Masker } from './masker.ts'
import type { StepRecord } from './step-record.ts'

/** Commands that never show themselves, whatever `echo` says. */
const silent = new Set(['debug', 'warning', 'error', 'notice', 'add-mask'])

/**
 * Takes the lines of one step's process, both streams, and does what the runner does with each
 * (actions/runner, ActionCommandManager): obey a command, or show the line.
 */
export function createOutputReader(record: StepRecord, masker: Masker): (line: string) => void {
  const echo = { on: false }
  const handlers = commandHandlers({ record, masker, echo })
  const known = new Set([...handlers.keys(), 'stop-commands'])
  let resumeToken: string | undefined

  const stop = (token: string): void => {
    if (token === '' || token.toLowerCase() === 'pause-logging' || known.has(token.toLowerCase())) {
      throw new Error('The token of stop-commands must not be empty or the name of a command.')
    }
    resumeToken = token.toLowerCase()
    known.add(resumeToken)
    if (token.length > 6) masker.add(token)
  }
  const obey = (command: WorkflowCommand, line: string): void => {
    const stopping = command.name === 'stop-commands'
    if (stopping) stop(command.data)
    if (stopping || (echo.on && !silent.has(command.name))) record.print(line)
    handlers.get(command.name)?.(command)
  }

  return line => {
    const command = parseCommand(line, known)
    if (resumeToken !== undefined || command === undefined) {
      record.print(line)
      if (command !== undefined && command.name === resumeToken) {
        known.delete(resumeToken)
        resumeToken = undefined
      }
    } else {
      try {
        obey(command, line)
      } catch (error) {
        const shown = silent.has(command.name) ? command.name : line
        record.fail(`Unable to process command '${shown}' successfully.`, error)
      }
    }
    record.raw += `${line}\n`
  }
}
