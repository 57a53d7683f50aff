import { parseCommand, type WorkflowCommand } from './command-line.ts'
import type { Masker } from './masker.ts'
import type { StepRecord } from './step-record.ts'

/** Obeys one command; what it throws fails the step. */
type Handler = (command: WorkflowCommand) => void

/**
 * Takes the lines of one step's process, both streams, and does what the runner does with each (actions/runner, ActionCommandManager):
 * obey a command, or show the line.
 */
export function createOutputReader(record: StepRecord, masker: Masker): (line: string) => void {
  const handlers = commandHandlers(record, masker)
  const known = new Set(handlers.keys())
  return line => {
    const command = parseCommand(line, known)
    if (command === undefined) record.print(line)
    else {
      try {
        handlers.get(command.name)?.(command)
      } catch (error) {
        record.fail(`Unable to process command '${command.name}' successfully.`, error)
      }
    }
    record.raw += `${line}\n`
  }
}

function commandHandlers(record: StepRecord, masker: Masker): ReadonlyMap<string, Handler> {
  const annotate = (level: 'error' | 'warning' | 'notice'): Handler => {
    return ({ data }) => {
      record.annotate(level, data)
    }
  }
  const keep = (values: Map<string, string>): Handler => {
    return ({ name, properties, data }) => {
      const value = properties.get('name')
      if (value === undefined) throw new Error(`Required field 'name' is missing in ##[${name}] command.`)
      values.set(value, data)
    }
  }
  return new Map<string, Handler>([
    ['add-mask', addMask(record, masker)],
    ['error', annotate('error')],
    ['warning', annotate('warning')],
    ['notice', annotate('notice')],
    ['debug', () => undefined],
    [
      'group',
      ({ data }) => {
        record.print(`##[group]${data}`)
      },
    ],
    [
      'endgroup',
      () => {
        record.print('##[endgroup]')
      },
    ],
    ['set-output', keep(record.outputs)],
    ['save-state', keep(record.state)],
    // GitHub switched two of these off in 2020, because a log could be made to print them. The others no step here has any use for.
    ...['set-env', 'add-path', 'echo', 'stop-commands', 'add-matcher', 'remove-matcher'].map(
      (name): [string, Handler] => [name, refuse],
    ),
  ])
}

const refuse: Handler = ({ name }) => {
  throw new Error(`The \`${name}\` command is disabled.`)
}

function addMask(record: StepRecord, masker: Masker): Handler {
  return ({ data }) => {
    if (data.trim() === '') {
      record.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    masker.add(data)
    record.masks.push({ value: data, at: record.raw.length })
  }
}
