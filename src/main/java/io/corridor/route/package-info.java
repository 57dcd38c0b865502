/**
 * Routes between places, as pure values, and the seam behind which they are found. Entry: {@link
 * io.corridor.route.RouteFinder}. Knows neither Neo4j nor where networks come from.
 */
@NullMarked
package io.corridor.route;

import org.jspecify.annotations.NullMarked;
