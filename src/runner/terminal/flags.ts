import { parseArgs } from 'node:util'
import { inputNames, isInputName } from '../input-table.ts'
import { isCsvOutput } from './csv.ts'
import { isSwitch, setupFlagNames } from './verbs.ts'

/** A flag as it was typed. */
export interface Flag {
  /** Without `--`, and without `no-` of a switch. */
  readonly name: string
  /** As it was typed. */
  readonly raw: string
  readonly value: string | undefined
}

/** Node's own reader takes the words apart; what they may be depends on the verb. The value of `--csv` may be left out. */
export function splitArguments(args: readonly string[]) {
  const text = { type: 'string' } as const
  const named = [...inputNames.filter(name => !isSwitch(name)), ...setupFlagNames]
  const inputs = named.map(name => [name, text] as const)
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(inputs),
      stdin: text,
      prompt: text,
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const flags: Flag[] = []
  const words: string[] = []
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    if (token.kind === 'option') flags.push(flagOf(token))
    else if (token.kind !== 'positional') continue
    else if (before?.kind === 'option' && before.name === 'csv' && isCsvOutput(token.value)) {
      flags.push({ ...flagOf(before), value: token.value })
    } else words.push(token.value)
  }
  return { flags, words }
}

function flagOf(token: {
  name: string
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}): Flag {
  const { name, rawName: raw, value, inlineValue } = token
  const [, positive = ''] = /^no-(.+)$/.exec(name) ?? []
  if (isInputName(positive) && isSwitch(positive) && value === undefined) {
    return { name: positive, raw, value: 'false' }
  }
  // parseArgs takes the next flag for the value; who wants one that begins with a dash writes --flag=-value.
  return { name, raw, value: inlineValue === false && value?.startsWith('-') === true ? undefined : value }
}
