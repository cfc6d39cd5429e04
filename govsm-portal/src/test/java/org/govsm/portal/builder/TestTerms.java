package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Terms for tests: the example of the documentation, published ones, those of the demonstration.
 */
final class TestTerms {

  private TestTerms() {}

  static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(example());
    all.add(longer());
    all.add(Terms.packaged("markfed-2025").toPlain());
    for (String name :
        List.of("services-1.xml", "services-2.xml", "creator.xml", "film.xml", "videos.xml")) {
      byte[] file = read(Path.of("src/main/resources/org/govsm/portal/demo/terms").resolve(name));
      all.add(Terms.readXml(name, file).orThrow().toPlain());
    }
    return all;
  }

  /** Terms with fees of a thousand rupees. */
  static Map<String, Object> cheap(Map<String, Object> terms) {
    List<Object> amounts = new ArrayList<>();
    for (Object each : (List<?>) Objects.requireNonNull(terms.get("amounts"))) {
      Map<String, Object> amount = new TreeMap<>();
      ((Map<?, ?>) each).forEach((name, said) -> amount.put(String.valueOf(name), said));
      amount.replace("amount", "1000.00");
      amounts.add(amount);
    }
    Map<String, Object> cheap = new TreeMap<>(terms);
    cheap.put("amounts", amounts);
    return cheap;
  }

  /** The example of {@code docs/terms.md}. */
  static Map<String, Object> example() {
    String page = new String(read(Path.of("../docs/terms.md")), UTF_8);
    int start = page.indexOf("```json\n") + "```json\n".length();
    String json = page.substring(start, page.indexOf("```", start));
    return Terms.fromPlain(Json.readObject(json.getBytes(UTF_8))).orThrow().toPlain();
  }

  /** The example with a KPI of a quarter, a rule for response times, and days that do not count. */
  static Map<String, Object> longer() {
    Map<String, @Nullable Object> terms = Trees.object(example());
    Map<String, @Nullable Object> kpi = Trees.rows(terms, "kpis").get(1);
    kpi.put("period", "quarter");
    kpi.put("treatment", "price-reduction");
    terms = Trees.with(terms, "kpis", 1, kpi);
    Map<String, @Nullable Object> cap = Trees.rows(terms, "caps").get(0);
    terms = Trees.with(terms, "caps", 0, Trees.put(cap, "spans", "kpi-period"));
    terms.put(
        "exclusions",
        List.of(
            Map.of(
                "id", "code",
                "reason", "model-code",
                "from", "2026-05-10",
                "until", "2026-05-20",
                "partly", "whole-period",
                "reference", "Order of 9 May 2026")));
    terms.put(
        "response",
        Map.of(
            "clock", "office",
            "opens", "09:30",
            "closes", "18:00",
            "calendar", "example-2026",
            "held", "excluded",
            "summary", "percentile",
            "percentile", "90",
            "within", 24,
            "clause", "7.2"));
    terms.put(
        "reconciliation",
        Map.of(
            "metrics", List.of("accepted"),
            "percent", "5",
            "percentOf", "greater",
            "counts", "mean",
            "days", 30,
            "decides", "Joint committee",
            "clause", "7.3"));
    return Terms.fromPlain(terms).orThrow().toPlain();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
