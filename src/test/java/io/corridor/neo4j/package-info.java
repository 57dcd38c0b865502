@NullMarked
package io.corridor.neo4j;

import org.jspecify.annotations.NullMarked;
