package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;

/** All that terms say, in lines of words, so that two of them can be compared. */
public final class TermsLines {

  private TermsLines() {}

  /**
   * The lines of terms: terms that differ in any member that bears on money have other lines.
   *
   * @param dictionary the metrics, whose names are said
   * @param words the language
   */
  public static List<String> of(Terms terms, MetricDictionary dictionary, Messages words) {
    TermsWords said = TermsWords.of(terms, dictionary, words);
    List<String> lines = new ArrayList<>(said.facts());
    said.deliverables().forEach(line -> lines.add(line(line)));
    said.amounts().forEach(line -> lines.add(line(line)));
    said.kpis().forEach(kpi -> lines.addAll(kpi(kpi, words)));
    said.limits().forEach(line -> lines.add(line(line)));
    said.exclusions().forEach(line -> lines.add(line(line)));
    lines.addAll(said.payment());
    said.amendments().forEach(one -> lines.addAll(amendment(one, words)));
    said.corrections().forEach(one -> lines.add(words.say(one.said())));
    return List.copyOf(lines);
  }

  private static String line(TermsWords.Line line) {
    String days = line.days().isEmpty() ? "" : ", " + line.days();
    return line.id() + ": " + line.text() + " (" + line.clause() + days + ")";
  }

  private static List<String> amendment(Amendment one, Messages words) {
    List<String> lines = new ArrayList<>(List.of(words.say(one.said())));
    if (!one.changes().isEmpty()) {
      lines.add(words.say(one.saidChanges()));
    }
    return lines;
  }

  private static List<String> kpi(KpiWords kpi, Messages words) {
    String days = TermsWords.days(kpi.from(), kpi.until(), kpi.amendment(), words);
    String title = kpi.title() + (days.isEmpty() ? "" : " (" + days + ")");
    List<String> lines = new ArrayList<>();
    lines.add(title + ": " + kpi.measure() + " (" + String.join(", ", kpi.platforms()) + ")");
    lines.add(title + ": " + kpi.id() + ", " + kpi.clause());
    kpi.level().ifPresent(level -> lines.add(title + ": " + words.say("says.level-" + level)));
    kpi.target().ifPresent(target -> lines.add(title + ": " + target));
    kpi.consequence().forEach(one -> lines.add(title + ": " + one));
    kpi.rules().forEach(one -> lines.add(title + ": " + one));
    return lines;
  }
}
