package org.govsm.procurement.contract;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;

/** What is measured, as a formula in words. */
public final class MeasureWords {

  private final MetricDictionary dictionary;
  private final Messages words;

  /**
   * Words in one language.
   *
   * @param dictionary the metrics, whose names are said
   * @param words the language
   */
  public MeasureWords(MetricDictionary dictionary, Messages words) {
    this.dictionary = dictionary;
    this.words = words;
  }

  String of(Kpi kpi) {
    return of(kpi, kpi.platforms().get(0));
  }

  /**
   * What a KPI measures on a platform.
   *
   * @return a formula in words
   */
  public String of(Kpi kpi, String platform) {
    Measure measure = kpi.measure();
    if (measure.kind().equals("weighted-score")) {
      return words.say(Message.of("says.weighted-score").with("kpis", PartName.of(measure.kpis())));
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
    String read =
        operand
            .on()
            .filter(day -> operand.ofPosts())
            .map(day -> words.say(Message.of("says.read-" + day).with("figure", figure)))
            .orElse(figure);
    String of =
        operand
            .subject()
            .map(id -> words.say(Message.of("says.subject").with("figure", read).with("id", id)))
            .orElse(read);
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
        .or(() -> words.find("term.metric." + platform + "." + code))
        .orElse(code);
  }

  /** A KPI on a platform; the platform is named where the title does not name it. */
  public String instance(Kpi kpi, String platform) {
    String title = kpi.title(words.language());
    String name = platform(platform);
    return platform.equals(Kpi.CONTRACT) || title.contains(name) ? title : title + ", " + name;
  }

  /** The word for a reading of an open point of terms. */
  public String reading(String pointer, String reading) {
    String part = pointer.substring(pointer.lastIndexOf('/') + 1);
    return words
        .find("term.open." + part + "." + reading)
        .or(() -> anyMetric(reading))
        .orElse(reading);
  }

  private Optional<String> anyMetric(String code) {
    return dictionary.metrics().stream()
        .filter(metric -> metric.code().equals(code))
        .map(metric -> metric.name(words.language()))
        .findFirst();
  }

  /**
   * What a held question is about.
   *
   * @param about a KPI and a platform, an amount, or a pointer into the terms
   * @param kpis the KPIs that it may name; of several by one id the last counts
   */
  public String subject(String about, Terms terms, List<Kpi> kpis) {
    int slash = about.indexOf('/');
    if (slash <= 0) {
      return (slash < 0 ? amount(terms, about) : place(terms, about)).orElse(about);
    }
    String id = about.substring(0, slash);
    return kpis.stream()
        .filter(kpi -> kpi.id().equals(id))
        .map(kpi -> instance(kpi, about.substring(slash + 1)))
        .reduce((one, later) -> later)
        .orElse(id);
  }

  private Optional<String> amount(Terms terms, String id) {
    return terms.periods().stream()
        .flatMap(period -> terms.amounts(period.from()).stream())
        .filter(amount -> amount.id().equals(id))
        .map(amount -> new AmountName(amount).name(words))
        .reduce((one, later) -> later);
  }

  /** The KPI and the clause in which a pointer into terms lies. */
  public Optional<String> place(Terms terms, String pointer) {
    return TermsWords.kpis(terms).stream()
        .filter(kpi -> pointer.startsWith(kpi.branch().pointer() + "/"))
        .map(
            kpi ->
                kpi.title(words.language())
                    + " \u00b7 "
                    + words.say(Message.of("board.clause").with("clause", kpi.clause())))
        .findFirst();
  }

  /** The KPI in which a pointer into terms lies. */
  public Optional<String> about(Terms terms, String pointer) {
    return TermsWords.kpis(terms).stream()
        .filter(kpi -> pointer.startsWith(kpi.branch().pointer() + "/"))
        .map(kpi -> kpi.title(words.language()))
        .findFirst();
  }

  /** The name of a platform. */
  public String platform(String code) {
    return dictionary.platforms().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> one.name(words.language()))
        .findFirst()
        .orElse(code);
  }
}
