import type { Login } from './login.ts'

/** Two logins to Docker Hub in one file that take their password from the same place. */
export function isSameCredential(one: Login, other: Login): boolean {
  return (
    one.workflow === other.workflow &&
    one.registry === 'hub' &&
    JSON.stringify(one.password) === JSON.stringify(other.password)
  )
}
