/**
 * Reading and checking the seed files of a workspace. Entry: {@link io.corridor.seed.SeedReader},
 * which reads all of them into a {@link io.corridor.seed.Seed} or tells everything that is wrong.
 */
@NullMarked
package io.corridor.seed;

import org.jspecify.annotations.NullMarked;
