package org.govsm.procurement.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** The catalogue as a page: each service with all that is known of it, and each KPI by platform. */
final class ServicePage {

  private final StringBuilder page = new StringBuilder();
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final Messages words;

  private ServicePage(ServiceCatalogue catalogue, MetricDictionary dictionary, Messages words) {
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.words = words;
  }

  static String of(ServiceCatalogue catalogue, MetricDictionary dictionary, Messages words) {
    ServicePage page = new ServicePage(catalogue, dictionary, words);
    page.heading();
    page.core();
    catalogue.parts().forEach(page::part);
    page.kpis();
    page.profiles();
    page.rows("What makes it accessible", catalogue.accessibility());
    page.rows("What the buyer owes", catalogue.duties());
    page.rows("What the terms must state", catalogue.stated());
    return page.page.toString();
  }

  private void heading() {
    line("# The standard: services and KPIs");
    line("");
    line(
        "This page is printed from `catalogue/services.xml` by a test; change the file, not the"
            + " page.");
    line("Edition " + catalogue.edition() + ", sources read up to " + catalogue.checkedTo() + ".");
    line(
        "A department adds its own services without Java: [add a"
            + " service](extend/add-a-service.md).");
    line("");
    line(
        "*Not found* means that no source that was read has it, not that there is none."
            + " Consequences are");
    line(
        "what was seen, not what is recommended; sure = high, medium or low says how firm the"
            + " source is.");
  }

  private void core() {
    line("");
    line("## The common core");
    line("");
    row("Service", "Unit", "Part");
    row("---", "---", "---");
    catalogue
        .core()
        .forEach(
            one ->
                row(
                    "[" + one.title("en") + "](#" + one.id() + ") · " + one.title("hi"),
                    words.term("service-unit." + one.unit()),
                    words.term("service-part." + one.part())));
  }

  private void part(CatalogueRow part) {
    line("");
    line("## " + part.name("en") + " · " + part.name("hi"));
    line("");
    line(part.said("en") + cited(part.citations()));
    catalogue.services().stream()
        .filter(one -> one.part().equals(part.code()))
        .forEach(this::service);
  }

  private void service(Service one) {
    line("");
    line("### <a id=\"" + one.id() + "\"></a>" + one.title("en") + " · " + one.title("hi"));
    line("");
    line(one.what("en"));
    line("");
    item("Id", "`" + one.id() + "`" + (one.isCore() ? ", of the common core" : ""));
    item("Unit and level", words.term("service-unit." + one.unit()) + ", " + one.level());
    item("Delivered", one.deliverable("en"));
    item("Accepted", one.acceptance("en"));
    item("Platforms", listed(one.platforms(), "platform."));
    item("Languages", one.isSpoken() ? "the terms must say which" : "none needed");
    item("Accessible by", listed(one.accessibility(), "service-accessible."));
    item("KPIs that fit", kpis(one));
    item("Buyer's duties", listed(one.duties(), "service-duty."));
    item("The terms state", listed(one.stated(), "service-stated."));
    item(
        "Seen to follow",
        one.consequences().isEmpty()
            ? "not found"
            : joined(one.consequences(), c -> c.said("en") + cited(c.citations())));
    item(
        "Asked for in",
        one.asked().isEmpty() ? "not found" : joined(one.asked(), ServicePage::cite));
  }

  private String kpis(Service one) {
    return one.kpis().isEmpty()
        ? "none: delivery is counted"
        : one.kpis().stream()
            .map(
                fit ->
                    words.term("core-kpi." + fit.kpi())
                        + " ("
                        + fit.of()
                        + fit.origin().map(origin -> ", " + origin).orElse("")
                        + fit.per().map(per -> ", per " + per).orElse("")
                        + ")")
            .collect(Collectors.joining("; "));
  }

  private void kpis() {
    line("");
    line("## KPIs of the standard");
    for (CoreKpi kpi : catalogue.kpis()) {
      line("");
      line("### " + kpi.name("en") + " · " + kpi.name("hi"));
      line("");
      line(kpi.said("en") + cited(kpi.citations()));
      line("");
      item("Code and level", "`" + kpi.code() + "`, " + kpi.level());
      item(kpi.isGameable() ? "Can be gamed" : "Hard to game", kpi.gaming("en"));
      item("Across platforms", kpi.comparable("en"));
      line("");
      row("Platform", "Formula", "What is counted on " + catalogue.checkedTo());
      row("---", "---", "---");
      kpi.platforms().forEach(platform -> platform(kpi, platform));
      line("");
      item("Not given by", without(kpi));
    }
  }

  private void platform(CoreKpi kpi, String platform) {
    KpiOnPlatform on = kpi.on(platform, catalogue.checkedTo(), dictionary);
    String counted =
        on.metrics().stream()
            .map(one -> "`" + one.code() + "`: " + one.counted("en"))
            .collect(Collectors.joining(" "));
    String changes = on.changes().stream().map(words::say).collect(Collectors.joining(" "));
    row(
        words.term("platform." + platform),
        on.formula(words).orElseThrow(),
        (counted + " " + changes).strip());
  }

  private String without(CoreKpi kpi) {
    List<String> none =
        dictionary.platforms().stream()
            .map(Code::code)
            .filter(one -> !one.equals("contract") && !kpi.platforms().contains(one))
            .toList();
    return kpi.platforms().contains("contract")
        ? "platforms; the parties count it"
        : none.isEmpty() ? "none" : listed(none, "platform.");
  }

  private void profiles() {
    for (RequirementProfile profile : catalogue.profiles()) {
      line("");
      line("## " + profile.name("en") + " · " + profile.name("hi"));
      line("");
      line(profile.said("en") + cited(profile.citations()));
      line("");
      row("Service", "Quantity", "What is required", "Cited");
      row("---", "---", "---", "---");
      for (RequirementProfile.Line one : profile.lines()) {
        row(
            words.term("service." + one.service()),
            one.quantity().map(n -> n + " a " + one.each().orElse("contract")).orElse("not found"),
            one.said("en"),
            joined(one.citations(), ServicePage::cite));
      }
    }
  }

  private void rows(String title, List<CatalogueRow> rows) {
    line("");
    line("## " + title);
    line("");
    row("Code", "Name", "Meaning", "Cited");
    row("---", "---", "---", "---");
    for (CatalogueRow one : rows) {
      row(
          "`" + one + "`",
          one.name("en") + " · " + one.name("hi"),
          one.said("en"),
          joined(one.citations(), ServicePage::cite));
    }
  }

  private String listed(List<String> codes, String term) {
    return codes.isEmpty()
        ? "none needed"
        : codes.stream().map(code -> words.term(term + code)).collect(Collectors.joining(", "));
  }

  private static String cited(List<Citation> citations) {
    return citations.isEmpty() ? "" : " (" + joined(citations, ServicePage::cite) + ")";
  }

  private static String cite(Citation citation) {
    return citation + ", sure = " + citation.sure().code() + ", " + citation.address().orElse("");
  }

  private static <T> String joined(List<T> all, Function<T, String> form) {
    return all.stream().map(form).collect(Collectors.joining("; "));
  }

  private void item(String name, String value) {
    line("- " + name + ": " + value);
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
