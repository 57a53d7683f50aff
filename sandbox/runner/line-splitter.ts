import { StringDecoder } from 'node:string_decoder'

/** Takes a stream's bytes and gives its lines, which end at `\n`, `\r\n` or a lone `\r`, for any cut of the chunks, as .NET's StreamReader reads them. */
export function createLineSplitter(onLine: (line: string) => void) {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let afterReturn = false
  const take = (text: string): void => {
    for (const character of text) {
      const second = afterReturn && character === '\n'
      afterReturn = character === '\r'
      if (second) continue
      if (character !== '\r' && character !== '\n') {
        rest += character
        continue
      }
      onLine(rest)
      rest = ''
    }
  }
  return {
    write: (bytes: Buffer) => {
      take(decoder.write(bytes))
    },
    /** Gives the last one if no line break closed it. */
    end: () => {
      take(decoder.end())
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}
