package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts files whose rows others cite or refer to before the others: a reference to what is known
 * already need not be kept until all rows were read. Equal ones stay as they are.
 */
final class ReadingOrder implements Comparator<SeedFile> {

  private final Set<String> referred = new HashSet<>();

  ReadingOrder(Model model) {
    model.citations().ifPresent(citations -> referred.add(citations.type()));
    Stream.concat(model.nodeTypes().values().stream(), model.relationshipTypes().values().stream())
        .flatMap(type -> type.properties().values().stream())
        .map(Property::refers)
        .forEach(referred::add);
  }

  @Override
  public int compare(SeedFile one, SeedFile other) {
    return Boolean.compare(isReferredTo(other.type()), isReferredTo(one.type()));
  }

  private boolean isReferredTo(EntityType type) {
    return type instanceof NodeType node
        ? node.labels().stream().anyMatch(referred::contains)
        : referred.contains(type.name());
  }
}
