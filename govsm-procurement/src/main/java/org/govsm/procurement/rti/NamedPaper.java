package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paper that a record of a case names by its hash alone. Where nobody handed it in it is not in the
 * packet, and the index says so.
 *
 * @param place its place in the record, such as {@code acts.1.act.evidence.1}
 * @param digest {@code sha256:} and 64 hexadecimal digits; never told in a packet
 * @param name its number or title, where the records of the case know it
 */
public record NamedPaper(String place, String digest, Optional<String> name) {

  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

  /** Members that name papers; the hash of a text or of an edition is none. */
  private static final Set<String> PAPERS =
      Set.of("evidence", "paper", "papers", "proof", "proofs", "attachment", "attachments", "scan");

  /** Members that say which paper it is whose hash stands beside them. */
  private static final List<String> NAMES = List.of("number", "reference", "title", "name");

  /**
   * Checks that nothing is missing.
   *
   * @param place see the record
   * @param digest see the record
   * @param name see the record
   */
  public NamedPaper {
    requireNonNull(place, "place");
    requireNonNull(digest, "digest");
    requireNonNull(name, "name");
  }

  /**
   * The papers that the tree of a record names, in its order.
   *
   * @param known numbers and titles of papers by their hashes; a paper that has none goes by what
   *     the record says beside its hash
   */
  public static List<NamedPaper> in(Map<String, ?> tree, Map<String, String> known) {
    List<NamedPaper> found = new ArrayList<>();
    look(
        "",
        tree,
        Optional.empty(),
        false,
        (place, digest, beside) -> {
          Optional<String> name = Optional.ofNullable(known.get(digest)).or(() -> beside);
          found.add(new NamedPaper(place, digest, name));
        });
    return List.copyOf(found);
  }

  private interface Found {
    void paper(String place, String digest, Optional<String> beside);
  }

  private static void look(
      String place, @Nullable Object part, Optional<String> beside, boolean paper, Found found) {
    if (part instanceof Map<?, ?> map) {
      Optional<String> named = name(map);
      map.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            String here = place.isEmpty() ? name : place + "." + name;
            look(here, value, named, paper || PAPERS.contains(name), found);
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(place + "." + (i + 1), list.get(i), beside, paper, found);
      }
    } else if (paper && part instanceof String text && HASH.matcher(text).matches()) {
      found.paper(place, text, beside);
    }
  }

  private static Optional<String> name(Map<?, ?> map) {
    return NAMES.stream()
        .flatMap(name -> Stream.ofNullable(map.get(name)))
        .filter(String.class::isInstance)
        .map(String::valueOf)
        .filter(text -> !text.isBlank() && !HASH.matcher(text).matches())
        .findFirst();
  }
}
