/** For a runtime that tells who speaks. */
export const personNamed = (name: string, email?: string) => ({
  person: { id: name, name, ...(email && { email }) },
});
