@NullMarked
package io.corridor.network;

import org.jspecify.annotations.NullMarked;
