package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.ContractDecision;
import org.govsm.portal.web.Accepting;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.HeldQuestion;
import org.jspecify.annotations.Nullable;

/** The question what terms leave open, and what each reading of it costs. */
public final class LintAnswer {

  private static final String QUESTION = "contract-lint";
  private static final Schema REST =
      Schema.of(
          Field.of("period", Field.Kind.CODE).says("The period for which costs are worked out."),
          Field.of("asOf", Field.Kind.DAY)
              .says("The day up to which knowledge counts; today if left out."));

  private final BoardService service;
  private final MetricDictionary dictionary;

  public LintAnswer(BoardService service, MetricDictionary dictionary) {
    this.service = service;
    this.dictionary = dictionary;
  }

  /**
   * Answers.
   *
   * @param today the day, where the request names none
   * @throws ProblemException with every fault of the request
   */
  public Map<String, Object> of(
      Map<String, @Nullable Object> asked, LocalDate today, Messages words) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Terms> terms =
        Accepting.accepted(Terms.fromPlain(asked.get("terms")), "/terms", faults);
    terms.ifPresent(t -> Accepting.move(t.unknownMetrics(dictionary), "/terms", faults));
    terms.ifPresent(t -> Accepting.move(t.notCounted(dictionary), "/terms", faults));
    List<Reading> readings = readings(asked.get("readings"), faults);
    Map<String, @Nullable Object> others = new LinkedHashMap<>(asked);
    others.remove("terms");
    others.remove("readings");
    Optional<Node> rest = Accepting.accepted(REST.read(others), "", faults);
    ProblemException.unlessNone(faults);
    LocalDate asOf = rest.orElseThrow().find("asOf", LocalDate.class).orElse(today);
    Optional<String> period = rest.orElseThrow().find("period", String.class);
    List<HeldQuestion> costs =
        period
            .map(id -> service.costs(terms.orElseThrow(), ReadingBook.of(readings), id, asOf))
            .orElse(List.of());
    return answer(terms.orElseThrow(), costs, asOf, asked, words);
  }

  private List<Reading> readings(@Nullable Object given, List<InputFault> faults) {
    List<Reading> readings = new ArrayList<>();
    if (given instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Accepting.accepted(Reading.fromPlain(items.get(i), dictionary), "/readings/" + i, faults)
            .ifPresent(readings::add);
      }
    } else if (given != null) {
      Message text = Message.of("input.list").with("most", "100000");
      faults.add(new InputFault("/readings", "tree.list", text));
    }
    return readings;
  }

  /** The answer for terms and costs that are known. */
  public Map<String, Object> answer(
      Terms terms,
      List<HeldQuestion> costs,
      LocalDate asOf,
      Map<String, @Nullable Object> asked,
      Messages words) {
    ContractDecision reasons = new ContractDecision(QUESTION, terms);
    List<OpenPoint> open = terms.open(dictionary);
    open.forEach(point -> reasons.finding(Weight.WARNING, point.question(), point.pointer()));
    reasons.findings(terms.notes(dictionary));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("open", Tree.list(open, point -> tree(point, costs, words)));
    return reasons.toPlain(answer, asOf, dictionary, asked, words);
  }

  private static Map<String, Object> tree(
      OpenPoint point, List<HeldQuestion> costs, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pointer", point.pointer());
    tree.put("code", point.question().key());
    tree.put("question", words.say(point.question()));
    Optional<HeldQuestion> cost =
        costs.stream().filter(one -> one.about().equals(point.pointer())).findFirst();
    cost.flatMap(HeldQuestion::atStake).ifPresent(sum -> tree.put("atStake", sum.toString()));
    tree.put(
        "readings",
        cost.isPresent()
            ? Tree.list(cost.get().readings(), HeldQuestion.Reading::toPlain)
            : Tree.list(point.readings(), reading -> Map.of("reading", reading.code())));
    return tree;
  }
}
