package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.identity.OrdinaryNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Postponements;
import org.govsm.core.text.WrittenWords;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PersonNumbers;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.secret.Secrets;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.tender.PaperDays;
import org.jspecify.annotations.Nullable;

/**
 * Free texts: what people write in words stands in events for good, so it is refused where it has a
 * secret, the number of a person, firm or account, or a day that no calendar has. Members that are
 * numbers, codes and references are looked through for secrets alone.
 */
public final class FreeTexts {

  /** Members in which people write in words. */
  private static final Set<String> WORDS =
      Set.of(
          "reason",
          "decided",
          "onContract",
          "text",
          "remark",
          "dissent",
          "earlier",
          "explanation",
          "note",
          "title",
          "description",
          "statement",
          "office",
          "venue");

  /** The code of the fault of a reason that says nothing. */
  public static final String NO_REASON = "text.no-reason";

  private static final String NO_DECISION = "text.no-decision";

  /** Members in which people say why. */
  private static final Set<String> REASONS =
      Set.of("reason", "explanation", "rationale", "leftOut");

  /** Members in which people say what was decided, and where it is on record. */
  private static final Set<String> DECISIONS = Set.of("decided", "decisions", "onContract");

  /** Members in which people say why where they must, and which are blank elsewhere. */
  private static final Set<String> AT_NEED = Set.of("earlier");

  /** A number that is spread by many blanks is one all the same. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Words of the illness of an officer, which posts of a department of health have every day. */
  private static final Pattern ILLNESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:ill|illness|sick|sickness|fever|flu|infection|virus|viral|covid|dengue|malaria|typhoid|medical|hospital|hospitali[sz]\\p{L}*|surgery|operated"
              + " on|chemotherapy|doctor|unwell|injur\\p{L}*|fractur\\p{L}*|maternity|pain|बीमार[\\p{L}\\p{M}]*"
              + "|तबीयत|तबियत|बुखार|ज्वर|संक्रमण|डेंगू|मलेरिया|कोविड|चिकित्स[\\p{L}\\p{M}]*|अस्वस्थ|डॉक्टर"
              + "|ऑपरेशन|चोट|प्रसूति|मातृत्व)(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  private FreeTexts() {}

  /** Faults of what was given, each at its place. */
  public static List<InputFault> in(Map<String, ? extends @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    look(given, "", false, faults);
    return faults;
  }

  /**
   * Refuses secrets and numbers as above; that a reason says something is for who asks for it, such
   * as where it may be left out.
   */
  public static void refuseNumbers(Map<String, ? extends @Nullable Object> given) {
    ProblemException.unlessNone(
        in(given).stream()
            .filter(fault -> !List.of(NO_REASON, NO_DECISION).contains(fault.code()))
            .toList());
  }

  /** Refuses what has a fault. */
  public static void refuse(Map<String, ? extends @Nullable Object> given) {
    ProblemException.unlessNone(in(given));
  }

  /** The faults of one text; none where nothing stands in its way. */
  public static List<InputFault> in(String pointer, String text) {
    List<InputFault> faults = new ArrayList<>();
    String looked = OrdinaryNumbers.maskedInWords(text);
    if (PersonalNumbers.isIn(looked) || PersonalNumbers.isIn(plain(looked))) {
      faults.add(fault(pointer, text));
    }
    PaperDays.none(text)
        .map(day -> Message.of("text.no-day").with("day", day))
        .ifPresent(said -> faults.add(new InputFault(pointer, "text.no-day", said)));
    return faults;
  }

  /** The same with secrets, of a text that is given by itself; its place names what it says. */
  public static List<InputFault> whole(String pointer, String text) {
    Stream<InputFault> said =
        Stream.of(pointer.split("/", -1))
            .filter(name -> !text.isBlank())
            .flatMap(name -> said(name, pointer, text).stream());
    return Stream.concat(
            in(Map.of("text", text)).stream()
                .map(fault -> new InputFault(pointer, fault.code(), fault.text())),
            said)
        .toList();
  }

  /** The fault of a text that has such a number; it names the signs that are meant. */
  public static InputFault fault(String pointer, String text) {
    String looked = OrdinaryNumbers.maskedInWords(text);
    Message said =
        PersonalNumbers.firstIn(looked)
            .or(() -> PersonalNumbers.firstIn(plain(looked)))
            .or(() -> PersonNumbers.firstIn(text))
            .map(signs -> Message.of("text.personal").with("signs", signs))
            .orElseGet(() -> Message.of("text.personal-spread"));
    return new InputFault(pointer, "text.personal", said);
  }

  /** The fault of a text that is to give a reason and says no more than no, yes or a sign. */
  public static List<InputFault> reason(String pointer, String text) {
    return isReason(text) ? List.of() : unsaid(pointer, NO_REASON, text);
  }

  /** The fault of a text that is to say why something is settled, and only says that it is not. */
  public static List<InputFault> settled(String pointer, String text) {
    Message said = Message.of("text.reason-to-come").with("given", text);
    return FactNode.of(text).isPostponed() || Postponements.are(text)
        ? List.of(new InputFault(pointer, NO_REASON, said))
        : List.of();
  }

  /** The fault of a reference or a remark that says no more than that there is none. */
  public static List<InputFault> remark(String pointer, String text) {
    return FactNode.of(text).isNoReason() ? unsaid(pointer, NO_REASON, text) : List.of();
  }

  /** The fault of a text that is to give the reason of a decision: one word is none. */
  public static List<InputFault> decisiveReason(String pointer, String text) {
    return decided(pointer, NO_REASON, text, WrittenWords.giveReason(text));
  }

  /** The fault of a text that is to say what was decided, and by what paper, and does not. */
  public static List<InputFault> decision(String pointer, String text) {
    return decided(pointer, NO_DECISION, text, WrittenWords.nameRecord(text));
  }

  /** The fault of a text that says nothing but that something is still to come. */
  public static List<InputFault> postponed(String pointer, String text) {
    return Postponements.are(text) ? decided(pointer, NO_DECISION, text, false) : List.of();
  }

  private static List<InputFault> decided(String pointer, String code, String text, boolean said) {
    if (Postponements.are(text)) {
      Message told = Message.of("text.decision-to-come").with("given", text);
      return List.of(new InputFault(pointer, code, told));
    }
    return said && isReason(text) ? List.of() : unsaid(pointer, code, text);
  }

  private static boolean isReason(String text) {
    return WrittenWords.sayMore(text) && !FactNode.of(text).isNoReason();
  }

  private static List<InputFault> unsaid(String pointer, String code, String text) {
    return List.of(new InputFault(pointer, code, Message.of(code).with("given", text)));
  }

  /**
   * The fault of a member that tells of the health of an officer: that is read by all who see the
   * record, and nobody needs it.
   */
  public static List<InputFault> health(
      Map<String, ? extends @Nullable Object> given, String member) {
    return given.get(member) instanceof String text
            && (ILLNESS.matcher(plain(text)).find()
                || ContentScan.of(text, "", List.of()).stream()
                    .anyMatch(flag -> flag.kind().equals(PostFlag.HEALTH)))
        ? List.of(new InputFault(Tree.pointer(member), "text.health", Message.of("text.health")))
        : List.of();
  }

  private static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  private static List<InputFault> said(String name, String pointer, String text) {
    if (DECISIONS.contains(name)) {
      return decision(pointer, text);
    }
    boolean isWhy = REASONS.contains(name) || AT_NEED.contains(name) && !text.isBlank();
    return isWhy ? reason(pointer, text) : List.of();
  }

  /** Whether the number of the order stands beside what was decided. */
  private static boolean isNumbered(Map<?, ?> map) {
    return map.get("number") instanceof String number && !number.isBlank();
  }

  private static void look(
      @Nullable Object part, String place, boolean words, List<InputFault> faults) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof String text) {
              String as = isNumbered(map) && DECISIONS.contains(name) ? "reason" : name;
              faults.addAll(said(as, place + Tree.pointer(name), text));
            }
            look(value, place + Tree.pointer(name), words || WORDS.contains(name), faults);
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(list.get(i), place + "/" + i, words, faults);
      }
    } else if (words && part instanceof String text) {
      faults.addAll(in(place, text));
    }
  }
}
