package org.govsm.governance.facts;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.govsm.core.text.Postponements;

/**
 * Deeds: words of what was done, without those of what was asked for, was tried or is still to
 * come. A net for hasty words, and no proof: it holds only where none but such words stand.
 */
final class Deeds {

  private static final String REMOVE =
      "(?:remov|delet|disabl|block|tak|hid|restrict|unpublish|withdraw|suspend|eras)\\p{L}*";

  private static final String NOUN =
      "(?:removal|deletion|disabling|blocking|takedown|restriction|suspension)";

  private static final String IN_HINDI =
      "(?:हटाने|मिटाने|रोकने|छिपाने|(?:बंद|बन्द|ब्लॉक|निष्क्रिय|अक्षम)\\s+करने)";

  private static final Pattern QUESTION = Pattern.compile("[^.;!?।]*+\\?");

  /** Who asks for a removal, tries it or is told of it, removes nothing by that. */
  private static final Pattern ASKED =
      anyOf(
          "(?<!\\p{L})(?:ask|request|instruct|direct|order|told|tell|wr[io]t|inform|e-?mail|notif"
              + "|advis|urg|tried|try|attempt|declin|refus|fail|unable|decid|agree)\\p{L}*"
              + "(?:\\s+[^\\s.;।]+){0,6}?\\s+to\\s+(?:be\\s+)?"
              + REMOVE
              + "(?:(?:\\s+[^\\s.;।]+){0,3}?\\s+(?:down|offline))?",
          "(?<!\\p{L})(?:am|is|are)\\s+(?:now\\s+)?(?:remov|delet|disabl|block|tak|hid)ing",
          "(?<!\\p{L})be\\s+" + REMOVE + "(?:\\s+(?:down|offline))?",
          "(?<!\\p{L})(?:almost|nearly|not\\s+yet)\\s+" + REMOVE + "(?:\\s+down)?",
          "(?<!\\p{L})(?:remov|delet|block)e?able(?!\\p{L})",
          "(?<!\\p{L})(?:ask|request|sought|seek|order|demand|direct|await|recommend)\\p{L}*\\s+"
              + "(?:(?:for|the|its|their)\\s+){0,2}"
              + NOUN,
          "(?<!\\p{L})for\\s+(?:(?:the|its|their)\\s+)?" + NOUN,
          NOUN
              + "(?:\\s+(?:was|is|has\\s+been))?"
              + "\\s+(?:request|sought|order|schedul|plan|pending|await|refus)\\p{L}*",
          "(?:remov\\p{L}+|delet\\p{L}+|block\\p{L}+|taken\\s+down|done)\\s+(?:very\\s+)?(?:soon|shortly)",
          IN_HINDI
              + "(?:\\s+(?:का|की|के|को|हेतु))?\\s+(?:निर्देश|आदेश|अनुरोध|आग्रह|निवेदन|माँग|मांग|लिए|कहा|लिखा|पत्र"
              + "|प्रयास|कोशिश|प्रस्ताव|प्रक्रिया\\s+(?:जारी|चल|शुरू))",
          "(?:हटा|मिटा|छिपा)(?:या|ई|ए)\\s+जा(?:ए|एँ|एं)(?![\\p{L}\\p{M}])");

  /** Who hands in a paper, passes it on within the office or resolves to act, answers nothing. */
  private static final Pattern ON_THE_WAY =
      anyOf(
          "(?:furnished|provided|supplied)\\s+by\\s+(?:(?:the|a|this)\\s+)?"
              + "(?:complainant|user|applicant|petitioner|citizen|person)",
          "(?:handed\\s+over|furnished|provided|supplied)\\s+to\\s+(?:the\\s+)?"
              + "(?:\\p{L}+\\s+){0,2}?(?:section|desk|wing)(?!\\p{L})",
          "resolved\\s+to\\s",
          "अनुभाग\\s+को\\s+सौंप");

  private static final Pattern ANY = Denials.beginning("removal", "deed");

  private Deeds() {}

  /** Whether it has a word of a removal, or of what else is done about a request. */
  private static boolean areIn(String text) {
    return ANY.matcher(ON_THE_WAY.matcher(told(text)).replaceAll(" ")).find();
  }

  /**
   * Whether it says that something was not done, was only asked for or is to come, is done in part,
   * or was undone again.
   *
   * @param day on which it is said to have been done
   * @param removal whether something is no longer to be seen by it
   */
  static boolean areUndone(String text, LocalDate day, boolean removal) {
    String plain = Postponements.plain(text);
    boolean open =
        Promises.isIn(text) || ASKED.matcher(plain).find() || QUESTION.matcher(plain).find();
    return open && !areIn(text)
        || DeedParts.areIn(plain)
        || removal && DeedParts.areUndoneAgain(plain)
        || DeedParts.isAfter(plain, day);
  }

  private static String told(String text) {
    String sure = QUESTION.matcher(Postponements.plain(text)).replaceAll(" ");
    return Promises.without(ASKED.matcher(sure).replaceAll(" "));
  }

  private static Pattern anyOf(String... patterns) {
    return Pattern.compile(String.join("|", patterns));
  }
}
