package io.corridor.model;

import java.util.Map;

/** What node types and relationship types have in common. */
public sealed interface EntityType permits NodeType, RelationshipType {

  /** Name of the type: a label, or a relationship type. */
  String name();

  /** Stem of the files that hold its rows; empty where it has none. */
  String file();

  /** What it stands for. */
  String description();

  /** All its properties by name, those of its ancestors and the common ones included. */
  Map<String, Property> properties();
}
