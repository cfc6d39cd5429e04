package org.govsm.portal.purchases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.ask.Law;
import org.govsm.procurement.procedure.Deviation;
import org.govsm.procurement.procedure.Deviations;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SingleTenders;
import org.jspecify.annotations.Nullable;

/** What a law asks of a purchase, and what it says of it. */
public final class PurchaseLaw {

  /** The question for the note on the file, which asks for more than the procedure does. */
  public static final String NOTE = "decision-note";

  /** The question by which a purchase is decided. */
  public static final String PROCEDURE = Procedures.QUESTION;

  private PurchaseLaw() {}

  /**
   * A question of a book, where it has it.
   *
   * @return the question; nothing where there is no such book or question
   */
  public static Optional<Question> question(Law law, String book, String id) {
    return law.books().stream()
        .map(RuleBook::id)
        .filter(book::equals)
        .flatMap(one -> law.questions(one).stream())
        .filter(question -> question.id().equals(id))
        .findFirst();
  }

  /**
   * The question with whose days and facts a purchase is described.
   *
   * @return that of the note, else that of the procedure; nothing where the book has neither
   */
  public static Optional<Question> described(Law law, String book) {
    return question(law, book, PROCEDURE)
        .flatMap(own -> question(law, book, NOTE).or(() -> Optional.of(own)));
  }

  /** The books by whose rules purchases can be made. */
  public static List<RuleBook> buyingBooks(Law law) {
    return law.books().stream().filter(one -> described(law, one.id()).isPresent()).toList();
  }

  /** The case of a purchase. What the law does not ask any more is left out of it. */
  public static Case read(Law law, StoredPurchase purchase) {
    return described(law, purchase.book())
        .map(question -> read(question, purchase))
        .orElseGet(() -> Case.draft().done());
  }

  private static Case read(Question question, StoredPurchase purchase) {
    Map<String, @Nullable Object> days = new LinkedHashMap<>(purchase.days());
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(purchase.facts());
    return question
        .read(Map.of("days", days, "facts", facts))
        .fold(
            read -> read,
            faults -> {
              Set<String> wrong =
                  new LinkedHashSet<>(faults.stream().map(InputFault::pointer).toList());
              days.keySet().removeIf(role -> wrong.contains("/days" + Tree.pointer(role)));
              facts.keySet().removeIf(name -> wrong.contains("/facts" + Tree.pointer(name)));
              return question.read(Map.of("days", days, "facts", facts)).orThrow();
            });
  }

  /** The codes of procedures by which something may have been bought. */
  public static List<String> ways(Law law, String book) {
    Stream<String> permitted =
        Stream.of(book, Law.UNION)
            .flatMap(
                one ->
                    Stream.of("procedure.gem", "procedure.outside")
                        .flatMap(id -> question(law, one, id).stream()))
            .flatMap(question -> question.answer().stream())
            .filter(field -> List.of("procedure", "permitted").contains(field.name()))
            .map(Fact::codes)
            .flatMap(List::stream);
    return Stream.concat(permitted, singleSource(law, book).stream()).distinct().toList();
  }

  /**
   * What is wrong with the code of a way of buying: the rules have none of this name.
   *
   * @return a sentence with the nearest; nothing where there is such a way, or the book names none
   */
  public static Optional<Message> noWay(Law law, String book, String used) {
    List<String> ways = ways(law, book);
    return ways.contains(used)
        ? Optional.empty()
        : NearestName.of(used, ways)
            .map(
                near -> Message.of("purchase.used-near").with("given", used).with("nearest", near));
  }

  /**
   * Compares the way in which a purchase was made with the law of its day.
   *
   * @param used the code of the procedure, where it is on record
   * @return the comparison; nothing where the book does not say how one buys
   */
  public static Optional<Deviation> compare(
      Law law, String book, Case facts, Optional<String> used, Optional<String> reason) {
    return law.books().stream()
        .filter(one -> one.id().equals(book) && Procedures.isAnsweredBy(one))
        .findFirst()
        .map(one -> Deviations.of(one).compare(facts, used, reason));
  }

  /**
   * The same of a purchase on record.
   *
   * @return the comparison; nothing where its book does not say how one buys
   */
  public static Optional<Deviation> compare(Law law, StoredPurchase purchase) {
    return compare(law, purchase.book(), read(law, purchase), purchase.used(), purchase.reason());
  }

  /**
   * The codes of the ways in which one source alone is asked, where a book names grounds for them.
   */
  private static List<String> singleSource(Law law, String book) {
    return question(law, book, SingleTenders.QUESTION).isPresent()
        ? Deviations.SINGLE_SOURCE.stream().sorted().toList()
        : List.of();
  }

  /** What is kept of a comparison, in no language. */
  static Map<String, Object> pin(Deviation deviation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", deviation.kind().name());
    tree.put("lawful", deviation.lawful());
    if (!deviation.findings().isEmpty()) {
      tree.put("findings", Tree.list(deviation.findings(), PurchaseLaw::pin));
    }
    return tree;
  }

  private static Map<String, Object> pin(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", finding.code());
    tree.put("citation", finding.citation().toPlain());
    return tree;
  }

  /**
   * What is kept of a decision: the outcome, the rows and the editions, in no language.
   *
   * @return question, kind, what belongs to the kind, day, rows, packs; empty where the book does
   *     not decide procedures
   */
  static Map<String, Object> pin(Law law, String book, Case facts) {
    return question(law, book, PROCEDURE)
        .map(question -> pin(law.asked(book, question.id()).answer().apply(facts)))
        .orElseGet(LinkedHashMap::new);
  }

  private static Map<String, Object> pin(Decision<?> decision) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("question", decision.question());
    tree.put("kind", decision.ruling().kind());
    decision
        .ruling()
        .fold(
            answer -> tree.put("answer", Tree.of(answer.value())),
            refer -> tree.put("referral", refer.citation().toPlain()),
            open -> tree.put("missing", Tree.of(open.missing())));
    decision.day().ifPresent(day -> tree.put("day", day.toString()));
    tree.put("rows", decision.trace().steps().stream().map(Step::row).toList());
    tree.put("packs", Tree.list(decision.trace().packs(), PackPin::toPlain));
    tree.put("govsm", decision.version());
    return new LinkedHashMap<>(tree);
  }
}
