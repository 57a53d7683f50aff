import { textOf, valueOf } from '../../yaml/tree.ts'
import { type Lookup, readLines, readTemplate } from '../values/expression.ts'
import { readScript, type ShellCommand, unreadCommand } from '../values/shell.ts'
import { joinTexts, mapStrings, openText, splitText, type Text } from '../values/text.ts'
import { boundTo, frameOf, type StepPlace, variableAround } from './play.ts'
import { actionName, inputEntry, inputText, scriptOf } from './workflow.ts'

export function textAt(text: string, place: StepPlace): Text {
  return text.includes('${{') ? readTemplate(text, lookupAt(place)) : [text]
}

export function commandsOf(place: Required<StepPlace>): readonly ShellCommand[] {
  const { step } = place
  if (step === undefined || step.isForeign) return [unreadCommand('a script that is not for sh')]
  return readScript(scriptOf(step) ?? '', lookupAt(place))
}

interface Reading extends StepPlace {
  /** What a text has led through; in a ring nothing is known. */
  readonly depth: number
  /** The step's own `env:` does not count while it is read. */
  readonly isOutside: boolean
  /** Names that may still be looked up: those that lead to two others each would be read without end. */
  readonly budget: { left: number }
}

function lookupAt(place: StepPlace): Lookup {
  return lookupIn({ ...place, depth: 0, isOutside: false, budget: { left: 4_000 } })
}

function lookupIn(at: Reading): Lookup {
  return path => {
    at.budget.left -= 1
    if (at.depth > 24 || at.budget.left < 0) return openText()
    return found(path, { ...at, depth: at.depth + 1 }) ?? openText(path.join('.'), frameOf(at).file.path)
  }
}

function found([context, first = '', second, third = '']: readonly string[], at: Reading): Text | undefined {
  const { name } = at.job.repository
  switch (context) {
    case 'github':
      if (second === 'inputs') return handed('inputs', third, at)
      if (name === undefined) return undefined
      if (first === 'repository_owner') return [name.replace(/\/.*/, '')]
      return first === 'repository' ? [name] : undefined
    case 'env':
      return variable(first, at)
    case 'inputs':
    case 'secrets':
      return handed(context, first, at)
    case 'steps':
      return tagsOf(first, third, at)
    default:
      return undefined
  }
}

/** What a caller hands over, which means what it means there, or the default of an action's input. */
function handed(kind: 'inputs' | 'secrets', key: string, at: Reading): Text | undefined {
  const { file, caller } = frameOf(at)
  if (caller === undefined) return undefined
  const { job, step, inherits } = caller
  if (kind === 'secrets' && (step !== undefined || key === 'GITHUB_TOKEN')) return undefined
  const inherited = kind === 'secrets' && inherits ? `\${{ secrets.${key} }}` : undefined
  const text = boundTo(frameOf(at), kind, key)?.node.value ?? inherited
  if (text !== undefined) return readTemplate(text, lookupIn({ ...at, job, step, isOutside: false }))
  if (step === undefined) return undefined
  const declared = inputEntry(valueOf(file.root, 'inputs'), key)?.value
  return readTemplate(textOf(declared, 'default') ?? '', lookupIn({ ...at, step: undefined }))
}

function variable(key: string, at: Reading): Text | undefined {
  const { step, job } = at
  const own = step !== undefined && !at.isOutside ? textOf(step.env, key) : undefined
  if (own !== undefined) return readTemplate(own, lookupIn({ ...at, isOutside: true }))
  const outer = step?.frame.caller?.step
  if (outer !== undefined) return variable(key, { ...at, step: outer, isOutside: false })
  // A step before may have written it, which is not read.
  const written = new RegExp(`\\b${key}(=|<<)`)
  const scripts = job.played.slice(0, step?.index).map(one => scriptOf(one) ?? '')
  if (scripts.some(script => /GITHUB_ENV|set-env/.test(script) && written.test(script))) return undefined
  const around = variableAround(key, { job })
  const outside = { ...at, step: undefined, isOutside: true }
  return around === undefined ? undefined : readTemplate(around, lookupIn(outside))
}

/** Of outputs only those are read that give the tags of a metadata step: one image a line, with a tag that only a run knows. */
function tagsOf(id: string, key: string, at: Reading): Text | undefined {
  const step = at.job.played.find(one => one.id === id && one.frame === frameOf(at))
  if (step === undefined || !/^(tags|bake-file(-tags)?)$/.test(key)) return undefined
  if (!/\/(metadata-action|ghaction-docker-meta)$/.test(actionName(step))) return undefined
  const read = (line: string) => readTemplate(line, lookupIn({ ...at, step }))
  // Names between commas, or fields of CSV (docker/metadata-action, "images input").
  const images = readLines(inputText(step, 'images') ?? '', read).flatMap(line =>
    splitText(
      mapStrings(line, piece => piece.replace(/"|^\s*name=/g, '')),
      /[,\s]+/,
    ),
  )
  return joinTexts(images.flatMap(image => [image, [':'], openText(), ['\n']]))
}
