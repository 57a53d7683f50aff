import { type Access, slotWords } from '../register/register.ts'

/** What a program is told beside the value, as variables of its environment. */
export function programVariables(token: {
  label: string
  channel: string | undefined
  access: Access
  expiresAt: number | undefined
}): Readonly<Record<string, string>> {
  const { label, channel, access, expiresAt } = token
  return {
    DOCKER_OAT_LABEL: label,
    DOCKER_OAT_SLOT: slotWords({ channel, access }).replace(' ', '-'),
    DOCKER_OAT_EXPIRES_AT: expiresAt === undefined ? '' : new Date(expiresAt).toISOString(),
  }
}

/** Whether what `confirm` said, trimmed, is the value or its SHA-256 in hexadecimal digits. */
export function confirms(said: string, { value, digest }: { value: string; digest: string }): boolean {
  return said === value || said.toLowerCase() === digest
}

/** Text of a program that had the value, without the value and without the usual forms of it. */
export function redact(text: string, value: string): string {
  const bytes = Buffer.from(value)
  const forms = [value, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')]
  return forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)
}
