/** Where something stands in a file, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A YAML value with its place. Anchors are resolved, tags beyond the core schema are refused by the reader. */
export type YamlNode = Position &
  (
    | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly text: string }
    | { readonly kind: 'sequence'; readonly items: readonly YamlNode[] }
    | { readonly kind: 'mapping'; readonly entries: readonly YamlEntry[] }
  )

export interface YamlEntry {
  readonly key: string
  readonly keyPosition: Position
  readonly value: YamlNode
}

/** What is wrong with a text, where, and what to do about it. */
export type YamlProblem = Position & { readonly message: string; readonly hint: string }

/** The tree, or the first thing that is wrong with the text. */
export type YamlDocument = { readonly root: YamlNode } | { readonly problem: YamlProblem }
