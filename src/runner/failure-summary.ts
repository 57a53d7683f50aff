import { errorLink, type OatError } from '../base/error.ts'
import { codeText, plainText } from '../base/markdown.ts'

/** The job summary of a run that failed: what failed, on what, and what to do next. `page`: as in `describeError`. */
export function failureSummary({ code, message, hint }: OatError, page: string): string {
  // A path leads nowhere from GitHub's page.
  const more = page.startsWith('https://') ? `\n\n[More about ${code}](${errorLink(code, page)})` : ''
  return `### docker-oat-login: ${codeText(code)}\n\n> [!CAUTION]\n> ${plainText(message)}\n\n**What to do:** ${plainText(hint)}${more}\n`
}
