import * as core from '@actions/core'
import { errorPage, errorPagePath } from '../base/error-page.ts'
import { printable } from '../base/text.ts'
import type { Runner } from '../ports.ts'
import { createMasks } from './masks.ts'

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
    debug: safe(core.debug),
    notice: safe(core.notice),
    warning,
    error: safe(core.error),
    errorPage: errorPage(process.env) ?? errorPagePath,
    summary: async write => {
      // A runner without summaries (GHES before 3.4, act) has no such file.
      if (!process.env['GITHUB_STEP_SUMMARY']) return
      try {
        await core.summary.addRaw(masks.hide(write()), true).write()
      } catch (error) {
        // What the mode did is done, and its outputs are set: a page that cannot be written must not undo that.
        const why = error instanceof Error ? error.message : String(error)
        warning(`The job summary could not be written: ${why}. Nothing else is missing.`)
      }
    },
  }
}
