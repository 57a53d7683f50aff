export function bringRunnersNode(): void
