/** Programs that run the one in their words, with those of their flags whose value is a word of its own (their manuals). */
const wrappers: ReadonlyMap<string, RegExp> = new Map([
  [
    'sudo',
    /^(-[ABEHKPSVbeiklnsv]*[CDRTUghprtu]|--(chdir|chroot|close-from|command-timeout|group|host|other-user|prompt|role|type|user))$/,
  ],
  ['doas', /^-[Cu]$/],
  ['env', /^(-[Cu]|--(chdir|unset))$/],
  ['timeout', /^(-[ks]|--(kill-after|signal))$/],
  ['xargs', /^-[adEILnPs]$/],
  ['stdbuf', /^-[ioe]$/],
  ...['exec', 'command', 'nohup', 'retry', 'nice', 'time'].map(name => [name, /^-n$/] as const),
])
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/

/** Where the command behind `sudo`, `timeout 5m`, `find … -exec` and the like starts. */
export function wrapped(words: readonly string[]): number {
  let start = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (words[start] === 'find') {
      if (/^-(exec|ok)(dir)?$/.test(word)) start = at + 1
      continue
    }
    const valued = wrappers.get(words[start] ?? '')
    if (valued === undefined) break
    if (valued.test(word)) at += 1
    else if (!ofWrapper.test(word)) start = at
  }
  return start
}

/** True where `sudo` or the like makes another user of who runs a command. */
export function isOtherUser(words: readonly string[]): boolean {
  return words.slice(0, wrapped(words)).some(word => /^(sudo|doas)$/.test(word))
}

/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
export function scriptOfWords([head = '', flag, ...rest]: readonly string[]): string {
  if (head === 'eval') return [flag ?? '', ...rest].join(' ')
  return /^(ba|z|da)?sh$/.test(head) && /^-[eux]*c$/.test(flag ?? '') ? rest.join(' ') : ''
}
