/**
 * The text with each `${{ … }}` made of underscores, as long as it was: what is left is what a shell reads, in the same
 * places (as actionlint does before it asks shellcheck).
 */
export function blankExpressions(text: string): string {
  let blanked = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('${{', at)
    const close = start === -1 ? -1 : text.indexOf('}}', start)
    if (close === -1) return blanked + text.slice(at)
    blanked += text.slice(at, start) + '_'.repeat(close + 2 - start)
    at = close + 2
  }
}
