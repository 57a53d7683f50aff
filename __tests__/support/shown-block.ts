const isStep = ([head = '']: readonly string[]): boolean => /: (?:success|failure|cancelled)/.test(head)

/** A step, or a list of requests, as a transcript shows it. */
export function shownBlock(block: readonly string[]): readonly string[] {
  const [head = ''] = block
  if (head.startsWith('requests')) return [head, ...shownRequests(block.slice(1))]
  return isStep(block) ? shownStep(block) : block
}

/** Its log, its outputs in one line, and its page. What the post step is told shows in what that does. */
function shownStep(block: readonly string[]): readonly string[] {
  const parts: { title: string; lines: string[] }[] = [{ title: 'log', lines: [] }]
  for (const line of block) {
    const title = /^ {2}(outputs|exports|state|summary):$/.exec(line)?.[1]
    if (title === undefined) parts.at(-1)?.lines.push(line)
    else parts.push({ title, lines: [] })
  }
  const log = (parts[0]?.lines ?? []).join('\n')
  const shown = parts.flatMap(({ title, lines }) => {
    if (title === 'log') return lines
    if (title === 'state') return []
    if (title === 'summary') return pageLines(lines, log)
    // `report` says for programs what the log says for people.
    const values = lines.map(line => line.trim().replace(': ', ' ')).filter(line => !/^report |:$/.test(line))
    return values.length === 0 ? [] : [`  ${title}: ${values.join(', ')}`]
  })
  const lacksPage = log.includes('  | ##[error]') && !parts.some(({ title }) => title === 'summary')
  return lacksPage && /docker-oat-login: failure/.test(log) ? [...shown, '  page: none'] : shown
}

/** The page as it reads, without the sentences that the log has as well. */
function pageLines(lines: readonly string[], log: string): readonly string[] {
  const said = log.replaceAll(/<(?:REGISTRY|AUTH|HUB|GITHUB)>/g, '127.0.0.1:<PORT>')
  return lines
    .map(asRead)
    .filter(line => !/^$|^> \[!|^\| --- \||^\| Lifetimes|^#+ docker-oat-login: |^What to do:$/.test(line))
    .map(line => line.replace(/^> |^What to do: /, ''))
    .filter(line => /^[A-Z][\w ]*: /.test(line) || !said.includes(line.replace(/\.$/, '')))
    .map(line => `  page: ${line}`)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const tags = /<\/?(?:table|tr|th|td|code|b|wbr|i|em|strong|sub|sup|details|summary)(?: [^>]*)?>|\*\*/g

/** A line of Markdown as GitHub shows it. */
function asRead(line: string): string {
  return line
    .trim()
    .replaceAll('</th><td>', ': ')
    .replaceAll('<br>', ' / ')
    .replaceAll(tags, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
      code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
    )
}

/** Parameters that all requests of a kind have. */
const parameters = [
  'service=registry.docker.io',
  'account=acme',
  'client_id=docker',
  'offline_token=true',
  'per_page=100',
  'page=1',
  'page_size=100',
]

const challenge = /^ {2}registry GET \/v2\/ \[nobody\] 401$/

/** Each with what is special about it, and several of the same as one. */
function shownRequests(lines: readonly string[]): readonly string[] {
  const told = lines.filter(line => !challenge.test(line)).map(withoutParameters)
  return told.flatMap((line, place) => {
    if (line === told[place - 1]) return []
    const end = told.findIndex((other, at) => at > place && other !== line)
    const count = (end === -1 ? told.length : end) - place
    return [count === 1 ? line : `${line} (${count} times)`]
  })
}

function withoutParameters(line: string): string {
  return line.replace(/\?(\S+)/, (_, query: string) => {
    const rest = query.split('&').filter(each => !parameters.includes(each))
    return rest.length === 0 ? '' : `?${rest.join('&')}`
  })
}
