package org.govsm.governance.assessment.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.governance.tree.DataRows;

/** Channels of announcements by their names in English and Hindi, as {@code channels.txt} lists. */
final class AnnouncementChannels {

  /** What a channel is; of a name that the list lacks nobody knows. */
  enum Kind {
    PRESS,
    OTHER,
    SOCIAL,
    NOT_KNOWN
  }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern COMMA = Pattern.compile(", ");
  private static final Map<String, Kind> BY_NAME = load();

  private AnnouncementChannels() {}

  static Kind kind(String channel) {
    return BY_NAME.getOrDefault(key(channel), Kind.NOT_KNOWN);
  }

  private static Map<String, Kind> load() {
    Map<String, Kind> all = new HashMap<>();
    for (List<String> sides : DataRows.of(AnnouncementChannels.class, "channels.txt")) {
      Kind kind = Kind.valueOf(sides.get(0).toUpperCase(Locale.ROOT));
      COMMA.splitAsStream(sides.get(1)).forEach(name -> put(all, name, kind));
    }
    return Map.copyOf(all);
  }

  private static void put(Map<String, Kind> all, String name, Kind kind) {
    if (all.getOrDefault(key(name), kind) != kind) {
      throw new IllegalStateException(name + " is of two kinds");
    }
    all.put(key(name), kind);
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(plain).replaceAll("");
  }
}
