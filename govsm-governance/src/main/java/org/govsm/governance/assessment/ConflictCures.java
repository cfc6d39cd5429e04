package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Conflict cures: the facts among which a contradiction is mended, by the code of its sentence. The
 * file {@code conflicts.txt} has a line for each.
 */
public final class ConflictCures {

  private static final Map<String, List<String>> PATHS = load();

  private ConflictCures() {}

  private static Map<String, List<String>> load() {
    String name = "conflicts.txt";
    Map<String, List<String>> paths = new LinkedHashMap<>();
    try (InputStream in = requireNonNull(ConflictCures.class.getResourceAsStream(name), name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" = ", 2))
          .forEach(sides -> paths.put(sides[0], List.of(sides[1].split(" ", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths;
  }

  /**
   * The ways in the schema to the facts that cannot all hold.
   *
   * @return such as {@code people[].status}; {@code custody} for the log; none where the finding
   *     names no contradiction
   */
  public static List<String> paths(ControlFinding finding) {
    List<String> paths = new ArrayList<>();
    collect(finding.text(), paths);
    return paths.stream().distinct().toList();
  }

  /** What many subjects have alike, and what blocks a control, names the contradiction within. */
  private static void collect(@Nullable Object said, List<String> paths) {
    if (said instanceof Message message) {
      paths.addAll(PATHS.getOrDefault(message.key(), List.of()));
      message.values().values().forEach(one -> collect(one, paths));
    } else if (said instanceof List<?> all) {
      all.forEach(one -> collect(one, paths));
    }
  }

  /** The codes, as the file has them. */
  static Map<String, List<String>> all() {
    return Map.copyOf(PATHS);
  }
}
