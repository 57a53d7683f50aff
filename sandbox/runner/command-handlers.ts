import type { WorkflowCommand } from './command-line.ts'
import type { Annotation } from './job.ts'
import type { Masker } from './masker.ts'
import type { StepRecord } from './step-record.ts'

/** Obeys one command; what it throws fails the step. */
export type CommandHandler = (command: WorkflowCommand) => void

export interface CommandContext {
  readonly record: StepRecord
  readonly masker: Masker
  /** Whether commands show themselves in the log. */
  readonly echo: { on: boolean }
}

/** Every command of the runner but `stop-commands`, by name. Problem matchers are accepted and not applied. */
export function commandHandlers(context: CommandContext): ReadonlyMap<string, CommandHandler> {
  const { record } = context
  return new Map<string, CommandHandler>([
    ['add-mask', addMask(context)],
    ['echo', setEcho(context)],
    ['error', annotate(record, 'error')],
    ['warning', annotate(record, 'warning')],
    ['notice', annotate(record, 'notice')],
    ['debug', withData(record.debug)],
    [
      'group',
      withData(data => {
        record.print(`##[group]${data}`)
      }),
    ],
    [
      'endgroup',
      withData(() => {
        record.print('##[endgroup]')
      }),
    ],
    ['set-output', withName(record.output)],
    ['save-state', withName(record.save)],
    ['set-env', refuse],
    ['add-path', refuse],
    ['add-matcher', () => undefined],
    ['remove-matcher', () => undefined],
  ])
}

function withData(take: (data: string) => void): CommandHandler {
  return ({ data }) => {
    take(data)
  }
}

function withName(take: (name: string, data: string) => void): CommandHandler {
  return ({ name, properties, data }) => {
    const value = properties.get('name')
    if (value === undefined) throw new Error(`Required field 'name' is missing in ##[${name}] command.`)
    take(value, data)
  }
}

// GitHub switched these off in 2020, because a log could be made to print them.
const refuse: CommandHandler = ({ name }) => {
  throw new Error(`The \`${name}\` command is disabled.`)
}

function annotate(record: StepRecord, level: Annotation['level']): CommandHandler {
  return ({ data, properties }) => {
    const title = properties.get('title')
    record.annotate({ level, message: data, ...(title !== undefined && { title }) })
  }
}

function addMask({ record, masker, echo }: CommandContext): CommandHandler {
  return ({ data }) => {
    if (data.trim() === '') {
      const message = "Can't add secret mask for empty string in ##[add-mask] command."
      record.annotate({ level: 'warning', message })
      return
    }
    if (echo.on) record.print('::add-mask::***')
    masker.add(data)
    record.masks.push({ value: data, at: record.raw.length })
  }
}

function setEcho({ echo }: CommandContext): CommandHandler {
  return ({ data }) => {
    const value = data.trim().toLowerCase()
    if (value !== 'on' && value !== 'off') throw new Error(`Invalid echo command value: '${data}'.`)
    echo.on = value === 'on'
  }
}
