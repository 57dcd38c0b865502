/**
 * New workspaces: a first one to look at and change, or one drafted from CSV files that somebody
 * has. Entry: {@link io.corridor.workspace.NewWorkspace}.
 */
@NullMarked
package io.corridor.workspace;

import org.jspecify.annotations.NullMarked;
