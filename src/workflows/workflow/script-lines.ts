import type { YamlScalar } from '../../yaml/tree.ts'

/** Where the lines of a script stand in the file: those of a block start on the line after its `|`. */
export function scriptLines(text: string, run: YamlScalar | undefined): readonly number[] {
  if (run === undefined) return []
  if (run.style !== 'block') return [run.start]
  const lines: number[] = []
  let at = text.indexOf('\n', run.start)
  for (; at !== -1 && at < run.end; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return lines
}
