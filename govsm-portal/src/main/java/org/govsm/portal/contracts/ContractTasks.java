package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.contracts.StandingMoney.Look;
import org.govsm.portal.contracts.StandingMoney.Standing;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.procurement.payment.CertificateCalendar;

/**
 * Tasks of contracts, worked out of what is stored: certificates that are due, what is held or in
 * doubt, and figures that are missing.
 */
final class ContractTasks {

  private final NeededFigures needed;
  private final StandingMoney money;
  private final DueCertificates due;
  private final MissingFigures missing;

  ContractTasks(NeededFigures needed, StandingMoney money) {
    this.needed = needed;
    this.money = money;
    this.due = new DueCertificates(needed);
    this.missing = new MissingFigures(needed);
  }

  /** For whom tasks are worked out. */
  enum Reader {
    /** Who may issue certificates. */
    ISSUER,
    /** Who may upload figures, and issues nothing. */
    UPLOADER,
    /** Both: to be kept, whatever it takes. */
    ANY
  }

  /** Works out contracts for somebody, the ledgers of few of them. */
  final class Run {

    private final LocalDate today;
    private final Reader reader;
    private final Look look;

    private Run(LocalDate today, Reader reader) {
      this.today = today;
      this.reader = reader;
      this.look = reader == Reader.ANY ? money.thoroughLook(today) : money.look(today);
    }

    /**
     * Some contracts.
     *
     * @param some some hundreds at most
     */
    List<WorkedContract> of(Transaction tx, List<DatedContract> some) {
      List<String> ids = some.stream().map(DatedContract::id).toList();
      Map<String, Set<String>> certified = certified(tx, ids);
      Map<String, CertifiedContract> standing =
          CertifiedContract.of(tx, ids).stream()
              .collect(Collectors.toMap(CertifiedContract::id, Function.identity()));
      List<WorkedContract> worked = new ArrayList<>();
      for (DatedContract one : some) {
        worked.add(
            worked(
                tx,
                one,
                certified.getOrDefault(one.id(), Set.of()),
                Optional.ofNullable(standing.get(one.id()))));
      }
      return worked;
    }

    private WorkedContract worked(
        Transaction tx,
        DatedContract one,
        Set<String> certified,
        Optional<CertifiedContract> standing) {
      Optional<CertificateCalendar> calendar =
          one.calendar().or(() -> needed.terms(tx, one.id()).map(CertificateCalendar::of));
      TaskDays days =
          calendar
              .map(known -> TaskDays.around(today, known))
              .orElseGet(() -> TaskDays.alone(today));
      List<ContractTask> tasks = new ArrayList<>();
      calendar.ifPresent(known -> tasks.addAll(due.of(tx, one, known, certified, today)));
      boolean whole = standing.isEmpty() || addStanding(tx, standing.get(), days.from(), tasks);
      return new WorkedContract(one, days, counted(tx, one), tasks, whole);
    }

    private String counted(Transaction tx, DatedContract one) {
      return reader == Reader.ANY ? officeCalendar(tx, one.id()) : "";
    }

    private boolean addStanding(
        Transaction tx, CertifiedContract one, LocalDate from, List<ContractTask> tasks) {
      Optional<Standing> now = look.of(tx, one, from);
      if (reader != Reader.UPLOADER) {
        tasks.addAll(
            now.map(known -> OpenHolds.of(one, known))
                .orElseGet(() -> List.of(OpenHolds.changed(one))));
      }
      if (reader != Reader.ISSUER) {
        List<Part> parts = now.orElseGet(() -> look.issued(tx, one)).parts();
        missing.of(tx, one, parts).ifPresent(tasks::add);
      }
      return now.isPresent();
    }
  }

  /** A run on a day for somebody. */
  Run run(LocalDate today, Reader reader) {
    return new Run(today, reader);
  }

  private static Map<String, Set<String>> certified(Transaction tx, List<String> ids) {
    Map<String, Set<String>> periods = new HashMap<>();
    new StoredCertificates(tx)
        .of(ids)
        .forEach(
            (contract, issued) -> {
              Set<String> own = periods.computeIfAbsent(contract, id -> new HashSet<>());
              issued.forEach(one -> own.add(one.period()));
            });
    return periods;
  }

  /** The calendar by which a contract counts office hours, without reading all of its terms. */
  static String officeCalendar(Transaction tx, String contract) {
    return new Contracts(tx)
        .current(contract)
        .map(stored -> stored.text().getBytes(UTF_8))
        .map(text -> Json.readSome(text, at -> at.get(0).equals("response")))
        .flatMap(terms -> Optional.ofNullable(terms.get("response")))
        .filter(Map.class::isInstance)
        .flatMap(rule -> Optional.ofNullable(((Map<?, ?>) rule).get("calendar")))
        .map(String::valueOf)
        .orElse("");
  }
}
