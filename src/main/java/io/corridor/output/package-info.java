/**
 * How answers look: tables for the terminal, CSV, JSON, NDJSON, Markdown.
 *
 * <p>{@link io.corridor.output.Tables} is the entry; {@link io.corridor.output.WholeFile} is for
 * answers that are files. The room knows plain Java values only, no other room.
 */
@NullMarked
package io.corridor.output;

import org.jspecify.annotations.NullMarked;
