/**
 * Pages that are made from the model and the seed, for people who read rather than ask. Entry:
 * {@link io.corridor.document.Documents}.
 */
@NullMarked
package io.corridor.document;

import org.jspecify.annotations.NullMarked;
