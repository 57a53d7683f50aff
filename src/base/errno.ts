/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
export function errno(error: unknown): string | undefined {
  const fields =
    typeof error === 'object' && error !== null ? (error as { code?: unknown; syscall?: unknown }) : {}
  return typeof fields.code === 'string' && fields.syscall !== undefined ? fields.code : undefined
}
