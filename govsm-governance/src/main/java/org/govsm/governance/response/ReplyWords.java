package org.govsm.governance.response;

import java.util.regex.Pattern;

/**
 * Words of replies: those by which one acknowledges, passes on or thanks. Where nothing else is
 * said, nothing is answered; "Yes", a name, a number or a link is an answer.
 */
final class ReplyWords {

  private static final Pattern ACKNOWLEDGING =
      Pattern.compile(
          "(?<!\\p{L})(?:noted|ok|okay|thanks|thank you|please wait|important to us"
              + "|(?:has|have) been (?:forwarded|received|noted|passed on|sent to)"
              + "|(?:have|has) received your)(?!\\p{L})"
              + "|धन्यवाद|देख रहे हैं|प्रतीक्षा करें|भेज(?:ा|ी) गय(?:ा|ी) है|भेज दिया गया है"
              + "|(?:संदेश|प्रश्न) (?:मिला|प्राप्त हुआ)",
          Pattern.CASE_INSENSITIVE);

  /** Greetings and the like say no more. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:fine|alright|all right|welcome|hello|hi|namaste|namaskar|regards"
              + "|ठीक है|ठीक|अच्छा|नमस्ते|नमस्कार)(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  /** What stands beside such words; alone, "by e-mail" is an answer. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:dear|sir|madam|ji|for|your|very|much|kindly|a lot"
              + "|message|query|question|letter|e?-?mail|जी|महोदय|महोदया|प्रिय|आपका|आपके|आपकी|बहुत|के"
              + " लिए|संदेश|प्रश्न|पत्र)(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** So many words say something beside an acknowledgement. */
  private static final int FEW_WORDS = 10;

  private ReplyWords() {}

  /** Whether a short text acknowledges, perhaps beside something else: no more than a hint. */
  static boolean acknowledge(String text) {
    long words = BESIDE_WORDS.splitAsStream(text).filter(one -> !one.isEmpty()).count();
    return words <= FEW_WORDS && ACKNOWLEDGING.matcher(text).find();
  }

  /** Whether a text has no word or number but such as acknowledge, thank or greet. */
  static boolean onlyAcknowledge(String text) {
    String rest = GREETING.matcher(ACKNOWLEDGING.matcher(text).replaceAll(" ")).replaceAll(" ");
    boolean found = !rest.equals(text);
    return isNothing(found ? COURTESY.matcher(rest).replaceAll(" ") : rest);
  }

  private static boolean isNothing(String text) {
    return BESIDE_WORDS.matcher(text).replaceAll("").isEmpty();
  }
}
