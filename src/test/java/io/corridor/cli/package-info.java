@NullMarked
package io.corridor.cli;

import org.jspecify.annotations.NullMarked;
