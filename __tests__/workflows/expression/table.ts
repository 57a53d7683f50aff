import { loadWorkflowYaml } from '../../../src/yaml/read.ts'
import type { YamlNode } from '../../../src/yaml/tree.ts'

const readYaml = await loadWorkflowYaml()

/** A text as the YAML that it is. */
export function yaml(text: string): YamlNode {
  const document = readYaml(text)
  if ('problem' in document) throw new Error(document.problem.message)
  return document.root
}

/** A line for each text, with what is read from it. */
export function table(texts: readonly string[], read: (text: string) => unknown): () => string {
  return () => texts.map(text => `${JSON.stringify(text)} ${shown(read(text))}`).join('\n')
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
