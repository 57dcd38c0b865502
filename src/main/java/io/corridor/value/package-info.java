/** Values of properties that Java has no type for: points and durations of Neo4j. */
@NullMarked
package io.corridor.value;

import org.jspecify.annotations.NullMarked;
