package org.govsm.procurement.question;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;

/**
 * Facts that the law links and that cannot all hold: a day after another that comes later, a part
 * above its total, a number beside the days it follows from, a class beside its tests.
 */
final class Contradiction {

  /** What can be asked of the law while facts are compared. */
  interface Law extends BiFunction<String, Case, Optional<Decision<?>>> {}

  /** Says that the facts of a case, all of them known, cannot hold together. */
  interface Check {
    Optional<Message> conflict(Case facts, Law law);
  }

  private final String code;
  private final List<String> names;
  private final Finding.Weight weight;
  private final Check check;

  Contradiction(String code, List<String> names, Check check) {
    this(code, names, Finding.Weight.BLOCKING, check);
  }

  /** A check of another weight: what it finds is told, and only what cannot be blocks. */
  Contradiction(String code, List<String> names, Finding.Weight weight, Check check) {
    this.code = code;
    this.names = List.copyOf(names);
    this.weight = weight;
    this.check = check;
  }

  /** How much it weighs that it does not hold. */
  Finding.Weight weight() {
    return weight;
  }

  /** The code of the finding. */
  String code() {
    return code;
  }

  /** The facts and roles of days that are held against each other. */
  List<String> names() {
    return names;
  }

  /** Whether a case has all that is held against each other, and a question asks some of it. */
  boolean concerns(Question question, Case facts) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (facts.day(name).isEmpty() && facts.fact(name).isEmpty()) {
        return false;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (question.asks(names.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** What cannot be, of a case that it concerns. */
  Optional<Message> in(Case facts, Law law) {
    return check.conflict(facts, law);
  }
}
