package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paper that a record of a case names by its hash alone. Where nobody handed it in it is not in the
 * packet, and the index says so.
 *
 * @param place its place in the record, such as {@code acts.1.act.evidence.1}
 * @param digest {@code sha256:} and 64 hexadecimal digits; never told in a packet
 */
public record NamedPaper(String place, String digest) {

  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

  /** Members that name papers; the hash of a text or of an edition is none. */
  private static final Set<String> PAPERS =
      Set.of("evidence", "paper", "papers", "proof", "proofs", "attachment", "attachments", "scan");

  /**
   * Checks that nothing is missing.
   *
   * @param place see the record
   * @param digest see the record
   */
  public NamedPaper {
    requireNonNull(place, "place");
    requireNonNull(digest, "digest");
  }

  /** The papers that the tree of a record names, in its order. */
  public static List<NamedPaper> in(Map<String, ?> tree) {
    List<NamedPaper> found = new ArrayList<>();
    look("", tree, false, found);
    return List.copyOf(found);
  }

  private static void look(
      String place, @Nullable Object part, boolean paper, List<NamedPaper> found) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            String here = place.isEmpty() ? name : place + "." + name;
            look(here, value, paper || PAPERS.contains(name), found);
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(place + "." + (i + 1), list.get(i), paper, found);
      }
    } else if (paper && part instanceof String text && HASH.matcher(text).matches()) {
      found.add(new NamedPaper(place, text));
    }
  }
}
