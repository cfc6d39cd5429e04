package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/**
 * Cap on deductions: all that it covers are at most a percentage of a base.
 *
 * @param percent the percentage
 * @param base the id of the base, or of one amount
 * @param covers ids of the KPIs that it covers; none where it covers all
 * @param clause where the contract says it
 * @param from the first day on which it holds; nothing for the first day of the contract
 * @param until the first day after; nothing for the end of the contract
 * @param spans where KPIs have periods of their own, a code for the bills of which the base is
 *     made; nothing where the terms do not say
 */
public record Cap(
    String id,
    Percent percent,
    String base,
    List<String> covers,
    String clause,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> spans) {

  static final String SPANS = "spans";
  static final String CERTIFICATE = "certificate";
  static final String KPI_PERIOD = "kpi-period";

  /**
   * Keeps its own copy.
   *
   * @param id see the record
   * @param percent see the record
   * @param base see the record
   * @param covers see the record
   * @param clause see the record
   * @param from see the record
   * @param until see the record
   * @param spans see the record
   */
  public Cap {
    covers = List.copyOf(covers);
  }

  static Cap of(Node row) {
    return new Cap(
        row.text("id"),
        row.get("percent", Percent.class),
        row.text("base"),
        row.codes("covers"),
        row.text("clause"),
        row.find("from", LocalDate.class),
        row.find("until", LocalDate.class),
        row.find(SPANS, String.class));
  }

  /** Whether the base is that of all periods of a KPI that is judged after several. */
  public boolean isOfKpiPeriod() {
    return spans.filter(KPI_PERIOD::equals).isPresent();
  }

  /** What it says, in sentences. */
  public List<Message> said(Terms terms) {
    Message most =
        Message.of(covers.isEmpty() ? "says.cap" : "says.cap-of")
            .with("percent", percent)
            .with("base", new PartName(base))
            .with("kpis", KpiName.of(covers, terms));
    return Stream.concat(
            Stream.of(most), spans.stream().map(how -> Message.of("says.cap-spans-" + how)))
        .toList();
  }

  /** Whether it covers a KPI. */
  public boolean isOf(String kpi) {
    return covers.isEmpty() || covers.contains(kpi);
  }
}
