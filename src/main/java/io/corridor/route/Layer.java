package io.corridor.route;

import java.util.List;

/** What routes can be put together from. */
public enum Layer {
  /** The legs that documents tell, and what lies in what. */
  TOLD,
  /** The physical network, as public references measure it. */
  REFERENCE;

  /** The layers of the legs that belong to it. */
  public List<String> legs() {
    return switch (this) {
      case TOLD -> List.of("told", "inferred");
      case REFERENCE -> List.of("reference");
    };
  }

  /** The layers of the places that its legs join: the physical network joins told places, too. */
  public List<String> places() {
    return switch (this) {
      case TOLD -> legs();
      case REFERENCE -> List.of("told", "inferred", "reference");
    };
  }
}
