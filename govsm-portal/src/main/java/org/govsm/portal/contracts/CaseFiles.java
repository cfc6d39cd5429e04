package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.CountedFigures;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.CaseFile;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.response.CountedCases;
import org.govsm.procurement.response.GivenCases;
import org.govsm.procurement.response.ResponseCases;

/**
 * Case files: the figures that are counted from a file of cases come in as counted figures do, with
 * the file itself as what shows them. A file with any fault gives none.
 */
final class CaseFiles {

  private static final int START = 4096;
  private static final int MOST = 8 * 1024 * 1024;

  private CaseFiles() {}

  /** Whether a file is one of cases: by its heading, unless a layout was chosen. */
  static boolean isOne(String format, FileSource file) {
    if (!format.isEmpty()) {
      return format.equals(CaseFile.LAYOUT);
    }
    try (InputStream in = file.open()) {
      return CaseFile.isOne(in.readNBytes(START));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Cases that were counted, and what their figures rest on beside them.
   *
   * @param beside other files of which figures of longer periods are counted
   * @param calendar the calendar of working days, where office hours count
   */
  record Counted(
      CountedCases figures,
      LocalDate from,
      LocalDate until,
      Instant givenAt,
      List<CountedFile> beside,
      Optional<StoredCalendar> calendar) {

    /**
     * What is kept of it with the figures.
     *
     * @param version of the terms
     */
    Map<String, Object> kept(int version) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("from", from.toString());
      tree.put("until", until.toString());
      tree.put("givenAt", givenAt.toString());
      tree.put("termsVersion", BigDecimal.valueOf(version));
      tree.putAll(with(beside));
      calendar.ifPresent(one -> tree.put("calendar", named(one)));
      return tree;
    }
  }

  /** The other files as they are kept. */
  static Map<String, Object> with(List<CountedFile> beside) {
    return beside.isEmpty()
        ? Map.of()
        : Map.of("with", beside.stream().map(one -> String.valueOf(one.number())).toList());
  }

  /** A calendar as figures and certificates name it. */
  static Map<String, Object> named(StoredCalendar one) {
    return Map.of(
        "id", one.calendar(), "version", BigDecimal.valueOf(one.version()), "digest", one.digest());
  }

  /**
   * Counts the cases.
   *
   * @param said from, until, countedBy and retrievedAt; all else is refused
   * @throws ProblemException with status 422 and each fault of the file by its line, what was not
   *     said of it, or what the terms leave open
   */
  static Counted count(
      Transaction tx,
      Contract contract,
      Map<String, ?> said,
      Caller by,
      FileSource file,
      Instant now) {
    Terms terms = Terms.fromPlain(contract.terms()).orThrow();
    ResponseCases cases = read(file);
    if (cases.cases().isEmpty() && said.get(FileContext.COUNTED_BY) == null) {
      throw ImportProblems.refusal(
          "/" + FileContext.COUNTED_BY,
          Message.of("import.cases-none")); // nobody states it unasked
    }
    Instant asOf =
        Optional.ofNullable(said.get("retrievedAt"))
            .map(given -> OffsetDateTime.parse(String.valueOf(given)).toInstant())
            .orElse(now);
    if (asOf.isAfter(now)) {
      throw ImportProblems.refusal("/retrievedAt", Message.of("import.future"));
    }
    LocalDate from = day(said, "from");
    LocalDate until = day(said, "until");
    Optional<StoredCalendar> calendar = OfficeHours.calendar(tx, contract.department(), terms);
    List<CountedFile> beside =
        party(said, terms, by)
            .map(one -> CountedFile.beside(tx, contract.id(), terms, one, from, until))
            .orElse(List.of());
    CountedCases figures =
        ProblemException.accepted(
            CountedCases.of(
                terms,
                calendar.map(StoredCalendar::days),
                GivenCases.of(cases, from, until, asOf),
                beside.stream().map(one -> one.counted(tx, contract.department())).toList()));
    return new Counted(figures, from, until, asOf, beside, calendar);
  }

  /** Who counted, as it is said or the caller alone may say; empty where it is to be asked. */
  private static Optional<String> party(Map<String, ?> said, Terms terms, Caller by) {
    List<String> may = OfficerStatements.countedBy(by, terms);
    return Optional.ofNullable(said.get(FileContext.COUNTED_BY))
        .map(Object::toString)
        .or(() -> may.size() == 1 ? Optional.of(may.get(0)) : Optional.empty());
  }

  /** The cases of a file, or each of its faults by its line. */
  static ResponseCases read(FileSource file) {
    return CaseFile.read(bytes(file))
        .fold(
            read -> read,
            faults -> {
              throw wrong(faults);
            });
  }

  /**
   * The file of the figures. Where each party gives its own, those that only one of them may give
   * stand beside what the other gave, held until one is withdrawn: neither file keeps the other
   * out.
   *
   * @param figures as {@link #figures} made them
   * @param known the readings on record
   */
  static byte[] file(
      Terms terms, CountedCases counted, Map<String, ?> figures, Supplier<Readings> known) {
    return terms.reconciliation().isEmpty()
        ? counted.file()
        : CountedFigures.file(
            counted.readings(), String.valueOf(figures.get(FileContext.COUNTED_BY)), known.get());
  }

  private static byte[] bytes(FileSource file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw ImportProblems.refusal("", Message.of("import.cases-large"));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate day(Map<String, ?> said, String member) {
    return Optional.ofNullable(said.get(member))
        .map(day -> LocalDate.parse(String.valueOf(day)))
        .orElseThrow(() -> ImportProblems.refusal("/" + member, Message.of("import.cases-days")));
  }

  private static ProblemException wrong(List<InputFault> lines) {
    Message why = Message.of("import.cases-wrong").with("count", lines.size());
    List<InputFault> faults = new ArrayList<>(List.of(Faults.at("", why)));
    for (InputFault one : lines) {
      String line = one.pointer().split("/", 3)[1];
      faults.add(new InputFault("/lines/" + line, one.code(), one.text()));
    }
    return new ProblemException(new ProblemDetail(422, Optional.of(why), faults));
  }

  /**
   * What is said of the figures.
   *
   * @param digest of the file of cases
   */
  static Map<String, Object> figures(Terms terms, Map<String, ?> said, String digest, Caller by) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put(
        FileContext.COUNTED_BY,
        party(said, terms, by)
            .orElseThrow(
                () ->
                    ImportProblems.refusal(
                        "/" + FileContext.COUNTED_BY, Message.of("counted.by-whom"))));
    figures.put(FileContext.EVIDENCE, digest);
    for (String member : List.of(FileContext.NAME, FileContext.AGAIN)) {
      Optional.ofNullable(said.get(member)).ifPresent(one -> figures.put(member, one));
    }
    return figures;
  }
}
