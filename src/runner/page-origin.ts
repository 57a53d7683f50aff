import manifest from '../../package.json' with { type: 'json' }
import { codeText as code, plainText as text } from '../base/markdown.ts'
import { formatTime, momentText } from '../base/time.ts'
import { jobOf } from './github-variables.ts'
import type { Step } from './runner.ts'

/** By which a page can be told from any other: whose it is, and what made it when. */
export type PageOrigin = ReturnType<typeof pageOrigin>

/** @param at the server's clock where one was heard, in milliseconds since 1970 */
export function pageOrigin(
  page: { organization: string; commit: string | undefined; at: number },
  environment: Step['environment'],
) {
  const { runId: id, repository, server } = jobOf(environment)
  const isRun = id !== '' && repository !== ''
  return {
    organization: page.organization,
    /** `undefined` outside GitHub. */
    run: isRun ? { id, page: `${server}/${repository}/actions/runs/${id}` } : undefined,
    /** Of the token list; `null`: not known. */
    commit: page.commit ?? null,
    version: manifest.version,
    date: formatTime(page.at),
  }
}

/** The last line of a page. @param other a note about the commit, such as that it is not that of the run */
export function pageFoot({ organization, run, commit, version, date }: PageOrigin, other?: string): string {
  const note = other === undefined ? '' : ` (${text(other)})`
  return [
    text(organization),
    run === undefined ? [] : `<a href="${encodeURI(run.page)}">run ${text(run.id)}</a>`,
    commit === null ? [] : `token list at ${code(commit.slice(0, 7))}${note}`,
    `docker-oat-login ${version}`,
    momentText(Date.parse(date)),
  ]
    .flat()
    .join(' · ')
}
