/** The page with new text between `<!-- name: … -->` and `<!-- /name -->`. Throws when it has no such place. */
export function withGeneratedPart(page: string, part: { name: string; text: string }): string {
  const place = new RegExp(`(<!-- ${part.name}:[^>]*-->\\n)[^]*?(<!-- /${part.name} -->)`)
  if (!place.test(page)) throw new Error(`there is no place for the generated part ${part.name}`)
  return page.replace(place, (_, start: string, end: string) => `${start}\n${part.text}\n\n${end}`)
}
