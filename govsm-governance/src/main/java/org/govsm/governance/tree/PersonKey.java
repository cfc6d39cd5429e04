package org.govsm.governance.tree;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Key of a person: the same for two ways to write one, which differ in capitals and blanks. */
public final class PersonKey {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private PersonKey() {}

  /** The key of a name or an id as it is written. */
  public static String of(String person) {
    String plain = Normalizer.normalize(person, Normalizer.Form.NFKC);
    return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether two texts name one person. */
  public static boolean same(String one, String other) {
    return of(one).equals(of(other));
  }
}
