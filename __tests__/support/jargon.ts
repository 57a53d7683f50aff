import type { Scene } from './scene.ts'

/** Words of the code that nobody has to know; outputs and the labels' states are names, not sentences. */
const code =
  'slots?|registers?|stores?|grant(s|ed|ing)?|mint(s|ed|ing)?|seal(s|ed|ing)?|sweeps?|swept|promot(es?|ed|ion)|notwithstanding'
const wordsInLogs = new RegExp(`\\b(${code}|held)\\b`, 'i')
const wordsOnPages = new RegExp(`\\b(${code})\\b`, 'i')

/** Lines of a page that have such a word; code, code spans and addresses aside. */
export function jargonOnPage(markdown: string): string[] {
  return markdown
    .replace(/^( *)```[^]*?^\1```$/gm, '')
    .split('\n')
    .filter(line => wordsOnPages.test(line.replace(/`[^`]*`|\]\([^)]*\)/g, '')))
}

/** Lines of logs and summaries that a user cannot be expected to understand. */
export function jargon({ jobs }: Pick<Scene, 'jobs'>): string[] {
  return (
    jobs
      .flatMap(({ steps }) => steps)
      .flatMap(({ log, summary }) => [...log, ...summary.split('\n')])
      // Codes and labels are names (STORE_FAILED is spelled STORE&#95;FAILED there), and so are a helper's commands.
      .filter(line => wordsInLogs.test(line.replace(/<code>.*?<\/code>|docker-credential-[\w-]+ store/g, '')))
  )
}

/** Lines about a token, in a run that only plans, which do not say so: errors and warnings aside, which are facts. */
export function hiddenPlans({ jobs }: Pick<Scene, 'jobs'>): string[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .filter(({ log }) => log.some(line => /^ {2}dry-run: true$/.test(line)))
    .flatMap(({ log }) => log.slice(log.findIndex(line => line === '##[endgroup]') + 1))
    .filter(line => / (push|pull): /.test(line) && !line.startsWith('dry run: ') && !line.startsWith('##['))
}
