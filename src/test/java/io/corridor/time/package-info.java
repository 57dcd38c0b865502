@NullMarked
package io.corridor.time;

import org.jspecify.annotations.NullMarked;
