const marks = /^$|^> \[!|^\| --- \||^\| Lifetimes|^#+ docker-oat-login: |^What to do:$/

/** A page as it reads, without its marks and the sentences that the log has as well. */
export function pageLines(markdown: string, log: string): readonly string[] {
  return markdown
    .trimEnd()
    .split('\n')
    .map(asRead)
    .filter(line => !marks.test(line))
    .map(line => line.replace(/^> |^What to do: /, ''))
    .filter(line => /^[A-Z][\w ]*: /.test(line) || !log.includes(line.replace(/\.$/, '')))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const tags = /<\/?(?:table|tr|th|td|code|b|wbr|i|em|strong|sub|sup|details|summary)(?: [^>]*)?>|\*\*/g

/** A line of Markdown as GitHub shows it. */
function asRead(line: string): string {
  return line
    .trim()
    .replaceAll('<br>', ' / ')
    .replaceAll(tags, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
      code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
    )
}
