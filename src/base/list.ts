/** The items of a list input: by line or comma, trimmed, without empty ones and repetitions. */
export function parseList(text: string): string[] {
  const items = text.split(/[\n,]/).map(item => item.trim())
  return [...new Set(items.filter(item => item !== ''))]
}
