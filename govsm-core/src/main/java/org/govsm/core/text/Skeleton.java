package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Skeleton of an id or number: the same for two that people read as one. Case, width, digits of
 * another script, kinds of dash, what nobody sees, and Cyrillic or Greek letters that look like
 * Latin ones make no difference. It is for comparing only and is never shown.
 */
public final class Skeleton {

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}&&[^\\u0900-\\u0dff]]");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private static final String SIGNS = "[^\\p{L}\\p{M}\\p{N}]+";

  private static final Pattern BETWEEN_FIGURES =
      Pattern.compile("(?<=\\p{Nd})" + SIGNS + "(?=\\p{Nd})");

  private static final Pattern PARTED =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]|(?<!\\p{Nd})-|-(?!\\p{Nd})");

  /** Small letters that look like Latin ones, and these in the same order. */
  private static final String LOOKS = "авекмнорстухіѕјԛԝһԁӏαβεζηικμνορτυχϲ";

  private static final String LATIN = "abekmhopctyxisjqwhdlabezhikmnoptyxc";

  private Skeleton() {}

  /** The skeleton of a text. */
  public static String of(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String seen = UNSEEN.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    String even = BLANKS.matcher(DASHES.matcher(seen).replaceAll("-")).replaceAll(" ").strip();
    StringBuilder looks = new StringBuilder();
    even.codePoints().forEach(one -> looks.appendCodePoint(latin(one)));
    return looks.toString();
  }

  private static int latin(int letter) {
    int at = LOOKS.indexOf(letter);
    return at >= 0 ? LATIN.charAt(at) : AsciiDigits.of(letter);
  }

  /**
   * The skeleton of an id however it is parted: V-9, V 9 and V9 have one. Figures that stand apart
   * stay apart: 1-11 is not 11-1.
   */
  public static String ofId(String id) {
    String skeleton = of(id);
    String joined =
        PARTED.matcher(BETWEEN_FIGURES.matcher(skeleton).replaceAll("-")).replaceAll("");
    return joined.isEmpty() ? skeleton : joined;
  }

  /** Whether people read two texts as one. */
  public static boolean same(String one, String other) {
    return of(one).equals(of(other));
  }

  /** Whether one of the ids is read as this one. */
  public static boolean among(Collection<String> ids, String id) {
    String read = of(id);
    return ids.stream().anyMatch(one -> of(one).equals(read));
  }

  /** The ids that are not read as one of those who are gone, in their order. */
  public static List<String> without(Collection<String> ids, Collection<String> gone) {
    Set<String> read = gone.stream().map(Skeleton::of).collect(Collectors.toSet());
    return ids.stream().filter(one -> !read.contains(of(one))).toList();
  }
}
