package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/**
 * Words of a stop: a reason that says that the objectives were met, or that what it needs is there,
 * is no condition of a stop, and a plan that says that there is none is no plan.
 */
final class StopWords {

  private static final String SENTENCE = "[^.;!?\\u0964]*";

  /** The objective is met, or what the pilot needs is there. */
  private static final List<Pattern> AGAINST =
      List.of(
          pattern(
              "\\b(objectives?|targets?|goals?|aims?|criteria|criterion)\\b"
                  + SENTENCE
                  + "\\b(met|achieved|reached|fulfilled|attained)\\b"),
          pattern(
              "\\b(funds?|money|budget|staff|resources?|people)\\b"
                  + SENTENCE
                  + "\\b(there|available|sufficient|enough|in place)\\b"),
          pattern("(उद्देश्य|लक्ष्य)" + SENTENCE + "(पूरे|पूरा|पूरी|प्राप्त|हासिल)"),
          pattern("(संसाधन|धन|बजट|कर्मी|कर्मचारी)" + SENTENCE + "(उपलब्ध|पर्याप्त)"));

  /** Words by which a sentence says less than that, or the contrary. */
  private static final Pattern LESS =
      pattern(
          "\\b(not|no|never|none|nor|neither|cannot|without|except|but|only|hardly|partly|half|less"
              + "|few|fewer|failed|missed|until|longer|too)\\b|n't\\b|नहीं|\\bन\\b|बिना|अधूर|आंशिक"
              + "|केवल|सिर्फ़|कम\\b|समाप्त");

  private static final Pattern NO_PLAN =
      pattern("(?:^|\\s)(?:no|without an?y?) (?:\\p{L}+ )?plan\\b|योजना\\s+नहीं");

  private StopWords() {}

  private static Pattern pattern(String form) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    return Pattern.compile(form, flags);
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

  /** Where any sentence takes it back, another one may stand beside it. */
  private static boolean isAgainst(String reason) {
    return Optional.of(reason)
        .filter(text -> AGAINST.stream().anyMatch(form -> form.matcher(text).find()))
        .filter(text -> !LESS.matcher(text).find())
        .isPresent();
  }

  private static boolean isNoPlan(String text) {
    FactNode plan = FactNode.of(text);
    return plan.isNoReason() || plan.bareDenial().isPresent() || NO_PLAN.matcher(text).find();
  }

  private static InputFault fault(String member, String code, String key) {
    return new InputFault("/" + member, "pilot." + code, Message.of(key));
  }
}
