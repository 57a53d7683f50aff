/** What a SelfSubjectAccessReview asks. */
export interface ResourceAttributes {
  readonly namespace?: string
  readonly verb?: string
  readonly group?: string
  readonly version?: string
  readonly resource?: string
  readonly name?: string
}

/** `k8s.io/api/authorization/v1/generated.proto`, message ResourceAttributes. */
const attributes: Readonly<Record<number, keyof ResourceAttributes>> = {
  1: 'namespace',
  2: 'verb',
  3: 'group',
  4: 'version',
  5: 'resource',
  7: 'name',
}

/** kubectl speaks protobuf for this one: a magic number, then `runtime.Unknown`, whose field 2 is the review. */
const magic = Buffer.from('k8s\0')
const [raw, spec, resourceAttributes] = [2, 2, 1]

function readVarint(bytes: Buffer, start: number): { value: number; next: number } {
  let value = 0
  for (let at = start, shift = 0; ; at++, shift += 7) {
    const byte = bytes.readUInt8(at)
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return { value, next: at + 1 }
  }
}

/** The fields that have a length; no other kind is in these messages. */
function readFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let at = 0; at < bytes.length;) {
    const key = readVarint(bytes, at)
    if ((key.value & 7) !== 2) throw new TypeError(`a field of wire type ${key.value & 7}`)
    const length = readVarint(bytes, key.next)
    at = length.next + length.value
    fields.set(key.value >> 3, bytes.subarray(length.next, at))
  }
  return fields
}

/** Reads a review from protobuf or JSON and gives it as JSON has it. */
export function readReview(body: Buffer): unknown {
  if (!body.subarray(0, magic.length).equals(magic)) return JSON.parse(body.toString())
  const inside = (message: Buffer, field: number) => readFields(message).get(field) ?? Buffer.alloc(0)
  const review = inside(body.subarray(magic.length), raw)
  const asked = readFields(inside(inside(review, spec), resourceAttributes))
  const named = [...asked].flatMap(([field, value]) => {
    const name = attributes[field]
    return name === undefined || value.length === 0 ? [] : [[name, value.toString()]]
  })
  return {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    metadata: {},
    spec: { resourceAttributes: Object.fromEntries(named) as ResourceAttributes },
  }
}
