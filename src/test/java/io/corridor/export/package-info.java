@NullMarked
package io.corridor.export;

import org.jspecify.annotations.NullMarked;
