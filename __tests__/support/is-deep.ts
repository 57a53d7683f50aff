/** Whether all is played (`npm run test:deep`), or a sample stands for what takes long (`npm test`). Outside of jest: the sample. */
export const isDeep = Reflect.get(globalThis, 'isDeep') === true
