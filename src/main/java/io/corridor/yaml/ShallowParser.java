package io.corridor.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Refuses what is nested too deep before anything recurs into it: a few thousand brackets must not
 * exhaust the stack.
 */
final class ShallowParser extends ParserImpl {

  private static final int MAX_DEPTH = 100;

  private int depth;

  ShallowParser(LoadSettings settings, StreamReader characters) {
    super(settings, characters);
  }

  @Override
  public Event next() {
    Event event = super.next();
    if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
      throw new ParserException(
          "more than " + MAX_DEPTH + " lists and maps inside each other", event.getStartMark());
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return event;
  }
}
