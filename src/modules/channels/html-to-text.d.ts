/** The package brings no types. */
declare module 'html-to-text' {
  export function convert(
    html: string,
    options?: { limits?: { maxInputLength?: number; maxDepth?: number; maxChildNodes?: number } },
  ): string;
}
