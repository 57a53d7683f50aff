import { onlyHole, type Text, wordsOf } from '../values/text.ts'

/** Flags without a value. What follows any other is taken for its value, which is never an image. */
const bare =
  /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin|detach|init|wait|build|no-deps|remove-orphans|abort-on-container-exit)|-[qayrdT]|-[dit]{2,3})$/
/** Flags whose value may be computed. Behind any other a text that the shell splits may be a flag. */
const valued =
  /^(-[tfeuvwp]|--(tag|file|env|user|volume|mount|workdir|publish|build-(arg|context)|platform|target|label|cache-(from|to)|output|secret|ssh|builder|(metadata-|iid|cid|env-)file|network|name|entrypoint|progress|add-host|profile|project-(name|directory)))$/

/** The words of a command, up to the first `most` that are no flag. `isOpen`: what nothing shows may be a flag. */
export function sortedWords(words: readonly Text[], most = Infinity) {
  const operands: Text[] = []
  const flags: { name: string; value: Text }[] = []
  let isOpen = false
  for (let index = 0; index < words.length && operands.length < most; index += 1) {
    const word = words[index] ?? []
    const [first, ...pieces] = word
    // `-itv` is `-i -t -v`.
    const prefix = (typeof first === 'string' ? first : '').replace(/^-[dit]+(?=[euvwp]$)/, '-')
    const [, name = prefix, value] = /^(--[\w.-]+|-\w)=([^]*)$/.exec(prefix) ?? []
    isOpen ||= onlyHole(word)?.isSplit === true || (/^--?$/.test(prefix) && pieces.length > 0)
    if (!prefix.startsWith('-') || prefix === '-') operands.push(word)
    else if (value !== undefined) flags.push({ name, value: [value, ...pieces] })
    else if (/^-[a-zA-Z]./.test(prefix + wordsOf(pieces)) && !bare.test(prefix)) {
      flags.push({ name: prefix.slice(0, 2), value: [prefix.slice(2), ...pieces] })
    } else if (!bare.test(prefix)) {
      index += 1
      isOpen ||= !valued.test(prefix) && onlyHole(words[index])?.isSplit === true
      flags.push({ name: prefix, value: words[index] ?? [] })
    }
  }
  const valuesOf = (...names: string[]) =>
    flags.flatMap(({ name, value }) => (names.includes(name) ? [value] : []))
  return { operands, valuesOf, isOpen }
}
