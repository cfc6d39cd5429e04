package org.govsm.governance.assessment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.governance.assessment.check.LanguageNames;

/**
 * Language tags (BCP 47): of English, Hindi and the other languages of the Eighth Schedule to the
 * Constitution, in which a department posts, and whether a tag is of a language that is known.
 */
public final class LanguageTags {

  private static final List<String> FIRST = List.of("en", "hi");

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern TAG_END = Pattern.compile("-.*");

  private LanguageTags() {}

  /**
   * Whether a tag of BCP 47 begins with the code of a language that is known, also one of another
   * country: {@code hi}, {@code hi-Latn} and {@code fr} do, and Hindi does not.
   */
  public static boolean isKnown(String tag) {
    return TAG.matcher(tag).matches()
        && LanguageNames.isCode(TAG_END.matcher(tag).replaceFirst(""));
  }

  /** The codes, English and Hindi first. */
  public static List<String> codes() {
    return Stream.concat(FIRST.stream(), LanguageNames.scheduled().stream()).distinct().toList();
  }
}
