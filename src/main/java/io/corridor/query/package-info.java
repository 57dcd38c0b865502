/**
 * Canned queries: one file each, found by dropping it into {@code cypher/queries}. Entries: {@link
 * io.corridor.query.Catalogue}, which reads them, and {@link io.corridor.query.QueryRunner}, which
 * runs them.
 */
@NullMarked
package io.corridor.query;

import org.jspecify.annotations.NullMarked;
