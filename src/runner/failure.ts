import { type ErrorReader, errorLink, hintFor, type OatError } from '../base/error.ts'
import { codeText, hintText, plainText } from '../base/markdown.ts'

/** The job summary of a failed run: what failed, on what, what to do next. `page`: as in `describeError`. */
export function failureSummary(error: OatError, page: string): string {
  const { code, message, hint } = error
  // A path leads nowhere from GitHub's page.
  const link = page.startsWith('https://') ? `\n\n[More about ${code}](${errorLink(code, page)})` : ''
  return `### docker-oat-login: ${codeText(code)}\n\n> [!CAUTION]\n> ${plainText(message)}\n\n**What to do:** ${hintText(hint)}${link}\n`
}

/** The `error` of `--json`, in the words of stderr, and its page. `clean`: a text as it may be printed. */
export function failureReport(error: OatError, reader: ErrorReader, clean: (text: string) => string) {
  const { code, message } = error
  const [remedy, link] = [hintFor(error, reader.place), errorLink(code, reader.errorPage)]
  return { code, message: clean(message), remedy: clean(remedy), more: link }
}
