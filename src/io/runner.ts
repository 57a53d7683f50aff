import * as core from '@actions/core'
import { printable } from '../model/printable.ts'
import type { Runner } from '../ports.ts'

const lineLimit = 1000

/** GitHub's runner. Everything printed is one harmless line, whatever it was made from. */
export function createRunner(): Runner {
  const safe = (print: (text: string) => void) => (text: string) => {
    print(printable(text, lineLimit))
  }
  return {
    input: name => core.getInput(name, { trimWhitespace: false }),
    environment: process.env,
    mask: core.setSecret,
    output: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    hasPost: true,
    state: core.getState,
    info: safe(core.info),
    debug: safe(core.debug),
    notice: safe(core.notice),
    warning: safe(core.warning),
    error: safe(core.error),
    summary: async markdown => {
      // A runner without summaries (GHES before 3.4, act) has no such file.
      if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown, true).write()
    },
  }
}
