/** The page with new text between `<!-- name: … -->` and `<!-- /name -->`. Throws when it has no such place. */
export function withGeneratedPart(page: string, part: { name: string; text: string }): string {
  const [start] = new RegExp(`<!-- ${part.name}: [^>]*-->`).exec(page) ?? []
  const end = `<!-- /${part.name} -->`
  const [before, rest] = start === undefined ? [] : page.split(start)
  const [, after] = rest?.split(end) ?? []
  if (start === undefined || before === undefined || after === undefined) {
    throw new Error(`there is no place for the generated part ${part.name}`)
  }
  return `${before}${start}\n\n${part.text}\n\n${end}${after}`
}
