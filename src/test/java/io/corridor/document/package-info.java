@NullMarked
package io.corridor.document;

import org.jspecify.annotations.NullMarked;
