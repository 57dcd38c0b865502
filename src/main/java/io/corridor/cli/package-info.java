/** The command line: thin commands over the other rooms, no logic of their own. */
@NullMarked
package io.corridor.cli;

import org.jspecify.annotations.NullMarked;
