package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.KpiWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.MetricDictionary;

/** Said terms: all that terms say in lines of words, so that two of them can be compared. */
final class SaidTerms {

  private SaidTerms() {}

  static String of(Terms terms, MetricDictionary dictionary, Messages words) {
    TermsWords said = TermsWords.of(terms, dictionary, words);
    List<String> lines = new ArrayList<>();
    lines.add(terms.id() + " " + terms.title());
    lines.add(terms.supplier().name());
    lines.add(
        TermsDays.of(terms.periods().get(0).from(), words)
            + " \u2013 "
            + TermsDays.of(
                terms.periods().get(terms.periods().size() - 1).until().minusDays(1), words));
    terms.value().ifPresent(sum -> lines.add(words.say("contract.value") + ": " + sum));
    terms
        .ceiling()
        .ifPresent(one -> lines.add(words.say("contract.ceiling") + ": " + one.amount()));
    said.amounts().forEach(line -> lines.add(line(line)));
    said.kpis().forEach(kpi -> lines.addAll(kpi(kpi, words)));
    said.limits().forEach(line -> lines.add(line(line)));
    said.exclusions().forEach(line -> lines.add(line(line)));
    lines.addAll(said.payment());
    said.amendments().forEach(one -> lines.add(words.say(one.said())));
    said.corrections().forEach(one -> lines.add(words.say(one.said())));
    return String.join("\n", lines);
  }

  private static String line(TermsWords.Line line) {
    String days = line.days().isEmpty() ? "" : ", " + line.days();
    return line.id() + ": " + line.text() + " (" + line.clause() + days + ")";
  }

  private static List<String> kpi(KpiWords kpi, Messages words) {
    String title = kpi.title() + TermsDays.of(kpi, words);
    List<String> lines = new ArrayList<>();
    lines.add(title + ": " + kpi.measure() + " (" + String.join(", ", kpi.platforms()) + ")");
    kpi.target().ifPresent(target -> lines.add(title + ": " + target));
    kpi.consequence().forEach(one -> lines.add(title + ": " + one));
    kpi.rules().forEach(one -> lines.add(title + ": " + one));
    return lines;
  }
}
