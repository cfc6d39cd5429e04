package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/**
 * Words of a stop: a reason that says nothing but that the objectives were met, or that what it
 * needs is there, is no condition of a stop, and a plan that says that there is none is no plan. A
 * text with any other word says more, and is left to the officer who reads it.
 */
final class StopWords {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  private static final Set<String> OBJECTIVE =
      words(
          "objective objectives target targets goal goals aim aims criterion criteria"
              + " उद्देश्य उद्देश्यों लक्ष्य लक्ष्यों");
  private static final Set<String> MET =
      words("met achieved reached fulfilled attained पूरे पूरा पूरी प्राप्त हासिल");
  private static final Set<String> RESOURCE =
      words(
          "fund funds money budget staff resource resources people"
              + " संसाधन संसाधनों धन बजट कर्मी कर्मचारी");
  private static final Set<String> THERE =
      words("there available sufficient enough place उपलब्ध पर्याप्त");
  private static final Set<String> BESIDE =
      words(
          "all every each both the our its of pilot pilot's have has had been be is are was were"
              + " and also fully completely already now in were सभी सब हर प्रत्येक के की का को हुए"
              + " हुआ हुई हो गए गया गई चुके चुका चुकी है हैं था थे थी और भी कर लिया लिए ली पायलट"
              + " परियोजना");

  private static final Set<String> NO = words("no not none nil never without yet नहीं बिना");
  private static final Set<String> PLAN = words("plan plans योजना");
  private static final Set<String> BESIDE_PLAN =
      words(
          "any a an the there is was closure closing exit needed required necessary made written"
              + " कोई समापन की का है थी आवश्यक जरूरत बनी");

  /** That nothing is wrong, in other words. */
  private static final Pattern WELL =
      Pattern.compile(
          "\\W*(?:all|everything)\\s+(?:is|was|goes|went)\\s+(?:well|fine|good|ok|okay|in\\s+order)\\W*"
              + "|\\W*we\\s+have\\s+(?:all|everything)(?:\\s+(?:that\\s+)?we\\s+need)?\\W*"
              + "|\\W*(?:there\\s+(?:is|was)|we\\s+have)\\s+no\\s+(?:lack|shortage)(?:\\s+of\\s+\\p{L}+)?\\W*"
              + "|\\W*सब(?:\\s+कुछ)?\\s+ठीक(?:\\s+है)?\\W*|\\W*(?:संसाधनों\\s+की\\s+)?कोई\\s+कमी\\s+नहीं(?:\\s+है)?\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> STOPS =
      words(
          "it this pilot stops stop stopped ends end ended closes closed is पायलट बंद समाप्त होगा"
              + " है");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  private StopWords() {}

  private static Set<String> words(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<InputFault> faults(PilotAct act) {
    List<InputFault> faults = new ArrayList<>();
    act.said("reason")
        .filter(StopWords::isAgainst)
        .map(text -> fault("reason", "no-condition", "pilot.input.stop-reason"))
        .ifPresent(faults::add);
    act.said("plan")
        .filter(StopWords::isNoPlan)
        .map(plan -> fault("plan", "no-plan", "pilot.input.stop-plan"))
        .ifPresent(faults::add);
    return faults;
  }

  private static boolean isAgainst(String reason) {
    Set<String> said = words(reason);
    boolean met = hasOf(said, OBJECTIVE) && hasOf(said, MET);
    boolean there = hasOf(said, RESOURCE) && hasOf(said, THERE);
    return WELL.matcher(reason).matches()
        || (met || there) && isOnlyOf(said, List.of(OBJECTIVE, MET, RESOURCE, THERE, BESIDE));
  }

  private static boolean isNoPlan(String text) {
    FactNode plan = FactNode.of(text);
    Set<String> said = words(text);
    return plan.isNoReason()
        || plan.bareDenial().isPresent()
        || WORD.matcher(text).results().count() < 2
        || isOnlyOf(said, List.of(STOPS))
        || hasOf(said, NO) && hasOf(said, PLAN) && isOnlyOf(said, List.of(NO, PLAN, BESIDE_PLAN));
  }

  private static boolean hasOf(Set<String> said, Set<String> words) {
    return said.stream().anyMatch(words::contains);
  }

  private static boolean isOnlyOf(Set<String> said, List<Set<String>> words) {
    return said.stream().allMatch(one -> words.stream().anyMatch(of -> of.contains(one)));
  }

  private static InputFault fault(String member, String code, String key) {
    return new InputFault("/" + member, "pilot." + code, Message.of(key));
  }
}
