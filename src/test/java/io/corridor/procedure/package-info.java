/** Tests of what runs inside a server. */
@NullMarked
package io.corridor.procedure;

import org.jspecify.annotations.NullMarked;
