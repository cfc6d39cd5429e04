package org.govsm.procurement.tender;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.WrittenWords;

/**
 * Words of a clause to which bidders have a right, in each language in which it stands. What such a
 * clause must name and what it must not deny is looked for by words, to say why it is asked about;
 * only the plain sentences that stand here pass unread. What any other means an officer says.
 */
final class ClauseWords {

  /** Why an officer looks at a clause: the words {@code tender.check.clause-WHY}. */
  enum Why {
    /** It denies something, or leaves it to one side. */
    DENIES,
    /** It names another law. */
    OTHER_LAW,
    /** It names a place of arbitration, which may lie abroad or out of reach. */
    SEAT,
    /** It names nothing of what it is about. */
    SILENT,
    /** It says it in words of its own, whose meaning no list of words tells. */
    OWN_WORDS
  }

  private static final int LEAST = 3;

  /** Signs that are not seen, but for the joiners of Indian scripts. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{P}]+");

  /** Letters and marks of any script end no word. */
  private static final String BEFORE = "(?<![\\p{L}\\p{M}])";

  private static final String AFTER = "(?![\\p{L}\\p{M}])";

  /** The end of "doesn't" with either apostrophe. */
  private static final String SHORT_NOT = "n['\u2019]t";

  private static final Pattern DENIES =
      words(
          "no",
          "not",
          "none",
          "nor",
          "never",
          "cannot",
          "without",
          "except",
          "excluding",
          "waives?",
          "waived",
          "alone",
          "solely",
          "sole",
          "only",
          "unless",
          "otherwise",
          "instead",
          "else",
          "aside",
          "prevails?",
          "overrides?",
          "partly",
          "in\\s+part",
          "final",
          "gives?\\s+up",
          "given\\s+up",
          "renounces?",
          "lapses?",
          "barred",
          "excluded?s?",
          "bars?",
          "ends?",
          "as\\s+the\\s+(?:agency|bidder|contractor|supplier|buyer)",
          "own\\s+officers?",
          "जब\\s+तक",
          "अन्यथा",
          "बजाय",
          "हटा\\S*",
          "अंतिम",
          "अन्तिम",
          "छोड़\\S*",
          "त्याग\\S*",
          "वर्जित",
          "समाप्त",
          "आंशिक",
          "नहीं",
          "न",
          "नही",
          "मत",
          "बिना",
          "सिवाय",
          "अलावा",
          "अकेले",
          "केवल");

  private static final Pattern INDIA = Pattern.compile("\\bindia|भारत");

  private static final Pattern DISPUTES =
      Pattern.compile("disput|differenc|arbitra|court|विवाद|मतभेद|मध्यस्थ|न्यायालय");

  /** Who settles them: that they are settled is not yet how. */
  private static final Pattern FORUM =
      Pattern.compile(
          "arbitra|mediat|conciliat|court|tribunal|adjudicat|मध्यस्थ|पंच|सुलह|न्यायालय|अधिकरण");

  /** Plain sentences on the law, without regard to signs and case. */
  private static final Set<String> PLAIN_LAW =
      plain(
          "Indian law applies.",
          "Indian law applies to this contract.",
          "The contract is interpreted under Indian law.",
          "The contract is interpreted under Indian laws.",
          "The laws of India apply.",
          "The laws of the Union of India apply.",
          "भारतीय विधि लागू है।",
          "भारत का कानून लागू है।",
          "इस संविदा पर भारतीय विधि लागू है।",
          "संविदा का निर्वचन भारतीय विधि के अधीन होता है।");

  /** Plain sentences on disputes, of both sides alike. */
  private static final Set<String> PLAIN_DISPUTES =
      plain(
          "Disputes go to arbitration.",
          "Disputes are settled by arbitration.",
          "Disputes are settled by arbitration in the capital of the state.",
          "विवाद मध्यस्थता को जाते हैं।",
          "विवाद मध्यस्थता से सुलझाए जाते हैं।",
          "विवाद राज्य की राजधानी में मध्यस्थता से सुलझाए जाते हैं।");

  /** The word behind "law of", and that before "law" where it is a name. */
  private static final List<Pattern> LAW_OF =
      List.of(
          Pattern.compile("\\blaws?\\s+(?:in\\s+force\\s+)?(?:of|in)\\s+(?:the\\s+)?(\\p{L}+)"),
          Pattern.compile("\\b(\\p{Lu}\\p{L}+)\\s+[Ll]aws?\\b"),
          Pattern.compile("(\\S+)\\s+(?:की|के|का)\\s+" + "(?:विधि|कानून|क़ानून)"));

  private static final Pattern SEAT =
      Pattern.compile("\\b[Aa]rbitrations?\\s+(?:in|at)\\s+(\\p{Lu}\\p{L}+)");

  private static final Pattern OWN_LAW =
      Pattern.compile(
          "india|indian|republic|union|land|state|country|contract|the|this|applicable|governing"
              + "|all|any|force|central|भारत|देश"
              + "|राज्य|संघ");

  private ClauseWords() {}

  private static Pattern words(String... all) {
    return Pattern.compile(
        BEFORE + "(?:" + String.join("|", all) + ")" + AFTER + "|" + SHORT_NOT + AFTER);
  }

  /** Whether a clause has words of each language in which it stands: a sign or a word is none. */
  static boolean areIn(Node clause) {
    Map<String, Object> texts = texts(clause);
    return !texts.isEmpty()
        && texts.values().stream()
            .allMatch(
                text ->
                    SPACES
                            .splitAsStream(String.valueOf(text))
                            .filter(WrittenWords::areIn)
                            .limit(LEAST)
                            .count()
                        == LEAST);
  }

  private static Map<String, Object> texts(Node clause) {
    return clause.branch("text").map(Node::toPlain).orElse(Map.of());
  }

  /** Why an officer looks at a clause of a kind, by its text in any language; else nothing. */
  static Optional<Why> asked(Node clause, String kind) {
    return texts(clause).values().stream()
        .map(String::valueOf)
        .flatMap(text -> asked(text, kind).stream())
        .sorted()
        .findFirst();
  }

  private static Optional<Why> asked(String text, String kind) {
    String folded = HIDDEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    if (DENIES.matcher(folded).find()) {
      return Optional.of(Why.DENIES);
    } else if (LAW_OF.stream().anyMatch(named -> namesOther(named.matcher(text)))) {
      return Optional.of(Why.OTHER_LAW);
    } else if (namesOther(SEAT.matcher(text))) {
      return Optional.of(Why.SEAT);
    }
    boolean law = kind.equals(DocumentChecks.INDIAN_LAW);
    if (!(law ? INDIA : FORUM).matcher(folded).find()) {
      return Optional.of(Why.SILENT);
    }
    return (law ? PLAIN_LAW : PLAIN_DISPUTES).contains(plain(text))
        ? Optional.empty()
        : Optional.of(Why.OWN_WORDS);
  }

  private static Set<String> plain(String... sentences) {
    return Stream.of(sentences).map(ClauseWords::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String text) {
    return SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Which right a clause of another kind touches: it names the law of another land, or denies
   * something of disputes.
   */
  static Optional<String> touches(Node clause) {
    List<String> all = texts(clause).values().stream().map(String::valueOf).toList();
    if (all.stream().anyMatch(text -> namesOther(LAW_OF.get(0).matcher(text)))) {
      return Optional.of(DocumentChecks.INDIAN_LAW);
    }
    return all.stream()
            .map(text -> HIDDEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""))
            .anyMatch(text -> DISPUTES.matcher(text).find() && DENIES.matcher(text).find())
        ? Optional.of(DocumentChecks.DISPUTES)
        : Optional.empty();
  }

  private static boolean namesOther(Matcher named) {
    while (named.find()) {
      String name = named.group(1).toLowerCase(Locale.ROOT);
      if (!OWN_LAW.matcher(name).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
