import * as core from '@actions/core'
import { errorPage, errorPagePath } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { createMasks } from './masks.ts'

/** The way back to whoever started us: GitHub's runner or a terminal. */
export interface Runner {
  /** The input's text as given, untrimmed; `''` when not given. */
  readonly input: (name: string) => string
  /** Environment variables of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Hides a value in everything printed from now on. */
  readonly mask: (value: string) => void
  readonly output: (name: string, value: string) => void
  /** Sets a variable for all later steps of the job. */
  readonly exportVariable: (name: string, value: string) => void
  /** Keeps a value that is not secret for the post step (debug runs print it). */
  readonly saveState: (name: string, value: string) => void
  /** Whether a post step will undo what this one does; a terminal has none. */
  readonly hasPost: boolean
  readonly state: (name: string) => string
  readonly info: (text: string) => void
  readonly notice: (text: string) => void
  readonly warning: (text: string) => void
  readonly error: (text: string) => void
  /** Address or path of docs/errors.md at the version that runs. */
  readonly errorPage: string
  /** Appends the Markdown that `write` gives to the job summary. Never throws: without a summary there is a warning. */
  readonly summary: (write: () => string) => Promise<void>
}

const lineLimit = 1200

/**
 * GitHub's runner. Everything printed is one harmless line, whatever it was made from. What is masked is taken out here as
 * well, of log, outputs and summary: the runner knows no Markdown, and drops an output that holds a secret.
 */
export function createRunner(): Runner {
  const masks = createMasks()
  const safe = (print: (text: string) => void) => (text: string) => {
    // Hidden before the line is cut off, or half a value could stay.
    print(printable(masks.hide(printable(text, Infinity)), lineLimit))
  }
  const warning = safe(core.warning)
  return {
    input: name => core.getInput(name, { trimWhitespace: false }),
    environment: process.env,
    mask: value => {
      core.setSecret(value)
      masks.add(value)
    },
    output: (name, value) => {
      core.setOutput(name, masks.hideOutput(value))
    },
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    hasPost: true,
    state: core.getState,
    info: safe(core.info),
    notice: safe(core.notice),
    warning,
    error: safe(core.error),
    errorPage: errorPage(process.env) ?? errorPagePath,
    summary: write => {
      // A runner without summaries (GHES before 3.4, act) has no such file.
      const path = process.env['GITHUB_STEP_SUMMARY']
      if (path)
        writeSummary(() => {
          appendTo(path, `${masks.hide(write())}\n`)
        }, warning)
      return Promise.resolve()
    },
  }
}

/** What the mode did is done, and its outputs are set: a page that cannot be written must not undo that. */
function writeSummary(write: () => void, warning: (text: string) => void): void {
  try {
    write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    warning(`The job summary could not be written: ${why}. Nothing else is missing.`)
  }
}

/** At once, as the toolkit writes its other files: its own summary waits for the thread pool, which takes 3 ms to start. */
function appendTo(path: string, text: string): void {
  process.getBuiltinModule('node:fs').appendFileSync(path, text)
}
