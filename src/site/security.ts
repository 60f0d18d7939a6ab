/** The style that the not-found page carries inside itself, since it is served under any address. */
export const inlineStyleHash = '';
