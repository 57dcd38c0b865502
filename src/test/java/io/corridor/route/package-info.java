@NullMarked
package io.corridor.route;

import org.jspecify.annotations.NullMarked;
