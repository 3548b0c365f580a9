// Forms and a small script that keeps what is written: a phone in a dead spot needs no more.
export const csr = false;
