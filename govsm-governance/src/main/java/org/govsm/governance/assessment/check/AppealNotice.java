package org.govsm.governance.assessment.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Notice of the appeal to the Grievance Appellate Committee, as the words of a decision tell it.
 */
final class AppealNotice {

  private static final Pattern COMMITTEE =
      Pattern.compile("\\bgac\\b|grievance appellate|शिकायत अपील");

  private static final Pattern APPEAL = Pattern.compile("\\bappeal|अपील|" + COMMITTEE.pattern());

  /** A condition, such as "if you are not satisfied", denies nothing. */
  private static final Pattern CLAUSE =
      Pattern.compile("[.,;:!?।\\n]| (?=(?:if|unless|where|when|in case|should)\\b)| तो ");

  private static final Pattern CONDITION =
      Pattern.compile("\\s*(?:if|unless|where|when|in case|should|यदि|अगर)(?![\\p{L}\\p{M}]).*");

  /** Of a time and of a fee "no" denies nothing either. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:no|not) (?:later|more|longer) than|(?:no|without(?: any| a)?) (?:fee|charge|cost)s?");

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:no|not|cannot|never|neither|nor|nobody|without|\\p{L}+n['’]t"
              + "|नहीं|नही|बिना)(?![\\p{L}\\p{M}])");

  private AppealNotice() {}

  static boolean isOfAppeal(String notice) {
    return COMMITTEE.matcher(notice.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Whether a clause that tells of the appeal denies something, which is most likely the appeal.
   */
  static boolean isDenied(String notice) {
    String plain = HARMLESS.matcher(notice.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return isOfAppeal(notice)
        && CLAUSE
            .splitAsStream(plain)
            .filter(clause -> !CONDITION.matcher(clause).matches())
            .filter(clause -> APPEAL.matcher(clause).find())
            .anyMatch(clause -> DENIAL.matcher(clause).find());
  }
}
