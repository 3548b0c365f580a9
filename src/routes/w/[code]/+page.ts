// The page brings its own, smaller script (scripts/phoneBundle.ts).
export const csr = false;
