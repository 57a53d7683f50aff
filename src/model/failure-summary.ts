import type { OatError } from './error.ts'
import { codeText, plainText } from './markdown.ts'

/** The job summary of a run that failed: what failed, on what, and what to do next. */
export function failureSummary({ code, message, hint }: OatError): string {
  return `### docker-oat-login: ${codeText(code)}\n\n> [!CAUTION]\n> ${plainText(message)}\n\n**What to do:** ${plainText(hint)}\n`
}
