package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * One KPI of the terms in words, as it holds from one day to another.
 *
 * @param level what it is a measure of, as a code
 * @param target what was promised; empty where there is none
 * @param consequence what follows, in sentences; none where it is watched only
 * @param from the first day, where it is not that of the contract
 * @param until the first day after, where it is not the end of the contract
 */
public record KpiWords(
    String id,
    String title,
    String clause,
    Optional<String> level,
    List<String> platforms,
    String measure,
    Optional<String> target,
    List<String> rules,
    List<String> consequence,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> amendment) {

  static KpiWords of(Kpi kpi, MetricDictionary dictionary, Messages words) {
    MeasureWords measures = new MeasureWords(dictionary, words);
    return new KpiWords(
        kpi.id(),
        kpi.title(words.language()),
        kpi.clause(),
        kpi.level(),
        kpi.platforms().stream().map(measures::platform).toList(),
        measures.of(kpi),
        kpi.target().map(target -> words.say(target.said())),
        rules(kpi, measures, words),
        consequence(kpi, words),
        kpi.branch().find("from", LocalDate.class),
        kpi.branch().find("until", LocalDate.class),
        kpi.branch().find("amendment", String.class));
  }

  private static List<String> consequence(Kpi kpi, Messages words) {
    List<String> said = new ArrayList<>();
    kpi.shape()
        .ifPresent(shape -> shape.said(kpi.consequence()).forEach(m -> said.add(words.say(m))));
    kpi.treatment().ifPresent(how -> said.add(words.say("says.treatment-" + how)));
    return said;
  }

  private static List<String> rules(Kpi kpi, MeasureWords measures, Messages words) {
    List<String> rules = new ArrayList<>();
    kpi.period().ifPresent(length -> rules.add(words.say("says.kpi-period-" + length)));
    kpi.sample().ifPresent(sample -> rules.add(sample(kpi, sample, measures, words)));
    rules.add(words.say("says.missing-" + kpi.missing()));
    kpi.noActivity().ifPresent(how -> rules.add(words.say("says.no-activity-" + how)));
    kpi.target()
        .flatMap(Target::decimals)
        .ifPresent(
            places -> rules.add(words.say(Message.of("says.decimals").with("places", places))));
    kpi.score().ifPresent(score -> score.said().forEach(one -> rules.add(words.say(one))));
    List<Operand> operands = new ArrayList<>(kpi.measure().operands());
    kpi.sample().map(Sample::of).ifPresent(operands::add);
    operands.stream()
        .flatMap(operand -> operand.falls().stream())
        .forEach(falls -> rules.add(words.say("says.falls-" + falls)));
    operands.stream()
        .filter(Operand::isAsCounted)
        .forEach(one -> rules.add(words.say("says.as-counted")));
    kpi.besides().ifPresent(how -> rules.add(words.say("says.besides-" + how)));
    return rules;
  }

  private static String sample(Kpi kpi, Sample sample, MeasureWords measures, Messages words) {
    Object least = kpi.branch().branch("sample").orElseThrow().get("atLeast", BigDecimal.class);
    return words.say(
        Message.of("says.sample-" + sample.then().orElse("open"))
            .with("of", measures.operand(sample.of(), kpi.platforms().get(0)))
            .with("least", least));
  }
}
