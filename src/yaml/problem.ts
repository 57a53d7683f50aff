type Sentence = readonly [message: string, hint: string]

const reserved: Sentence = ['a value starts with a character that YAML reserves', 'put the value in quotes']
const tag: Sentence = [
  'tags (!name) are not used here',
  'remove the tag, or put a value that starts with ! in quotes',
]

/** By code of the `yaml` package, and codes of our own for what YAML allows but we do not. */
const sentences: Readonly<Record<string, Sentence>> = {
  ALIAS_BOMB: ['aliases repeat too much text', 'write the values out'],
  ALIAS_OF_ITSELF: ['an alias is inside the value that it repeats', 'write the value out'],
  ALIAS_UNKNOWN: ['an alias has no anchor above it', 'put a value that starts with * in quotes'],
  BAD_ALIAS: reserved,
  BAD_DQ_ESCAPE: [
    'an escape in double quotes is not one of YAML',
    'use single quotes, or write \\\\ for a backslash',
  ],
  BAD_INDENT: [
    'the indentation does not fit the lines above',
    'align keys of one mapping in one column, and close quotes and brackets',
  ],
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: [
    'a second `: `, or a list, is on the same line, or the line below is indented too deep',
    'start a new line, put the value in quotes, or align the line below',
  ],
  DUPLICATE_KEY: ['this key is here a second time', 'keep one of the two'],
  KEY_NOT_TEXT: ['a key is not text', 'put it in quotes'],
  MERGE_KEY: ['merge keys (<<) are not part of YAML 1.2', 'write the keys out'],
  MISSING_CHAR: [
    'a colon, a closing quote or a closing bracket is missing before this place, or a line of a longer text stands too far left',
    'write `key: value`, close quotes and brackets, and indent each line of a longer text',
  ],
  MULTIPLE_ANCHORS: ['a value has two anchors', 'keep one of the two'],
  MULTIPLE_DOCS: ['a second document starts here', 'keep one document in the file: remove `---`'],
  RESOURCE_EXHAUSTION: ['values are nested too deep', 'remove brackets or dashes that are not needed'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'indent with spaces'],
  TAG: tag,
  TAG_RESOLVE_FAILED: tag,
  BINARY: ['this is binary, not text', 'remove the file, or save it as text'],
  FILE_TOO_LONG: ['the file has more than 1,000,000 characters', 'split it'],
  TOO_LONG: ['the file is longer than 256 KiB', 'remove what is not needed, or split it'],
  UNEXPECTED_TOKEN: [
    'this does not fit the text before it',
    'do not mix list items and `key: value` lines, and close quotes and brackets',
  ],
}

/** What a person needs to know. Never the reader's own words: they may quote the file, and a secret in it. */
export function yamlProblem(code: string) {
  const other = [`this is not YAML (${code})`, 'put values with special characters in quotes'] as const
  const [message, hint] = sentences[code] ?? other
  return { message, hint }
}
