/**
 * YAML with places: every value knows its file, line and column, so that a wrong one can be pointed
 * at. Entry: {@link io.corridor.yaml.Yaml}.
 */
@NullMarked
package io.corridor.yaml;

import org.jspecify.annotations.NullMarked;
