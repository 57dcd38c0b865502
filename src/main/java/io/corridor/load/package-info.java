/**
 * Bringing a graph to what the seed files say. Entries: {@link io.corridor.load.Loader}, which does
 * it, and {@link io.corridor.load.Freshness}, which knows whether it is needed.
 */
@NullMarked
package io.corridor.load;

import org.jspecify.annotations.NullMarked;
