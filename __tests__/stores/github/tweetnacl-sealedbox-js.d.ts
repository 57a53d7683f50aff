/** The package has no types of its own. */
declare module 'tweetnacl-sealedbox-js' {
  const box: { open(box: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array | null }
  export default box
}
