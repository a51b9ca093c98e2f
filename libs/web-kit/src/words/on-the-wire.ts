/** How GraphQL names the mutation of a command. The same as the kernel's: from there zod would come along to the first load. */
export const onTheWire = (command: string): string => command.charAt(0).toLowerCase() + command.slice(1);
