package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The question what terms leave open and what each reading of it costs, asked in one tree: {@code
 * terms} and, where costs are wanted, {@code readings}, {@code period}, {@code asOf}. Nothing is
 * stored.
 */
public final class LintRequest {

  private static final String QUESTION = "contract-lint";
  private static final Schema REST =
      Schema.of(
          Field.of("period", Field.Kind.CODE).says("The period for which costs are worked out."),
          Field.of("asOf", Field.Kind.DAY)
              .says("The day up to which knowledge counts; today if left out."));

  private final MetricDictionary dictionary;

  private LintRequest(MetricDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Requests over the metrics of a dictionary.
   *
   * @param dictionary the metrics
   * @return the reader of requests
   */
  public static LintRequest over(MetricDictionary dictionary) {
    return new LintRequest(dictionary);
  }

  /**
   * Answers.
   *
   * @param asked the request
   * @param today the day, where the request names none
   * @return the answer, or every fault of the request with its place
   */
  public Checked<ContractDecision> ofPlain(Map<String, @Nullable Object> asked, LocalDate today) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Terms> terms =
        Terms.entered(asked.get("terms"), Shapes.shipped()).part("/terms", faults);
    terms.ifPresent(t -> t.unknownMetrics(dictionary).forEach(f -> faults.add(f.within("/terms"))));
    terms.ifPresent(t -> t.notCounted(dictionary).forEach(f -> faults.add(f.within("/terms"))));
    List<Reading> readings = readings(asked.get("readings"), faults);
    Map<String, @Nullable Object> others = new LinkedHashMap<>(asked);
    others.remove("terms");
    others.remove("readings");
    Optional<Node> rest = REST.read(others).part("", faults);
    if (!faults.isEmpty() || terms.isEmpty() || rest.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    LocalDate asOf = rest.get().find("asOf", LocalDate.class).orElse(today);
    Checked<List<HeldQuestion>> costs =
        rest.get()
            .find("period", String.class)
            .map(
                id ->
                    ContractLint.cost(terms.get(), dictionary, ReadingBook.of(readings), id, asOf))
            .orElseGet(() -> new Checked.Accepted<>(List.of()));
    return costs.<Checked<ContractDecision>>fold(
        known -> new Checked.Accepted<>(answer(terms.get(), known, asOf, asked)),
        Checked.Rejected::new);
  }

  private List<Reading> readings(@Nullable Object given, List<InputFault> faults) {
    List<Reading> readings = new ArrayList<>();
    if (given instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Reading.fromPlain(items.get(i), dictionary)
            .part("/readings/" + i, faults)
            .ifPresent(readings::add);
      }
    } else if (given != null) {
      Message text = Message.of("input.list").with("most", "100000");
      faults.add(new InputFault("/readings", "tree.list", text));
    }
    return readings;
  }

  /**
   * The answer for terms and costs that are known.
   *
   * @param costs what the open points cost; none where no period was asked for
   * @param asked the request, whose digest the answer carries
   */
  public ContractDecision answer(
      Terms terms,
      List<HeldQuestion> costs,
      LocalDate asOf,
      Map<String, ? extends @Nullable Object> asked) {
    ContractDecision.Draft reasons =
        new ContractDecision.Draft(QUESTION, terms, asOf, dictionary, asked);
    List<OpenPoint> open = terms.open(dictionary);
    open.forEach(point -> reasons.finding(Weight.WARNING, point.question(), point.pointer()));
    reasons.findings(terms.notes(dictionary));
    return reasons.answered(
        words -> Map.of("open", Tree.list(open, point -> tree(point, costs, words))));
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
