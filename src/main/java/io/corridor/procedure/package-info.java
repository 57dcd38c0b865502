/**
 * What Corridor adds to a server: procedures that run beside the store. Entry: {@link
 * io.corridor.procedure.Procedures}.
 */
@NullMarked
package io.corridor.procedure;

import org.jspecify.annotations.NullMarked;
