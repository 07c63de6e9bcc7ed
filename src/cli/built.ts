/** Whether this is the built tool. The build says so in the place of this file. */
export const isBuilt: boolean = false;
