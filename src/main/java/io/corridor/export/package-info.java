/**
 * Takes a graph out again: as the seed files that it came from, or as one file for other programs.
 * Entry: {@link io.corridor.export.Exporter}.
 */
@NullMarked
package io.corridor.export;

import org.jspecify.annotations.NullMarked;
