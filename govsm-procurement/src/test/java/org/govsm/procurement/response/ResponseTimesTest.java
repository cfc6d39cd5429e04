package org.govsm.procurement.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.time.WorkingDays;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.importing.CaseFile;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Response times from rows of cases, by the clock and the rule of the terms. */
class ResponseTimesTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final String HEAD = "case,received,answered,held-from,held-until\n";
  private static final Instant AS_OF = Given.start(LocalDate.of(2026, 5, 3));

  private static Terms terms(Object... response) {
    Map<String, Object> rule = Given.tree("clause", "7.4");
    rule.putAll(Given.tree(response));
    return Given.terms()
        .set("response", rule)
        .add(
            "kpis",
            Given.kpi(
                "hours",
                Given.value("first-response-hours"),
                "target",
                Given.tree("atMost", "4"),
                "consequence",
                Given.tree("shape", "gate", "base", "fee", "deduct", "5")))
        .done()
        .orThrow();
  }

  private static Terms clock(Object... more) {
    Map<String, Object> rule =
        Given.tree("clock", "clock", "held", "excluded", "summary", "median", "within", 4);
    rule.putAll(Given.tree(more));
    return terms(
        rule.entrySet().stream()
            .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
            .toArray());
  }

  private static Terms office(String held) {
    return clock(
        "clock", "office", "opens", "10:00", "closes", "18:00", "calendar", "IN.T", "held", held);
  }

  /** Weekends off, and Friday 3 April 2026; of 2027 nothing is known. */
  private static WorkingDays calendar() {
    return WorkingDays.read(
        "c.xml",
        """
        <calendar xmlns="urn:govsm:calendar:1" id="IN.T">
          <day-off>SATURDAY</day-off>
          <day-off>SUNDAY</day-off>
          <year is="2026" instrument="O.M. 1 of 2025">
            <holiday on="2026-04-03">Good Friday</holiday>
          </year>
        </calendar>
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseCases cases(String... rows) {
    return read(HEAD + String.join("\n", rows)).orThrow();
  }

  private static Checked<ResponseCases> read(String file) {
    return CaseFile.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String file) {
    return read(file)
        .fold(
            cases -> List.of(),
            faults ->
                faults.stream().map(one -> ProcurementLaw.messages("en").say(one.text())).toList());
  }

  @Test
  void one_fault_of_a_line_is_said_once() {
    assertThat(faults("case,received,answered\nq1,01-04-2026 10:00,01-04-2026 11:00\n"))
        .containsExactly(
            "Line 2: write times with their offset, such as 2026-10-01T09:30:00+05:30."
                + " This is not done in: received, answered.");
    assertThat(faults("case,received,answered\nq1,,1 April\n")).hasSize(1);
    assertThat(faults("case,received,answered\nq1,,\nq2,,\n")).hasSize(2);
    assertThat(faults("id,received,answered\n")).singleElement().asString().contains("\"id\"");
    assertThat(faults("case\n")).singleElement().asString().contains("received, answered");
  }

  /** A case of April; hours and minutes are of India. */
  private static String row(String id, String received, String answered, String... held) {
    List<String> cells = new ArrayList<>(List.of(id, at(received), at(answered)));
    for (String one : held) {
      cells.add(at(one));
    }
    while (cells.size() < 5) {
      cells.add("");
    }
    return String.join(",", cells);
  }

  private static String at(String time) {
    return time.isEmpty() ? "" : "2026-04-" + time.replace(' ', 'T') + ":00+05:30";
  }

  private static ResponseReport report(Terms terms, ResponseCases cases) {
    BillingPeriod april = terms.periods().get(0);
    return ResponseTimes.of(terms, Optional.of(calendar()))
        .orThrow()
        .report(cases, april, AS_OF, "K-1", "first-party");
  }

  private static Map<String, String> figures(ResponseReport report) {
    return report.readings().stream()
        .collect(
            Collectors.toMap(
                Reading::metric, one -> one.figure().value().orElseThrow().toPlainString()));
  }

  private static List<String> missing(ResponseReport report) {
    return report.missing().stream().map(one -> one.key()).toList();
  }

  @Test
  void an_even_number_has_the_mean_of_the_two_in_the_middle_as_median() {
    ResponseReport report =
        report(
            clock(),
            cases(
                row("A-1", "02 10:00", "02 14:00"),
                row("A-2", "02 10:00", "02 14:01"),
                row("A-3", "02 10:00", "02 11:00"),
                row("A-4", "02 10:00", "03 10:00")));

    assertThat(figures(report))
        .containsOnly(
            Map.entry("queries", "4"),
            Map.entry("answered", "4"),
            Map.entry("answered-within-24h", "4"),
            Map.entry("answered-in-time", "2"),
            Map.entry("first-response-hours", "4.008334"));
    assertThat(report.missing()).isEmpty();
    assertThat(report.readings())
        .allSatisfy(one -> assertThat(one.evidence().orElseThrow().file()).startsWith("sha256:"));
    assertThat(report.readings().get(4).evidence().orElseThrow().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"50, 2", "50.1, 3", "75, 3", "90, 4", "100, 4", "1, 1"})
  void a_percentile_is_the_case_of_the_nearest_rank(String percentile, String hours) {
    Terms terms = clock("summary", "percentile", "percentile", percentile);
    ResponseCases cases =
        cases(
            row("A", "02 10:00", "02 14:00"),
            row("B", "02 10:00", "02 11:00"),
            row("C", "02 10:00", "02 13:00"),
            row("D", "02 10:00", "02 12:00"));

    assertThat(figures(report(terms, cases))).containsEntry("first-response-hours", hours);
  }

  /** Thursday 17:00 to Monday 11:00 over a holiday and a weekend: one hour and one. */
  @Test
  void office_hours_run_on_working_days_alone() {
    ResponseCases cases = cases(row("A", "02 17:00", "06 11:00"));

    assertThat(figures(report(office("excluded"), cases)))
        .containsEntry("first-response-hours", "2");
    assertThat(figures(report(clock(), cases))).containsEntry("first-response-hours", "90");
    assertThat(figures(report(office("excluded"), cases(row("A", "04 10:00", "05 18:00")))))
        .containsEntry("first-response-hours", "0");
  }

  @ParameterizedTest
  @CsvSource({"excluded, 3", "counted, 8"})
  void the_time_with_the_buyer_is_left_out_if_the_terms_say_so(String held, String hours) {
    ResponseCases cases =
        cases(
            row("A", "01 10:00", "01 18:00", "01 11:00", "01 14:00"),
            row("A", "01 10:00", "01 18:00", "01 15:00", "01 17:00"));

    assertThat(figures(report(clock("held", held), cases)))
        .containsEntry("queries", "1")
        .containsEntry("first-response-hours", hours);
    assertThat(figures(report(office(held), cases))).containsEntry("first-response-hours", hours);
  }

  @Test
  void an_open_case_is_neither_in_time_nor_forgotten() {
    ResponseCases cases =
        cases(
            row("A", "02 10:00", "02 11:00"),
            row("B", "02 10:00", "02 12:00"),
            row("C", "02 10:00", ""));
    ResponseReport late = report(clock(), cases);
    assertThat(figures(late))
        .containsEntry("answered", "2")
        .containsEntry("answered-in-time", "2")
        .containsEntry("first-response-hours", "2");
    assertThat(late.missing()).isEmpty();

    ResponseReport held =
        report(
            clock(), cases(row("A", "02 10:00", "02 11:00"), row("B", "02 10:00", "", "02 11:00")));
    assertThat(missing(held))
        .containsExactly("response.still-in-time", "response.still-in-time", "response.still-open");
    assertThat(figures(held)).containsOnlyKeys("queries", "answered");
    assertThat(missing(report(clock(), cases(row("A", "02 10:00", "")))))
        .contains("response.still-open");
    assertThat(missing(report(clock(), cases()))).containsExactly("response.none");
  }

  @Test
  void what_is_not_known_of_days_or_of_the_rule_is_never_guessed() {
    Terms next = clock("clock", "office", "opens", "10:00", "closes", "18:00", "calendar", "IN.T");
    ResponseCases cases =
        read(HEAD + "A,2026-04-02T10:00:00+05:30,2026-04-02T11:00:00+05:30,,").orThrow();
    WorkingDays none =
        WorkingDays.read(
            "c.xml",
            """
            <calendar xmlns="urn:govsm:calendar:1" id="IN.T">
              <day-off>SUNDAY</day-off>
              <year is="2025" instrument="O.M. 1 of 2024"/>
            </calendar>
            """
                .getBytes(StandardCharsets.UTF_8));
    ResponseReport report =
        ResponseTimes.of(next, Optional.of(none))
            .orThrow()
            .report(cases, next.periods().get(0), AS_OF, "K-1", "first-party");
    assertThat(missing(report)).containsExactly("response.holidays");
    assertThat(figures(report)).containsOnlyKeys("queries", "answered");

    assertThat(faults(ResponseTimes.of(next, Optional.empty())))
        .containsExactly("/response/calendar response.calendar");
    assertThat(faults(ResponseTimes.of(terms("clock", "office"), Optional.of(none))))
        .containsExactly(
            "/response/held response.open",
            "/response/summary response.open",
            "/response/opens response.open",
            "/response/closes response.open",
            "/response/calendar response.open");
    assertThat(terms().open(METRICS))
        .extracting(one -> one.pointer())
        .containsExactly("/response/clock", "/response/held", "/response/summary");
    assertThat(missing(report(clock(), cases("A,2026-05-09T10:00:00+05:30,,,"))))
        .containsExactly("response.future");
  }

  private static List<String> faults(Checked<?> checked) {
    return checked.fold(
        ok -> List.<String>of(),
        faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case,received,answered,name\n",
        "case,received\n",
        "case,case,received,answered\n",
        "case,received,answered,held-from,held-until\n"
            + "asha@example.org,2026-04-02T10:00:00+05:30,,,",
        "case,received,answered,held-from,held-until\n9876543210,2026-04-02T10:00:00+05:30,,,",
        "case,received,answered,held-from,held-until\nA,,,,",
        "case,received,answered,held-from,held-until\nA,2026-04-02 10:00,,,",
        "case,received,answered,held-from,held-until\nA,2026-04-02T10:00:00,,,",
        "case,received,answered,held-from,held-until\n"
            + "A,2026-04-02T10:00:00Z,2026-04-02T09:59:59Z,,",
        "case,received,answered,held-from,held-until\n"
            + "A,2026-04-02T10:00:00Z,,2026-04-02T09:59:59Z,",
        "case,received,answered,held-from,held-until\n"
            + "A,2026-04-02T10:00:00Z,,,2026-04-02T11:00:00Z",
        "case,received,answered,held-from,held-until\n"
            + "A,2026-04-02T10:00:00Z,2026-04-02T11:00:00Z,2026-04-02T10:30:00Z,2026-04-02T11:00:01Z",
        "case,received,answered,held-from,held-until\n"
            + "A,2026-04-02T10:00:00Z,2026-04-02T11:00:00Z,2026-04-02T10:30:00Z,",
        """
        case,received,answered,held-from,held-until
        A,2026-04-02T10:00:00Z,,,
        A,2026-04-02T10:00:00Z,,,\
        """,
        """
        case,received,answered,held-from,held-until
        A,2026-04-02T10:00:00Z,,,
        A,2026-04-02T10:00:01Z,,,\
        """,
        """
        case,received,answered,held-from,held-until
        A,2026-04-02T10:00:00Z,,2026-04-02T10:30:00Z,
        A,2026-04-02T10:00:00Z,,2026-04-02T10:40:00Z,2026-04-02T10:50:00Z\
        """,
        "case,received,answered\nA,2026-04-02T10:00:00Z,,Asha",
        "case,received,answered\nA,2026-04-02T10:00:00Z,\na,2026-04-02T10:00:00Z,",
        ""
      })
  void a_file_that_is_not_of_ids_and_times_that_can_all_hold_is_refused(String file) {
    List<String> said =
        read(file)
            .fold(
                ok -> List.<String>of(),
                faults ->
                    faults.stream()
                        .map(one -> ProcurementLaw.messages("hi").say(one.text()))
                        .toList());

    assertThat(said).hasSize(1);
    assertThat(said.get(0)).matches(".*\\p{IsDevanagari}.*").doesNotContain("{", "Asha", "asha");
  }

  @ParameterizedTest
  @CsvSource({"14:00, 100000.00", "14:01, 95000.00"})
  void a_certificate_is_made_of_them(String answered, String payable) {
    Terms terms = clock();
    ResponseReport report = report(terms, cases(row("A", "02 10:00", "02 " + answered)));

    Certificate certificate =
        Certificates.of(METRICS)
            .certify(terms, ReadingBook.of(report.readings()), "2026-04", LocalDate.of(2026, 5, 9))
            .orThrow();
    assertThat(certificate.payable().toString()).isEqualTo(payable);
  }

  @ParameterizedTest
  @CsvSource({
    "opens, 25:00, clock, office",
    "closes, 09:00, clock, office",
    "percentile, 0, summary, percentile",
    "percentile, 90, summary, median",
    "opens, 09:30, clock, clock"
  })
  void a_rule_that_cannot_be_meant_is_refused(String part, String value, String other, String is) {
    Map<String, Object> rule =
        Given.tree("clause", "7.4", "opens", "10:00", other, is, part, value);
    if (!is.equals("office")) {
      rule.remove(part.equals("opens") ? "" : "opens");
    }
    assertThat(
            faults(
                Given.terms()
                    .set("response", rule)
                    .add("kpis", Given.kpi("hours", Given.value("first-response-hours")))
                    .done()))
        .singleElement()
        .asString()
        .startsWith("/response/" + part);
  }

  @Test
  void the_terms_say_the_rule() {
    TermsWords words = TermsWords.of(office("excluded"), METRICS, ProcurementLaw.messages("en"));
    assertThat(words.payment())
        .contains(
            "Response times count office hours from 10:00 to 18:00 on working days of IN.T.",
            "The time in which the buyer holds a case is left out.",
            "They are put together as the median; of an even number, the mean of the two in the"
                + " middle.",
            "An answer within 4 hours is in time.");
  }

  @Test
  void periods_that_a_file_covers_whole_are_counted_and_no_others() {
    ResponseCases april = cases(row("a", "10 10:00", "10 12:00"), row("b", "20 10:00", "20 14:00"));
    LocalDate first = LocalDate.of(2026, 4, 1);

    CountedCases counted =
        CountedCases.of(clock(), Optional.empty(), april, first, first.plusDays(32), AS_OF)
            .orThrow();

    assertThat(counted.readings())
        .extracting(one -> one.metric() + " " + one.figure())
        .containsExactlyInAnyOrder(
            "queries 2",
            "answered 2",
            "answered-within-24h 2",
            "answered-in-time 2",
            "first-response-hours 3");
    assertThat(new String(counted.file(), StandardCharsets.UTF_8))
        .contains("K-1,contract,first-response-hours,2026-04-01,2026-05-01,3,first-party,all,");
    assertThat(counted(april, first.plusDays(1), first.plusDays(30)))
        .isEqualTo("response.no-period");
    assertThat(counted(april, first.plusDays(10), first.plusDays(30)))
        .isEqualTo("response.outside");
  }

  @Test
  void days_that_were_not_over_when_the_file_was_made_are_refused_and_no_case_is_zero_queries() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    ResponseCases none = new ResponseCases("sha256:" + "0".repeat(64), List.of());
    LocalDate until = LocalDate.of(2026, 5, 1);
    Instant end = until.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant();

    CountedCases counted =
        CountedCases.of(clock(), Optional.empty(), none, first, until, end).orThrow();
    assertThat(counted.readings())
        .extracting(one -> one.metric() + " " + one.figure())
        .contains("queries 0");
    String early =
        CountedCases.of(clock(), Optional.empty(), none, first, until, end.minusMillis(1))
            .fold(done -> "counted", faults -> faults.get(0).code());
    assertThat(early).isEqualTo("response.not-over");
  }

  @Test
  void office_hours_pass_over_nights_holidays_at_the_end_of_a_month_and_a_calendar_that_changes() {
    WorkingDays six =
        WorkingDays.read(
            "c.xml",
            """
            <calendar xmlns="urn:govsm:calendar:1" id="IN.T">
              <day-off>SUNDAY</day-off>
              <year is="2026" instrument="O.M. 1 of 2025">
                <holiday on="2026-04-30">Holiday</holiday>
              </year>
            </calendar>
            """
                .getBytes(StandardCharsets.UTF_8));
    WorkingDays from18 = calendar().since(Given.FIRST).replacedFrom(LocalDate.of(2026, 4, 18), six);
    String answered = "2026-05-02T11:00:00+05:30";
    ResponseCases cases =
        cases(
            row("weekend", "11 11:00", "13 11:00"),
            row("saturday", "18 17:00", "18 23:00"),
            row("night", "21 23:00", "22 10:30"),
            "last,2026-04-29T17:00:00+05:30," + answered + ",,");

    ResponseReport report =
        ResponseTimes.of(office("excluded"), Optional.of(from18))
            .orThrow()
            .report(cases, terms().periods().get(0), AS_OF, "K-1", "first-party");

    // 1 h on Monday; 1 h on a Saturday that is worked; half an hour; 1 h + 8 h on 1 May + 1 h
    assertThat(figures(report))
        .containsEntry("first-response-hours", "1")
        .containsEntry("answered-in-time", "3");
    ResponseReport before =
        ResponseTimes.of(
                office("excluded"), Optional.of(calendar().since(LocalDate.of(2026, 4, 19))))
            .orThrow()
            .report(cases, terms().periods().get(0), AS_OF, "K-1", "first-party");
    assertThat(before.missing())
        .extracting(one -> one.values().get("years").toString())
        .contains("[2026]");
  }

  @Test
  void hours_of_a_quarter_are_counted_of_the_files_of_its_months_and_of_no_fewer() {
    Map<String, Object> kpi =
        Given.kpi(
            "quarterly", Given.value("first-response-hours"), "target", Given.tree("atMost", "4"));
    kpi.put("period", "quarter");
    Terms terms =
        Given.terms()
            .set(
                "response",
                Given.tree(
                    "clock", "clock", "held", "excluded", "summary", "median", "clause", "7"))
            .add("kpis", kpi)
            .done()
            .orThrow();
    GivenCases april = month(4, 3);
    GivenCases may = month(5, 1);
    GivenCases june = month(6, 2);

    assertThat(hours(terms, june, List.of(may))).isEmpty();
    assertThat(hours(terms, may, List.of(april))).isEmpty();
    assertThat(hours(terms, june, List.of(may, april))).containsExactly("2026-04-01 2");
    assertThat(CountedCases.of(terms, Optional.empty(), june, List.of(may)).orThrow().missing())
        .extracting(one -> one.toString())
        .anyMatch(text -> text.contains("2026-04-01"));
    assertThat(
            hours(
                terms,
                june,
                List.of(GivenCases.of(june.cases(), may.from(), may.until(), may.asOf()), april)))
        .containsExactly("2026-04-01 2.5");
  }

  /** 5 April 2026 is a Sunday; what was counted of it before stays counted by the days of then. */
  @Test
  void cases_that_were_counted_before_keep_their_working_days_in_a_longer_period() {
    Map<String, Object> kpi =
        Given.kpi(
            "quarterly", Given.value("first-response-hours"), "target", Given.tree("atMost", "4"));
    kpi.put("period", "quarter");
    Terms terms =
        Given.terms()
            .set(
                "response",
                Given.tree(
                    "clock",
                    "office",
                    "opens",
                    "10:00",
                    "closes",
                    "18:00",
                    "calendar",
                    "IN.T",
                    "held",
                    "excluded",
                    "summary",
                    "median",
                    "clause",
                    "7"))
            .add("kpis", kpi)
            .done()
            .orThrow();
    WorkingDays sundays =
        WorkingDays.read(
            "c.xml",
            """
            <calendar xmlns="urn:govsm:calendar:1" id="IN.T">
              <day-off>SATURDAY</day-off>
              <year is="2026" instrument="O.M. 1 of 2024"/>
            </calendar>
            """
                .getBytes(StandardCharsets.UTF_8));
    GivenCases april = month(4, 3);
    GivenCases counted =
        new GivenCases(
            april.cases(), april.from(), april.until(), april.asOf(), Optional.of(sundays));

    Optional<WorkingDays> now = Optional.of(calendar());
    assertThat(hours(terms, now, month(6, 2), List.of(month(5, 1), april)))
        .containsExactly("2026-04-01 1");
    assertThat(hours(terms, now, month(6, 2), List.of(month(5, 1), counted)))
        .containsExactly("2026-04-01 2");
  }

  /** A case of some hours on the fifth of a month. */
  private static GivenCases month(int month, int hours) {
    LocalDate first = LocalDate.of(2026, month, 1);
    String day = "2026-0" + month + "-05T1";
    ResponseCases cases =
        cases("m" + month + "," + day + "0:00:00+05:30," + day + hours + ":00:00+05:30,,");
    return GivenCases.of(cases, first, first.plusMonths(1), Given.start(first.plusMonths(1)));
  }

  private static List<String> hours(Terms terms, GivenCases now, List<GivenCases> before) {
    return hours(terms, Optional.empty(), now, before);
  }

  private static List<String> hours(
      Terms terms, Optional<WorkingDays> calendar, GivenCases now, List<GivenCases> before) {
    return CountedCases.of(terms, calendar, now, before).orThrow().readings().stream()
        .filter(one -> one.metric().equals("first-response-hours"))
        .filter(one -> one.toDay().isAfter(one.fromDay().plusMonths(1)))
        .map(one -> one.fromDay() + " " + one.figure())
        .toList();
  }

  private static String counted(ResponseCases cases, LocalDate from, LocalDate until) {
    return CountedCases.of(clock(), Optional.empty(), cases, from, until, AS_OF)
        .fold(done -> "counted", faults -> faults.get(0).code());
  }
}
