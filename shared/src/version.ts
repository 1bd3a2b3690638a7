/** The version of the library and of everything built from it. */
export const version = "0.1.0";
