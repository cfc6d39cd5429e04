package org.govsm.procurement.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.procurement.record.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Hashes within what leaves: whoever has the hash of a text of which parts are withheld can test a
 * guess of these parts. Only what is public, such as editions of rules, keeps its own.
 */
final class Digests {

  /** Half of a hash of 256 bits is still enough to test a guess. */
  private static final Pattern HASH =
      Pattern.compile("(?i)(?:\\bsha-?\\d+\\s*[:=]\\s*)?(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])");

  private static final Pattern WHOLE = Pattern.compile("sha256:[0-9a-f]{64}(?![0-9a-f])");

  /** Editions of rules, the dictionary of metrics, and annexes of a published tender. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "(?:(?:.*\\.)?packs\\.\\d+|(?:.*\\.)?dictionary|tender\\.annexes\\.[^.:]+)\\.digest(?::"
              + " .*)?");

  private Digests() {}

  /** Whether a place tells the hash of what everybody can read, such as an edition of rules. */
  static boolean isPublic(String place) {
    return PUBLIC.matcher(place).matches();
  }

  /** The text with what is known of a hash in place of it. */
  static String told(String text, Map<String, String> known) {
    return known.isEmpty()
        ? text
        : WHOLE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(known.getOrDefault(found.group(), found.group())));
  }

  static String severed(String text) {
    return HASH.matcher(text).replaceAll(Matcher.quoteReplacement(PersonalNumbers.MARK));
  }

  /** A tree without hashes in its texts; names are left as they are. */
  static Map<String, @Nullable Object> severed(Map<?, ?> tree) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    tree.forEach((name, part) -> kept.put(String.valueOf(name), part(part)));
    return kept;
  }

  private static @Nullable Object part(@Nullable Object part) {
    if (part instanceof Map<?, ?> map) {
      return severed(map);
    } else if (part instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(one -> all.add(part(one)));
      return all;
    }
    return part instanceof String text ? severed(text) : part;
  }
}
