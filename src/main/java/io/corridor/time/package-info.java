/**
 * Dates of known precision and the days that they can mean. Entry: {@link io.corridor.time.Edtf}.
 */
@NullMarked
package io.corridor.time;

import org.jspecify.annotations.NullMarked;
