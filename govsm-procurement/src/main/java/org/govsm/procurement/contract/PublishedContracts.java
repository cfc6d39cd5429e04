package org.govsm.procurement.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.SourceKind;

/**
 * Published contracts: tenders, policies and terms of which numbers were read, as terms to start
 * from. Each names its sources; what was not read is assumed, and the terms say so where they use
 * it. Nothing is paid by them as they stand.
 */
public final class PublishedContracts {

  private static final String FOLDER = "published/";
  private static final String ASSUMED = "assumed";
  private static final List<PublishedContract> ALL = read();

  private PublishedContracts() {}

  /**
   * Published contract.
   *
   * @param name such as {@code markfed-2025}
   * @param sources where its numbers were seen; one at least
   */
  public record PublishedContract(String name, List<Source> sources) {

    /** Keeps its own copy. */
    public PublishedContract {
      sources = List.copyOf(sources);
    }

    /** The terms; what is open in the publication is open in them. */
    public Terms terms() {
      return Terms.packaged(name);
    }

    /**
     * What is assumed in the terms.
     *
     * @return the sentences of the terms that say so, by their place in the tree, such as {@code
     *     /amounts/0/clause}
     */
    public Map<String, String> assumed() {
      Map<String, String> found = new TreeMap<>();
      find("", terms().toPlain(), found);
      return found;
    }
  }

  /**
   * Source of a published contract.
   *
   * @param kind whether it is the authority's own page, a copy, or a report
   * @param seen the day on which it was read
   */
  public record Source(SourceKind kind, LocalDate seen, String address) {}

  /** All of them, in the order of their names. */
  public static List<PublishedContract> all() {
    return ALL;
  }

  /** One of them by its name. */
  public static Optional<PublishedContract> find(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  static Optional<byte[]> file(String name) {
    try (InputStream in = PublishedContracts.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void find(String pointer, Object tree, Map<String, String> found) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, part) -> find(pointer + "/" + name, part, found));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        find(pointer + "/" + i, list.get(i), found);
      }
    } else if (tree instanceof String text && text.contains(ASSUMED)) {
      found.put(pointer, text);
    }
  }

  private static List<PublishedContract> read() {
    Map<String, List<Source>> byName = new LinkedHashMap<>();
    new String(file("contracts.txt").orElseThrow(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(
            words ->
                byName
                    .computeIfAbsent(words[0], name -> new ArrayList<>())
                    .add(source(words[1], words[2], words[3])));
    return new TreeMap<>(byName)
        .entrySet().stream()
            .map(one -> new PublishedContract(one.getKey(), one.getValue()))
            .toList();
  }

  private static Source source(String kind, String seen, String address) {
    SourceKind found = SourceKind.ofCode(kind).orElseThrow();
    return new Source(found, LocalDate.parse(seen), address);
  }
}
