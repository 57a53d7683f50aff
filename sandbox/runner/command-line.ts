/** One workflow command as a step prints it. Property names are lower case: the runner compares them so. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

type Escapes = readonly (readonly [escape: string, character: string])[]

// `%25` is last on purpose: the runner decodes in this order, so `%250A` stays the four characters `%0A`.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [['%3A', ':'], ['%2C', ','], ...dataEscapes]
const bracketEscapes: Escapes = [['%3B', ';'], ['%5D', ']'], ...dataEscapes]

/**
 * Reads a line the way the runner does (actions/runner, ActionCommand): `::name k=v,k=v::data` at the start,
 * white space aside, or `##[name k=v;k=v]data` anywhere in it.
 * @param known the registered command names, lower case; anything else is ordinary output.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseColons(line, known) ?? parseBrackets(line, known)
}

function parseColons(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const text = line.trimStart()
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  const head = { info: text.slice(2, end), separator: ',', escapes: propertyEscapes }
  return command(head, { known, data: unescape(text.slice(end + 2), dataEscapes) })
}

function parseBrackets(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const head = { info: line.slice(start + 3, end), separator: ';', escapes: bracketEscapes }
  return command(head, { known, data: unescape(line.slice(end + 1), bracketEscapes) })
}

interface Head {
  readonly info: string
  readonly separator: string
  readonly escapes: Escapes
}

function command(
  head: Head,
  rest: { known: ReadonlySet<string>; data: string },
): WorkflowCommand | undefined {
  const space = head.info.indexOf(' ')
  const name = (space < 0 ? head.info : head.info.slice(0, space)).toLowerCase()
  if (!rest.known.has(name)) return undefined
  const properties =
    space > 0 ? parseProperties({ ...head, info: head.info.slice(space + 1).trim() }) : new Map()
  return { name, properties, data: rest.data }
}

function parseProperties({ info, separator, escapes }: Head): Map<string, string> {
  const properties = new Map<string, string>()
  for (const pair of info.split(separator)) {
    const equals = pair.indexOf('=')
    if (equals < 1 || equals === pair.length - 1) continue
    properties.set(pair.slice(0, equals).toLowerCase(), unescape(pair.slice(equals + 1), escapes))
  }
  return properties
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((decoded, [escape, character]) => decoded.replaceAll(escape, character), text)
}
