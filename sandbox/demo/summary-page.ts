import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { marked } from 'marked'

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
table { border-collapse: collapse } td, th { border: 1px solid #d1d9e0; padding: .4rem .8rem; text-align: left; vertical-align: top }
code { background: #eff1f3; padding: .1em .3em; border-radius: .3em } h2 { border-bottom: 1px solid #d1d9e0 }
thead:not(:has(th:not(:empty))) { display: none } blockquote { border-left: 4px solid #9a6700; margin: 1rem 0; padding: 0 1rem }`

/** Writes the summaries of all jobs as one page, as GitHub would show them, and gives its path. */
export async function writeSummaryPage(jobs: readonly { name: string; markdown: string }[]): Promise<string> {
  const path = resolve('build/demo/summary.html')
  const body = jobs.map(({ name, markdown }) => `## ${name}\n\n${markdown || '_no summary_'}`).join('\n\n')
  const html = await marked.parse(body, { gfm: true })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Job summaries</title><style>${style}</style>${html}`,
  )
  return path
}
