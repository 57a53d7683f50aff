import type { Runner } from '../ports.ts'

const name = 'NODE_TLS_REJECT_UNAUTHORIZED'

/**
 * Has every certificate checked, also where `NODE_TLS_REJECT_UNAUTHORIZED=0` says otherwise: any earlier step of the job
 * may have set it for itself, and a token would go to whoever answers. Node reads the variable with each connection
 * (nodejs.org/api/cli.html), and fetch takes no other setting; so it is taken out, before the first.
 */
export function checkCertificates({ warning }: Pick<Runner, 'warning'>): void {
  if (process.env[name] !== '0') return
  Reflect.deleteProperty(process.env, name)
  warning(
    `${name}=0 is set, but this action sends secrets and checks certificates all the same; for a private CA set NODE_EXTRA_CA_CERTS to its PEM file`,
  )
}
