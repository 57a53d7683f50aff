import { type ErrorCode, type ErrorText, OatError } from '../base/error.ts'
import { type KubernetesStore, type ProgramStore, storeName, storeWords } from '../token-list/store.ts'

export function storeError(code: ErrorCode, place: string | KubernetesStore | ProgramStore, text: ErrorText) {
  const name = typeof place === 'string' ? place : storeName(place, '')
  return new OatError(code, { ...text, message: `${storeWords(name)}: ${text.message}` })
}
