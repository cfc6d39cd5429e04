package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.LatinLetters;

/** Title ids: made of what people type, so that nobody types one. */
public final class TitleIds {

  private static final int MOST = 40;
  private static final int MARKS = 4;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

  private TitleIds() {}

  /**
   * Small letters, digits and hyphens of a text, Devanagari in Latin letters. One in another script
   * ends with digits of its digest, so that two names that sound alike have two ids.
   */
  public static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String latin = latin(LatinLetters.of(plain));
    return OTHER_SCRIPT.matcher(plain).find() ? latin + "-" + mark(plain) : latin;
  }

  private static String mark(String plain) {
    String digest = CanonicalForm.digest(plain.getBytes(UTF_8));
    return DocumentCode.of(digest).digits().substring(0, MARKS);
  }

  /** The English half of a title in two languages; any other title as it is. */
  public static String english(String title) {
    return DepartmentNames.Name.of(title, "en").text();
  }

  private static String latin(String plain) {
    String slug = ENDS.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
    String cut = slug.substring(0, Math.min(MOST, slug.length()));
    String clean = ENDS.matcher(cut).replaceAll("");
    return clean.isEmpty() ? "r" : clean;
  }

  /** The first free id for a text. */
  public static String free(String text, Predicate<String> isTaken) {
    String slug = slug(text);
    String id = slug;
    for (int i = 2; isTaken.test(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }
}
