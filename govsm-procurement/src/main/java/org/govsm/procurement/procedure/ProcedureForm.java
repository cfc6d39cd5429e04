package org.govsm.procurement.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;

/** What the question of the procedure asks and answers in a book. */
final class ProcedureForm {

  private static final List<String> CODES = List.of(Channels.ON_GEM, Channels.OUTSIDE);

  /** What it reads itself beside its tables. */
  static final Set<String> OWN =
      Set.of(
          Channels.CHANNEL,
          Channels.AVAILABLE,
          Conditions.AVAILABILITY_REPORT,
          PurchaseClasses.REASON,
          Conditions.MET);

  private ProcedureForm() {}

  static Question question(RuleBook book) {
    List<Question> parts =
        Stream.of(
                Channels.CHANNEL,
                Channels.USE,
                Procedures.TIER,
                Procedures.COMPARISON,
                Procedures.CONDITIONS,
                Procedures.NOTICES,
                OutsideGem.LEAVING,
                Procedures.OUTSIDE,
                OutsideGem.CONDITIONS,
                OutsideGem.NOTICES,
                OutsideGem.ELECTRONIC,
                OutsideGem.BID_DAYS,
                PurchaseClasses.QUESTION)
            .flatMap(part -> book.question(part).stream())
            .toList();
    Question tables =
        Question.composed(
            Procedures.QUESTION,
            parts,
            List.of("procedure", Channels.CHANNEL, OutsideGem.PERMITTED),
            List.of());
    return Question.of(Procedures.QUESTION, tables.dayRoles(), asked(book, tables), answered());
  }

  private static List<Fact> asked(RuleBook book, Question tables) {
    List<Fact> facts = new ArrayList<>(tables.facts());
    if (book.question(Channels.CHANNEL).isEmpty()) {
      facts.add(Fact.code(Channels.CHANNEL, CODES));
      if (tables.fact(Channels.AVAILABLE).isEmpty() && book.question(Channels.USE).isPresent()) {
        facts.add(Fact.flag(Channels.AVAILABLE));
      }
    }
    if (book.question(OutsideGem.LEAVING).isPresent()) {
      facts.add(Fact.identifier(Conditions.AVAILABILITY_REPORT));
    }
    if (tables.fact(PurchaseClasses.CATEGORY).isPresent()) {
      facts.add(Fact.text(PurchaseClasses.REASON));
    }
    facts.add(
        Conditions.met(book, Procedures.CONDITIONS, OutsideGem.LEAVING, OutsideGem.CONDITIONS));
    return facts;
  }

  private static List<Fact> answered() {
    return List.of(
        Fact.code("channel", CODES),
        Fact.text("procedure"),
        Fact.number("sources", "count"),
        Fact.text("compared"),
        Fact.text("conditions"),
        Fact.text("permitted"),
        Fact.text("conditionsMet"),
        Fact.text("conditionsOpen"),
        Fact.flag("electronicTender"),
        Fact.number("bidDays", "days"),
        Fact.text("purchaseClass"),
        Fact.text("classReason"));
  }
}
