import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { githubPage } from './github-page.ts'

/** Writes the summaries of all jobs as one page, as GitHub would show them, and gives its path. */
export async function writeSummaryPage(jobs: readonly { name: string; markdown: string }[]): Promise<string> {
  const path = resolve('build/demo/summary.html')
  const markdown = jobs
    .map(({ name, markdown: text }) => `## ${name}\n\n${text || '_no summary_'}`)
    .join('\n\n')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await githubPage(markdown, { title: 'Job summaries' }))
  return path
}
