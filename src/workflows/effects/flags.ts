import { onlyHole, type Text, wordsOf } from '../values/text.ts'

/** Flags without a value. What follows any other is taken for its value, which is never an image. */
const bare =
  /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin|detach|init|wait)|-[qayrd]|-[dit]{2,3})$/
/** Flags whose value may be computed. Behind any other a text that the shell splits may be a flag. */
const valued =
  /^(-[tfeuvwp]|--(tag|file|env|user|volume|mount|workdir|publish|build-(arg|context)|platform|target|label|cache-(from|to)|output|secret|ssh|builder|(metadata-|iid|cid|env-)file|network|name|entrypoint|progress|add-host|profile|project-(name|directory)))$/

/**
 * The words of a command, up to the first `most` that are no flag; `rest` is what follows. `isOpen`: what
 * nothing shows may be a flag.
 */
export function sortedWords(words: readonly Text[], most = Infinity) {
  const named: Text[] = []
  const flags: { name: string; value: Text }[] = []
  let isOpen = false
  let at = 0
  for (; at < words.length && named.length < most; at += 1) {
    const word = words[at] ?? []
    const [first, ...rest] = word
    const written = typeof first === 'string' ? first : ''
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    isOpen ||= onlyHole(word)?.isSplit === true || (/^--?$/.test(written) && rest.length > 0)
    if (!written.startsWith('-') || written === '-') named.push(word)
    else if (value !== undefined) flags.push({ name, value: [value, ...rest] })
    else if (/^-[a-zA-Z]./.test(wordsOf(word)) && !bare.test(written)) {
      flags.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (!bare.test(written)) {
      at += 1
      isOpen ||= !valued.test(written) && onlyHole(words[at])?.isSplit === true
      flags.push({ name: written, value: words[at] ?? [] })
    }
  }
  const given = (...names: string[]) =>
    flags.flatMap(({ name, value }) => (names.includes(name) ? [value] : []))
  return { named, given, isOpen, rest: words.slice(at) }
}
