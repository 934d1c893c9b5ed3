/** How one speaks of somebody: Ben, for Ben Okafor. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
