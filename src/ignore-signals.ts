// Imported first by the post step, before anything else is read: a machine that shuts down, or a runner other
// than GitHub's, signals that, too. Its time ends it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
