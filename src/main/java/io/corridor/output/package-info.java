/**
 * How answers look: tables for the terminal, CSV, JSON, NDJSON, Markdown.
 *
 * <p>{@link io.corridor.output.Tables} is the one entry. The room knows plain Java values only, no
 * other room.
 */
@NullMarked
package io.corridor.output;

import org.jspecify.annotations.NullMarked;
