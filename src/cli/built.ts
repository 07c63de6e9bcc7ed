/** Whether this is the built tool. The build says so in the place of this file. */
export const isBuilt: boolean = false;
/** The version that was built, which the package then is of; null where the sources run. */
export const builtVersion: string | null = null;
