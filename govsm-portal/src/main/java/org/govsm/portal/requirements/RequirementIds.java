package org.govsm.portal.requirements;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Requirement ids: made of what people type, so that nobody types one. */
final class RequirementIds {

  private static final int MOST = 40;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

  private RequirementIds() {}

  /** Small letters, digits and hyphens of a text; a short word where it has none of them. */
  static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug = ENDS.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
    String cut = slug.substring(0, Math.min(MOST, slug.length()));
    String clean = ENDS.matcher(cut).replaceAll("");
    return clean.isEmpty() ? "r" : clean;
  }

  /** The first free id for a text. */
  static String free(String text, Predicate<String> isTaken) {
    String slug = slug(text);
    String id = slug;
    for (int i = 2; isTaken.test(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }
}
