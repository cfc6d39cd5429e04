package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/**
 * Decisions of the competent authority on what somebody may not decide for themselves: whether a
 * member's late sheet counts, and whether a representation is in time. Each is an act of its own,
 * by another person than the act that rests on it.
 */
final class DecisionActs {

  static final String MARKS = "marks-after-prices";
  static final String READ = "sheets-read";
  static final String RESULT = "sheet-against-result";
  static final String IN_TIME = "in-time";

  private static final String QUESTION = "question";
  private static final String ABOUT = "about";

  private final AwardActing acting;
  private final AwardRecord record;

  DecisionActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  static Schema form() {
    return Schema.of(
        Field.oneOf(QUESTION, Field.Kind.CODE, MARKS, READ, RESULT, IN_TIME)
            .required()
            .says("the question that is answered"),
        Field.of(ABOUT, Field.Kind.CODE)
            .identifier()
            .says("the member, or the representation; left out: every member"),
        Field.of("reason", Field.Kind.TEXT)
            .required()
            .reason()
            .says("what was decided, why, and where it is on record"));
  }

  /** The place of a decision: its question and what it is about. */
  static String key(String question, String about) {
    return about.isEmpty() ? question : question + "/" + about;
  }

  static String key(AwardAct act) {
    return key(act.text(QUESTION), act.part().find(ABOUT, String.class).orElse(""));
  }

  void decided() {
    String about = acting.part().find(ABOUT, String.class).orElse("");
    boolean onTime = acting.act().text(QUESTION).equals(IN_TIME);
    boolean known =
        onTime
            ? record.representations().stream().anyMatch(one -> one.id().equals(about))
            : about.isEmpty() || record.tender().tender().members().contains(about);
    if (!known) {
      acting.refuse("ABOUT_UNKNOWN", Message.of("award.act.decision-about").with("about", about));
    }
    if (!onTime && record.tender().tender().members().contains(acting.act().by())) {
      acting.refuse("OWN_QUESTION", Message.of("award.act.own-question"));
    }
  }

  /** What was decided for an act, by another person than who does it. */
  static Optional<String> on(AwardActing acting, String question, String about) {
    AwardState state = acting.state();
    return Optional.ofNullable(state.decisions.get(key(question, about)))
        .or(() -> Optional.ofNullable(state.decisions.get(question)))
        .filter(act -> !act.by().equals(acting.act().by()))
        .map(act -> act.text("reason"));
  }

  /** What waits for a decision, by its key. */
  static List<String> open(AwardRecord record, Instant at) {
    List<String> open = new ArrayList<>();
    boolean sheets = record.needsSheets() && !record.isAssessed();
    if (sheets
        && record.tender().tender().evaluation().hasMarks()
        && !record.tender().opened(at).isEmpty()) {
      open.add(MARKS);
    }
    if (sheets && record.state().closedBy.isPresent()) {
      open.add(READ);
    }
    record.representations().stream()
        .filter(one -> one.state().equals(Representation.machine().initial().code()))
        .filter(one -> !record.isInTime(one))
        .forEach(one -> open.add(key(IN_TIME, one.id())));
    open.removeAll(record.state().decisions.keySet());
    return List.copyOf(open);
  }
}
