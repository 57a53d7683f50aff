import { findProgram } from './program.ts'

/** The package of Debian and Ubuntu that brings a program, where it is not called the same. */
const packages: Readonly<Record<string, string>> = {
  aws: 'awscli',
  containerd: 'docker.io',
  docker: 'docker-cli',
  dockerd: 'docker.io',
  etcd: 'etcd-server',
  gpg: 'gnupg',
  moto_server: 'python3-moto',
  runc: 'docker.io',
  script: 'bsdutils',
  setpriv: 'util-linux',
  setsid: 'util-linux',
}

/** One line that says which of these programs are not on PATH, and how to have them; `undefined` when all are there. */
export async function missingPrograms(names: readonly string[]): Promise<string | undefined> {
  const places = await Promise.all(names.map(findProgram))
  const missing = names.filter((_, index) => places[index] === undefined)
  if (missing.length === 0) return undefined
  const wanted = new Set(missing.map(name => packages[name] ?? name))
  const verb = missing.length === 1 ? 'is' : 'are'
  return `${missing.join(', ')} ${verb} not on PATH (Debian: apt-get install ${[...wanted].join(' ')})`
}
