import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify('no token is given, and none is needed for the keyless entry.')
