package org.govsm.portal.pages.contracts;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Measure;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.MetricDictionary;

/** What is measured, as a formula in words. */
final class MeasureWords {

  private final MetricDictionary dictionary;
  private final Messages words;

  MeasureWords(MetricDictionary dictionary, Messages words) {
    this.dictionary = dictionary;
    this.words = words;
  }

  String of(Kpi kpi) {
    return of(kpi, kpi.platforms().get(0));
  }

  String of(Kpi kpi, String platform) {
    Measure measure = kpi.measure();
    if (measure.kind().equals("weighted-score")) {
      return words.say(Message.of("says.weighted-score").with("kpis", measure.kpis()));
    }
    List<Operand> operands = measure.operands();
    String first = operand(operands.get(0), platform);
    return switch (measure.kind()) {
      case "ratio" -> ratio(first, operands, platform);
      case "growth" ->
          words.say(
              Message.of(measure.isInPercent() ? "says.growth-percent" : "says.growth")
                  .with("of", first));
      default -> first;
    };
  }

  private String ratio(String above, List<Operand> operands, String platform) {
    String below =
        operands.size() > 1 ? operand(operands.get(1), platform) : words.say("says.not-stated");
    return words.say(Message.of("says.ratio").with("of", above).with("per", below));
  }

  /** One figure: which metrics, of what, on which day, of which origin. */
  String operand(Operand operand, String platform) {
    String metrics =
        operand.metrics().stream().map(code -> metric(platform, code)).collect(joining(" + "));
    String figure = words.say(Message.of(key(operand)).with("metrics", metrics));
    String of =
        operand
            .subject()
            .map(id -> words.say(Message.of("says.subject").with("figure", figure).with("id", id)))
            .orElse(figure);
    return operand
        .origin()
        .map(o -> words.say(Message.of("says.origin-" + o).with("figure", of)))
        .orElse(of);
  }

  private static String key(Operand operand) {
    if (operand.ofPosts()) {
      return "says.posts-" + operand.across();
    }
    return operand.on().map(day -> "says.on-" + day).orElse("says.account");
  }

  String metric(String platform, String code) {
    return dictionary
        .find(platform, code)
        .map(metric -> metric.name(words.language()))
        .orElse(code);
  }

  String platform(String code) {
    return dictionary.platforms().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> one.name(words.language()))
        .findFirst()
        .orElse(code);
  }
}
