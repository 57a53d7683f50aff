import { StringDecoder } from 'node:string_decoder'

/** Takes a stream's bytes and gives its lines; `end` gives the last one if no line break closed it. */
export interface LineSplitter {
  readonly write: (bytes: Buffer) => void
  readonly end: () => void
}

/** Lines end at `\n`, `\r\n` or a lone `\r`, wherever the chunks are cut, as .NET's StreamReader reads them. */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
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
    write: bytes => {
      take(decoder.write(bytes))
    },
    end: () => {
      take(decoder.end())
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}
