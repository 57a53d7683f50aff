import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const packages = createRequire(import.meta.url)

/** The five kinds of alert that GitHub shows (docs.github.com, "Basic writing and formatting syntax"). */
const alerts = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/g

const frame = `body { margin: 0; padding: 24px; background: light-dark(#fff, #0d1117) }
.markdown-body { max-width: 980px; margin: 0 auto; background: transparent }
.terminal { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; color: #e6edf3; background: #161b22; border: 1px solid #3d444d; border-radius: 10px; padding: 16px 20px }
.terminal b { color: #39c5cf } .terminal i { color: #6e7681; font-style: normal }
.markdown-body .terminal { overflow-wrap: anywhere }
.steps { font: 14px/1.6 ui-monospace, monospace; border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; padding: 12px 16px; margin-bottom: 24px }
.steps span { float: right } .steps .failure { color: light-dark(#d1242f, #f85149) } .steps .success { color: light-dark(#1a7f37, #3fb950) } .steps .skipped { color: light-dark(#59636e, #9198a1) }`

export interface PageOptions {
  readonly title: string
  /** `auto`: as the reader's system has it. */
  readonly scheme?: 'light' | 'dark' | 'auto'
  /** HTML above the Markdown. */
  readonly above?: string
  /** Pixels of the page, where it is not as wide as its window. */
  readonly width?: number
}

/** Markdown as GitHub shows it: tables, alerts, light and dark. One file that loads nothing. */
export async function githubPage(markdown: string, options: PageOptions): Promise<string> {
  const { title, scheme = 'auto', above = '', width } = options
  const narrowed = width === undefined ? '' : `html { max-width: ${width}px }`
  const style = await readFile(packages.resolve(`github-markdown-css/${styleFile(scheme)}`), 'utf8')
  const body = withAlerts(await marked.parse(markdown, { gfm: true }))
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>:root { color-scheme: ${scheme === 'auto' ? 'light dark' : scheme} }
${style}${frame}${narrowed}</style></head><body><article class="markdown-body">${above}${body}</article>
<script>document.title = String(Math.ceil(document.querySelector('article').getBoundingClientRect().bottom) + 24)</script></body></html>`
}

function styleFile(scheme: 'light' | 'dark' | 'auto'): string {
  return scheme === 'auto' ? 'github-markdown.css' : `github-markdown-${scheme}.css`
}

function withAlerts(html: string): string {
  return html.replace(alerts, (_, kind: string) => {
    const rest = kind.slice(1).toLowerCase()
    return `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${kind.charAt(0)}${rest}</p><p>`
  })
}
