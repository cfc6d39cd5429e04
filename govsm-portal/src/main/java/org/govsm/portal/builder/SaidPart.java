package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.KpiWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.contract.ResponseTerms;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Said part: what the terms of a draft say now of what a page shows.
 *
 * @param lines each with the name and clause of its row
 * @param open what they leave open there
 * @param lacking why it cannot be said yet
 */
public record SaidPart(
    List<KpiWords> kpis,
    List<TermsWords.Line> lines,
    List<String> sentences,
    List<Message> open,
    List<Message> lacking) {

  static SaidPart none() {
    return new SaidPart(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether there is anything to say. */
  public boolean isEmpty() {
    return kpis.isEmpty() && lines.isEmpty() && sentences.isEmpty() && lacking.isEmpty();
  }

  static SaidPart of(
      Map<String, ? extends @Nullable Object> draft,
      BuilderPart part,
      Optional<Integer> row,
      MetricDictionary dictionary,
      Messages words) {
    ProvisionalTerms made = ProvisionalTerms.of(draft);
    if (made.terms().isEmpty() || part.isRow() && row.isEmpty()) {
      return none();
    }
    Terms terms = made.terms().get();
    TermsWords said = TermsWords.of(terms, dictionary, words);
    if (part.code().equals(BuilderPart.DAYS_AND_VALUE) && !made.knowsDays()) {
      return none();
    } else if (!part.isRow()) {
      return whole(part, terms, said, dictionary, words);
    }
    int number = row.orElseThrow();
    Optional<String> pointer = made.pointer(part.list(), number);
    if (pointer.isEmpty()) {
      return lacking(made, "/" + part.list() + "/" + number);
    }
    String id = Trees.text(Trees.rows(draft, part.list()).get(number), "id").orElse("");
    List<Message> open =
        terms.open(dictionary).stream()
            .filter(point -> point.pointer().startsWith(pointer.get() + "/"))
            .map(OpenPoint::question)
            .toList();
    return new SaidPart(
        said.kpis().stream().filter(kpi -> part.isOfKpi() && kpi.id().equals(id)).toList(),
        lines(part, said).stream().filter(line -> line.id().equals(id)).toList(),
        part.list().equals("names") ? said.payment().subList(0, 1) : List.of(),
        open,
        List.of());
  }

  private static List<TermsWords.Line> lines(BuilderPart part, TermsWords said) {
    return switch (part.list()) {
      case BuilderPart.DELIVERABLES -> said.deliverables();
      case BuilderPart.AMOUNTS -> said.amounts();
      case "bases", "caps" -> said.limits();
      case "exclusions" -> said.exclusions();
      default -> List.of();
    };
  }

  private static SaidPart lacking(ProvisionalTerms made, String at) {
    List<Message> why = new ArrayList<>();
    made.dropped().stream()
        .filter(one -> one.pointer().equals(at) || one.pointer().startsWith(at + "/"))
        .filter(one -> !one.code().equals("tree.required"))
        .forEach(one -> why.add(one.text()));
    why.add(Message.of("builder.lacking"));
    return new SaidPart(List.of(), List.of(), List.of(), List.of(), why);
  }

  private static SaidPart whole(
      BuilderPart part, Terms terms, TermsWords said, MetricDictionary dictionary, Messages words) {
    List<String> response = said(terms.response().map(ResponseTerms::said), words);
    List<String> both = said(terms.reconciliation().map(Reconciliation::said), words);
    List<String> sentences =
        switch (part.code()) {
          case BuilderPart.DAYS_AND_VALUE -> List.of(words.say(days(terms)));
          case BuilderPart.RESPONSE -> response;
          case BuilderPart.RECONCILIATION -> both;
          case BuilderPart.PAYMENT ->
              said.payment().stream()
                  .filter(one -> !response.contains(one) && !both.contains(one))
                  .toList();
          default -> List.of();
        };
    List<Message> open =
        terms.open(dictionary).stream()
            .filter(point -> part.members().stream().anyMatch(name -> isIn(point, name)))
            .filter(point -> !part.code().equals(BuilderPart.ACCOUNTS))
            .map(OpenPoint::question)
            .toList();
    return new SaidPart(List.of(), List.of(), sentences, open, List.of());
  }

  private static List<String> said(Optional<List<Message>> texts, Messages words) {
    return texts.stream().flatMap(List::stream).map(words::say).toList();
  }

  private static boolean isIn(OpenPoint point, String member) {
    return point.pointer().startsWith("/" + member + "/");
  }

  private static Message days(Terms terms) {
    List<BillingPeriod> periods = terms.periods();
    return Message.of("builder.said-days")
        .with("from", periods.get(0).from())
        .with("to", terms.lastDay())
        .with("count", periods.size());
  }
}
