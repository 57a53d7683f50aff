import { parseJson } from '../base/json.ts'
import { nearest } from '../base/text.ts'
import { type Field, kindOf, quote, refuse } from './field.ts'

const placeholders = ['token', 'organization'] as const
type Placeholder = (typeof placeholders)[number]
const placeholder = /\{([a-z][a-z-]*)\}/g
const longestText = 4096

/** The text that a program gets, with `{token}` in it; JSON if it begins so. Throws LIST_INVALID. */
export function readInputText(field: Field): string {
  const { node } = field
  if (node.kind !== 'scalar') {
    const hint = `put it in single quotes: '{"accessToken":"{token}"}'`
    return refuse(field, `must be text, not ${kindOf(node)}`, hint)
  }
  const text = node.value
  if (text.length > longestText) {
    refuse(field, `is ${text.length} characters long`, `use at most ${longestText}`)
  }
  for (const [match, name = ''] of text.matchAll(placeholder)) {
    if (placeholders.some(known => known === name)) continue
    const guess = nearest(name, placeholders)
    const hint = guess === undefined ? 'it takes {token} and {organization}' : `did you mean {${guess}}?`
    refuse(field, `has the unknown placeholder ${quote(match)}`, hint)
  }
  if (!text.includes('{token}')) refuse(field, 'has no {token}', 'write {token} where the value belongs')
  if (isJson(text) && parseJson(text) === undefined) {
    const hint = 'correct it; a placeholder stands between double quotes there, as in "{token}"'
    refuse(field, 'begins as JSON and is not JSON', hint)
  }
  return text
}

/** A text that only begins with a placeholder is not JSON. */
function isJson(text: string): boolean {
  return /^\s*(?:\[|\{(?![a-z-]+\}))/.test(text)
}

/** The text with its values; in JSON each is escaped as the string that it stands in. */
export function fillInputText(text: string, values: Readonly<Record<Placeholder, string>>): string {
  const isEscaped = isJson(text)
  return text.replaceAll(placeholder, (_, name: Placeholder) => {
    const value = values[name]
    return isEscaped ? JSON.stringify(value).slice(1, -1) : value
  })
}
