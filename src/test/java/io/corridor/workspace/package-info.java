@NullMarked
package io.corridor.workspace;

import org.jspecify.annotations.NullMarked;
