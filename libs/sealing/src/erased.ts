/** Stands where a text was whose key has been destroyed. One value, told by identity: no sealed text can forge it. */
export const Erased: Readonly<{ erased: true }> = Object.freeze({ erased: true });
export type Erased = typeof Erased;

export const isErased = (value: unknown): value is Erased => value === Erased;
