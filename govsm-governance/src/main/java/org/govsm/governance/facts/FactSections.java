package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sections in which facts are entered: each member stands in one of them. */
public final class FactSections {

  /** Kept in a register or log of its own. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "accounts",
          "account",
          "custody",
          "custodyLog",
          "attestations",
          "contradicted",
          "leftUsers",
          "providerRegister");

  private static final String LAST = "other";

  private FactSections() {}

  /** The codes of the sections, in their order. */
  public static List<String> codes() {
    return List.copyOf(Shipped.SECTIONS.keySet());
  }

  /**
   * The section of a fact.
   *
   * @param pointer the JSON pointer of the fact
   * @return nothing for what is entered elsewhere, and for what there is not
   */
  public static Optional<String> of(String pointer) {
    String member = pointer.startsWith("/") ? FactTree.steps(pointer).get(0) : "";
    return Shipped.SECTIONS.entrySet().stream()
        .filter(section -> section.getValue().contains(member))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The members of a section; none where there is no such section. */
  static List<String> members(String section) {
    return Shipped.SECTIONS.getOrDefault(section, List.of());
  }

  /** The parts of the form of an item, each with its members; none where it is not divided. */
  static Map<String, List<String>> parts(String path) {
    return Shipped.PARTS.getOrDefault(path, Map.of());
  }

  private static final class Shipped {

    static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();
    static final Map<String, Map<String, List<String>>> PARTS = new LinkedHashMap<>();

    static {
      try (InputStream in =
          requireNonNull(FactSections.class.getResourceAsStream("sections.txt"), "sections.txt")) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(Shipped::line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      List<String> rest = new ArrayList<>(FactForm.shipped().namesOfOurs());
      rest.removeAll(ELSEWHERE);
      SECTIONS.values().forEach(rest::removeAll);
      SECTIONS.put(LAST, rest);
    }

    private static void line(String line) {
      String[] sides = line.split(":", 2);
      String[] head = sides[0].split(" ", 2);
      List<String> members =
          sides[1].isBlank() ? List.of() : List.of(sides[1].strip().split(" ", -1));
      if (head.length == 1) {
        SECTIONS.put(head[0], members);
      } else {
        PARTS.computeIfAbsent(head[0], path -> new LinkedHashMap<>()).put(head[1], members);
      }
    }
  }
}
