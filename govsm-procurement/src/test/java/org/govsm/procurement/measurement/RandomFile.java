package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.govsm.procurement.measurement.file.LayoutColumn;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;

/** A file of a layout as people give them: most of it right, some of it wrong in every way. */
public final class RandomFile {

  private static final List<String> IDS =
      List.of(
          "AbCdEfGhIjK",
          "BcDeFgHiJkL",
          "CdEfGhIjKl1",
          "122158000000000001",
          "122158000000000217",
          "122158000000000000",
          "1850000000000000001",
          "1850000000000004000",
          "61550000000001_122158000000000001",
          "https://www.facebook.com/dept.one/posts/122158000000000001",
          "https://www.facebook.com/61550000000009/posts/122158000000000003",
          "https://www.tiktok.com/@dept/video/7300000000000000001",
          "https://x.com/Dept/status/1850000000000000001?s=20",
          "urn:li:activity:7300000000000000001",
          "https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000001",
          "dept.one",
          "@dept",
          "61550000000001",
          "UCabcdefghijklmnopqrstuv",
          "1.22E+17",
          "122158.00",
          "",
          "pfbid0abcdefghij");

  private static final List<String> DATES =
      List.of(
          "2026-01-06",
          "2026-01-07",
          "2026-01-08",
          "2026-01-06 09:30",
          "2026-01-06 09:30:15",
          "2026-01-06T09:30:00Z",
          "2026-01-06T09:30:00+0000",
          "2026-01-06T09:30:00.000Z",
          "2026-01-06T09:30:00+05:30",
          "Jan 6, 2026",
          "6 Jan 2026",
          "06.01.2026",
          "01/06/2026",
          "01/25/2026",
          "25/01/2026",
          "01/06/2026 09:30",
          "01/25/2026 09:30",
          "Tue, Jan 6, 2026",
          "Wed, Jan 7, 2026",
          "Mon, Jan 6, 2026",
          "January 6",
          "6. Januar",
          "2026-02-30",
          "9999-01-01",
          "2027-03-01",
          "Lifetime",
          "n/a",
          "");

  private static final List<String> FIGURES =
      List.of(
          "0",
          "7",
          "88",
          "104233",
          "12,400",
          "12.400",
          "1,24,000",
          "12 400",
          "1.5",
          "1,5",
          "66.67%",
          "-1",
          "\u22123",
          "1.2E+4",
          "",
          "-",
          "\u2013",
          "--",
          "N/A",
          "NULL",
          "\u0967\u0968\u0969",
          "\u200e12",
          "12\u00a0400",
          "1234567890123456789012",
          "12345.6789",
          "many");

  private static final List<String> WORDS =
      List.of(
          "Scheme launch",
          "a, b",
          "say \"so\"",
          "two\nlines",
          "two\r\nlines",
          "\u092f\u094b\u091c\u0928\u093e",
          "\u202eturned",
          "bell\u0007",
          "\ud83d\ude00",
          " padded ",
          "");

  private static final List<String> MOMENTS =
      List.of(
          "2026-01-06",
          "2026-01-07",
          "2026-01-06T00:00:00+05:30",
          "2026-01-07T00:00:00+05:30",
          "2026-01-06T09:30Z",
          "2026-02-29",
          "2026-01-06T24:00:00Z",
          "2027-06-01T00:00:00Z",
          "soon",
          "");

  private final Layout layout;
  private final Random random;
  private final int faulty;
  private final List<LayoutColumn> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Of a layout; the same for the same chance. */
  public RandomFile(Layout layout, Random random) {
    this.layout = layout;
    this.random = random;
    faulty = random.nextInt(3) == 0 ? 2 : 40;
    columns();
    headings();
    for (int rest = random.nextInt(60); rest > 0; rest--) {
      rows.add(row());
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private boolean rarely() {
    return random.nextInt(faulty) == 0;
  }

  private void columns() {
    for (LayoutColumn column : layout.form().columns()) {
      boolean strange = column.role() == Role.ABSENT || column.role() == Role.SPLIT;
      if (strange ? random.nextInt(60) == 0 : column.required() || random.nextInt(4) > 0) {
        columns.add(column);
      }
    }
  }

  private void headings() {
    if (!layout.words().captions().isEmpty()) {
      rows.add(List.of(one(sorted(layout.words().captions().keySet()))));
    }
    List<String> headings = new ArrayList<>();
    int language = random.nextInt(3);
    for (LayoutColumn column : columns) {
      List<String> names = List.copyOf(column.headings().keySet());
      headings.add(names.get(Math.min(language, names.size() - 1)));
    }
    if (random.nextInt(4) == 0) {
      headings.add("Unknown");
    }
    rows.add(headings);
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    boolean total = !layout.words().totals().isEmpty() && random.nextInt(12) == 0;
    for (LayoutColumn column : columns) {
      boolean says = column.role() == Role.SUBJECT || column.role() == Role.DAY;
      row.add(total && says ? one(sorted(layout.words().totals())) : cell(column));
    }
    while (row.size() < rows.get(rows.size() - 1).size() && random.nextInt(30) > 0) {
      row.add(one(WORDS));
    }
    return random.nextInt(40) == 0 ? row.subList(0, random.nextInt(row.size()) + 1) : row;
  }

  private String cell(LayoutColumn column) {
    if (rarely() && random.nextInt(4) == 0) {
      return random.nextInt(20) == 0 ? "x".repeat(40_000) : one(WORDS);
    }
    return switch (column.role()) {
      case SUBJECT, ACCOUNT, LINK -> rarely() ? one(IDS) : IDS.get(random.nextInt(3) + usual());
      case PUBLISHED, DAY -> rarely() ? one(DATES) : DATES.get(random.nextInt(3) + form());
      case METRIC, TWIN, VALUE, UP_TO -> rarely() ? one(FIGURES) : one(FIGURES.subList(0, 4));
      case HIDES -> one(List.of("false", "TRUE", ""));
      case PLATFORM -> rarely() ? one(List.of("orkut", "x")) : "youtube";
      case METRIC_CODE -> rarely() ? one(List.of("likes", "none")) : "views";
      case FROM -> rarely() ? one(MOMENTS) : MOMENTS.get(0);
      case TO -> rarely() ? one(MOMENTS) : MOMENTS.get(1);
      case STATE -> rarely() ? one(List.of("suppressed", "empty", "odd")) : "";
      case RETRIEVED_AT -> rarely() ? one(MOMENTS) : "2026-02-01T00:00:00+05:30";
      case SOURCE -> rarely() ? one(List.of("third-party", "", "rumour")) : "platform-export";
      case ORIGIN -> rarely() ? one(List.of("paid", "organic", "odd")) : "";
      case ZONE -> rarely() ? one(List.of("America/Los_Angeles", "Nowhere", "UTC")) : "";
      default -> one(WORDS);
    };
  }

  private int usual() {
    return layout.platform().filter(code -> code.equals("youtube")).isPresent() ? 0 : 3;
  }

  /** Dates of one file are written in one form. */
  private int form() {
    return new Random(31L * layout.id().hashCode() + rows.get(0).hashCode()).nextInt(8) * 2;
  }

  /** What somebody says of it. */
  public ImportContext said() {
    ImportContext.Draft said = ImportContext.of(Instant.parse("2026-11-03T04:00:00Z"));
    boolean open = layout.granularity() == Granularity.WINDOW;
    boolean rows = layout.granularity() == Granularity.ROW;
    boolean wrong = random.nextInt(12) == 0;
    if (wrong || (open || rows) && random.nextBoolean()) {
      said.window(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
    } else if (open || rows) {
      said.lifetime();
    }
    if (random.nextInt(3) > 0) {
      said.account(one(List.of("dept.one", "61550000000001", "UCabcdefghijklmnopqrstuv")));
    }
    if (random.nextInt(3) > 0) {
      said.dayFirst(random.nextInt(4) == 0);
    }
    if (random.nextBoolean()) {
      said.source(random.nextInt(4) == 0 ? "third-party" : "platform-export");
    }
    if (random.nextInt(6) == 0) {
      said.zone(ZoneId.of("America/Los_Angeles"));
    }
    if (random.nextInt(6) == 0) {
      said.origin(one(List.of("organic", "paid")));
    }
    if (random.nextBoolean()) {
      said.learntAt(Instant.parse("2026-11-03T05:00:00Z"));
    }
    if (random.nextInt(3) == 0) {
      said.edition(1 + random.nextInt(ImportContext.EDITION));
    }
    if (random.nextBoolean()) {
      said.evidence("sha256:" + "0f".repeat(32));
    }
    return said.done();
  }

  /** Its text: with quotation marks where they must be, and sometimes where they need not. */
  public String text(char separator) {
    StringBuilder text = new StringBuilder();
    String end = one(List.of("\n", "\r\n", "\r"));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : separator).append(quoted(row.get(i), separator));
      }
      text.append(random.nextInt(20) == 0 ? "\r\n\n" : end);
    }
    if (random.nextInt(4) == 0) {
      text.setLength(text.length() - 1 - random.nextInt(Math.min(20, text.length())));
    }
    return text.toString();
  }

  private String quoted(String cell, char separator) {
    boolean must = cell.startsWith("\"") || cell.indexOf(separator) >= 0;
    boolean marked = must || cell.indexOf('\n') >= 0 || random.nextInt(9) == 0;
    return marked ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
