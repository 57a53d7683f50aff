import type { Runner } from '../../src/runner/runner.ts'

/** A runner that says nothing and knows only the inputs it is given. */
export function silentRunner(inputs: Readonly<Record<string, string>> = {}): Runner {
  const nothing = (): void => undefined
  return {
    input: name => inputs[name] ?? '',
    environment: {},
    mask: nothing,
    output: nothing,
    exportVariable: nothing,
    saveState: nothing,
    hasPost: true,
    state: () => '',
    info: nothing,
    block: nothing,
    notice: nothing,
    warning: nothing,
    error: nothing,
    place: 'workflow',
    errorPage: 'docs/errors.md',
    progress: nothing,
    fail: () => Promise.resolve(1),
    summary: () => Promise.resolve(),
    hide: text => text,
  }
}
