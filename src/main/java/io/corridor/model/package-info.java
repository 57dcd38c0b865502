/**
 * The declared model of a workspace, as pure values. Entry: {@link io.corridor.model.ModelReader},
 * which reads {@code seed/model.yaml} into a {@link io.corridor.model.Model}.
 */
@NullMarked
package io.corridor.model;

import org.jspecify.annotations.NullMarked;
