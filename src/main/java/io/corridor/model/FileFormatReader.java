package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.yaml.YamlMap;
import java.util.Set;

/** Reads how seed files are written. */
final class FileFormatReader {

  private final Problems problems;

  FileFormatReader(Problems problems) {
    this.problems = problems;
  }

  FileFormat read(YamlMap map) {
    map.checkKeys(Set.of("delimiter", "arrayDelimiter", "quote"), problems);
    FileFormat standard = FileFormat.STANDARD;
    FileFormat format =
        new FileFormat(
            character(map, "delimiter", standard.delimiter()),
            character(map, "arrayDelimiter", standard.arrayDelimiter()),
            character(map, "quote", standard.quote()));
    boolean distinct =
        format.delimiter() != format.arrayDelimiter()
            && format.delimiter() != format.quote()
            && format.arrayDelimiter() != format.quote();
    if (!distinct) {
      problems.add(Fault.MODEL_SAME_DELIMITERS, map.location());
    }
    return distinct ? format : standard;
  }

  private char character(YamlMap map, String key, char standard) {
    String text = map.text(key, problems).orElse(String.valueOf(standard));
    if (text.length() != 1 || isData(text.charAt(0))) {
      problems.add(
          Fault.YAML_WRONG_KIND,
          map.place(key),
          key,
          "one character that neither ids nor numbers nor dates hold");
      return standard;
    }
    return text.charAt(0);
  }

  private static boolean isData(char c) {
    return Character.isLetterOrDigit(c) || "-+.:\n\r\0".indexOf(c) >= 0;
  }
}
