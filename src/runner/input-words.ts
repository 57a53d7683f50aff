import { type InputName, inputNames } from './input-table.ts'

const isInput = (name: string): name is InputName => inputNames.some(known => known === name)

/** How a message names inputs: `input "push"`, `inputs "push", "pull" and "token"`. */
export function inputWords(names: readonly InputName[]): string {
  const quoted = names.map(name => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? `input ${last}` : `inputs ${quoted.join(', ')} and ${last}`
}

/** An input as `inputWords` names it, alone or the first of several. */
const named = /\b[Ii]nputs? ("[a-z-]+"(?:(?:, | and )"[a-z-]+")*)/g

/** What a workflow has in `with:`, in quotation marks: `"push:"`, `"on-missing: skip"`. */
const written = /"([a-z-]+):(?: ([^"]*))?"/g

/** What our messages call the place where they are read, and what that is on somebody's own machine. */
const places: readonly (readonly [RegExp, string])[] = [
  [/\b([Rr])un the job again\b/g, '$1un it again'],
  [/\bthis runner\b/g, 'this machine'],
  [/\bit is outside the workspace\b/g, 'it is outside the current directory'],
  [/ in an earlier step\b/g, ' first'],
  [/\bin the environment of the (?:job|runner)\b/g, 'in the environment'],
  [/\brun this step again\b/g, 'run it again'],
  [/\bthe step names no(ne| repositories)\b/g, 'no$1 are named'],
  [/\bthe step names\b/g, 'you name'],
  [/\b[Ss]ave it in the secret of (?=input ")/g, 'Give it by '],
  [/\bin the secret of (?=input ")/g, 'in '],
  [
    /\. In a workflow it starts at the workspace, and actions\/checkout has to run first\b/,
    '; it starts at the current directory',
  ],
  [
    /, or a fine-grained one, that can write them; the job’s own GITHUB_TOKEN never can\b/g,
    ', or set GH_TOKEN to what gh auth token prints',
  ],
  [/\bthe secret has the complete token\b/g, 'the token is complete'],
  [/ (?:in|before) this step(?: as well)?/g, ' here'],
  [/\brun docker\/setup-buildx-action here\b/g, 'install it'],
  [/\bwhich an earlier step or job left\b/g, 'which an earlier login left'],
  [/ fit this job\b/g, ' fit'],
  [/, for a job with (?=\w)/g, ', for '],
  [/ fit a job with /g, ' fit '],
  [/\ba job that needs two tokens logs in twice, with /g, 'for two tokens log in twice, with '],
  // A directory for each job: on somebody's own machine the variable does that.
  [
    /"docker-config: isolated"(?:, which keeps the login in a separate file)?(?! needs)/g,
    'another directory in DOCKER_CONFIG',
  ],
  [
    /\bfind the job with the wrong token, then run this one again\b/g,
    'find what uses a wrong token, then try again',
  ],
  [/, such as \$\{\{ runner\.temp \}\}\/[\w.-]+/g, ''],
  [/\ba directory of the job\b/g, 'another directory'],
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
