import { type Lookup, readTemplate } from '../values/expression.ts'
import { literalValue, openValue, type Text } from '../values/text.ts'
import type { ReadScript, ShellCommand } from './command.ts'

/** A pipe, or a word that every shell reads alike. */
const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y

/** Words that may lead to a registry, wherever they stand. */
const telling =
  /\b(docker|podman|nerdctl|buildah|skopeo|crane|oras|helm|cosign|ko|regctl|make)\b|docker|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i

/**
 * The commands of a script for another program than sh. Only lines that any of them reads alike are taken apart. Any other
 * line that may lead to a registry is one command with the program's name, of which nothing is known.
 */
export function foreignScript(script: string, program: string, lookup: Lookup): ReadScript {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program)
  const isConditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ''))
  const commands = script.split('\n').flatMap((text, line) => {
    const parts = isLines ? simpleCommands(text) : undefined
    const around = { line, isConditional, source: text.trim() }
    if (parts === undefined) {
      return telling.test(text) ? [commandOf([literalValue(`a ${program} script`)[0] ?? []], around)] : []
    }
    const found: ShellCommand[] = []
    for (const words of parts) {
      const texts = words.map((word): Text => {
        const [only = [], ...more] = readTemplate(word.replace(/^\$env:(\w+)$/i, '${{ env.$1 }}'), lookup)
        return more.length > 0 || /^\$(?!env:)\w/i.test(word) ? (openValue()[0] ?? []) : only
      })
      found.push(commandOf(texts, { ...around, source: words.join(' '), pipedFrom: found.at(-1) }))
    }
    return found
  })
  return { commands, written: [], problem: undefined }
}

/** The commands of a line between its pipes; `undefined` for a line with anything else in it. */
function simpleCommands(text: string): readonly (readonly string[])[] | undefined {
  const line = text.trim().replace(/;$/, '')
  const commands: string[][] = [[]]
  piece.lastIndex = 0
  while (piece.lastIndex < line.length) {
    const [, found] = piece.exec(line) ?? []
    if (found === undefined) return undefined
    if (found === '|') commands.push([])
    else commands.at(-1)?.push(found.replace(/["']/g, ''))
  }
  return commands.every(([head = '']) => /^[\w$./]/.test(head)) ? commands : undefined
}

function commandOf(
  words: readonly Text[],
  around: Pick<ShellCommand, 'line' | 'isConditional' | 'source'> & { pipedFrom?: ShellCommand | undefined },
): ShellCommand {
  return {
    ways: [words],
    pipedFrom: undefined,
    input: undefined,
    output: undefined,
    asOther: false,
    statement: { from: around.line, to: around.line, isPlain: false },
    ...around,
  }
}
