@NullMarked
package io.corridor.query;

import org.jspecify.annotations.NullMarked;
