import { type InputName, inputNames } from './input-table.ts'

const isInput = (name: string): name is InputName => inputNames.some(known => known === name)

/** How a message names inputs: `input "push"`, `inputs "push", "pull" and "token"`. */
export function inputWords(names: readonly InputName[]): string {
  const quoted = names.map(name => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? `input ${last}` : `inputs ${quoted.join(', ')} and ${last}`
}

/** An input as `inputWords` names it, alone or the first of several. */
const named = /\binputs? ("[a-z-]+"(?:(?:, | and )"[a-z-]+")*)/g

/** What a workflow has in `with:`, in quotation marks: `"push:"`, `"on-missing: skip"`. */
const written = /"([a-z-]+):(?: ([^"]*))?"/g

/** What our messages call the place where they are read, and what that is on somebody's own machine. */
const places: readonly (readonly [RegExp, string])[] = [
  [/\b([Rr])un the job again\b/g, '$1un it again'],
  [/\bthis runner\b/g, 'this machine'],
  [/ in an earlier step\b/g, ' first'],
  [/\bin the environment of the (?:job|runner)\b/g, 'in the environment'],
  [/\brun this step again\b/g, 'run it again'],
  [/\bthe step names no repositories\b/g, 'no repositories are named'],
]

/**
 * A message as a terminal says it: `input "push"` is `--push` there, and `"push: acme/app"` is `--push acme/app`.
 * @param nameOf what the terminal calls an input
 */
export function inTerminal(text: string, nameOf: (input: InputName) => string): string {
  const renamed = (all: string, name: string): string => (isInput(name) ? nameOf(name) : all)
  const placed = places.reduce((said, [workflow, own]) => said.replace(workflow, own), text)
  return placed
    .replace(named, (all, list: string) => {
      const words = list.replace(/"([a-z-]+)"/g, renamed)
      return words === list ? all : words
    })
    .replace(written, (all, name: string, value: string | undefined) => {
      if (!isInput(name)) return all
      return value === undefined ? nameOf(name) : `${nameOf(name)} ${value}`
    })
}
