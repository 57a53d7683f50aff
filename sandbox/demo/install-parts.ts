import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
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

interface Means {
  readonly say: (line: string) => void
  /** `--install` was written. */
  readonly isAllowed: boolean
}

/** Installs what is missing where that is possible (root on Debian or Ubuntu) and wanted: by `--install`, or a yes in a terminal. */
export async function installParts({ say, isAllowed }: Means): Promise<void> {
  const missing = await missingParts()
  if (missing.length === 0 || process.getuid?.() !== 0 || !(await isDebian())) return
  const names = missing.map(({ program }) => program).join(', ')
  if (
    !isAllowed &&
    !(await agrees(`Install ${names} from this system's packages, for a real login, push and pull? [y/N] `))
  ) {
    return
  }
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  say(`Installing ${names} …`)
  await run(['apt-get', 'update'], { environment })
  for (const name of new Set(missing.flatMap(({ packages }) => packages))) {
    // Ubuntu has no docker-cli of its own: docker.io brings it.
    const { code } = await run(['apt-get', 'install', '-y', '--no-install-recommends', name], { environment })
    say(`  apt-get install ${name}: ${code === 0 ? 'done' : 'not available'}`)
  }
}

async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await asking.question(question)
  asking.close()
  return /^y(es)?$/i.test(answer.trim())
}
