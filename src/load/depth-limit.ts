/** How deep lists and maps may nest. */
export const depthLimit = 60;
