@NullMarked
package io.corridor.server;

import org.jspecify.annotations.NullMarked;
