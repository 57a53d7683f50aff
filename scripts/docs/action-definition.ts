import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Input {
  readonly description: string
  readonly default?: string
}

/** What action.yml declares. */
export interface ActionDefinition {
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

export function readActionDefinition(): ActionDefinition {
  return parse(readFileSync('action.yml', 'utf8')) as ActionDefinition
}
