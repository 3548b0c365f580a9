/** The pattern of valibot's `email`, by which the server judges; the phone need not load the library. */
const pattern = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;

export const isMailAddress = (text: string): boolean => pattern.test(text);
