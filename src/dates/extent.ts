/**
 * Matches what stands before the kernel of an expression: `le `, `au cours de l'`, `en `, `[Ce] `; not `mardi`.
 */
const leading =
  /^(?:(?:\[?(?:au cours d[eu]|au cours|au|aux|à|le|la|les|du|de|des|en|ce|cet|cette|dans|pendant|durant|depuis|dès|avant|après|vers|entre|in|on|the|from|between|at|by|since|during|over)\]? )|[ld]['’](?:ici (?:à |au )?)?)+/iu;

/**
 * The kernel of an expression, as TIMEX3 annotation marks it: «le 13 avril» without its article, «en juin» without
 * its preposition. Offsets are in the surface; a surface that is nothing else stays whole.
 */
export function coreExtent(surface: string): { start: number; end: number } {
  const start = leading.exec(surface)?.[0].length ?? 0;
  const end = surface.trimEnd().length;
  return start >= end ? { start: 0, end } : { start, end };
}
