package org.govsm.procurement.supplier;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of suppliers, compared without case, punctuation and words for the form of a body. */
final class SupplierName {

  private static final Set<String> FORMS =
      Set.of("M", "S", "MS", "MESSRS", "PRIVATE", "PVT", "LIMITED", "LTD", "LLP", "OPC", "THE");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SupplierName() {}

  /** Whether two names have the same words in the same order, and any at all. */
  static boolean isAlike(String one, String other) {
    List<String> words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  private static List<String> words(String name) {
    return Stream.of(BETWEEN_WORDS.split(name.toUpperCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty() && !FORMS.contains(word))
        .toList();
  }
}
