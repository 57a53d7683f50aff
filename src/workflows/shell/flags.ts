/** What follows a flag, as a word of its own or behind `=`. */
export function flagValue(words: readonly string[], flag: RegExp): string | undefined {
  return flagValues(words, flag)[0]
}

/** Every value of a flag that may come several times. */
export function flagValues(words: readonly string[], flag: RegExp): readonly string[] {
  return words.flatMap((word, at) => {
    const [name = '', ...rest] = word.split('=')
    if (!flag.test(name)) return []
    return [rest.length > 0 ? rest.join('=') : (words[at + 1] ?? '')]
  })
}
