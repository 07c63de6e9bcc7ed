import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the build goes. */
export const dist = path.join(root, 'dist');
