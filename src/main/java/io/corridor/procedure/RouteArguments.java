package io.corridor.procedure;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.RouteQuestion;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/**
 * Reads the arguments of a call: two ends, then maps of options. Wherever an id is asked for, the
 * node or relationship itself will do. An option that is null counts as not given.
 */
record RouteArguments(InternalTransaction transaction) {

  /**
   * One question for each map of options.
   *
   * @throws CorridorException where they are none that can be asked
   */
  List<RouteQuestion> questions(AnyValue[] arguments) {
    String from = end("from", arguments[0]);
    String to = end("to", arguments[1]);
    List<RouteQuestion> questions = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      questions.add(new RouteQuestion(from, to, options(arguments[i])));
    }
    return questions;
  }

  private String end(String name, AnyValue value) {
    if (plain(value) instanceof String id) {
      return id;
    }
    throw usage("'%s' must be a place.".formatted(name), "Give its id, or the node.");
  }

  private Map<String, Object> options(AnyValue value) {
    Map<String, Object> options = new HashMap<>();
    if (value instanceof MapValue map) {
      map.foreach(
          (name, option) -> {
            Object plain = plain(option);
            if (plain != null) {
              options.put(name, plain);
            }
          });
    }
    return options;
  }

  private @Nullable Object plain(AnyValue value) {
    if (value instanceof NoValue) {
      return null;
    } else if (value instanceof TextValue text) {
      return text.stringValue();
    } else if (value instanceof VirtualNodeValue node) {
      return id(transaction.newNodeEntity(node.id()));
    } else if (value instanceof VirtualRelationshipValue leg) {
      return id(transaction.newRelationshipEntity(leg.id()));
    } else if (value instanceof SequenceValue list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(plain(item)));
      return items;
    } else if (value instanceof Value stored) {
      Object plain = stored.asObject();
      return plain instanceof Temporal ? plain.toString() : plain;
    }
    return value;
  }

  private static Object id(Entity entity) {
    try {
      if (entity.getProperty("id", null) instanceof String id) {
        return id;
      }
    } catch (NotFoundException deleted) {
      throw usage("What is asked about has been deleted.", "Match it again.");
    }
    throw usage("A node or relationship without an id was given.", "Give one that has an 'id'.");
  }

  private static CorridorException usage(String sentence, String remedy) {
    return new CorridorException(Fault.USAGE, sentence, remedy);
  }
}
