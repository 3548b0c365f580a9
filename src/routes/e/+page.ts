// One field and one button: the browser does it alone.
export const csr = false;
