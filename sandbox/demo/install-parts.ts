import { readFile } from 'node:fs/promises'
import { run } from '../docker/cli.ts'
import { findProgram } from '../program.ts'

/** The real parts, and the Debian package that brings each. */
const parts = [
  { program: 'docker', packages: ['docker-cli', 'docker.io'] },
  { program: 'dockerd', packages: ['docker.io'] },
  { program: 'docker-registry', packages: ['docker-registry'] },
] as const

async function missingParts(): Promise<(typeof parts)[number][]> {
  const found = await Promise.all(parts.map(({ program }) => findProgram(program)))
  return parts.filter((_, index) => found[index] === undefined)
}

async function isDebian(): Promise<boolean> {
  if ((await findProgram('apt-get')) === undefined) return false
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
}

/** Installs what is missing where that is possible (root on Debian or Ubuntu), after saying so. */
export async function installParts(say: (line: string) => void): Promise<void> {
  const missing = await missingParts()
  if (missing.length === 0 || process.getuid?.() !== 0 || !(await isDebian())) return
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  say(
    `Missing here: ${missing.map(({ program }) => program).join(', ')}. Installing from this system's packages …`,
  )
  await run(['apt-get', 'update'], { environment })
  for (const name of new Set(missing.flatMap(({ packages }) => packages))) {
    // Ubuntu has no docker-cli of its own: docker.io brings it.
    const { code } = await run(['apt-get', 'install', '-y', '--no-install-recommends', name], { environment })
    say(`  apt-get install ${name}: ${code === 0 ? 'done' : 'not to be had'}`)
  }
}
