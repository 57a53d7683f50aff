import type { IncomingMessage } from 'node:http'

const mostBytes = 1024 * 1024
const mostRefusalBytes = 64 * 1024
const mostRefusalMs = 1000

/** The code of the error for an answer that is too long. */
export const answerTooLong = 'ERR_ANSWER_TOO_LONG'

/**
 * The body of an answer that is of no use without it. Nothing is unpacked, so what arrives is all there is.
 * @throws Error when it breaks off, or has more than 1 MiB (`code`: answerTooLong)
 */
export async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw Object.assign(new Error('too long'), { code: answerTooLong })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * What can be had of a body that only explains the status: its first 64 KiB, within a second. Never fails, since
 * the status decides, and asking again would present the credential again.
 */
export function readExplanation(response: IncomingMessage): Promise<string> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (): void => {
      clearTimeout(timer)
      // Kept alive for the next request only when nothing is left in it.
      if (!response.complete) response.destroy()
      resolve(Buffer.concat(chunks).subarray(0, mostRefusalBytes).toString('utf8'))
    }
    const timer = setTimeout(end, mostRefusalMs)
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= mostRefusalBytes) end()
    })
    for (const event of ['end', 'error', 'close']) response.on(event, end)
  })
}
