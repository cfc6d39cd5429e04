package org.govsm.portal.builder;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids made from names: words without spaces that no other row of the list has. */
final class Ids {

  private static final int LONGEST = 60;
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Ids() {}

  /** An id for something of a name. */
  static String of(String name, Collection<String> taken) {
    String plain = OTHERS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    String bare = cut.replaceAll("^-+|-+$", "");
    String id = bare.isEmpty() ? "x" : bare;
    int more = 2;
    String free = id;
    while (taken.contains(free)) {
      free = id + "-" + more++;
    }
    return free;
  }
}
