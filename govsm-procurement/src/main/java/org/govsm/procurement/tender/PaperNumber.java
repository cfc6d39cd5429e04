package org.govsm.procurement.tender;

import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;

/**
 * Number of a paper such as an order, compared as people read it: how it is parted, zeros before a
 * number, words such as "order no." and the day beside it make no other one.
 */
public final class PaperNumber {

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}/-])(?:(?:office|government|govt) order|order|orders|f"
              + " no|number|no|nr|file|ref|reference|vide|dated|dt|date|under|the|of|कार्यालय"
              + " आदेश|शासनादेश|आदेश"
              + "|फाइल|संख्या|सं|क्रमांक|क्र|नंबर|नं|संदर्भ|दिनांक|दि|का|की|के)(?![\\p{L}\\p{M}\\p{N}/])");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}/-]+");

  private static final Pattern ZEROS = Pattern.compile("(?<!\\p{Nd})0+(?=\\p{Nd})");

  private PaperNumber() {}

  /** Whether two texts name one paper. */
  public static boolean same(String one, String other) {
    return Skeleton.same(one, other) || key(one).equals(key(other));
  }

  private static String key(String text) {
    String words = SIGNS.matcher(PaperDays.without(Skeleton.of(text))).replaceAll(" ").strip();
    String bare = BESIDE.matcher(words.replace("\u093c", "")).replaceAll(" ").strip();
    String number = bare.isEmpty() ? words : bare;
    return Skeleton.ofId(ZEROS.matcher(number).replaceAll(""));
  }
}
