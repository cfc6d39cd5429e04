package org.govsm.procurement.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.AmountName;
import org.govsm.procurement.contract.Cap;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PartName;
import org.govsm.procurement.contract.Terms;

/**
 * Contracted penalty: what the contract says follows where a KPI is missed, up to which cap, and
 * where it says so. Amounts are named with their clauses: their ids alone say little to outsiders.
 *
 * @param day the first of the period that was certified
 */
record ContractedPenalty(Terms terms, LocalDate day, Messages words) {

  /** The sentences; nothing where nothing follows: a clause or a cap alone is no penalty. */
  Optional<String> of(Optional<Kpi> kpi, Map<String, ?> line) {
    List<String> follows =
        kpi.stream()
            .flatMap(
                one ->
                    one.shape().stream().flatMap(shape -> shape.said(one.consequence()).stream()))
            .map(this::said)
            .toList();
    return follows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Stream.of(
                    follows.stream(),
                    Stream.of(clause(String.valueOf(line.get("clause")))),
                    kpi.stream().flatMap(one -> caps(one.id())))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" ")));
  }

  private Stream<String> caps(String kpi) {
    return terms.caps(day).stream()
        .filter(cap -> cap.isOf(kpi))
        .flatMap(
            (Cap cap) ->
                Stream.concat(
                    cap.said(terms).stream().map(this::said), Stream.of(clause(cap.clause()))));
  }

  private String clause(String clause) {
    return words.say(Message.of("record.penalty-clause").with("clause", clause));
  }

  private String said(Message said) {
    Map<String, Amount> amounts = new LinkedHashMap<>();
    terms.amounts(day).forEach(one -> amounts.put(one.id(), one));
    Message named = said;
    for (Map.Entry<String, Object> one : said.values().entrySet()) {
      named = named.with(one.getKey(), named(one.getValue(), amounts));
    }
    return words.say(named);
  }

  private static Object named(Object value, Map<String, Amount> amounts) {
    if (value instanceof List<?> some) {
      return some.stream().map(one -> named(one, amounts)).toList();
    }
    return value instanceof PartName part && amounts.containsKey(part.id())
        ? new AmountName(Objects.requireNonNull(amounts.get(part.id())))
        : value;
  }
}
