interface Sentence {
  readonly message: string
  readonly hint: string
}

const misplaced = {
  message: 'this does not fit the text before it',
  hint: 'do not mix list items and `key: value` lines, and close quotes and brackets',
}
const reserved = {
  message: 'a value starts with a character that YAML reserves',
  hint: 'put the value in quotes',
}

const tag = {
  message: 'tags (!name) are not used here',
  hint: 'remove the tag, or put a value that starts with ! in quotes',
}

/** By code of the `yaml` package, and codes of our own for what YAML allows but we do not. */
const sentences: Readonly<Record<string, Sentence>> = {
  ALIAS_BOMB: { message: 'aliases repeat too much text', hint: 'write the values out' },
  ALIAS_OF_ITSELF: { message: 'an alias is inside the value that it repeats', hint: 'write the value out' },
  ALIAS_UNKNOWN: {
    message: 'an alias has no anchor above it',
    hint: 'put a value that starts with * in quotes',
  },
  BAD_ALIAS: reserved,
  BAD_DQ_ESCAPE: {
    message: 'an escape in double quotes is not one of YAML',
    hint: 'use single quotes, or write \\\\ for a backslash',
  },
  BAD_INDENT: {
    message: 'the indentation does not fit the lines above',
    hint: 'align keys of one mapping in one column, and close quotes and brackets',
  },
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second `: `, or a list, is on the same line, or the line below is indented too deep',
    hint: 'start a new line, put the value in quotes, or align the line below',
  },
  DUPLICATE_KEY: { message: 'this key is here a second time', hint: 'keep one of the two' },
  KEY_NOT_TEXT: { message: 'a key is not text', hint: 'put it in quotes' },
  MERGE_KEY: { message: 'merge keys (<<) are not part of YAML 1.2', hint: 'write the keys out' },
  MISSING_CHAR: {
    message:
      'a colon, a closing quote or a closing bracket is missing before this place, or a line of a longer text stands too far left',
    hint: 'write `key: value`, close quotes and brackets, and indent each line of a longer text',
  },
  MULTIPLE_ANCHORS: { message: 'a value has two anchors', hint: 'keep one of the two' },
  MULTIPLE_DOCS: {
    message: 'a second document starts here',
    hint: 'keep one document in the file: remove `---`',
  },
  RESOURCE_EXHAUSTION: {
    message: 'values are nested too deep',
    hint: 'remove brackets or dashes that are not needed',
  },
  TAB_AS_INDENT: { message: 'the line is indented with a tab', hint: 'indent with spaces' },
  TAG: tag,
  TAG_RESOLVE_FAILED: tag,
  BINARY: { message: 'this is binary, not text', hint: 'remove the file, or save it as text' },
  FILE_TOO_LONG: { message: 'the file has more than 1,000,000 characters', hint: 'split it' },
  TOO_LONG: { message: 'the file is longer than 256 KiB', hint: 'remove what is not needed, or split it' },
  UNEXPECTED_TOKEN: misplaced,
}

/** What a person needs to know. Never the reader's own words: they may quote the file, and a secret in it. */
export function yamlProblem(code: string): Sentence {
  return (
    sentences[code] ?? {
      message: `this is not YAML (${code})`,
      hint: 'put values with special characters in quotes',
    }
  )
}
