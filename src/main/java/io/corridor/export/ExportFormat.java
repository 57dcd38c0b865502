package io.corridor.export;

import java.util.Locale;

/** As what a graph can be taken out. */
public enum ExportFormat {
  /** A folder of seed files, as they are loaded. */
  CSV,
  /** One GraphML document, as Gephi, yEd and Cytoscape open it. */
  GRAPHML,
  /** One GeoJSON feature collection of what has a position. */
  GEOJSON,
  /** A script that makes the same graph of an empty database. */
  CYPHER,
  /** One JSON object a line for each node and relationship, as APOC writes and reads them. */
  JSONL;

  /** As users type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
