package org.govsm.governance.pilot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.place.PlatformAccess;
import org.govsm.governance.account.Platforms;

/** Names of platforms: another name, capitals and separators make no other platform. */
final class PlatformNames {

  private PlatformNames() {}

  /** What is the same for every name of a platform. */
  static String key(String name) {
    return PlatformAccess.plain(Platforms.named(name));
  }

  /** The names by which a table may know a platform. */
  static List<String> all(String name) {
    return List.of(name, Platforms.named(name)).stream().distinct().toList();
  }

  /** Whether it is among the platforms that are known here. */
  static boolean isKnown(String name) {
    String key = key(name);
    return Platforms.names().stream().anyMatch(known -> key(known).equals(key));
  }

  static Set<String> keys(List<String> names) {
    Set<String> keys = new TreeSet<>();
    names.forEach(name -> keys.add(key(name)));
    return keys;
  }
}
