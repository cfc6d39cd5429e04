package org.govsm.governance.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.Reasoning;

/**
 * Question whether records were disposed of as they may be: each after its period and under no
 * hold, on the day on which it was done, and reviewed by another person before; a public record
 * once it was appraised too.
 */
public final class Disposal {

  /** The id of the question. */
  public static final String QUESTION = "disposal";

  private static final List<String> OF_RETENTION =
      List.of("recordClasses", "recorded", "recordsLaw", "holds", "purposeEndedOn", "askedUntil");

  private static final String APPRAISED = "appraised";

  private static final Schema ENTRY = entry();

  private static final Schema FORM =
      Schema.of(
              Field.forms("entries", "entry", ENTRY).required().says("the records, each"),
              Field.of("asOf", Field.Kind.DAY).required().says("the day of the judgement"))
          .where(Disposal::faults);

  private final Node asked;
  private final Reasoning reasoning = new Reasoning();

  private Disposal(Node asked) {
    this.asked = asked;
  }

  private static Schema entry() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("id", Field.Kind.CODE).identifier().required().says("the record"));
    fields.add(
        Field.of("disposedOn", Field.Kind.DAY).required().says("the day on which it was done"));
    fields.add(Field.of("disposedBy", Field.Kind.CODE).identifier().says("who did it: an id"));
    fields.add(
        Field.of("reviewedBy", Field.Kind.CODE).identifier().says("who reviewed it before: an id"));
    fields.add(
        Field.of(APPRAISED, Field.Kind.FLAG)
            .says(
                "of a public record whose period was over: whether the records officer appraised"
                    + " it before as not to be kept"));
    OF_RETENTION.forEach(name -> fields.add(RetentionForm.FORM.part(name).orElseThrow()));
    return Schema.of(fields.toArray(Field[]::new));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    LocalDate asOf = node.get("asOf", LocalDate.class);
    for (Node one : node.branches("entries")) {
      if (!ids.add(one.text("id"))) {
        faults.add(one.fault("id", "disposal.twice", Message.of("disposal.input.twice")));
      }
      LocalDate day = one.get("disposedOn", LocalDate.class);
      if (day.isAfter(asOf)) {
        faults.add(one.fault("disposedOn", "disposal.ahead", Message.of("disposal.input.ahead")));
      }
      if (one.find("recorded", LocalDate.class).filter(day::isBefore).isPresent()) {
        faults.add(one.fault("disposedOn", "disposal.early", Message.of("disposal.input.early")));
      }
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return which records were disposed of as they may be and which were not; a question to an
   *     officer, or what is missing, beside what is known; or every fault of the tree
   */
  public static Checked<Decision<DisposalList>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(new Disposal(read.get()).decide())
        : new Checked.Rejected<>(faults);
  }

  private Decision<DisposalList> decide() {
    List<String> good = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Node one : asked.branches("entries")) {
      Optional<Boolean> kept = mayDispose(one);
      Optional<Boolean> reviewed = isReviewed(one);
      if (kept.filter(may -> !may).isPresent() || reviewed.filter(is -> !is).isPresent()) {
        wrong.add(one.text("id"));
      } else if (kept.isEmpty() || reviewed.isEmpty()) {
        open.add(one.text("id"));
      } else {
        good.add(one.text("id"));
      }
    }
    DisposalList list = new DisposalList(good, wrong, open);
    return reasoning.decide(
        QUESTION,
        Optional.of(list),
        Optional.of(asked.get("asOf", LocalDate.class)),
        asked.toPlain());
  }

  /** By the law of the day on which it was done. */
  private Optional<Boolean> mayDispose(Node one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> given = one.toPlain();
    OF_RETENTION.stream()
        .filter(given::containsKey)
        .forEach(name -> tree.put(name, given.get(name)));
    tree.put("asOf", one.get("disposedOn", LocalDate.class).toString());
    Decision<Retention> kept = RetentionUntil.ask(tree).orThrow();
    Optional<Boolean> may =
        kept.ruling() instanceof Ruling.Answer<Retention> answer
            ? isFree(one, answer.value())
            : Optional.empty();
    kept.ruling()
        .<Boolean>fold(
            answer -> true,
            refer -> {
              reasoning.refer(refer.question(), refer.citation());
              return true;
            },
            lacking -> {
              lacking.missing().forEach(fact -> reasoning.lacks(one.text("id") + "/" + fact));
              return true;
            });
    return may;
  }

  /** A public record whose period was over is free once it was appraised; nothing: not known. */
  private Optional<Boolean> isFree(Node one, Retention kept) {
    LocalDate done = one.get("disposedOn", LocalDate.class);
    boolean over = kept.day().filter(day -> !day.isBefore(done)).isEmpty();
    boolean waits = over && kept.until().equals(Retention.Until.APPRAISAL.name());
    Optional<Boolean> free =
        waits ? one.find(APPRAISED, Boolean.class) : Optional.of(kept.mayDispose());
    if (free.isEmpty()) {
      reasoning.lacks(one.text("id") + "/" + APPRAISED);
    } else if (!free.get()) {
      find(one, waits ? "disposal.unappraised" : "disposal.kept");
    }
    return free;
  }

  private Optional<Boolean> isReviewed(Node one) {
    Optional<String> reviewer = one.find("reviewedBy", String.class);
    Optional<String> doer = one.find("disposedBy", String.class);
    for (String name : List.of("reviewedBy", "disposedBy")) {
      if (!one.has(name)) {
        reasoning.lacks(one.text("id") + "/" + name);
      }
    }
    Optional<Boolean> other = reviewer.flatMap(who -> doer.map(did -> !did.equalsIgnoreCase(who)));
    if (other.filter(is -> !is).isPresent()) {
      find(one, "disposal.same");
    }
    return other;
  }

  private void find(Node one, String code) {
    Message text = Message.of(code).with("record", one.text("id"));
    reasoning.find(
        Finding.of(code, Finding.Weight.WARNING, text, OwnDefault.of("disposal of records")));
  }
}
