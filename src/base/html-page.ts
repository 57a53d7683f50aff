import { plainText } from './markdown.ts'

/** Nothing is loaded from anywhere, and no script runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1rem 0 }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top }
code { font: .875em ui-monospace, monospace; background: #8882; padding: .1em .2em }
@media print { body { font-size: 10pt } tr { break-inside: avoid } }
`

/** A page of headings, paragraphs, lists and tables as one file. Text from outside is in it as entities. */
export function htmlPage(title: string, markdown: string): string {
  const body = markdown
    .split(/\n{2,}/)
    .map(block => block.trim())
    .filter(block => block !== '')
    .map(htmlBlock)
    .join('\n')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${plainText(title)}</title>`,
    `<style>${style}</style>`,
    `<body>\n${body}\n</body>`,
    '</html>\n',
  ].join('\n')
}

function htmlBlock(block: string): string {
  // On GitHub a page of ours begins with the third, below headings of others.
  const [, marks, heading] = /^##(#{1,4}) (.*)$/.exec(block) ?? []
  if (marks !== undefined) return `<h${marks.length}>${heading ?? ''}</h${marks.length}>`
  const lines = block.split('\n')
  if (block.startsWith('| ')) return htmlTable(lines)
  if (block.startsWith('- ')) {
    return `<ul>${lines.map(line => `<li>${line.replace(/^- /, '')}</li>`).join('')}</ul>`
  }
  return `<p>${lines.join('\n')}</p>`
}

/** The second line is the rule below the head. */
function htmlTable([head = '', , ...rows]: readonly string[]): string {
  const row = (line: string, cell: 'th' | 'td'): string => {
    const cells = line.slice(2, -2).split(' | ')
    return `<tr>${cells.map(text => `<${cell}>${text}</${cell}>`).join('')}</tr>`
  }
  const body = rows.map(line => row(line, 'td')).join('\n')
  return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}
