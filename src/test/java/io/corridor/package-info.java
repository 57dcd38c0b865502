/** Tests of the house as a whole: its layering, what it ships beside the jar, the ways in. */
@NullMarked
package io.corridor;

import org.jspecify.annotations.NullMarked;
