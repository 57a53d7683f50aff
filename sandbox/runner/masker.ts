import { maskEncodings } from './mask-encodings.ts'

export type Masker = ReturnType<typeof createMasker>

/**
 * Hides values in text, from the moment they are added, as one job has it (actions/runner, SecretMasker): overlapping and touching finds
 * become one `***`.
 */
export function createMasker() {
  const forms = new Set<string>()
  const apply = (text: string): string => {
    let masked = ''
    let end = 0
    for (const range of ranges(text, forms)) {
      masked += `${text.slice(end, range.start)}***`
      end = range.end
    }
    return masked + text.slice(end)
  }
  return {
    /** Adds a value and, for one of several lines, each line. */
    add: (value: string): void => {
      const lines = value.split(/[\r\n]+/).map(line => line.trim())
      for (const part of [value, ...lines].filter(each => each !== '')) {
        forms.add(part)
        maskEncodings(part).forEach(form => forms.add(form))
      }
    },
    apply,
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function ranges(text: string, forms: ReadonlySet<string>): readonly Range[] {
  const found: Range[] = []
  for (const form of forms) {
    // Overlapping finds count, as in `aaa` for `aa`.
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      found.push({ start: at, end: at + form.length })
    }
  }
  const merged: Range[] = []
  for (const range of found.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || range.start > last.end) merged.push(range)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return merged
}
