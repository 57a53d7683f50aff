const wrappers = new Set([
  ...['sudo', 'env', 'exec', 'command', 'nohup', 'timeout', 'retry', 'xargs', 'nice', 'doas'],
])
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/

/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
export function wrapped(words: readonly string[]): number {
  let start = 0
  for (let at = 0; at < words.length && wrappers.has(words[start] ?? ''); at += 1) {
    if (!ofWrapper.test(words[at] ?? '')) start = at
  }
  return start
}

const shells = new Set(['bash', 'sh', 'zsh'])

/** True where `sudo` or the like makes another user of who runs a command. */
export function isOtherUser(words: readonly string[]): boolean {
  return words.slice(0, wrapped(words)).some(word => /^(sudo|doas)$/.test(word))
}

/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
export function shellScript(head: string, tail: readonly string[]): string {
  if (head === 'eval') return tail.join(' ')
  return shells.has(head) && tail[0] === '-c' ? tail.slice(1).join(' ') : ''
}
