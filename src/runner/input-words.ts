import { type InputName, isInputName } from './input-defaults.ts'

/** How a message names inputs: `input "push"`, `inputs "push", "pull" and "token"`. */
export function inputWords(names: readonly InputName[]): string {
  const quoted = names.map(name => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? `input ${last}` : `inputs ${quoted.join(', ')} and ${last}`
}

/** An input as `inputWords` names it, alone or the first of several. */
const inputList = /\b[Ii]nputs? ("[a-z-]+"(?:(?:, | and )"[a-z-]+")*)/g

/** What a workflow has in `with:`, in quotation marks: `"push:"`, `"on-missing: skip"`. */
const withLine = /"([a-z-]+):(?: ([^"]*))?"/g

/** A message for a terminal: `input "push"` is `--push`, and `"push: acme/app"` is `--push acme/app`. */
export function inTerminal(text: string, nameOf: (input: InputName) => string): string {
  const renamed = (all: string, name: string): string => (isInputName(name) ? nameOf(name) : all)
  return text
    .replace(/\bin the secret of (input "[a-z-]+")/g, 'where $1 takes it from')
    .replace(inputList, (match, list: string) => {
      const words = list.replace(/"([a-z-]+)"/g, renamed)
      return words === list ? match : words
    })
    .replace(withLine, (match, name: string, value: string | undefined) => {
      if (!isInputName(name)) return match
      return value === undefined ? nameOf(name) : `${nameOf(name)} ${value}`
    })
}
