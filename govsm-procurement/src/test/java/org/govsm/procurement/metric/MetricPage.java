package org.govsm.procurement.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Citation;

/** The dictionary as a page: one line for each definition, with what it cites. */
final class MetricPage {

  private final StringBuilder page = new StringBuilder();

  private MetricPage() {}

  static String of(MetricDictionary dictionary) {
    MetricPage page = new MetricPage();
    page.heading(dictionary);
    for (Code platform : dictionary.platforms()) {
      page.platform(platform, dictionary);
    }
    page.common(dictionary);
    return page.page.toString();
  }

  private void heading(MetricDictionary dictionary) {
    page.append("# What is counted\n\n");
    page.append(
        "This page is printed from `metrics/metrics.xml` by a test; change the file, not the"
            + " page.\n");
    page.append("Edition ").append(dictionary.edition()).append(", documentation read up to ");
    page.append(dictionary.checkedTo()).append(".\n\n");
    page.append(
        "A figure with sure = low is reported or general knowledge that no page confirmed.\n");
    page.append(
        "A figure that is *never more than* another is a part of it; one that is more is held.\n");
    page.append("The two figures of a rate of a post must be read within ");
    page.append(dictionary.togetherHours()).append(" hours of each other.\n");
  }

  private void platform(Code platform, MetricDictionary dictionary) {
    page.append("\n## ").append(platform.name("en")).append(" (`").append(platform.code());
    page.append("`)\n\n");
    row(
        "Metric",
        "Days",
        "What is counted",
        "Unit and kind",
        "Field, columns",
        "Known of it",
        "Cited");
    row("---", "---", "---", "---", "---", "---", "---");
    dictionary.metrics().stream()
        .filter(metric -> metric.platform().equals(platform.code()))
        .forEach(metric -> metric.definitions().forEach(d -> definition(metric, d)));
  }

  private void common(MetricDictionary dictionary) {
    page.append("\n## Names across platforms\n\n");
    page.append("Terms may use these names for several platforms. Readings use the codes above. ");
    page.append(
        "A platform that is not named here and\nhas a metric of the same code counts that ");
    page.append(
        "metric; one that has neither has no such count, and terms that name\nit there are ");
    page.append("refused with a list of what there is.\n\n");
    row("Name", "Platform", "Counted as", "What it means there", "Cited");
    row("---", "---", "---", "---", "---");
    for (Code name : dictionary.commonNames()) {
      for (Code platform : dictionary.platforms()) {
        dictionary
            .meaning(platform.code(), name.code())
            .ifPresent(
                meaning ->
                    row(
                        "`" + name + "` " + name.name("en"),
                        platform.name("en"),
                        "`" + meaning.metric() + "`",
                        meaning.said("en"),
                        cited(meaning.citations().get(0))));
      }
      List<String> none =
          dictionary.platforms().stream()
              .filter(one -> !one.code().equals("contract"))
              .filter(one -> dictionary.resolve(one.code(), name.code()).isEmpty())
              .map(one -> one.name("en"))
              .toList();
      if (!none.isEmpty()) {
        row("`" + name + "` " + name.name("en"), String.join(", ", none), "none", "", "");
      }
    }
  }

  private void definition(Metric metric, Definition definition) {
    row(
        "`" + metric.code() + "` " + metric.name("en"),
        days(definition),
        definition.counted("en"),
        nature(metric),
        fields(metric, definition),
        known(metric, definition),
        String.join("; ", definition.citations().stream().map(MetricPage::cited).toList()));
  }

  private static String days(Definition definition) {
    LocalDate from = definition.period().from();
    String begin = from.equals(LocalDate.MIN) ? "" : "from " + from;
    String also = definition.alsoFrom().map(day -> " (also dated " + day + ")").orElse("");
    String end = definition.period().isOpen() ? "" : " until " + definition.period().until();
    return (begin + also + end).strip();
  }

  private static String nature(Metric metric) {
    List<String> words = new ArrayList<>(List.of(metric.unit().code(), metric.kind().code()));
    if (!metric.isAdditiveOverTime()) {
      words.add("not added over time");
    }
    if (!metric.isAdditiveOverSubjects()) {
      words.add("not added over subjects");
    }
    metric.contained().keySet().forEach(part -> words.add("contains `" + part + "`"));
    if (!metric.countsPosts().isEmpty()) {
      words.add("a number of posts");
    }
    if (metric.isJudgedByGreatest()) {
      words.add("the greatest is judged");
    }
    return String.join(", ", words);
  }

  private static String fields(Metric metric, Definition definition) {
    List<String> words = new ArrayList<>();
    definition.field().ifPresent(field -> words.add("`" + field + "`"));
    metric.columns().forEach((layout, name) -> words.add("\"" + name + "\" in " + layout));
    return String.join("; ", words);
  }

  private static String known(Metric metric, Definition definition) {
    List<String> words = new ArrayList<>();
    metric.wholes().stream()
        .filter(part -> part.days().overlaps(definition.period()))
        .forEach(part -> words.add("never more than `" + part.whole() + "`"));
    definition.latencyHours().ifPresent(h -> words.add("complete after " + h + " h"));
    definition.privacyThreshold().ifPresent(n -> words.add("withheld below " + n));
    definition
        .origin()
        .ifPresent(code -> words.add(code.equals("all") ? "organic and paid" : code + " only"));
    metric
        .isPublic()
        .ifPresent(yes -> words.add(yes ? "publicly seen" : "seen by the account alone"));
    definition
        .significantFigures()
        .ifPresent(n -> words.add("public counter of " + n + " figures"));
    definition
        .comparableWithBefore()
        .ifPresent(yes -> words.add((yes ? "" : "not ") + "comparable with the one before"));
    definition
        .successor()
        .ifPresent(
            code ->
                words.add(
                    "goes on as `"
                        + code
                        + "`, "
                        + definition
                            .comparableWithSuccessor()
                            .map(yes -> yes ? "comparable" : "not comparable")
                            .orElse("comparable or not is not known")));
    return String.join("; ", words);
  }

  private static String cited(Citation citation) {
    return citation + " (" + citation.sure().code() + "), " + citation.address().orElse("");
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
