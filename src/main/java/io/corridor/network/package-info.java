/**
 * Exact searches in a directed multigraph of numbered places and legs. Entry: {@link
 * io.corridor.network.Network}. Knows numbers only: what they stand for is {@code route}'s affair.
 */
@NullMarked
package io.corridor.network;

import org.jspecify.annotations.NullMarked;
