@NullMarked
package io.corridor.load;

import org.jspecify.annotations.NullMarked;
