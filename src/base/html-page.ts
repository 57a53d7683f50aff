import { Marked } from 'marked'
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

/** On GitHub a page of ours begins with the third heading, below those of others. */
const reader = new Marked({
  walkTokens: token => {
    if (token.type === 'heading') token['depth'] -= 2
  },
})

/** A page in Markdown as one file. Text from outside is in it as entities. */
export function htmlPage(title: string, markdown: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${plainText(title)}</title>`,
    `<style>${style}</style>`,
    `<body>\n${reader.parse(markdown, { async: false })}</body>`,
    '</html>\n',
  ].join('\n')
}
