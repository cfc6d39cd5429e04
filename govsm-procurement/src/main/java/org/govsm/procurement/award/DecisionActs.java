package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.TenderAct;

/**
 * Decisions of the competent authority on what somebody may not decide for themselves: whether a
 * member's late sheet counts, whether a representation is admitted that came late or names a rule
 * that nobody knows, and whether an award stands after which a member declared a conflict. Each is
 * an act of its own, by another person than the act that rests on it, and says yes or no, once, to
 * a question that is open.
 */
final class DecisionActs {

  static final String MARKS = "marks-after-prices";
  static final String READ = "sheets-read";
  static final String RESULT = "sheet-against-result";
  static final String IN_TIME = "in-time";
  static final String RULE = "rule-unknown";
  static final String CONFLICT = "conflict-after-award";

  private static final List<String> OF_REPRESENTATION = List.of(IN_TIME, RULE);

  private static final String QUESTION = "question";
  private static final String ABOUT = "about";
  private static final String ANSWER = "answer";
  private static final String YES = "YES";

  private final AwardActing acting;
  private final AwardRecord record;

  DecisionActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  static Schema form() {
    return Schema.of(
        Field.oneOf(QUESTION, Field.Kind.CODE, MARKS, READ, RESULT, IN_TIME, RULE, CONFLICT)
            .required()
            .says("the question that is answered"),
        Field.of(ABOUT, Field.Kind.CODE)
            .identifier()
            .says("the member, or the representation; left out: every member"),
        Field.oneOf(ANSWER, Field.Kind.CODE, YES, "NO")
            .required()
            .says("whether the sheet, or the representation, is taken, or the award stands"),
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

  /** Whether somebody may answer an open question, as {@link AwardRecord#mayAnswer} has it. */
  static boolean mayAnswer(AwardRecord record, String question, String person) {
    return record.representations().stream()
            .filter(one -> isUndecided(one.id(), List.of(question)))
            .noneMatch(one -> record.hasMade(one, person))
        && !(isOnRepresentation(question)
            ? record.hasEvaluated(person)
            : Skeleton.among(record.tender().tender().members(), person));
  }

  /** Whether one of the questions is on a representation. */
  static boolean isUndecided(String representation, Collection<String> questions) {
    return OF_REPRESENTATION.stream()
        .anyMatch(each -> questions.contains(key(each, representation)));
  }

  /** Whether a decision, of whichever question, is a yes. */
  static boolean isYes(AwardAct act) {
    return act.text(ANSWER).equals(YES);
  }

  /** Whether a decision is on whether a representation is admitted. */
  static boolean isOnRepresentation(AwardAct act) {
    return isOnRepresentation(act.text(QUESTION));
  }

  /** The same of a question, with or without what it is about. */
  static boolean isOnRepresentation(String question) {
    return OF_REPRESENTATION.contains(question.split("/", 2)[0]);
  }

  /** The representation that a decision does not admit; nothing where it is none of these. */
  static Optional<String> notAdmitted(AwardAct act) {
    return isOnRepresentation(act) && !isYes(act)
        ? act.part().find(ABOUT, String.class)
        : Optional.empty();
  }

  void decided() {
    String about = acting.part().find(ABOUT, String.class).orElse("");
    String question = acting.act().text(QUESTION);
    boolean filed = isOnRepresentation(question);
    if (filed && about.isEmpty()) {
      acting.refuse("ABOUT_LEFT_OUT", Message.of("award.act.decision-representation"));
    } else if (!isKnown(filed, about)) {
      acting.refuse("ABOUT_UNKNOWN", Message.of("award.act.decision-about").with("about", about));
    }
    if (!filed && Skeleton.among(record.tender().tender().members(), acting.act().by())) {
      acting.refuse("OWN_QUESTION", Message.of("award.act.own-question"));
    }
    if (!acting.isRefused() && isDecided(question, about)) {
      acting.refuse("DECIDED_BEFORE", Message.of("award.act.decided-before"));
    } else if (!acting.isRefused() && !isAsked(question, about)) {
      acting.refuse("NOT_ASKED", Message.of("award.act.question-closed"));
    }
    if (filed) {
      own(about);
    }
  }

  private boolean isKnown(boolean filed, String about) {
    return filed
        ? record.representations().stream().anyMatch(one -> one.id().equals(about))
        : about.isEmpty() || record.tender().tender().members().contains(about);
  }

  private boolean isDecided(String question, String about) {
    Map<String, AwardAct> decisions = record.state().decisions;
    return decisions.containsKey(question) || decisions.containsKey(key(question, about));
  }

  private boolean isAsked(String question, String about) {
    List<String> asked =
        Stream.concat(asked(record, acting.at()).stream(), rules(record, acting.book()).stream())
            .toList();
    return question.equals(RESULT)
        ? isResultTold()
        : asked.contains(question) || asked.contains(key(question, about));
  }

  /** Before a sheet that contradicts the technical result nobody knows that it will come. */
  private boolean isResultTold() {
    return record.needsSheets()
        && !record.isAssessed()
        && record.tender().acts().stream()
            .anyMatch(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT);
  }

  /** Nobody decides on a representation, be it whether it came in time, that is about their own. */
  private void own(String id) {
    String by = acting.act().by();
    if (record.hasEvaluated(by)) {
      acting.refuse("OWN_DECISION", Message.of("award.act.of-the-committee"));
    }
    record.representations().stream()
        .filter(one -> one.id().equals(id) && record.hasMade(one, by))
        .findFirst()
        .ifPresent(one -> acting.refuse("OWN_DECISION", Message.of("award.act.of-the-decision")));
  }

  /** What was decided for an act, by another person than who does it. */
  static Optional<AwardAct> on(AwardActing acting, String question, String about) {
    AwardState state = acting.state();
    return Optional.ofNullable(state.decisions.get(key(question, about)))
        .or(() -> Optional.ofNullable(state.decisions.get(question)))
        .filter(act -> !Skeleton.same(act.by(), acting.act().by()));
  }

  /** What waits for a decision, by its key. */
  static List<String> open(AwardRecord record, Instant at) {
    return open(record, asked(record, at));
  }

  /** The same with what the law of a book does not answer. */
  static List<String> open(AwardRecord record, Instant at, RuleBook book) {
    List<String> asked = new ArrayList<>(asked(record, at));
    asked.addAll(rules(record, book));
    return open(record, asked);
  }

  private static List<String> open(AwardRecord record, List<String> asked) {
    return asked.stream().filter(one -> !record.state().decisions.containsKey(one)).toList();
  }

  /** The representations to be admitted whose grounds name a rule that no edition has. */
  private static List<String> rules(AwardRecord record, RuleBook book) {
    return received(record)
        .filter(one -> !CitedRules.of(book).unknown(one.grounds()).isEmpty())
        .map(one -> key(RULE, one.id()))
        .toList();
  }

  private static Stream<FiledRepresentation> received(AwardRecord record) {
    return record.representations().stream()
        .filter(one -> one.state().equals(Representation.machine().initial().code()));
  }

  /** What needs a decision, whether there is one or not. */
  private static List<String> asked(AwardRecord record, Instant at) {
    List<String> asked = new ArrayList<>();
    boolean ended = record.isLapsed(at) || record.isCancelled();
    boolean sheets = record.needsSheets() && !record.isAssessed() && !ended;
    if (sheets
        && record.tender().tender().evaluation().hasMarks()
        && !record.tender().opened(at).isEmpty()) {
      asked.add(MARKS);
    }
    if (sheets && record.state().closedBy.isPresent()) {
      asked.add(READ);
    }
    received(record)
        .filter(one -> !record.isInTime(one))
        .forEach(one -> asked.add(key(IN_TIME, one.id())));
    record.conflictsAfterAward().forEach(one -> asked.add(key(CONFLICT, one.member())));
    return asked;
  }
}
