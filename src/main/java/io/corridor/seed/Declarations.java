package io.corridor.seed;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Reasons;
import io.corridor.yaml.Yaml;
import io.corridor.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;

/** Reads YAML files of a seed that declare named things under one key and that may be missing. */
final class Declarations {

  private Declarations() {}

  /**
   * What a file declares.
   *
   * @param files where they are, and what counts them
   * @param file as the workspace calls it
   * @param key the only one at the top
   * @return empty where there is no such file, or none that can be read as text
   */
  static Optional<YamlMap> read(Digests files, String file, String key, Problems problems) {
    try {
      Optional<String> text = files.text(file);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      YamlMap root = Yaml.readMap(text.get(), file, 1, problems);
      root.checkKeys(Set.of(key), problems);
      root.require(key, problems);
      return Optional.of(root.map(key, problems));
    } catch (InvalidInputException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    } catch (CharacterCodingException e) {
      problems.add(Fault.SEED_NOT_UTF8, Location.of(file));
      return Optional.empty();
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, file, Reasons.of(e));
    }
  }
}
