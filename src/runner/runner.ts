import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'
import { describeError, errorPage, type ErrorReader, isDiskFull, OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { openTrace } from '../base/trace.ts'
import { failureSummary } from './failure.ts'
import { jobOf } from './github-variables.ts'
import { createMasks } from './masks.ts'

export interface Log {
  readonly info: (text: string) => void
  /** A text of several lines for somebody to read or to save, such as a diff. */
  readonly block: (text: string) => void
  /** `place`: where in the checkout GitHub shows it. */
  readonly notice: (text: string, place?: core.AnnotationProperties) => void
  readonly warning: (text: string, place?: core.AnnotationProperties) => void
  readonly error: (text: string, place?: core.AnnotationProperties) => void
  /** How far long work is, such as `2 of 4: app push`, for who waits; the next text takes its place. */
  readonly progress: (text: string) => void
}

export interface Step extends ErrorReader {
  /** The input's text as given, untrimmed; `''` when not given. */
  readonly input: (name: string) => string
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
  /** Says why the run failed. Gives its exit code. */
  readonly fail: (error: OatError) => Promise<number>
  /** Appends Markdown to the job summary. Never throws: without a summary there is a warning. */
  readonly summary: (write: () => string) => Promise<void>
  /** A text without any masked value, for a file; JSON stays JSON. */
  readonly hide: (text: string) => string
}

/** Who started the action: GitHub's runner, or somebody at a terminal. */
export interface Runner extends Log, Step {}

const lineLimit = 1200

/** GitHub's runner: harmless lines. We mask, too: it knows no Markdown, and drops outputs with secrets. */
export function createRunner(): Runner {
  const masks = createMasks()
  /** The values that the runner knows. It makes their spellings itself. */
  const masked = new Set<string>()
  // Hidden before the line is cut off, or half a value could stay.
  const clean = (text: string, hide = masks.hide): string =>
    printable(hide(printable(text, Infinity)), lineLimit)
  const safe = (print: Log['error']) => (text: string, place?: core.AnnotationProperties) => {
    print(clean(text), place)
  }
  const error = safe(core.error)
  const warning = safe(core.warning)
  const reader = { place: 'workflow', errorPage: errorPage(jobOf(process.env)) } as const
  const summary: Runner['summary'] = write => {
    // A runner without summaries (GHES before 3.4, act) has no such file.
    const path = jobOf(process.env).summary
    try {
      // At once, as the toolkit writes its other files: its summary waits 3 ms for the thread pool to start.
      if (path) appendFileSync(path, `${masks.hide(write())}\n`)
    } catch (error) {
      // What the mode did is done, and its outputs are set: a page that cannot be written must not undo that.
      const why = error instanceof Error ? error.message : String(error)
      warning(`The job summary could not be written: ${why.replace(/\.+$/, '')}. Nothing else is missing.`)
    }
    return Promise.resolve()
  }
  if (core.isDebug()) openTrace(safe(core.debug))
  return {
    ...reader,
    input: name => core.getInput(name, { trimWhitespace: false }),
    environment: process.env,
    mask: value => {
      if (masked.has(value)) return
      masked.add(value)
      core.setSecret(value)
      masks.add(value)
    },
    output: telling('GITHUB_OUTPUT', (name, value) => {
      core.setOutput(name, masks.hideOutput(value))
    }),
    exportVariable: telling('GITHUB_ENV', core.exportVariable),
    saveState: telling('GITHUB_STATE', core.saveState),
    hasPost: true,
    state: core.getState,
    info: safe(core.info),
    // Behind a bar: the space at the start of a line would be lost.
    block: text => {
      for (const line of text.trimEnd().split('\n').filter(Boolean)) {
        core.info(clean(`| ${line}`, masks.hideOurs))
      }
    },
    notice: safe(core.notice),
    warning,
    error,
    progress: () => undefined,
    fail: async failure => {
      error(describeError(failure, reader))
      await summary(() => failureSummary(failure, reader.errorPage))
      return 1
    },
    summary,
    hide: masks.hideOutput,
  }
}

/** Hands something to the runner in the file that `variable` names. INTERNAL if that cannot be written. */
function telling(variable: string, tell: (name: string, value: string) => void): Runner['output'] {
  return (name, value) => {
    try {
      tell(name, value)
    } catch (error) {
      const errorText = error instanceof Error ? error.message : String(error)
      const reason = isDiskFull(error) ? 'the disk is full' : errorText
      throw new OatError('INTERNAL', {
        message: `the runner’s file ${variable} cannot be written: ${reason}`,
        hint: 'make room on the disk of the runner, or look what else is wrong with it, then run it again',
        cause: error,
      })
    }
  }
}
