import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../../src/base/clock.ts'
import { createKubernetes, type KubernetesOptions } from '../../src/stores/kubernetes/kubernetes.ts'

/** What a call is told whose words have `when` in them. */
export interface Answer {
  readonly when: string
  readonly out?: unknown
  readonly error?: string
}

/** A kubectl that records what it is called with and answers from a list; whatever is not in it succeeds without a word. */
export function startKubectl() {
  const home = fs.mkdtempSync(join(tmpdir(), 'oat-kubectl-'))
  const [bin, log] = [join(home, 'kubectl'), join(home, 'calls')]
  const answer = (answers: readonly Answer[]): void => {
    const cases = answers.map(({ when, out, error }, at) => {
      const text = out === undefined ? '' : typeof out === 'string' ? out : JSON.stringify(out)
      fs.writeFileSync(join(home, `${at}.out`), text)
      fs.writeFileSync(join(home, `${at}.err`), error ?? '')
      return `*${JSON.stringify(when)}*) cat "${home}/${at}.out"; cat "${home}/${at}.err" >&2; exit ${error === undefined ? 0 : 1} ;;`
    })
    const script = ['#!/bin/sh', `echo "$*" >> "${log}"`, 'cat > /dev/null', 'case "$*" in', ...cases, 'esac']
    fs.writeFileSync(bin, script.join('\n'), { mode: 0o700 })
    fs.writeFileSync(log, '')
  }
  answer([])
  return {
    answer,
    /** The words of each call, without what all have. */
    calls: (): string[] => {
      const lines = fs.readFileSync(log, 'utf8').trim().split('\n')
      return lines.map(line => line.replace(/--(namespace|field-manager|filename|output)=\S+ ?/g, '').trim())
    },
    open: (options: Partial<KubernetesOptions> = {}) =>
      createKubernetes({
        clock: { ...createClock(), sleep: () => Promise.resolve() },
        signal: new AbortController().signal,
        timeoutMs: 20_000,
        attempts: 2,
        mask: () => undefined,
        info: () => undefined,
        username: 'kong',
        configKey: 'https://index.docker.io/v1/',
        secrets: [],
        environment: { PATH: `${home}:${process.env['PATH'] ?? ''}` },
        ...options,
      }),
    close: () => {
      fs.rmSync(home, { recursive: true })
    },
  }
}
