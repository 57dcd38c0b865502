/**
 * What can go wrong, and how it is said. Every room may use it; it knows none of them.
 *
 * <p>{@link io.corridor.problem.Fault} holds every text that a user can get to read on the way to
 * an answer that fails: a stable code, one sentence, and the way out.
 */
@NullMarked
package io.corridor.problem;

import org.jspecify.annotations.NullMarked;
