@NullMarked
package io.corridor.output;

import org.jspecify.annotations.NullMarked;
