/** A version and what CHANGELOG.md says of it. */
export interface Release {
  readonly version: string
  readonly notes: string
}

/** The releases of a changelog, newest first: each is a heading `## 1.2.3 (2026-11-25)`, or without a date while it is not out. */
export function releasesOf(changelog: string): readonly Release[] {
  const [, ...parts] = changelog.split(/^## /m)
  return parts.flatMap(part => {
    const [heading = '', ...lines] = part.split('\n')
    const version = /^(\d+\.\d+\.\d+)(?: \(\d{4}-\d{2}-\d{2}\))?$/.exec(heading.trim())?.[1]
    return version === undefined ? [] : [{ version, notes: lines.join('\n').trim() }]
  })
}
