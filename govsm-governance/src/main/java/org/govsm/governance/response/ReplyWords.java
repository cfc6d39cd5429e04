package org.govsm.governance.response;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of replies: those by which one acknowledges, passes on or thanks. Where nothing else is
 * said, nothing is answered; "Yes", "No", a name, a number or a link is an answer.
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

  /** The same in words that may stand in an answer: no hint, where more is said. */
  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:(?:writing|contacting|reaching out)(?: to)?(?:"
              + " us)?|received|acknowledged|o\\.? ?k\\.?|thx|thank"
              + " u|dhanyava+d|shukriya|aa?bhaa?r|we are (?:looking into|working"
              + " on|examining|checking) (?:it|this|the matter)|(?:it is )?under"
              + " (?:process|consideration|examination)|(?:we )?will (?:revert|get back)(?: to"
              + " you)?|शुक्रिया|आभार|प्राप्त हुआ|(?:मिल|प्राप्त हो) गया(?:"
              + " है)?|विचाराधीन|प्रक्रिया में)(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  /** Words that deny, such as a field takes for none: to whoever asked they are an answer. */
  private static final Pattern DENYING =
      Pattern.compile(
          "(?:no|not|never|none|nil|nothing|nobody|no one|neither|nowhere|zero|not"
              + " (?:yet|now|required|needed|necessary|available|applicable|allowed|possible)|न|ना|नहीं|(?:जी|अभी|अब|कभी|कोई|कुछ|कहीं|लागू|उपलब्ध|संभव|आवश्यक|ज़रूरी|जरूरी)"
              + " नहीं|शून्य)(?: (?:sir|madam|जी|महोदय|महोदया))?",
          Pattern.CASE_INSENSITIVE);

  /** Greetings and the like say no more. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:fine|alright|all right|(?:you are )?welcome|hello|hi there|hi|good"
              + " (?:morning|afternoon|evening|day)|dear (?:sir or"
              + " madam|sir|madam|citizen|friend)|th(?:ee|i)k hai|namaste|namaskar|regards|ठीक"
              + " है|ठीक|अच्छा|नमस्ते|नमस्कार|प्रिय (?:महोदय|महोदया|नागरिक)|स्वागत"
              + " है)(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  /** What stands beside such words; alone, "by e-mail" is an answer. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:dear|sir|madam|citizen|ji|for|with|is|we|have|soon|shortly|your|very|much|kindly|a"
              + " lot|message|query|question|letter|e?-?mail|जी|महोदय|महोदया|प्रिय|आपका|आपके|आपकी|बहुत|के"
              + " लिए|संदेश|प्रश्न|पत्र|हमें|हम|है)(?![\\p{L}\\p{M}])",
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
    String rest = text;
    for (Pattern words : List.of(ACKNOWLEDGING, RECEIVED, GREETING)) {
      rest = words.matcher(rest).replaceAll(" ");
    }
    boolean found = !rest.equals(text);
    return isNothing(found ? COURTESY.matcher(rest).replaceAll(" ") : rest);
  }

  /** Whether a text says no and nothing else. */
  static boolean deny(String text) {
    return DENYING.matcher(BESIDE_WORDS.matcher(text).replaceAll(" ").strip()).matches();
  }

  private static boolean isNothing(String text) {
    return BESIDE_WORDS.matcher(text).replaceAll("").isEmpty();
  }
}
