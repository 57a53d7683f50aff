import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify('neither a token nor an ID token.', { permission: false })
